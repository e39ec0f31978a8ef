"""Cells of a file turned into values, each kind in its own way; nothing is guessed: what does not parse is refused."""

from __future__ import annotations

import math
import re
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache
from zoneinfo import available_timezones

from ema_app.core.tables import Column, Table
from ema_app.core.words import Words
from ema_app.exchange import rejected
from ema_app.exchange.datapackage import OPEN_CODES
from ema_app.exchange.formulas import restore
from ema_app.exchange.source import Cell

YEARS = range(1900, 2200)
"""Years in which something can have been lived; others are slips, and would break sums of times."""

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d{1,18}(?:\.0*)?", re.ASCII)
_CANONICAL = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3}(?:\d{3})?)?[+-]\d\d:\d\d", re.ASCII)
_USUAL = r"(?:(?:19|2[01])\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3}(?:\d{3})?)?[+-]\d\d:\d\d)?"
_COLUMN = re.compile(rf"{_USUAL}(?:\n{_USUAL})*+", re.ASCII)
_REMEMBERED = 50_000


class NotParsed(Exception):  # noqa: N818 - not an error of the program: it carries the reason to the list
    """A cell that does not parse, with the reason."""

    def __init__(self, reason: Words) -> None:
        super().__init__()
        self.reason = reason


class Parsed(dict[str, Cell | NotParsed]):
    """Values of the cells met so far, or the reason why there is none; an empty cell is missing."""

    def __init__(self, parse: Callable[[str], Cell]) -> None:
        super().__init__()
        self._parse = parse

    def __missing__(self, text: str) -> Cell | NotParsed:
        if len(self) >= _REMEMBERED:
            self.clear()
        try:
            value: Cell | NotParsed = self._parse(text) if text else None
        except NotParsed as refusal:
            value = NotParsed(refusal.reason)
        self[text] = value
        return value


def number(text: str) -> float:
    """Give a finite number. Raises NotParsed."""
    if not _NUMBER.fullmatch(text) or not math.isfinite(value := float(text)):
        raise NotParsed(rejected.NOT_A_NUMBER)
    return value


def whole(text: str) -> int:
    """Give a whole number that fits into 64 bits; 3.0 is one. Raises NotParsed."""
    if not _WHOLE.fullmatch(text):
        raise NotParsed(rejected.NOT_WHOLE)
    return int(text.partition(".")[0])


def yes_no(text: str) -> int:
    """Give 1 or 0. Raises NotParsed."""
    if text not in ("0", "1"):
        raise NotParsed(rejected.NOT_YES_NO)
    return int(text)


def moment(text: str) -> str:
    """Give a time with offset as it is kept: unchanged where it is ISO 8601 in full, else written so.

    Raises NotParsed.
    """
    try:
        found = datetime.fromisoformat(text)
        if found.tzinfo is None or found.year not in YEARS or not text.isascii():
            raise NotParsed(rejected.NOT_A_TIME)
        return text if _CANONICAL.fullmatch(text) else found.isoformat()
    except (ValueError, OverflowError):
        raise NotParsed(rejected.NOT_A_TIME) from None


def plain_moments(cells: Sequence[str]) -> list[Cell] | None:
    """Give a whole column of times at once where all are empty or written as they are kept; None where one is not."""
    if not _COLUMN.fullmatch("\n".join(cells)):
        return None
    try:
        deque(map(datetime.fromisoformat, filter(None, cells)), maxlen=0)
    except ValueError:
        return None
    return [cell or None for cell in cells]


@cache
def zones() -> frozenset[str]:
    """Give the names of all IANA zones known here."""
    return frozenset(available_timezones())


def zone(text: str) -> str:
    """Give the name of a time zone. Raises NotParsed."""
    if text not in zones():
        raise NotParsed(rejected.NOT_A_ZONE)
    return text


def _code(column: Column) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in column.codes:
            raise NotParsed(rejected.NOT_A_CODE)
        return text

    return parse


def parser(table: Table, column: Column) -> Callable[[str], Cell]:
    """Give what turns a cell of a column into its value."""
    simple: dict[str, Callable[[str], Cell]] = {
        "number": number, "integer": whole, "boolean": yes_no, "time": moment, "date": moment, "zone": zone,
    }  # fmt: skip
    if column.kind in simple:
        return simple[column.kind]
    if column.kind == "code" and column.codes and (table.name, column.name) not in OPEN_CODES:
        return _code(column)
    return restore
