"""The page of instability: how much one item moves, by day, by hour and weekday, and from week to week."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from ema_app.charts.instability import ByDay, ByHour, Weeks, by_hour, calendar, weeks
from ema_app.charts.spec import ChartSpec, Numbers
from ema_app.core.words import Words
from ema_app.session.review.ground import Ground

PART_HOURS = 2.0
FEWEST_STEPS, FEWEST_ANSWERS, FEWEST_WEEKS = 2, 3, 5
EPOCH = date(1970, 1, 1)
FIRST = ("self.arousal", "self.valence")


def items(ground: Ground) -> dict[str, Words]:
    """Give the items whose instability can be shown, tension and mood first."""
    from ema_app.measures.within_person import affect_items

    roles = dict(zip(ground.series.items["item_id"], ground.series.items["role"].fillna(""), strict=True))
    told = [item for item in affect_items(ground.series) if ground.series.values[item].notna().any()]
    rank = sorted(told, key=lambda item: FIRST.index(roles[item]) if roles[item] in FIRST else len(FIRST))
    return {item: ground.item(item) for item in rank}


def charts(ground: Ground, item: str) -> list[ChartSpec]:
    """Give the calendar, the hours by weekday, and the weeks of one item."""
    name = ground.item(item)
    steps = _steps(ground, item)
    return [calendar(name, _days(ground, steps)), by_hour(name, _hours(ground, item)),
            weeks(name, _weeks(ground, steps))]  # fmt: skip


Steps = tuple[Numbers, Numbers]
"""Squared steps between neighbouring check-ins of a day, and their local date (days since 1970)."""


def _steps(ground: Ground, item: str) -> Steps:
    from ema_app.measures.series import valid_pairs

    rows, values = ground.series.rows, _percent(ground, item)
    pairs = valid_pairs(rows, values)
    kept = pairs.valid[:, 0]
    before, after = pairs.before[kept], pairs.after[kept]
    dates = rows["date"].to_numpy(dtype=float)[after]
    return (values[after] - values[before]) ** 2, dates


def _percent(ground: Ground, item: str) -> Numbers:
    low, high = (float(bound[0]) for bound in ground.series.bounds([item]))
    values = ground.series.values[item].to_numpy(dtype=float)
    found: Numbers = 100 * (values - low) / (high - low) if high > low else values
    return found


def _days(ground: Ground, steps: Steps) -> ByDay:
    first, last = _ends(ground)
    days = [EPOCH + timedelta(days=k) for k in range(first, last + 1)]
    place = steps[1].astype(np.int64) - first
    inside = (place >= 0) & (place < len(days))
    count = np.bincount(place[inside], minlength=len(days)).astype(float)
    total = np.bincount(place[inside], steps[0][inside], minlength=len(days))
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.where(count >= FEWEST_STEPS, np.sqrt(total / count), np.nan)
    return ByDay(tuple(days), value, count, ground.zone)


def _ends(ground: Ground) -> tuple[int, int]:
    days = ground.asked.days
    return (days.first - EPOCH).days, (days.last - EPOCH).days


def _hours(ground: Ground, item: str) -> ByHour:
    values, rows = _percent(ground, item), ground.series.rows
    hour, day = rows["hour"].to_numpy(dtype=float), rows["date"].to_numpy(dtype=float)
    known = np.isfinite(values) & np.isfinite(hour) & np.isfinite(day)
    values, hour, day = values[known], hour[known], day[known]
    first = float(np.floor(hour.min() / PART_HOURS) * PART_HOURS) if len(hour) else 8.0
    last = float(np.ceil((hour.max() + 1e-6) / PART_HOURS) * PART_HOURS) if len(hour) else 22.0
    edges = np.arange(first, last + PART_HOURS / 2, PART_HOURS)
    parts = len(edges) - 1
    weekday = (day.astype(np.int64) + 3) % 7  # the first of January 1970 was a Thursday
    cell = weekday * parts + np.clip(((hour - first) / PART_HOURS).astype(np.int64), 0, parts - 1)
    n = np.bincount(cell, minlength=7 * parts).astype(float)
    total = np.bincount(cell, values, minlength=7 * parts)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = np.where(n >= FEWEST_ANSWERS, total / n, np.nan)
    return ByHour(edges, mean.reshape(7, parts), n.reshape(7, parts))


def _weeks(ground: Ground, steps: Steps) -> Weeks:
    from ema_app.measures.discrepancy.blocks import mean_by_days

    first, last = _ends(ground)
    count = (last - first) // 7 + 1
    week = (steps[1].astype(np.int64) - first) // 7
    value, low, high, n = (np.full(count, np.nan) for _ in range(4))
    for k in range(count):
        here = week == k
        n[k] = here.sum()
        if n[k] >= FEWEST_STEPS:
            found = mean_by_days(steps[0][here], np.unique(steps[1][here], return_inverse=True)[1].astype(np.int64))
            ends = (np.nan if x is None else np.sqrt(max(x, 0.0)) for x in (found.value, found.low, found.high))
            value[k], low[k], high[k] = ends
    starts = tuple(EPOCH + timedelta(days=first + 7 * k) for k in range(count))
    return Weeks(starts, value, low, high, n, _trend(steps, first), ground.zone)


def _trend(steps: Steps, first: int) -> tuple[float, float, float] | None:
    """Give by what factor RMSSD changes a week: slope of the log of each day's, interval by leaving out weeks."""
    from ema_app.measures.discrepancy.decomposition import judgment

    days, place = np.unique(steps[1], return_inverse=True)
    count = np.bincount(place, minlength=len(days))
    mean = np.bincount(place, steps[0], minlength=len(days)) / np.maximum(count, 1)
    kept = (count >= FEWEST_STEPS) & (mean > 0)
    week = ((days[kept] - first) // 7).astype(np.int64)
    if len(np.unique(week)) < FEWEST_WEEKS:
        return None
    codes = np.unique(week, return_inverse=True)[1].astype(np.int64)
    found = judgment(np.log(mean[kept]) / 2, (days[kept] - first) / 7.0, None, codes).criterion
    if found.value is None or found.low is None or found.high is None:
        return None
    value, low, high = (float(np.exp(x)) for x in (found.value, found.low, found.high))
    return value, low, high
