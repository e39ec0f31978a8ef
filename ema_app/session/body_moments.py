"""The moments that windows of the body are made for: each entry, and a quarter of an hour apart on days with entries.

The latter show what is usual at a time of day, and the body before and after a moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from ema_app.core.entry import stamp
from ema_app.store import Record

EVERY_SECONDS = 900
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """A window in seconds since 1970, the zone it was lived in, and whether it leads up to an entry."""

    start: float
    end: float
    zone: ZoneInfo
    of_entry: bool

    @property
    def stamps(self) -> tuple[str, str]:
        """Start and end as they are kept."""
        start, end = (datetime.fromtimestamp(at, self.zone) for at in (self.start, self.end))
        return stamp(start), stamp(end)


@dataclass(frozen=True)
class Moments:
    """The moments of the entries: seconds since 1970, and the zone of each."""

    at: tuple[tuple[float, ZoneInfo], ...]

    @property
    def span(self) -> tuple[float, float] | None:
        """The first and the last."""
        return (self.at[0][0], self.at[-1][0]) if self.at else None

    def windows(self, span: tuple[float, float], seconds: float) -> tuple[Window, ...]:
        """Give the windows of that length that touch `span`, in order of their start, each start once."""
        found: dict[float, Window] = {}
        days: dict[date, ZoneInfo] = {}
        for at, zone in self.at:
            found.setdefault(at - seconds, Window(at - seconds, at, zone, True))
            days.setdefault(datetime.fromtimestamp(at, zone).date(), zone)
        for day, zone in days.items():
            first = datetime(day.year, day.month, day.day, tzinfo=zone)
            begin, end = first.timestamp(), (first + _DAY).timestamp()
            for start in range(-int(-begin // EVERY_SECONDS) * EVERY_SECONDS, int(end), EVERY_SECONDS):
                if float(start) not in found:
                    found[float(start)] = Window(float(start), start + seconds, zone, False)
        touching = (one for one in found.values() if one.end > span[0] and one.start <= span[1])
        return tuple(sorted(touching, key=lambda one: one.start))


def moments(record: Record) -> Moments:
    """Give the moments of all entries that were answered, oldest first."""
    found = record.stream(
        "SELECT DISTINCT moment_ms, timezone FROM prompts WHERE entry_id IS NOT NULL AND moment_ms IS NOT NULL "
        "AND status IN ('answered', 'partial') ORDER BY moment_ms", (),
    )  # fmt: skip
    zones: dict[str, ZoneInfo] = {}
    kept = []
    for at, name in found:
        zone = zones.setdefault(name, ZoneInfo(name or "UTC"))
        kept.append((int(at) / 1000, zone))
    return Moments(tuple(kept))
