"""Cells and lines of a CSV file: UTF-8, comma, quotes as in RFC 4180, line feed, missing as nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from ema_app.exchange.formulas import neutralise
from ema_app.exchange.source import Cell

BLOCK = 500
"""Rows worked on at a time: few enough that a block stays near the processor until it is written, and is gone before
the collector, which looks after every 700 new objects, goes through it."""

_REMEMBERED = 50_000
_TO_QUOTE = re.compile(r'[",\r\n\x00]')

CellText = Callable[[Cell], str]
T = TypeVar("T")


class Memory(dict[Cell, str]):
    """Cells already written once, so that codes and round numbers cost one look-up; forgets all when it grows long."""

    def __init__(self, make: CellText) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, cell: Cell) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        text = self[cell] = self._make(cell)
        return text


def quoted(cell: Cell) -> str:
    """Give a cell as it is, in quotes where CSV needs them; the NUL character, which no reader takes, is dropped."""
    if cell is None:
        return ""
    text = str(cell)
    if not _TO_QUOTE.search(text):
        return text
    return '"' + text.replace("\x00", "").replace('"', '""') + '"'


def quoted_column(cells: Sequence[Cell]) -> list[str]:
    """Give a whole column as `quoted` would, at once where no cell needs quotes."""
    found = ["" if cell is None else str(cell) for cell in cells]
    return [quoted(cell) for cell in found] if _TO_QUOTE.search("".join(found)) else found


def text_cell(cell: Cell) -> str:
    """Give a text, code or id, harmless to spreadsheets."""
    return "" if cell is None else quoted(neutralise(str(cell)))


def number_cell(cell: Cell) -> str:
    """Give a number in its shortest exact form, whole numbers without .0; NaN and infinity are missing."""
    if isinstance(cell, float):
        if not math.isfinite(cell):
            return ""
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    return text_cell(cell) if isinstance(cell, str) else "" if cell is None else str(int(cell))


def blocks(rows: Iterable[T]) -> Iterator[list[T]]:
    """Give rows in lists of at most `BLOCK`."""
    rest = iter(rows)
    while block := list(islice(rest, BLOCK)):
        yield block


def lines(columns: Sequence[Sequence[str]]) -> str:
    """Give the lines of a block from its columns of finished cells; each line ends with a line feed."""
    return "\n".join(map(",".join, zip(*columns, strict=True))) + "\n"


def header(names: Iterable[str]) -> str:
    """Give the first line of a file."""
    return ",".join(map(text_cell, names)) + "\n"
