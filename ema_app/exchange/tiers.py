"""The one place that decides, cell by cell, what leaves: how exact times are, whose codes are new, where words stay.

`full`: everything as it is. `relative`: no date; a time is the day since the first prompt and the clock, d12T14:05:00.
`year`: of a time only the year. Both: no time zone, every name of a row or person replaced by a new one, no free text.
`without_text`: no free text. Why so: docs/decisions/tiers.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from ema_app.core.tables import Column, Table
from ema_app.core.words import Words, say
from ema_app.exchange.source import Cell, Item, Row
from ema_app.exchange.writing import Memory, number_cell, quoted_column, text_cell

Tier = Literal["full", "relative", "year"]
TIERS: tuple[Tier, ...] = ("full", "relative", "year")

NOTES = frozenset({("sessions", "note"), ("incidents", "note")})
"""Columns of free text besides the answers themselves."""

_CODES = frozenset({"choice", "multi_choice", "yes_no"})
_PEOPLE = frozenset({"person", "people"})
_NAMESPACES = {"observer_id": "person", "source": "source"}
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?")
_CLOCK = re.compile(r"\d\d:\d\d(:\d\d)?")
_DATE = re.compile(r"\d{4}-\d\d(-\d\d)?|\d{4}-W\d\d")

Write = Callable[[Sequence[Cell]], list[str]]


@dataclass(frozen=True)
class Options:
    """What the person chose: the tier, and whether free text is left out. `papers` go with the data: path and text."""

    tier: Tier = "full"
    without_text: bool = False
    papers: tuple[tuple[str, str], ...] = ()

    @property
    def exact(self) -> bool:
        """Whether dates, zones and names of rows leave as they are."""
        return self.tier == "full"

    @property
    def words_leave(self) -> bool:
        """Whether free text leaves: only in the full tier, where it could tell a date or a name anyway."""
        return self.exact and not self.without_text


class Leaving:
    """Turns rows into the cells that leave. `first_day` is the date of the first prompt; None where there is none."""

    def __init__(self, options: Options, items: Iterable[Item], first_day: date | None) -> None:
        self.options = options
        self.words_left_out = 0
        self._day = first_day.toordinal() if first_day else None
        self._kinds: dict[str, set[str]] = {}
        for item in items:
            self._kinds.setdefault(item.item_id, set()).add(item.kind)
        self._texts, self._numbers = Memory(text_cell), Memory(number_cell)
        self._names: dict[str, dict[Cell, str]] = {}
        self._writers: dict[str, list[Write]] = {}

    def columns(self, table: Table, rows: Sequence[Row]) -> list[list[str]]:
        """Give the finished cells of a block of rows, column by column."""
        raw: list[Sequence[Cell]] = list(zip(*rows, strict=True))
        if table.name == "answers" and not self.options.words_leave:
            item, text = table.names.index("item_id"), table.names.index("text")
            raw[text] = list(map(self._answer, raw[item], raw[text]))
        if table.name not in self._writers:
            self._writers[table.name] = [self._writer(table, column) for column in table.columns]
        return [write(cells) for write, cells in zip(self._writers[table.name], raw, strict=True)]

    def _writer(self, table: Table, column: Column) -> Write:
        if (table.name, column.name) in NOTES and not self.options.words_leave:
            return self._leave_out
        if column.kind in ("number", "integer", "boolean"):
            return lambda cells: list(map(self._numbers.__getitem__, cells))
        if not self.options.exact:
            make = self._hidden(column)
            if make:
                return lambda cells: [text_cell(make(cell)) for cell in cells]
        if column.name == "source" and not self.options.words_leave:
            return lambda cells: [text_cell(self._rename("source", cell)) for cell in cells]
        if column.kind in ("time", "date"):
            return quoted_column
        return lambda cells: list(map(self._texts.__getitem__, cells))

    def _hidden(self, column: Column) -> Callable[[Cell], Cell] | None:
        if column.kind in ("time", "date"):
            return self._time
        if column.kind == "zone":
            return lambda _cell: None
        if column.kind == "id":
            space = _NAMESPACES.get(column.name, column.name.removesuffix("_id"))
            return lambda cell: self._rename(space, cell)
        special = {"relationship": self._relationship, "scope": self._scope, "note": self._dateless}
        return special.get(column.name)

    def _leave_out(self, cells: Sequence[Cell]) -> list[str]:
        self.words_left_out += sum(cell is not None for cell in cells)
        return [""] * len(cells)

    def _answer(self, item_id: Cell, text: Cell) -> Cell:
        if text is None:
            return None
        kinds = self._kinds.get(str(item_id)) or {"text"}
        if kinds <= _CODES:
            return text
        if kinds <= _PEOPLE:
            return text if self.options.exact else self._people(str(text))
        if kinds <= {"time"}:
            return text if self.options.exact else self._time(text)
        self.words_left_out += 1
        return None

    def _people(self, text: str) -> str:
        return ";".join(str(self._rename("person", code)) for code in text.split(";"))

    def _rename(self, space: str, cell: Cell) -> Cell:
        if cell is None or cell == "":
            return None
        known = self._names.setdefault(space, {})
        return known.setdefault(cell, f"{space}-{len(known) + 1}")

    def _relationship(self, cell: Cell) -> Cell:
        return self._names.get("person", {}).get(cell, cell)

    def _scope(self, cell: Cell) -> Cell:
        head, colon, rest = str(cell or "").partition(":")
        if not colon:
            return cell
        if head in ("person", "observer"):
            return f"{head}:{self._rename('person', rest)}"
        return f"{head}:{self._relationship(rest)}" if head == "relationship" else self._dateless(cell)

    def _dateless(self, cell: Cell) -> Cell:
        return None if cell is None else _DATE.sub(self._date_word, str(cell))

    def _date_word(self, found: re.Match[str]) -> str:
        return str(self._time(found[0]) or "…") if found[1] else "…"

    def _time(self, cell: Cell) -> Cell:
        if cell is None:
            return None
        text = str(cell)
        found = _TIME.match(text)
        if not found:
            return text if self.options.tier == "relative" and _CLOCK.fullmatch(text) else None
        if self.options.tier == "year":
            return text[:4]
        day = ordinal(found[1])
        if day is None or self._day is None:
            return None
        return f"d{day - self._day}T{found[2]}" if found[2] else f"d{day - self._day}"


@lru_cache(maxsize=4096)
def ordinal(day: str) -> int | None:
    """Give the number of a day written as 2024-01-31, None where there is no such day."""
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return None


def left_out(options: Options, words: int) -> list[Words]:
    """Say in sentences what does not leave and why; `words` counts the free texts that were held back."""
    said = [
        say("exchange", "Names of people, the crisis plan and the formulation never leave in an export."),
        say("exchange", "Entries marked only for me are left out, with all that belongs to them."),
    ]
    if options.tier == "relative":
        said.append(say("exchange", "Dates are left out: times are counted in days from the first prompt."))
    if options.tier == "year":
        said.append(say("exchange", "Dates and times of day are left out: only the year stays."))
    if not options.exact:
        said.append(say("exchange", "Time zones are left out, and the codes of people and entries are new ones."))
    if words and not options.words_leave:
        said.append(say("exchange", "Words typed freely are left out ({count}).", count=words))
    return said
