"""The level of one item in a stretch of days, and how it differs from an earlier stretch. One day is one value."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import special

from ema_app.measures.compliance import NOT_OFFERED, planned
from ema_app.measures.discrepancy.blocks import mean_by_days
from ema_app.measures.result import Measure
from ema_app.measures.series import Booleans, Floats, Series

FEWEST_DAYS = 5
"""Days with an answer that each stretch needs before the two are compared."""

FEWEST_ANSWERS = 8
"""Answers under which each one stands by itself: no mean is said."""

Dates = tuple[int, int]
"""First and last day, both included, as days since 1970. Points are those of 0-100."""


def level(series: Series, item: str, dates: Dates) -> Measure:
    """Give the mean of an item with the interval that treats each day as one block; `n` answers, `missing` check-ins
    of the forms that ask it that could have been answered and were not. One person."""
    inside = _inside(series, dates)
    values = _percent(series, item)[inside]
    given = np.isfinite(values)
    found = {"item": item, "missing": _missing(series, item, dates), "unit": "points"}
    if given.sum() < FEWEST_ANSWERS:
        return Measure.of("mean", None, int(given.sum()), note="fewer than 8 answers", **found)
    day = series.rows.loc[inside, "date"].to_numpy(dtype=float)[given]
    told = mean_by_days(values[given], np.unique(day, return_inverse=True)[1].astype(np.int64))
    return Measure.of("mean", told.value, int(given.sum()), low=told.low, high=told.high, note=told.why, **found)


def level_change(series: Series, item: str, now: Dates, before: Dates) -> Measure:
    """Give the difference of two stretches of one person in an item: mean of the day means now - before.

    Welch's t interval on day means (Welch 1947, Biometrika 34, 28-35). Absent under 5 days with an answer or 8 answers
    on either side. `n` answers now.
    """
    means = [_day_means(series, item, dates) for dates in (now, before)]
    n, earlier = (_answers(series, item, dates) for dates in (now, before))
    found = {"item": item, "missing": _missing(series, item, now), "unit": "points"}
    few = min(n, earlier) < FEWEST_ANSWERS
    if few or min(len(part) for part in means) < FEWEST_DAYS:
        return Measure.of("level_change", None, n, note="too few days or answers to compare", **found)
    difference = float(means[0].mean() - means[1].mean())
    half = _welch_half(means)
    return Measure.of("level_change", difference, n, low=difference - half, high=difference + half, **found)


def _welch_half(parts: Sequence[Floats]) -> float:
    """Half the width of the 95 % interval of a difference of two means."""
    errors = [float(part.var(ddof=1)) / len(part) for part in parts]
    total = sum(errors)
    if total == 0:
        return 0.0
    freedom = total**2 / sum(error**2 / (len(part) - 1) for error, part in zip(errors, parts, strict=True))
    return float(special.stdtrit(freedom, 0.975) * np.sqrt(total))


def _percent(series: Series, item: str) -> Floats:
    """Give the values of an item on 0-100 of its scale; as they are where its bounds are not known."""
    low, high = (float(bound[0]) for bound in series.bounds([item]))
    values: Floats = series.table([item])[:, 0]
    return (values - low) / (high - low) * 100 if high > low else values


def _inside(series: Series, dates: Dates) -> Booleans:
    date = series.rows["date"].to_numpy(dtype=float)
    return np.asarray((date >= dates[0]) & (date <= dates[1]))


def _day_means(series: Series, item: str, dates: Dates) -> Floats:
    inside = _inside(series, dates)
    values = _percent(series, item)[inside]
    given = np.isfinite(values)
    _, day = np.unique(series.rows.loc[inside, "date"].to_numpy(dtype=float)[given], return_inverse=True)
    count = np.bincount(day)
    return np.asarray(np.bincount(day, values[given]) / np.maximum(count, 1), dtype=float)


def _answers(series: Series, item: str, dates: Dates) -> int:
    return int(np.isfinite(_percent(series, item)[_inside(series, dates)]).sum())


def _missing(series: Series, item: str, dates: Dates) -> int:
    """Count planned check-ins that could have been answered and have no value, of the forms that ask the item."""
    rows = series.rows
    given = np.isfinite(_percent(series, item))
    asks = rows["form"].isin(set(rows["form"][given])).to_numpy()
    offered = np.asarray(planned(rows), dtype=bool) & ~rows["status"].isin(NOT_OFFERED).to_numpy()
    return int((~given & asks & offered & _inside(series, dates)).sum())
