"""One person's encrypted file, open: rows in and out, each write durable when the call returns."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from ema_app.core.words import Words
from ema_app.store import statements
from ema_app.store.creating import create_files
from ema_app.store.derivation import USUAL_COST, Cost, KeyEncryption, RecoveryCode, Secret, as_secret
from ema_app.store.faults import database, read_only
from ema_app.store.opening import Opened, open_files

Row = dict[str, Any]
Values = Mapping[str, Any]


@dataclass(eq=False)
class Record:
    """An open record. Every method raises `EmaError` (disk_full, read_only, damaged, in_use) for what the world does.

    `id`, `public_key` (age, for the letterbox), `read_only`, and `notices`: what opening it found and mended.
    """

    path: Path
    _opened: Opened = field(repr=False)
    writes: int = 0
    """Goes up with everything written through this record: what was read before is old when it has moved."""

    @classmethod
    def create(
        cls, path: Path, passphrase: str | KeyEncryption, *, made_at: datetime, cost: Cost = USUAL_COST
    ) -> tuple[Record, str]:
        """Make a new record at `path` and open it; gives it and its recovery code, which is shown once."""
        secret = KeyEncryption(passphrase, cost) if isinstance(passphrase, str) else passphrase
        code = create_files(path, secret, made_at)
        return cls.open(path, secret), code

    @classmethod
    def open(cls, path: Path, secret: str | Secret) -> Record:
        """Open the record at `path` with its passphrase (or a `KeyEncryption`, or a `RecoveryCode`)."""
        return cls(path, open_files(path, as_secret(secret)))

    @classmethod
    def open_with_recovery(cls, path: Path, code: str) -> Record:
        """Open the record at `path` with its printed recovery code."""
        return cls.open(path, RecoveryCode(code))

    @property
    def id(self) -> str:
        """The record's id: 32 hexadecimal digits, the same in all its copies."""
        return self._opened.keys.record_id

    @property
    def public_key(self) -> str:
        """The age recipient that the letterbox seals to."""
        return self._opened.keys.public_key

    @property
    def read_only(self) -> bool:
        """Whether the record lies where nothing can be written."""
        return self._opened.read_only

    @property
    def notices(self) -> tuple[Words, ...]:
        """What opening found and mended, in sentences; mostly none."""
        return self._opened.notices

    @property
    def opened(self) -> Opened:
        """The connection and the data key, for the other modules of the store only."""
        return self._opened

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed."""
        return bool(self._opened.data_key)

    def close(self) -> None:
        """Put everything into the one file, close it and drop the key. A second call does nothing."""
        self._opened.close()

    def rows(self, table: str, where: str = "", params: Sequence[Any] = (), order_by: str = "") -> list[Row]:
        """Give whole rows of `table` as dictionaries, those that meet `where` (SQL with ? for `params`)."""
        sql, names = statements.select(table, where, order_by)
        return [dict(zip(names, values, strict=True)) for values in self.stream(sql, params)]

    def stream(self, sql: str, params: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Give the rows of any SELECT one by one, however many there are."""
        with database(self.path):
            yield from self._opened.connection.execute(sql, params)

    def insert(self, table: str, row: Values) -> None:
        """Add one row; columns that are not named stay empty."""
        self._write(statements.insert(table, tuple(row)), tuple(row.values()))

    def insert_many(
        self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], *, ignore_known: bool = False
    ) -> int:
        """Add many rows, all or none; with `ignore_known`, rows whose key is there are left. Gives the number added."""
        sql = statements.insert(table, columns, ignore_known)
        with self.atomic(), database(self.path):
            cursor = self._opened.connection.executemany(sql, rows)
            return max(0, int(cursor.rowcount))

    def update(self, table: str, key: Values, values: Values) -> int:
        """Set `values` in the rows that match `key` (column = value; None means empty). Gives their number."""
        sql, params = statements.update(table, key, values)
        return self._write(sql, params)

    def delete(self, table: str, key: Values) -> int:
        """Remove the rows that match `key`. Gives their number."""
        sql, params = statements.delete(table, key)
        return self._write(sql, params)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """All writes in the block become durable together, or none does. Nests."""
        connection = self._opened.connection
        if self.read_only:
            raise read_only(self.path)
        inner = connection.in_transaction
        with database(self.path):
            connection.execute("SAVEPOINT inner_block" if inner else "BEGIN IMMEDIATE")
        try:
            yield
            with database(self.path):
                connection.execute("RELEASE inner_block" if inner else "COMMIT")
            self.writes += 1
        except BaseException:
            # A full disk may already have ended the transaction by itself.
            if connection.in_transaction:
                for undo in ("ROLLBACK TO inner_block", "RELEASE inner_block") if inner else ("ROLLBACK",):
                    connection.execute(undo)
            raise

    def setting(self, key: str, default: Any = None) -> Any:
        """Give a setting, as it was put in (anything that JSON can hold), or `default`."""
        found = self.rows("settings", "key = ?", (key,))
        return json.loads(found[0]["value"]) if found else default

    def set_setting(self, key: str, value: Any) -> None:
        """Keep a setting."""
        self._write(statements.REPLACE_SETTING, (key, json.dumps(value)))

    def _write(self, sql: str, params: Sequence[Any]) -> int:
        if self.read_only:
            raise read_only(self.path)
        with database(self.path):
            changed = int(self._opened.connection.execute(sql, params).rowcount)
        self.writes += 1
        return changed
