"""The other files of a mapping: an observer's ratings, events, windows of a body signal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from ema_app.core.entry import stamp
from ema_app.core.tables import BODY, EVENTS, OBSERVATIONS
from ema_app.exchange import rejected
from ema_app.exchange.cells import NotParsed, number
from ema_app.exchange.foreign.clock import Cells, Clock, WrongCellError
from ema_app.exchange.foreign.mapping import BodyFile, EventsFile, RatingsFile
from ema_app.exchange.foreign.rows import Collected, answer, observer_of, outside
from ema_app.exchange.foreign.sheet import Sheet
from ema_app.exchange.rejected import Rejected
from ema_app.exchange.source import Cell


def collect_ratings(sheet: Sheet, ratings: RatingsFile, clock: Clock, into: Collected) -> None:
    """Turn one person's rows of ratings into observations."""

    def take(cells: Cells, line: int) -> None:
        about, by = _needed_time(clock, ratings.about, cells), observer_of(ratings.observer, sheet, cells)
        made = clock.at(ratings.made, cells)
        values = {item: answer(item, text) for item in ratings.items if (text := cells(item.column))}
        if not by:
            raise WrongCellError(ratings.observer.name, rejected.NO_OBSERVER)
        into.people[by] = None
        name = into.name("observation", sheet.name, about, made, by)
        blind = None if ratings.observer.blind is None else int(ratings.observer.blind)
        for item, value in values.items():
            if outside(item, value):
                into.flag(Rejected(sheet.name, line, item.column, rejected.OUT_OF_RANGE))
            into.add(OBSERVATIONS, observation_id=name, observer_id=by, about_at=about, made_at=made,
                     item_id=item.item_id, role=item.role, value=value, blind=blind)  # fmt: skip

    _each(sheet, into, take, (ratings.about, ratings.made, ratings.observer.name))


def collect_events(sheet: Sheet, events: EventsFile, clock: Clock, into: Collected) -> None:
    """Turn one person's rows into events; kinds stay as they are."""

    def take(cells: Cells, _line: int) -> None:
        at, kind = _needed_time(clock, events.time, cells), cells(events.kind)
        person = cells(events.person) if events.person else ""
        if person:
            into.people[person] = None
        name = into.name("event", sheet.name, at, kind, person)
        into.add(EVENTS, event_id=name, occurred_at=at, kind=kind or None, person_id=person or None)

    _each(sheet, into, take, (events.time, events.kind, events.person))


def each_value(sheet: Sheet, body: BodyFile, clock: Clock, into: Collected) -> list[tuple[datetime, float]]:
    """Give the moment and value of one person's raw samples; a row without a value is left out."""
    found: list[tuple[datetime, float]] = []

    def take(cells: Cells, _line: int) -> None:
        start, text = _needed_time(clock, body.start, cells), cells(body.value)
        if text:
            found.append((datetime.fromisoformat(start), float(str(_number(body.value, text)))))

    _each(sheet, into, take, (body.start,))
    return found


def collect_body(sheet: Sheet, body: BodyFile, clock: Clock, into: Collected) -> None:
    """Turn one person's rows into windows of a body signal; a row without a value is left out."""

    def take(cells: Cells, _line: int) -> None:
        start, text = _needed_time(clock, body.start, cells), cells(body.value)
        if text:
            end = stamp(datetime.fromisoformat(start) + timedelta(seconds=body.seconds))
            into.add(BODY, start_at=start, end_at=end, channel=body.channel, unit=body.unit or None,
                     mean=_number(body.value, text), source=sheet.name)  # fmt: skip

    _each(sheet, into, take, (body.start,))


def _each(sheet: Sheet, into: Collected, take: Callable[[Cells, int], None], naming: tuple[str, ...]) -> None:
    seen: set[tuple[str, ...]] = set()
    columns = [column for column in naming if column in sheet.header]
    for line, cells in sheet.rows(into.participant):
        key = tuple(cells(column) for column in columns)
        if key in seen:
            into.refuse(Rejected(sheet.name, line, columns[0], rejected.REPEATED))
            continue
        try:
            take(cells, line)
            seen.add(key)
        except WrongCellError as wrong:
            into.refuse(Rejected(sheet.name, line, wrong.column, wrong.reason))
        except OverflowError:
            into.refuse(Rejected(sheet.name, line, naming[0], rejected.NOT_A_TIME))


def _needed_time(clock: Clock, column: str, cells: Cells) -> str:
    found = clock.at(column, cells)
    if found is None:
        raise WrongCellError(column, rejected.EMPTY_KEY)
    return found


def _number(column: str, text: str) -> Cell:
    try:
        return number(text)
    except NotParsed as wrong:
        raise WrongCellError(column, wrong.reason) from None
