"""The times of a row of a foreign file: what its cells say, nothing more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from ema_app.core.entry import stamp
from ema_app.core.words import Words
from ema_app.exchange import rejected
from ema_app.exchange.cells import YEARS, NotParsed, number, whole
from ema_app.exchange.foreign.mapping import Times

Cells = Callable[[str], str]
"""Gives the cell of a column of one row; empty where it is missing."""


class WrongCellError(ValueError):
    """A cell that does not parse: its column and the reason."""

    def __init__(self, column: str, reason: Words) -> None:
        super().__init__(column)
        self.column, self.reason = column, reason


@dataclass(frozen=True)
class When:
    """The times of one row (ISO 8601 with offset), its day (as a number or a date) and its number; None: not known."""

    about: str | None = None
    scheduled: str | None = None
    delivered: str | None = None
    answered: str | None = None
    day: int | None = None
    named_date: date | None = None
    number: int | None = None

    @property
    def moment(self) -> str | None:
        """The moment the row is about."""
        return self.about or self.answered or self.delivered or self.scheduled

    @property
    def local_date(self) -> date | None:
        """The date of the row as it was lived."""
        own = self.scheduled or self.moment
        return self.named_date or (date.fromisoformat(own[:10]) if own else None)

    def key(self, running: bool) -> tuple[object, ...]:
        """What names the row among those of its person: day and number where both are known, else its times."""
        day = self.day if self.day is not None else self.named_date
        if self.number is not None and (running or day is not None):
            return (day, self.number)
        return (self.number, self.about, self.scheduled, self.delivered, self.answered)


class Clock:
    """Reads the times of rows as a mapping says. Raises WrongCellError."""

    def __init__(self, times: Times, zone: ZoneInfo | None) -> None:
        self._times, self._zone = times, zone

    def when(self, cells: Cells) -> When:
        """Give the times of one row."""
        times = self._times
        count = self._whole(times.prompt or times.prompt_running, cells)
        day, named = self._day(cells)
        found = When(
            about=self.at(times.time, cells) or self._elapsed(cells),
            scheduled=self.at(times.scheduled, cells) or self._planned(day, named, count),
            delivered=self.at(times.delivered, cells),
            answered=self.at(times.answered, cells),
            day=day,
            named_date=named,
            number=count,
        )
        if found.moment is None and count is None:
            raise WrongCellError(times.columns[0], rejected.NO_MOMENT)
        return found

    def at(self, column: str, cells: Cells) -> str | None:
        """Give the time in a column; None where there is no such column or cell."""
        text = cells(column) if column else ""
        try:
            return self.local(text) if text else None
        except NotParsed as wrong:
            raise WrongCellError(column, wrong.reason) from None

    def local(self, text: str) -> str:
        """Give a time, local or with offset, in the zone of the mapping. Raises NotParsed."""
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            raise NotParsed(rejected.NOT_A_TIME) from None
        if found.year not in YEARS or len(text) <= 10 or not text.isascii():
            raise NotParsed(rejected.NOT_A_TIME)
        if found.tzinfo is not None:
            return stamp(found.astimezone(self._zone) if self._zone else found)
        if self._zone is None:
            raise NotParsed(rejected.NO_ZONE)
        aware = found.replace(tzinfo=self._zone)
        if aware.astimezone(UTC).astimezone(self._zone).replace(tzinfo=None) != found:
            raise NotParsed(rejected.NO_SUCH_TIME)
        return stamp(aware)

    def _whole(self, column: str, cells: Cells) -> int | None:
        text = cells(column) if column else ""
        try:
            return whole(text) if text else None
        except NotParsed as wrong:
            raise WrongCellError(column, wrong.reason) from None

    def _day(self, cells: Cells) -> tuple[int | None, date | None]:
        column = self._times.date
        text = cells(column) if column else ""
        if not text:
            return None, None
        try:
            return whole(text), None
        except NotParsed:
            pass
        try:
            named = date.fromisoformat(text[:10])
        except ValueError:
            raise WrongCellError(column, rejected.NOT_A_DAY) from None
        if named.year not in YEARS:
            raise WrongCellError(column, rejected.NOT_A_DAY)
        return None, named

    def _elapsed(self, cells: Cells) -> str | None:
        column, start = self._times.elapsed, self._times.start
        text = cells(column) if column else ""
        if not text or start is None:
            return None
        try:
            hours = number(text) * self._times.elapsed_hours
            return self._counted(start, timedelta(hours=hours), lasting=True)
        except NotParsed as wrong:
            raise WrongCellError(column, wrong.reason) from None
        except OverflowError:
            raise WrongCellError(column, rejected.NOT_A_TIME) from None

    def _planned(self, day: int | None, named: date | None, count: int | None) -> str | None:
        times = self._times
        running = bool(times.prompt_running)
        if times.first is None or count is None or (day is None and named is None and not running):
            return None
        try:
            base = named or (times.start and times.start.date() + timedelta(days=0 if running else (day or 0) - 1))
            if base is None:
                return None
            opening = datetime.combine(base, times.first)
            return self._counted(opening, timedelta(minutes=(count - 1) * times.every_minutes), lasting=False)
        except OverflowError:
            raise WrongCellError(times.date or times.prompt_running, rejected.NOT_A_TIME) from None

    def _counted(self, start: datetime, step: timedelta, lasting: bool) -> str:
        """Add a step: hours that really pass (`lasting`), or hours on the clock of the wall."""
        if lasting:
            found = (start.replace(tzinfo=self._zone).astimezone(UTC) + step).astimezone(self._zone)
        else:
            found = (start + step).replace(tzinfo=self._zone).astimezone(UTC).astimezone(self._zone)
        if found.year not in YEARS:
            raise OverflowError
        return stamp(found)
