"""Import of an export directory: every table row by row, its protocols, its items; what does not parse is listed."""

from __future__ import annotations

import json
import tomllib
from collections import deque
from collections.abc import Iterator, Sequence
from operator import itemgetter
from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.core.tables import ANSWERS, PROMPTS, STORED, Table
from ema_app.core.words import say
from ema_app.exchange import rejected
from ema_app.exchange.codebook import CODEBOOK
from ema_app.exchange.csv_lines import CsvLines, open_text
from ema_app.exchange.rejected import Rejected
from ema_app.exchange.source import Cell, Item, ProtocolText, Row
from ema_app.exchange.table_in import TableIn
from ema_app.exchange.tiers import TIERS

_FIRST, _ITEM_AND_ROLE = itemgetter(0), itemgetter(1, 2)
_ENTRY = PROMPTS.names.index("entry_id")
_ITEM = ("protocol_id", "protocol_version", "item_id", "role", "kind", "low", "high")


class DatasetIn:
    """An export directory opened for reading; it fits `Source`, so it can be exported again as it is.

    `rejected` grows while rows are read; `unknown_columns` lists by file the columns that nobody reads.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.rejected: list[Rejected] = []
        self.unknown_columns: dict[str, list[str]] = {}
        self._roles: dict[tuple[Cell, Cell], None] = {}
        self._entries: set[Cell] | None = None

    @property
    def tables(self) -> tuple[Table, ...]:
        """The stored tables that are there."""
        return tuple(table for table in STORED if self._path(table).is_file())

    def rows(self, table: str, /) -> Iterator[Row]:
        """Give the good rows of a table by its name; none where its file is missing or is no table."""
        if table == "prompts":
            return self._prompts()
        if table == "answers":
            return self._answers()
        return (row for row, _ in self._read(next(one for one in STORED if one.name == table)))

    def items(self) -> list[Item]:
        """Give the items named in the codebook; without one, those of the answers read so far, of unknown kind."""
        rows = [dict(zip(CODEBOOK.names, row, strict=True)) for row, _ in self._read(CODEBOOK)]
        named = [Item(*(row[name] for name in _ITEM)) for row in rows if row["item_id"]]  # type: ignore[arg-type]
        return named or [Item("", "", str(item), str(role or ""), "", None, None) for item, role in self._roles]

    def protocols(self) -> list[ProtocolText]:
        """Give the protocol versions that are there and parse."""
        found = []
        for path in sorted((self._folder / "protocols").glob("*.toml")):
            name = f"protocols/{path.name}"
            text = _protocol_text(path, name)
            if text:
                found.append(text)
            else:
                self.rejected.append(Rejected(name, 0, "", rejected.NO_PROTOCOL))
        return found

    def _prompts(self) -> Iterator[Row]:
        entries: set[Cell] = set()
        for row, line in self._read(PROMPTS):
            entry = row[_ENTRY]
            if entry is not None and entry in entries:
                self.rejected.append(Rejected("prompts.csv", line, "entry_id", rejected.REPEATED))
                continue
            entries.add(entry)
            yield row
        self._entries = entries

    def _answers(self) -> Iterator[Row]:
        if self._entries is None:
            before = len(self.rejected)
            deque(self._prompts(), maxlen=0)
            del self.rejected[before:]
        entries = self._entries or set()
        for rows, numbers in self._blocks(ANSWERS):
            self._roles.update(dict.fromkeys(map(_ITEM_AND_ROLE, rows)))
            if entries.issuperset(map(_FIRST, rows)):
                yield from rows
                continue
            for row, line in zip(rows, numbers, strict=True):
                if row[0] in entries:
                    yield row
                else:
                    self.rejected.append(Rejected("answers.csv", line, "entry_id", rejected.NO_PROMPT))

    def _path(self, table: Table) -> Path:
        return self._folder / f"{table.name}.csv"

    def _read(self, table: Table) -> Iterator[tuple[Row, int]]:
        for rows, numbers in self._blocks(table):
            yield from zip(rows, numbers, strict=True)

    def _blocks(self, table: Table) -> Iterator[tuple[list[Row], Sequence[int]]]:
        path = self._path(table)
        if not path.is_file():
            return
        try:
            reading = TableIn(CsvLines(path, self.rejected.append), table, self.rejected.append)
        except EmaError as error:
            self.rejected.append(Rejected(path.name, 0, "", error.what))
            return
        if reading.unknown_columns:
            self.unknown_columns[path.name] = reading.unknown_columns
        yield from reading.blocks()


def open_dataset(folder: Path) -> DatasetIn:
    """Open an export directory for reading.

    Raises EmaError where there is none (`not_a_dataset`) or where its dates were taken out (`not_full`).
    """
    dataset = DatasetIn(folder)
    if not dataset.tables:
        raise EmaError(
            "not_a_dataset",
            say("errors", "{folder} is not an exported dataset.", folder=folder.name),
            say("errors", "It holds none of the files prompts.csv, answers.csv, events.csv and so on."),
            say("errors", "Choose the folder of an export; for any other table, give a mapping file."),
        )
    if _tier(folder) in TIERS[1:]:
        raise EmaError(
            "not_full",
            say("errors", "{folder} cannot be brought in.", folder=folder.name),
            say("errors", "Dates were taken out of it when it was exported."),
            say("errors", "Only a full export can be brought in."),
        )
    return dataset


def _tier(folder: Path) -> object:
    try:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    return package.get("tier") if isinstance(package, dict) else None


def _protocol_text(path: Path, name: str) -> ProtocolText | None:
    try:
        with open_text(path, name) as file:
            text = file.read()
        head = tomllib.loads(text)["protocol"]
        text.encode()
        return ProtocolText(str(head["id"]), str(head["version"]), text)
    except (EmaError, ValueError, KeyError, TypeError, RecursionError):
        return None
