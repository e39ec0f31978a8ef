"""Many pairs over a long time: with more than six weeks in view each week, with more than half a year each month is
one mark, the median, in a box around the middle half, on a line from the lowest to the highest; nearer in, every pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np

from ema_app.charts.felt_seen.naming import plain
from ema_app.charts.spec import Bars, Numbers, Panel, Stretch, Trace, Widths
from ema_app.core.words import Words, say

DAY_MS = 86_400_000.0
SIX_WEEKS, HALF_YEAR = 42 * DAY_MS, 183 * DAY_MS
MANY = 200
"""So many pairs can be told apart, however long the time; more are summed up."""
ENOUGH = 5
"""Fewer pairs than this usual in a stretch stand better by themselves; fewer in one stretch get no box."""
BESIDE, BOX = 0.26, 0.11
"""How far apart two lines over the same stretches are drawn, and half the width of a box, in lengths of a stretch."""

Kind = Literal["week", "month"]


@dataclass(frozen=True)
class Level:
    """Stretches of one kind, drawn where `widths` of the axis is in view: their ends (UTC milliseconds), and the usual
    number of pairs in a stretch that has any, the least and the most."""

    kind: Kind
    widths: Widths
    edges: Numbers
    usual: int
    least: int
    most: int


def levels(at_ms: Numbers, zone: str) -> tuple[Level, ...]:
    """Give the levels on which pairs at these moments (rising) are summed up: none where few pairs or days are."""
    if len(at_ms) <= MANY or at_ms[-1] - at_ms[0] <= SIX_WEEKS:
        return ()
    kinds: tuple[Kind, Kind] = ("week", "month")
    weeks, months = (_level(kind, at_ms, zone) for kind in kinds)
    if months.usual < ENOUGH:
        return ()
    if weeks.usual < ENOUGH:
        return (replace(months, widths=(HALF_YEAR, np.inf)),)
    if at_ms[-1] - at_ms[0] <= HALF_YEAR:
        return (replace(weeks, widths=(SIX_WEEKS, np.inf)),)
    return replace(weeks, widths=(SIX_WEEKS, HALF_YEAR)), replace(months, widths=(HALF_YEAR, np.inf))


def _level(kind: Kind, at_ms: Numbers, zone: str) -> Level:
    edges = np.array([edge.timestamp() * 1000 for edge in _edges(kind, at_ms, ZoneInfo(zone))])
    counts = np.bincount(np.searchsorted(edges, at_ms, side="right"))
    counts = counts[counts > 0]
    return Level(kind, (0.0, 0.0), edges, round(float(np.median(counts))), int(counts.min()), int(counts.max()))


def _edges(kind: Kind, at_ms: Numbers, place: ZoneInfo) -> Iterator[datetime]:
    """Give the midnights at which stretches begin, from before the first moment to after the last."""
    first, last = (datetime.fromtimestamp(at / 1000, UTC).astimezone(place).date() for at in at_ms[[0, -1]].tolist())
    day = first - timedelta(days=first.weekday()) if kind == "week" else first.replace(day=1)
    while day <= last:
        yield datetime.combine(day, time(), place)
        day = _next(kind, day)
    yield datetime.combine(day, time(), place)


def _next(kind: Kind, day: date) -> date:
    return day + timedelta(days=7) if kind == "week" else (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def summed(panel: Panel, found: Sequence[Level]) -> Panel:
    """Give a panel with its lines summed up on each level, and drawn pair by pair only nearer in than all of them."""
    if not found:
        return panel
    near: Widths = (0.0, found[0].widths[0])
    lines = [_over(trace, k - (len(panel.traces) - 1) / 2, level)
             for level in found for k, trace in enumerate(panel.traces)]  # fmt: skip
    return replace(
        panel,
        traces=(*(replace(trace, widths=near) for trace in panel.traces), *(line for line, _box in lines)),
        bars=(*panel.bars, *(box for _line, box in lines)),
        gaps=tuple(replace(gap, widths=near) for gap in panel.gaps),
    )


def _over(trace: Trace, place: float, level: Level) -> tuple[Trace, Bars]:
    """Give a line over the stretches of a level and its boxes; a stretch without a pair is a gap."""
    lengths = np.diff(level.edges)
    middles, beside = level.edges[:-1] + lengths / 2, place * BESIDE * float(np.min(lengths))
    known = np.isfinite(trace.y)
    counts, ends = _ends(trace.x[known], trace.y[known], level.edges)
    lowest, low, median, high, highest = ends
    boxes = counts >= ENOUGH
    half = BOX * float(np.min(lengths)) / (1 + max(abs(place) - 0.5, 0))
    line = replace(
        trace, name=_name(trace.name), x=middles, y=median, low=lowest, high=highest, widths=level.widths,
        stretch=Stretch(level.kind, beside), told=lambda k: _told(int(counts[k]), float(lowest[k]), float(highest[k])),
    )  # fmt: skip
    at = middles[boxes] + beside
    strength = np.full(len(at), 0.25)
    return line, Bars(_name(trace.name), at - half, at + half, low[boxes], high[boxes], strength, trace.colour,
                      widths=level.widths)  # fmt: skip


def _name(name: Words) -> Words:
    return say("felt_seen", "{what}, median", what=name)


def _told(count: int, low: float, high: float) -> Words:
    return say("felt_seen", "({count} pairs, {low} to {high})", count=count, low=plain(low), high=plain(high))


def _ends(x: Numbers, y: Numbers, edges: Numbers) -> tuple[Numbers, Numbers]:
    """Give how many values each stretch has, and its lowest, quarter, median, three quarters and highest (5 rows)."""
    cuts = np.searchsorted(x, edges)
    found = np.full((5, len(edges) - 1), np.nan)
    for k in np.flatnonzero(np.diff(cuts)):
        found[:, k] = np.quantile(y[cuts[k] : cuts[k + 1]], (0, 0.25, 0.5, 0.75, 1))
    return np.diff(cuts).astype(float), found


def what_is_drawn(found: Sequence[Level]) -> tuple[tuple[Widths, Words], ...]:
    """Say for each level what is drawn there, with its n."""
    return tuple((level.widths, _drawn(level, weeks_nearer=level is not found[0])) for level in found)


def _drawn(level: Level, *, weeks_nearer: bool) -> Words:
    values = {"n": level.usual, "low": level.least, "high": level.most}
    if level.kind == "week":
        return say("felt_seen", "Each week is one mark: the median of its pairs (usually {n}; {low} to {high}), in a "
                                "box around the middle half; the line reaches from the lowest to the highest. Nearer "
                                "in, every pair is drawn.", **values)  # fmt: skip
    if weeks_nearer:
        return say("felt_seen", "Each month is one mark: the median of its pairs (usually {n}; {low} to {high}), in a "
                                "box around the middle half; the line reaches from the lowest to the highest. Nearer "
                                "in, each week is drawn, then every pair.", **values)  # fmt: skip
    return say("felt_seen", "Each month is one mark: the median of its pairs (usually {n}; {low} to {high}), in a box "
                            "around the middle half; the line reaches from the lowest to the highest. Nearer in, every "
                            "pair is drawn.", **values)  # fmt: skip
