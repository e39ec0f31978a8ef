"""The rows of a CSV file with their line numbers; a line that is not a row costs itself and no other."""

from __future__ import annotations

import csv
import os
import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import IO

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.exchange import rejected
from ema_app.exchange.rejected import Refuse, Rejected
from ema_app.exchange.writing import BLOCK

LONGEST_CELL = 1 << 20
"""Characters of the longest cell that is read."""

_UNDECODED = re.compile("[\udc80-\udcff]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

Line = tuple[int, list[str]]


class _Feed:
    """Physical lines for the CSV reader; remembers which ones the current row took, and takes some back."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self.waiting: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        line = self.waiting.popleft() if self.waiting else self._file.readline()
        if not line:
            raise StopIteration
        self.taken.append(line)
        return line

    def ahead(self, count: int) -> list[str]:
        """Give the next lines, at most `count`, without taking them."""
        self.waiting.extend(islice(self._file, max(0, count - len(self.waiting))))
        return list(self.waiting)

    def take_back(self) -> None:
        """Take back all lines of the current row but the first."""
        self.waiting.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]


class CsvLines:
    """A CSV file opened for reading: `header`, and its rows. `name` stands for it in the list of what was refused.

    Raises EmaError (`not_readable`, `not_utf8`, `no_header`).
    """

    def __init__(self, path: Path, refuse: Refuse, name: str = "") -> None:
        self.name = name or path.name
        self._path, self._refuse = path, refuse
        csv.field_size_limit(LONGEST_CELL)
        self._passed = 0
        broken: list[Rejected] = []
        with open_text(path, self.name) as file:
            feed = _Feed(file)
            feed.ahead(BLOCK)
            line, cells = next(self._one_by_one(feed, 1, 0, broken.append), (0, [""]))
        self.header = [name.strip() for name in cells]
        self._header_line = line
        if broken or not any(self.header):
            raise _no_header(self.name)

    def rows(self) -> Iterator[Line]:
        """Give (line, cells) of each row below the header that has as many cells as it."""
        for numbers, rows in self.blocks():
            yield from zip(numbers, rows, strict=True)

    def blocks(self) -> Iterator[tuple[Sequence[int], list[list[str]]]]:
        """Give the same rows in blocks: their lines, and their cells."""
        width, line = len(self.header), 1
        with open_text(self._path, self.name) as file:
            feed = _Feed(file)
            while ahead := feed.ahead(BLOCK):
                rows = _simple(ahead, width) if line > self._header_line else None
                if rows is not None:
                    feed.waiting.clear()
                    yield range(line, line + len(rows)), rows
                    line += len(rows)
                    continue
                found = list(self._one_by_one(feed, line, width, self._refuse))
                line += self._passed
                found = [row for row in found if row[0] > self._header_line]
                yield [number for number, _ in found], [cells for _, cells in found]

    def _one_by_one(self, feed: _Feed, line: int, width: int, refuse: Refuse) -> Iterator[Line]:
        """Read the lines that wait in `feed`, row by row; `_passed` counts them."""
        reader, taken, first = csv.reader(feed, strict=True), feed.taken, line
        while True:
            taken.clear()
            try:
                cells = next(reader)
                wrong = None if len(taken) == 1 and _plain(taken[0]) else _unreadable(taken)
            except StopIteration:
                break
            except csv.Error:
                cells, wrong = [""], rejected.NOT_CSV
            if width and cells and not wrong and len(cells) != width:
                wrong = rejected.wrong_width(len(cells), width)
            if wrong:
                feed.take_back()
                refuse(Rejected(self.name, line, "", wrong))
            elif cells:
                yield line, cells
            line += len(taken)
            self._passed = line - first
            if not feed.waiting:
                break


def _simple(lines: list[str], width: int) -> list[list[str]] | None:
    """Give the rows of lines that hold neither quotes nor anything odd, all of the right width; else None."""
    text = "".join(lines)
    if '"' in text or "\x00" in text or not (text.isascii() or _is_decoded(text)):
        return None
    try:
        rows = list(csv.reader(lines, strict=True))
    except csv.Error:
        return None
    return rows if len(rows) == len(lines) and set(map(len, rows)) == {width} else None


def open_text(path: Path, name: str) -> IO[str]:
    """Open a file as UTF-8, with or without a mark at its start. Raises EmaError (`not_readable`, `not_utf8`)."""
    try:
        with path.open("rb") as file:
            start = file.read(2)
    except OSError as error:
        raise EmaError(
            "not_readable",
            say("errors", "{file} could not be read.", file=name),
            say("errors", "The system says: {reason}.", reason=os.strerror(error.errno or 5)),
            say("errors", "Check that the file is there and that you may read it."),
        ) from error
    if start in _UTF16:
        raise EmaError(
            "not_utf8",
            say("errors", "{file} could not be read.", file=name),
            say("errors", "It is written as UTF-16."),
            say("errors", "Save it as UTF-8 (in a spreadsheet: CSV UTF-8), then try again."),
        )
    return path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")


def _is_decoded(text: str) -> bool:
    return not _UNDECODED.search(text)


def _plain(line: str) -> bool:
    return line.isascii() and "\x00" not in line


def _unreadable(lines: list[str]) -> Words | None:
    if any("\x00" in line for line in lines):
        return rejected.WITH_NUL
    return rejected.NOT_UTF8 if not all(map(_is_decoded, lines)) else None


def _no_header(name: str) -> EmaError:
    return EmaError(
        "no_header",
        say("errors", "{file} has no header row.", file=name),
        todo=say("errors", "The first line must name the columns, separated by commas."),
    )
