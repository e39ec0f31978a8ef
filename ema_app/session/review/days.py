"""The stretch of days that rules all pages of a review: whole local days, both ends included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ema_app.session.by_the_person import BY_THE_PERSON
from ema_app.session.session import Session

USUAL_DAYS = 28
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Days:
    """From `first` to `last`, both included; `zone` is the IANA name of the zone whose days they are."""

    first: date
    last: date
    zone: str

    @property
    def count(self) -> int:
        """The number of days."""
        return (self.last - self.first).days + 1

    @property
    def bounds_ms(self) -> tuple[int, int]:
        """The first moment and the first moment after the last day, in UTC milliseconds."""
        place = ZoneInfo(self.zone)
        begin, end = (datetime.combine(day, time(), place) for day in (self.first, self.last + timedelta(days=1)))
        return round(begin.timestamp() * 1000), round(end.timestamp() * 1000)

    def moved(self, by: timedelta) -> Days:
        """Give as many days, earlier or later."""
        return Days(self.first + by, self.last + by, self.zone)

    def before(self) -> Days:
        """Give as many days that end the day before."""
        return self.moved(-timedelta(days=self.count))

    def ending(self, count: int) -> Days:
        """Give `count` days with the same last day."""
        return Days(self.last - timedelta(days=count - 1), self.last, self.zone)


def whole(session: Session) -> Days:
    """Give the days from the person's first entry to their last; today where there is none."""
    zone = session.around.zone()
    told = "SELECT min(moment_ms), max(moment_ms) FROM prompts WHERE status IN ('answered', 'partial')"
    first, last = next(iter(session.record.stream(f"{told} AND {BY_THE_PERSON}")))
    if first is None:
        today = session.around.local_now().date()
        return Days(today, today, zone)
    return Days(_day(first, zone), _day(last, zone), zone)


def usual(session: Session) -> Days:
    """Give the last four weeks of the record, less where it is shorter, and at least one week."""
    all_days = whole(session)
    return all_days.ending(min(max(all_days.count, WEEK.days), USUAL_DAYS))


def _day(moment_ms: int, zone: str) -> date:
    return datetime.fromtimestamp(moment_ms / 1000, UTC).astimezone(ZoneInfo(zone)).date()


def session_days(session: Session) -> tuple[date, ...]:
    """Give the days on which sessions were held, rising, each once."""
    place = ZoneInfo(session.around.zone())
    held = session.record.stream("SELECT held_at FROM sessions WHERE held_at IS NOT NULL")
    return tuple(sorted({datetime.fromisoformat(str(at)).astimezone(place).date() for (at,) in held}))


def by_session(days: Days, held: Sequence[date], by: int, end: date) -> Days | None:
    """Give the days from one session to the day of the next, one step on (`by` = 1) or back (-1); None at the ends.

    `held` are the days of sessions, rising; `end` is the last day of the record.
    """
    known = [day for day in held if day <= end]
    starts = [start for start in known if start > days.first] if by > 0 else [s for s in known if s < days.first]
    if not starts:
        return None
    start = starts[0] if by > 0 else starts[-1]
    later = [day for day in known if day > start]
    return Days(start, later[0] if later else max(end, start), days.zone)
