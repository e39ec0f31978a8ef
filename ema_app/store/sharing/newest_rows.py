"""Rows that may change: the copy keeps the one of the latest share that held it, and remembers which that was."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ema_app.store.record import Record
from ema_app.store.sharing.columns import KEYS, PARTS
from ema_app.store.sharing.share import Share

Named = dict[str, Any]
GONE_MS = 1 << 62
"""Later than every share: the row was erased."""

_CHANGED_HERE = frozenset({"sessions", "session_notes", "incidents", "incident_notes", "notes"})
"""Tables in which somebody on this side may change a row that came with a share; their change stays."""

_KEEP = "INSERT OR REPLACE INTO shared_rows(of_table, row_id, made_ms, digest) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True)
class Taken:
    """How many rows were new, and how many changed."""

    new: int = 0
    changed: int = 0

    def __add__(self, other: Taken) -> Taken:
        return Taken(self.new + other.new, self.changed + other.changed)


@dataclass(frozen=True)
class _Table:
    """Where the rows of a table of a share stand in the copy."""

    name: str
    stored: str
    key: tuple[str, ...]

    @classmethod
    def of(cls, name: str) -> _Table:
        part = PARTS.get(name)
        return cls(name, part.table, (part.key,)) if part else cls(name, name, KEYS[name])

    def row_id(self, row: Mapping[str, Any]) -> str:
        return "|".join(str(row[column]) for column in self.key)

    def key_of(self, row: Mapping[str, Any]) -> Named:
        return {column: row[column] for column in self.key}


def take(copy: Record, name: str, share: Share, allowed: Callable[[Named], bool]) -> Taken:
    """Take the rows of a table in, those that are `allowed`; gives how many were new or changed."""
    rows = share.tables.get(name)
    if rows is None or not rows.rows:
        return Taken()
    table = _Table.of(name)
    known = {
        row_id: (int(ms), str(digest))
        for row_id, ms, digest in copy.stream(
            "SELECT row_id, made_ms, digest FROM shared_rows WHERE of_table = ?", (name,)
        )
    }
    here = {table.row_id(row) for row in copy.rows(table.stored)} if name not in PARTS else set()
    taken, kept, gone = Taken(), [], []
    for cells in rows.rows:
        row = dict(zip(rows.columns, cells, strict=True))
        row_id, stamp = table.row_id(row), (share.made_ms, _digest(row))
        was = known.get(row_id)
        if was is None and row_id in here:
            continue
        if not allowed(row):
            gone.append(row)
            continue
        if was is not None and was >= stamp:
            continue
        taken += _put(copy, table, row, was)
        kept.append((name, row_id, *stamp))
    copy.opened.connection.executemany(_KEEP, kept)
    _take_out(copy, table, gone)
    return taken


def _take_out(copy: Record, table: _Table, rows: list[Named]) -> None:
    mark_gone(copy, table.name, [table.row_id(row) for row in rows])
    if table.name not in PARTS:
        for row in rows:
            copy.delete(table.stored, table.key_of(row))


def _put(copy: Record, table: _Table, row: Named, was: tuple[int, str] | None) -> Taken:
    if was is not None and was[1] == _digest(row):
        return Taken()
    if was is None and table.name not in PARTS:
        copy.insert(table.stored, row)
        return Taken(1, 0)
    if table.name in _CHANGED_HERE and _changed_here(_there(copy, table, row), row, was):
        return Taken()
    if table.name == "prompts":
        _let_go_of_the_entry_before(copy, row)
    return Taken(0, copy.update(table.stored, table.key_of(row), row))


def _changed_here(there: Named, row: Named, was: tuple[int, str] | None) -> bool:
    if was is not None:
        return _digest(there) != was[1]
    return any(there.get(name) is not None and there[name] != row[name] for name in row)


def _there(copy: Record, table: _Table, row: Named) -> Named:
    where = " AND ".join(f"{column} = ?" for column in table.key)
    found = copy.rows(table.stored, where, tuple(table.key_of(row).values()))
    return {column: found[0][column] for column in row} if found else {}


def _let_go_of_the_entry_before(copy: Record, prompt: Named) -> None:
    """Take out what was told in an entry that was taken back: the prompt stands without it, or with another one."""
    found = copy.rows("prompts", "prompt_id = ?", (prompt["prompt_id"],))
    before = found[0]["entry_id"] if found else None
    if before is not None and before != prompt["entry_id"]:
        for table in ("answers", "events"):
            copy.delete(table, {"entry_id": before})


def mark_gone(copy: Record, table: str, row_ids: Iterable[str]) -> None:
    """Remember that rows of a table are gone for good."""
    copy.opened.connection.executemany(_KEEP, [(table, row_id, GONE_MS, "") for row_id in row_ids])


def _digest(row: Mapping[str, Any]) -> str:
    text = json.dumps(row, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:24]
