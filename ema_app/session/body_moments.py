"""The moments that windows of the body are made for: each entry, and a quarter of an hour apart on days with entries.

The latter show what is usual at a time of day, and the body before and after a moment. Where one would hold the moment
of an entry it is left out: beside that entry stands what led up to it. (Of an entry only for the person it stays, since
a gap would tell of it.)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
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


class Moment(NamedTuple):
    """The moment of an entry in seconds since 1970, its zone, and whether the entry is only for the person."""

    at: float
    zone: ZoneInfo
    private: bool


@dataclass(frozen=True)
class Moments:
    """The moments of the entries, oldest first."""

    at: tuple[Moment, ...]

    @property
    def span(self) -> tuple[float, float] | None:
        """The first and the last."""
        return (self.at[0].at, self.at[-1].at) if self.at else None

    def windows(self, span: tuple[float, float], seconds: float) -> tuple[Window, ...]:
        """Give the windows of that length that touch `span`, in order of their start, each start once."""
        before = {at - seconds: Window(at - seconds, at, zone, True) for at, zone, _ in self.at}
        told = [at for at, _, private in self.at if not private]
        usual = (
            Window(start, start + seconds, zone, False)
            for start, zone in self._quarters()
            if start not in before and bisect_left(told, start) == bisect_right(told, start + seconds)
        )
        touching = (one for one in (*before.values(), *usual) if one.end > span[0] and one.start <= span[1])
        return tuple(sorted(touching, key=lambda one: one.start))

    def _quarters(self) -> Iterator[tuple[float, ZoneInfo]]:
        """Give every quarter of an hour of the days with entries."""
        for day, zone in {datetime.fromtimestamp(at, zone).date(): zone for at, zone, _ in self.at}.items():
            first = datetime(day.year, day.month, day.day, tzinfo=zone)
            begin, end = first.timestamp(), (first + _DAY).timestamp()
            for start in range(-int(-begin // EVERY_SECONDS) * EVERY_SECONDS, int(end), EVERY_SECONDS):
                yield float(start), zone


def moments(record: Record) -> Moments:
    """Give the moments of all entries that were answered, oldest first."""
    found = record.stream(
        "SELECT moment_ms, timezone, only_for_me FROM prompts WHERE entry_id IS NOT NULL AND moment_ms IS NOT NULL "
        "AND status IN ('answered', 'partial') ORDER BY moment_ms", (),
    )  # fmt: skip
    zones: dict[str, ZoneInfo] = {}
    kept = []
    for at, name, private in found:
        zone = zones.setdefault(name, ZoneInfo(name or "UTC"))
        kept.append(Moment(int(at) / 1000, zone, bool(private)))
    return Moments(tuple(kept))
