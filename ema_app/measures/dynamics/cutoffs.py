"""What counts as a large step: the cut-off of PAC, fixed, the person's own, or the sample's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from ema_app.measures import blocks
from ema_app.measures.dynamics.sums import ROUNDING
from ema_app.measures.series import Booleans, Floats, Integers, Pairs, Series

FIXED_SHARE = 0.3
"""Share of the scale's range that a step must reach: 30 of 100. Version 1 of the fixed cut-off."""

FIXED_LABEL = "fixed-1"
PERCENTILE = 0.9
BASELINE_DAYS = 14.0

Kind = Literal["fixed", "own", "sample"]


@dataclass(frozen=True)
class Cutoff:
    """Cut-offs and where they come from: `value` (items x persons; NaN where there is none), `label`, and `share`
    (items): the share of all pairs of all persons that reach it."""

    value: Floats
    label: str
    share: Floats


def cutoffs(series: Series, items: list[str], pairs: Pairs, kind: Kind = "fixed") -> Cutoff:
    """Give the cut-off of each item and person. A cut-off of 0 or less is none.

    `fixed`: 30 % of the scale's range. `own`: the 90th percentile (type 7) of the person's steps in the first 14 days.
    `sample`: the 90th percentile of all persons' steps together.
    """
    person = series.rows["person_code"].to_numpy()
    persons = int(person.max(initial=-1)) + 1
    values = series.table(items).T
    steps = np.abs(values[:, pairs.after] - values[:, pairs.before])
    steps[~pairs.valid.T] = np.nan
    who = person[pairs.after]
    if kind == "fixed":
        low, high = series.bounds(items)
        one = (high - low) * FIXED_SHARE
        found, label = np.repeat(one[:, None], persons, axis=1), FIXED_LABEL
    elif kind == "own":
        early = _in_baseline(series, pairs)
        found, label = percentile(np.where(early, steps, np.nan), who, persons), "own-90-14d"
    else:
        pooled = percentile(steps, np.zeros_like(who), 1)
        found, label = np.repeat(pooled, persons, axis=1), "sample-90"
    found = np.where(found > 0, found, np.nan)
    return Cutoff(found, label, _share(steps, found[:, who]))


def percentile(steps: Floats, who: Integers, persons: int) -> Floats:
    """The 90th percentile (type 7) of each person's `steps` (items x pairs, NaN left out): items x persons."""
    item, pair = np.nonzero(~np.isnan(steps))
    code = item * persons + who[pair]
    return blocks.quantile(steps[item, pair], code, len(steps) * persons, PERCENTILE).reshape(len(steps), persons)


def _in_baseline(series: Series, pairs: Pairs) -> Booleans:
    day = series.rows["day"].fillna(series.rows["date"])
    first = day.groupby(series.rows["person_code"]).transform("min")
    early = ((day - first) < BASELINE_DAYS).to_numpy()
    result: Booleans = early[pairs.after]
    return result


def _share(steps: Floats, cutoff: Floats) -> Floats:
    given = ~np.isnan(steps) & ~np.isnan(cutoff)
    limit = np.nan_to_num(cutoff, nan=np.inf) * (1 - ROUNDING)
    reached = (given & (np.nan_to_num(steps) >= limit)).sum(axis=1)
    count = given.sum(axis=1)
    return np.where(count > 0, reached / np.maximum(count, 1), np.nan)
