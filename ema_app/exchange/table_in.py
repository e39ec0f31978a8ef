"""The rows of one table from its CSV file: each cell turned into its value, each row either whole or refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import cast

from ema_app.core.tables import Column, Table
from ema_app.core.words import Words
from ema_app.exchange import rejected
from ema_app.exchange.cells import NotParsed, Parsed, parser, plain_moments
from ema_app.exchange.csv_lines import CsvLines
from ema_app.exchange.rejected import Refuse, Rejected
from ema_app.exchange.source import Cell, Row

_MAY_BE_EMPTY = {
    "answers": ("amends",), "body": ("source",), "codebook": ("item_id", "protocol_id", "protocol_version"),
}  # fmt: skip
_NEEDED_TOO = {"prompts": ("status",), "answers": ("status",), "observations": ("observer_id",)}


def needed(table: Table) -> tuple[str, ...]:
    """Give the columns of a table without which a row says nothing."""
    may_be_empty = _MAY_BE_EMPTY.get(table.name, ())
    return (*(name for name in table.key if name not in may_be_empty), *_NEEDED_TOO.get(table.name, ()))


class TableIn:
    """One table, read in blocks so that memory does not grow with it."""

    def __init__(self, lines: CsvLines, table: Table, refuse: Refuse) -> None:
        self._lines, self._table, self._refuse = lines, table, refuse
        self._places = {name: lines.header.index(name) for name in table.names if name in lines.header}
        self._parse = {c.name: _of_column(table, c) for c in table.columns if c.name in self._places}
        self._needed = needed(table)
        self._key = itemgetter(*(table.names.index(name) for name in table.key))
        self._grouped = len(table.key) > 1
        self._seen: set[Cell | tuple[Cell, ...]] = set()
        self._group: Cell = None

    @property
    def unknown_columns(self) -> list[str]:
        """Columns of the file that the table does not have; they are not read."""
        return [name for name in self._lines.header if name not in self._places]

    def blocks(self) -> Iterator[tuple[list[Row], Sequence[int]]]:
        """Give the good rows, cells in the order of the table, and their lines; the others go to `refuse`."""
        lacking = [name for name in self._needed if name not in self._places]
        for name in lacking:
            self._refuse(Rejected(self._lines.name, 1, name, rejected.NO_COLUMN))
        if lacking:
            return
        for numbers, cells in self._lines.blocks():
            if cells:
                yield self._block(numbers, cells)

    def _block(self, numbers: Sequence[int], found: list[list[str]]) -> tuple[list[Row], Sequence[int]]:
        raw = list(zip(*found, strict=True))
        bad: set[int] = set()
        columns: list[Sequence[Cell]] = []
        for name in self._table.names:
            if name not in self._places:
                columns.append([None] * len(found))
                continue
            cells = self._parse[name](raw[self._places[name]])
            columns.append(self._checked(name, cells, numbers, bad))
        rows = list(zip(*columns, strict=True))
        if not bad and self._all_new(rows):
            return rows, numbers
        kept = [n for n, row in enumerate(rows) if n not in bad and self._is_new(row, numbers[n])]
        return [rows[n] for n in kept], [numbers[n] for n in kept]

    def _checked(
        self, name: str, cells: list[Cell | NotParsed], numbers: Sequence[int], bad: set[int]
    ) -> Sequence[Cell]:
        wrong: dict[int, Words] = {}
        if NotParsed in set(map(type, cells)):
            wrong = {place: cell.reason for place, cell in enumerate(cells) if isinstance(cell, NotParsed)}
        if name in self._needed and None in cells:
            wrong |= {place: rejected.EMPTY_KEY for place, cell in enumerate(cells) if cell is None}
        for place, reason in wrong.items():
            self._refuse(Rejected(self._lines.name, numbers[place], name, reason))
        bad.update(wrong)
        return cast("list[Cell]", cells)

    def _all_new(self, rows: list[Row]) -> bool:
        """Whether no row of a block has a name that came before; only then are the names remembered."""
        keys = list(map(self._key, rows))
        fresh = set(keys)
        if len(fresh) < len(keys) or not fresh.isdisjoint(self._seen):
            return False
        if self._grouped:
            self._group = keys[-1][0]
            self._seen = {key for key in fresh if key[0] == self._group} | {
                key for key in self._seen if isinstance(key, tuple) and key[0] == self._group
            }
        else:
            self._seen |= fresh
        return True

    def _is_new(self, row: Row, line: int) -> bool:
        key = self._key(row)
        if self._grouped and key[0] != self._group:
            self._seen.clear()
            self._group = key[0]
        if key in self._seen:
            self._refuse(Rejected(self._lines.name, line, self._table.key[0], rejected.REPEATED))
            return False
        self._seen.add(key)
        return True


def _of_column(table: Table, column: Column) -> Callable[[Sequence[str]], list[Cell | NotParsed]]:
    parsed = Parsed(parser(table, column))

    def one_by_one(cells: Sequence[str]) -> list[Cell | NotParsed]:
        return list(map(parsed.__getitem__, cells))

    def times(cells: Sequence[str]) -> list[Cell | NotParsed]:
        plain = plain_moments(cells)
        return one_by_one(cells) if plain is None else cast("list[Cell | NotParsed]", plain)

    return times if column.kind == "time" else one_by_one
