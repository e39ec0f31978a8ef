"""How much somebody's state moves: by day as a calendar, by hour and weekday, and over the weeks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from ema_app.charts.spec import Axis, Bars, ChartSpec, Interval, Numbers, Panel, Table, Trace
from ema_app.core.role_words import inside
from ema_app.core.words import Digits, Words, say

WEEKDAYS = (
    say("review", "Monday"), say("review", "Tuesday"), say("review", "Wednesday"), say("review", "Thursday"),
    say("review", "Friday"), say("review", "Saturday"), say("review", "Sunday"),
)  # fmt: skip
PALEST = 0.12
ROW, TALL = 0.36, 0.44
NO_TITLE = Words("", "")


@dataclass(frozen=True)
class ByDay:
    """RMSSD of each local day in points, with the number of steps between neighbouring check-ins behind it."""

    days: tuple[date, ...]
    rmssd: Numbers
    steps: Numbers
    zone: str


@dataclass(frozen=True)
class ByHour:
    """Mean of an item (points) by weekday (7, Monday first) and by part of the day (edges in hours), with n."""

    edges: Numbers
    mean: Numbers
    n: Numbers


@dataclass(frozen=True)
class Weeks:
    """RMSSD by week (its first day) with 95 % interval and n steps, and its yearly-free trend: `ratio` per week with
    `low` and `high` (1 = no change), None where there are too few weeks."""

    first: tuple[date, ...]
    value: Numbers
    low: Numbers
    high: Numbers
    n: Numbers
    ratio: tuple[float, float, float] | None
    zone: str


def calendar(item: Words, found: ByDay) -> ChartSpec:
    """Draw a cell for each day, the stronger the more the item moved from check-in to check-in."""
    known = np.isfinite(found.rmssd)
    said = say("review", "The stronger the colour of a day, the more {item} moved from one check-in to the next. Days "
               "with fewer than two such steps are left empty ({empty} of {days}); beside each weekday, how many are "
               "not.",
               item=inside(item), empty=int((~known).sum()), days=len(known))  # fmt: skip
    return ChartSpec(
        title=say("review", "Instability by day (RMSSD)"), sentence=said,
        x=Axis(say("review", "day"), "", *_ends(found.days, found.zone), kind="time"), panels=(_days(item, found),),
        table=Table((say("review", "day"), say("review", "RMSSD"), say("review", "n steps")),
                    lambda: [(day, "" if np.isnan(v) else Digits(f"{v:.1f}"), int(n))
                             for day, v, n in zip(found.days, found.rmssd, found.steps, strict=True)]),
        zone=found.zone,
    )  # fmt: skip


def _days(item: Words, found: ByDay) -> Panel:
    here = [k for k in range(len(found.days)) if np.isfinite(found.rmssd[k])]
    days, value = [found.days[k] for k in here], found.rmssd[here]
    weekday = np.array([day.weekday() for day in days], dtype=float)
    monday = [day - timedelta(days=day.weekday()) for day in days]
    start, end = (np.array([_ms(day + timedelta(days=add), found.zone, 0) for day in monday]) for add in (0, 7))
    gap = (end - start) * 0.03
    strength = _strength(value, 0.0)
    cells = []
    for k in range(7):
        on = weekday == k
        low, high = (np.full(on.sum(), k + half) for half in (-TALL, TALL))
        cells.append(Bars(item, (start + gap)[on], (end - gap)[on], low, high, strength[on]))
    noon = np.array([_ms(day, found.zone, 12) for day in days])
    read = Trace(say("review", "RMSSD"), noon, np.round(value, 1), "accent", "none", "none")
    counts = np.bincount(weekday.astype(np.int64), minlength=7)
    return Panel(NO_TITLE, Axis(item, kind="rows"), traces=(read,), bars=tuple(cells), intervals=_rows(counts),
                 height=7 * ROW)  # fmt: skip


def _rows(counts: NDArray[np.int64]) -> tuple[Interval, ...]:
    return tuple(Interval(name, k, None, None, None, int(counts[k])) for k, name in enumerate(WEEKDAYS))


def _strength(value: Numbers, low: float) -> Numbers:
    width = float(value.max() - low) if len(value) else 1.0
    return PALEST + (1 - PALEST) * (value - low) / (width or 1.0)


def _ends(days: Sequence[date], zone: str) -> tuple[float, float]:
    """Give the beginning of the first week and the end of the last, UTC milliseconds."""
    first, last = (day - timedelta(days=day.weekday()) for day in (days[0], days[-1]))
    return _ms(first, zone, 0), _ms(last + timedelta(days=7), zone, 0)


def _ms(day: date, zone: str, hour: int) -> float:
    return datetime.combine(day, time(hour), ZoneInfo(zone)).timestamp() * 1000


def by_hour(item: Words, found: ByHour) -> ChartSpec:
    """Draw a cell for each weekday and part of the day, the stronger the higher the mean."""
    known = found.mean[np.isfinite(found.mean)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
    said = say("review", "The stronger the colour of a cell, the higher {item} was on average at that hour of that "
               "weekday: from {low} to {high}. Cells with fewer than three answers are left empty; with few answers a "
               "strong one may be chance. Beside each weekday: its answers.", item=inside(item), low=f"{low:.0f}",
               high=f"{high:.0f}")  # fmt: skip
    if not len(known):
        said = say("review", "Too few answers at any hour of a weekday to give a mean.")
    return ChartSpec(
        title=say("review", "By hour and weekday"), sentence=said,
        x=Axis(say("review", "hour of the day"), "h", float(found.edges[0]), float(found.edges[-1])),
        panels=(_hours(item, found, low),),
        table=Table((say("review", "weekday"), say("review", "from hour"), say("review", "to"), say("review", "mean"),
                     say("review", "n")), lambda: _hour_rows(found)),
    )  # fmt: skip


def _hours(item: Words, found: ByHour, low: float) -> Panel:
    column, weekday = np.nonzero(np.isfinite(found.mean.T))
    value, middle = found.mean[weekday, column], weekday.astype(float)
    start, end = found.edges[column], found.edges[column + 1]
    cells = Bars(item, start + 0.05, end - 0.05, middle - TALL, middle + TALL, _strength(value, low))
    answers = _rows(found.n.sum(axis=1).astype(np.int64))
    return Panel(NO_TITLE, Axis(item, kind="rows"), bars=(cells,), intervals=answers, height=7 * ROW)


def _hour_rows(found: ByHour) -> Sequence[Sequence[object]]:
    return [
        (WEEKDAYS[k], f"{found.edges[c]:.0f}", f"{found.edges[c + 1]:.0f}",
         "" if np.isnan(found.mean[k, c]) else f"{found.mean[k, c]:.0f}", int(found.n[k, c]))
        for k in range(7) for c in range(len(found.edges) - 1)
    ]  # fmt: skip


def weeks(item: Words, found: Weeks) -> ChartSpec:
    """Draw RMSSD week by week with its interval; the sentence says what the trend can tell."""
    at = np.array([_ms(day + timedelta(days=3), found.zone, 12) for day in found.first])
    title = say("review", "Week by week (RMSSD)")
    trace = Trace(item, at, np.round(found.value, 1), "text", low=found.low, high=found.high)
    top = np.nanmax(np.concatenate([found.high, found.value, [1.0]])) * 1.1
    return ChartSpec(
        title=title, sentence=trend_sentence(item, found),
        x=Axis(say("review", "week"), "", *_ends((found.first[0], found.first[-1] + timedelta(days=6)), found.zone),
               kind="time"),
        panels=(Panel(NO_TITLE, Axis(title, low=0, high=float(top)), traces=(trace,),
                      height=1.8),),
        table=Table((say("review", "week from"), say("review", "RMSSD"), say("review", "95 % from"),
                     say("review", "to"), say("review", "n steps")), lambda: _week_rows(found)),
        zone=found.zone,
    )  # fmt: skip


def trend_sentence(item: Words, found: Weeks) -> Words:
    """Say whether the item moved more or less from week to week, only where the interval carries it."""
    if found.ratio is None:
        return say("review", "Too few weeks to say whether {item} moves more or less than it did.", item=inside(item))
    value, low, high = (f"{(x - 1) * 100:+.0f}" for x in found.ratio)
    told: dict[str, object] = {"item": item, "value": value, "low": low, "high": high}
    if found.ratio[1] > 1:
        return say("review", "{item}: moved more from week to week: by {value} % a week ({low} to {high}).", **told)
    if found.ratio[2] < 1:
        return say("review", "{item}: moved less from week to week: by {value} % a week ({low} to {high}).", **told)
    return say("review", "Whether {item} moves more or less than it did, the data cannot tell ({value} % a week, {low} "
               "to {high}).", **told | {"item": inside(item)})  # fmt: skip


def _week_rows(found: Weeks) -> Sequence[Sequence[object]]:
    shown: Callable[[float], str] = lambda x: "" if np.isnan(x) else Digits(f"{x:.1f}")  # noqa: E731
    return [
        (day, shown(v), shown(low), shown(high), int(n))
        for day, v, low, high, n in zip(found.first, found.value, found.low, found.high, found.n, strict=True)
    ]
