"""From the clock on the wall to instants. An instant is a whole number of seconds since 1970 in UTC."""

from __future__ import annotations

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


def wall_blocks(sampling: Sampling, day: date, zone: tzinfo, count: int) -> list[Span]:
    """Give the waking hours cut into `count` blocks of equal length by the clock on the wall."""
    begin = datetime.combine(day, sampling.waking[0])
    whole = sampling.waking_minutes * 60
    edges = [begin + timedelta(seconds=whole * n // count) for n in range(count + 1)]
    instants = [instant(edge.date(), edge.time(), zone) for edge in edges]
    return list(pairwise(instants))


def even_blocks(span: Span, count: int) -> list[Span]:
    """Give a span cut into `count` blocks of equal elapsed time."""
    begin, end = span
    edges = [begin + (end - begin) * n // count for n in range(count + 1)]
    return list(pairwise(edges))


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
