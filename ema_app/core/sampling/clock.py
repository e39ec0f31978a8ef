"""From the clock on the wall to instants. An instant is a whole number of seconds since 1970 in UTC."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from itertools import pairwise

from ema_app.core.protocol import Sampling

Span = tuple[int, int]
"""Two instants: from the first up to, and without, the second."""


def instant(day: date, moment: time, zone: tzinfo) -> int:
    """Give the instant at which the clocks of `zone` first show `moment` on `day`.

    A time that they leave out (daylight saving begins, a day is skipped) is the instant of the jump.
    """
    shown = datetime.combine(day, moment)
    first, second = (int(shown.replace(tzinfo=zone, fold=fold).timestamp()) for fold in (0, 1))
    if first <= second:
        return first
    low, high = second, first
    while low < high:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, zone).replace(tzinfo=None) < shown:
            low = middle + 1
        else:
            high = middle
    return low


def waking_hours(sampling: Sampling, day: date, zone: tzinfo) -> Span:
    """Give the waking hours that begin on `day`; an end that is not after the beginning lies on the next day."""
    begin, end = sampling.waking
    return instant(day, begin, zone), instant(day + timedelta(days=end <= begin), end, zone)


def wall_blocks(sampling: Sampling, day: date, zone: tzinfo, count: int, closed: Sequence[Span] = ()) -> list[Span]:
    """Give the waking hours cut into `count` blocks of equal length by the clock on the wall.

    Time in `closed` (spans of instants) does not count: each block has the same length of what is left.
    """
    begin = datetime.combine(day, sampling.waking[0])

    def shown(at: int) -> int:
        return round((datetime.fromtimestamp(at, zone).replace(tzinfo=None) - begin).total_seconds())

    holes = [(shown(a), shown(b)) for a, b in closed]
    cut = _cut((0, sampling.waking_minutes * 60), count, holes)
    ends = [(begin + timedelta(seconds=a), begin + timedelta(seconds=b)) for a, b in cut]
    return [(instant(a.date(), a.time(), zone), instant(b.date(), b.time(), zone)) for a, b in ends]


def even_blocks(span: Span, count: int, closed: Sequence[Span] = ()) -> list[Span]:
    """Give a span cut into `count` blocks of equal elapsed time, of which time in `closed` does not count."""
    return _cut(span, count, closed)


def _cut(span: Span, count: int, closed: Sequence[Span]) -> list[Span]:
    """Give `count` parts of a span that hold the same time outside of what is closed; none begins or ends inside it."""
    holes = _joined(span, closed)
    whole = span[1] - span[0] - sum(b - a for a, b in holes)

    def place(open_seconds: int, *, after: bool) -> int:
        at = span[0] + open_seconds
        for a, b in holes:
            at += b - a if at > a or (after and at == a) else 0
        return at

    edges = [whole * n // count for n in range(count + 1)]
    return [(place(a, after=True), place(b, after=False)) for a, b in pairwise(edges)]


def _joined(span: Span, closed: Sequence[Span]) -> list[Span]:
    """Give the closed parts of a span in order, without overlaps."""
    found: list[Span] = []
    for a, b in sorted((max(a, span[0]), min(b, span[1])) for a, b in closed):
        low = max(a, found[-1][1]) if found else a
        if low < b:
            found.append((low, b))
    return found


def study_day(sampling: Sampling, at: int, zone: tzinfo) -> date:
    """Give the day an instant counts to; where waking hours reach past midnight, the night counts to the day before."""
    shown = datetime.fromtimestamp(at, zone)
    begin, end = sampling.waking
    late = end < begin and shown.time() < begin
    return shown.date() - timedelta(days=late)


def moment_of(at: int, zone: tzinfo) -> datetime:
    """Give an instant as a time with the offset in force, so that differences of two are elapsed time."""
    shown = datetime.fromtimestamp(at, zone)
    offset = shown.utcoffset()
    return shown.replace(tzinfo=timezone(offset) if offset is not None else None, fold=0)
