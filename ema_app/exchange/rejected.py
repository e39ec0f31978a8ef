"""What was not brought in: file, line, column and reason, never the value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from ema_app.core.words import Translate, Words, english, say
from ema_app.exchange.writing import header, lines, text_cell


class Rejected(NamedTuple):
    """One place in a file that was not taken: `line` counts from 1 (0: no line), `column` may be empty."""

    file: str
    line: int
    column: str
    reason: Words


Refuse = Callable[[Rejected], None]
"""Is told of each place that was not taken."""

NOT_A_NUMBER = say("exchange", "this is not a number")
NOT_WHOLE = say("exchange", "this is not a whole number")
NOT_YES_NO = say("exchange", "this is neither 1 nor 0")
NOT_A_TIME = say("exchange", "this is not a time with date and offset, like 2024-01-31T14:05:00+01:00")
NOT_A_ZONE = say("exchange", "this is not an IANA time zone, like Europe/Berlin")
NOT_A_CODE = say("exchange", "this is not one of the codes of the column")
NO_COLUMN = say("exchange", "this column is missing, so nothing of the file was taken")
NO_PROTOCOL = say("exchange", "this is not a protocol file: it does not parse, or names no id and version")
NO_ZONE = say("exchange", "this time has no offset, and the mapping names no time zone")
NO_SUCH_TIME = say("exchange", "the clock was put forward over this time")
NOT_A_DAY = say("exchange", "this is neither a date nor the number of a day")
NO_MOMENT = say("exchange", "this row has neither a time nor a prompt number")
NO_OBSERVER = say("exchange", "this row has observed ratings, and names nobody who gave them")
TWICE = say("exchange", "a row of the same moment came before; both were kept")
OUT_OF_RANGE = say("exchange", "this answer is outside the range of the mapping; it was kept")
EMPTY_KEY = say("exchange", "this must not be empty")
NO_PROMPT = say("exchange", "no row of prompts.csv that was taken leads to this entry")
REPEATED = say("exchange", "a row with the same name came before")
NOT_UTF8 = say("exchange", "this line is not UTF-8 text")
WITH_NUL = say("exchange", "this line holds a NUL character")
NOT_CSV = say("exchange", "this line is not CSV: a quote is missing or a cell is too long")


def wrong_width(found: int, wanted: int) -> Words:
    """Say that a row has another number of cells than the header."""
    return say("exchange", "this row has {found} cells and the header {wanted}", found=found, wanted=wanted)


def write_rejected(path: Path, rejected: Iterable[Rejected], translate: Translate = english) -> None:
    """Write the list as CSV: file, line, column, reason."""
    rows = [(one.file, str(one.line or ""), one.column, one.reason.text(translate)) for one in rejected]
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(header(Rejected._fields))
        if rows:
            file.write(lines([[text_cell(cell) for cell in column] for column in zip(*rows, strict=True)]))
