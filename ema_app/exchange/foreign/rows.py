"""The main file of a mapping: one person's rows become prompts, answers and observations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256

from ema_app.core.tables import ANSWERS, OBSERVATIONS, PEOPLE, PROMPTS, Table
from ema_app.exchange import rejected
from ema_app.exchange.cells import NotParsed, number
from ema_app.exchange.foreign.clock import Cells, Clock, When, WrongCellError
from ema_app.exchange.foreign.mapping import ItemColumn, Mapping, Observer
from ema_app.exchange.foreign.sheet import Sheet
from ema_app.exchange.rejected import Refuse, Rejected
from ema_app.exchange.source import Cell, Row

FORM = "imported"
"""The form that foreign prompts belong to."""


@dataclass
class Collected:
    """The rows of one person, by table name, and what was refused or flagged (kept, but worth a look) on the way."""

    participant: str
    refuse: Refuse
    flag: Refuse
    tables: dict[str, list[Row]] = field(default_factory=dict)
    people: dict[str, None] = field(default_factory=dict)

    def add(self, table: Table, **cells: Cell) -> None:
        """Add a row; columns that are not named are missing."""
        self.tables.setdefault(table.name, []).append(tuple(cells.get(name) for name in table.names))

    def name(self, kind: str, *key: object) -> str:
        """Give the name of a row: the same for the same person and key, whenever the file is read."""
        text = "\x1f".join(map(str, (self.participant, kind, *key)))
        return f"{kind}-{sha256(text.encode('utf-8', 'replace')).hexdigest()[:20]}"

    def finish(self) -> dict[str, list[Row]]:
        """Give the tables, the roster among them: a value of the file is both code and relationship."""
        for person in self.people:
            self.add(PEOPLE, person_id=person, relationship=person)
        return self.tables


def collect_rows(sheet: Sheet, mapping: Mapping, into: Collected, version: str) -> None:
    """Turn the rows of one person into prompts, answers and observations."""
    clock = Clock(mapping.times, mapping.zone)
    found: list[tuple[int, When, Cells, dict[str, Cell]]] = []
    for line, cells in sheet.rows(into.participant):
        try:
            found.append((line, clock.when(cells), cells, _values(mapping.items, cells, sheet, line, into)))
        except WrongCellError as wrong:
            into.refuse(Rejected(sheet.name, line, wrong.column, wrong.reason))
    origin = _origin(mapping, (when for _, when, _, _ in found))
    turns: Counter[tuple[object, ...]] = Counter()
    for line, when, cells, values in found:
        key = when.key(bool(mapping.times.prompt_running))
        turns[key] += 1
        if turns[key] > 1:
            into.flag(Rejected(sheet.name, line, mapping.times.columns[0], rejected.TWICE))
        row = _OneRow(mapping, into, (mapping.name, *key, turns[key]), _with_day(when, origin, mapping), version)
        row.add(values, cells, sheet, line)


def _values(items: Iterable[ItemColumn], cells: Cells, sheet: Sheet, line: int, into: Collected) -> dict[str, Cell]:
    values: dict[str, Cell] = {}
    for item in items:
        text = cells(item.column)
        if not text:
            continue
        values[item.item_id] = answer(item, text)
        if outside(item, values[item.item_id]):
            into.flag(Rejected(sheet.name, line, item.column, rejected.OUT_OF_RANGE))
    return values


def answer(item: ItemColumn, text: str) -> Cell:
    """Give the answer in a cell: a number, or the text as it is. Raises WrongCellError."""
    if item.kind != "number":
        return text
    try:
        return number(text)
    except NotParsed as wrong:
        raise WrongCellError(item.column, wrong.reason) from None


def outside(item: ItemColumn, value: Cell) -> bool:
    """Whether an answer lies beyond the bounds of its item."""
    if not isinstance(value, float) or item.low is None or item.high is None:
        return False
    return not item.low <= value <= item.high


def _origin(mapping: Mapping, whens: Iterable[When]) -> date | None:
    """Give the date of day 1, where days must be counted from dates."""
    if not mapping.times.prompt:
        return None
    if mapping.times.start:
        return mapping.times.start.date()
    return min((day for when in whens if (day := when.local_date)), default=None)


def _with_day(when: When, origin: date | None, mapping: Mapping) -> When:
    if when.day is not None or origin is None or not mapping.times.prompt or when.local_date is None:
        return when
    return replace(when, day=(when.local_date - origin).days + 1)


@dataclass
class _OneRow:
    """One row on its way into the tables."""

    mapping: Mapping
    into: Collected
    key: tuple[object, ...]
    when: When
    version: str

    def add(self, values: dict[str, Cell], cells: Cells, sheet: Sheet, line: int) -> None:
        own = [item for item in self.mapping.items if not item.is_observed and item.item_id in values]
        company = cells(self.mapping.person) if self.mapping.person else ""
        entry = self.into.name("entry", *self.key) if own or company else None
        seen = [item for item in self.mapping.items if item.is_observed and item.item_id in values]
        by = observer_of(self.mapping.observer, sheet, cells)
        if seen and not by:
            self.into.refuse(Rejected(sheet.name, line, "", rejected.NO_OBSERVER))
            return
        self._prompt(entry)
        for item in own:
            self._answer(str(entry), item.item_id, item.role, values[item.item_id], item.kind)
        if company:
            self._answer(str(entry), self.mapping.person, "person.with", company, "person")
        blind = self.mapping.observer.blind if self.mapping.observer else None
        for item in seen:
            self._observation(entry, item, values[item.item_id], by, blind)

    def _prompt(self, entry: str | None) -> None:
        when = self.when
        self.into.add(
            PROMPTS, prompt_id=self.into.name("prompt", *self.key), entry_id=entry, trigger="imported",
            about_at=when.about, scheduled_at=when.scheduled, delivered_at=when.delivered, submitted_at=when.answered,
            timezone=self.mapping.zone.key if self.mapping.zone else None,
            status="answered" if entry else "missed", reason=None if entry else "unknown",
            protocol_id=self.mapping.name, protocol_version=self.version, form=FORM, study_day=when.day,
            prompt_number=when.number,
        )  # fmt: skip

    def _answer(self, entry: str, item_id: str, role: str, value: Cell, kind: str) -> None:
        told: dict[str, Cell] = {"value": value} if kind == "number" else {"text": value}
        if kind == "person":
            self.into.people[str(value)] = None
        self.into.add(ANSWERS, entry_id=entry, item_id=item_id, role=role, status="answered",
                      answered_at=self.when.answered or self.when.about, **told)  # fmt: skip

    def _observation(self, entry: str | None, item: ItemColumn, value: Cell, by: str, blind: bool | None) -> None:
        self.into.people[by] = None
        self.into.add(
            OBSERVATIONS, observation_id=self.into.name("observation", *self.key, by), entry_id=entry, observer_id=by,
            about_at=self.when.moment, item_id=item.item_id, role=item.role, value=value,
            blind=None if blind is None else int(blind),
        )  # fmt: skip


def observer_of(observer: Observer | None, sheet: Sheet, cells: Cells) -> str:
    """Give who rated: the cell of the observer's column where the file has one of that name, else the fixed name."""
    if observer is None:
        return ""
    return cells(observer.name) if observer.name in sheet.header else observer.name
