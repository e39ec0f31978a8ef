"""Emotion differentiation: how far a person tells feelings of one kind apart, over all moments and in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ema_app.core import roles
from ema_app.measures import blocks, intervals
from ema_app.measures.blocks import Blocks
from ema_app.measures.series import Floats, Integers, Series

PLEASANT = roles.POSITIVE | {"cheerful", "enthusiastic", "energetic", "grateful", "joyful", "satisfied"}
UNPLEASANT = (frozenset(roles.EMOTIONS) - roles.POSITIVE) | {
    "sad", "angry", "anxious", "nervous", "stressed", "irritated", "depressed", "bored", "lonely", "afraid",
}  # fmt: skip
KINDS = {"unpleasant": UNPLEASANT, "pleasant": PLEASANT}
"""Emotion words by kind; a foreign word that is in neither is left out."""


def emotions(series: Series, kind: str) -> list[str]:
    """Give the items about an own emotion of that kind."""
    return [item for item in series.of_role("self") if roles.name(series.roles[item]) in KINDS[kind]]


@dataclass(frozen=True)
class Occasions:
    """Moments at which all items were answered: values (items x moments, less each person's first), the row of each
    moment, and sums per day: (n, values, squares, squared row sums, one layer per item) x 1 x blocks."""

    values: Floats
    row: Integers
    sums: Floats
    blocks: Blocks

    def by_person(self) -> Floats:
        """The sums over all days: layers x 1 x persons."""
        return blocks.sums(self.sums, self.blocks.person, self.blocks.persons)


def occasions(series: Series, items: list[str]) -> Occasions:
    """Collect the numbered prompts at which all `items` were answered."""
    values = series.table(items)
    row = np.flatnonzero(~np.isnan(values).any(axis=1) & series.rows["number"].notna().to_numpy())
    person, days = series.rows["person_code"].to_numpy()[row], blocks.by_day(series.rows)
    first = np.zeros((max(days.persons, 1), len(items)))
    first[person[::-1]] = values[row[::-1]]
    kept = np.ascontiguousarray((values[row] - first[person]).T)
    total = kept.sum(axis=0)
    layers = np.stack([np.ones_like(total), total, (kept**2).sum(axis=0), total**2, *kept])
    return Occasions(kept, row, blocks.sums(layers, days.code[row], days.count)[:, None], days)


def indices_of(sums: Floats) -> dict[str, Floats]:
    """ICC(3,1) and ICC(3,k) (occasions x emotions, consistency), their Fisher z, and the momentary index.

    `sums`: layers of `Occasions` x 1 x …. Gives icc3_1, icc3k, differentiation = 1 - icc3k, z, momentary (mean over
    moments), spread (L2 = sum of -m over n - 1), n; NaN without variance or with fewer than two moments.
    Shrout & Fleiss (1979); momentary form: Erbas et al. (2022), Assessment 29(4), 700-716.
    """
    n, total, squares, row_squares = sums[:4]
    k = len(sums) - 4
    with np.errstate(divide="ignore", invalid="ignore"):
        within = squares - (sums[4:] ** 2).sum(axis=0) / n
        between = row_squares - total**2 / n
        rows = between / k / (n - 1)
        error = (within - between / k) / ((n - 1) * (k - 1))
        single, average = (rows - error) / (rows + (k - 1) * error), 1 - error / rows
        spread = between / within
        found = {"icc3_1": single, "icc3k": average, "differentiation": error / rows, "z": -np.log(error / rows) / 2,
                 "spread": spread, "momentary": -spread * (n - 1) / n, "n": n}  # fmt: skip
    varied = within > 1e-12 * squares
    known = {name: np.where(np.isfinite(value) & varied, value, np.nan) for name, value in found.items()}
    return known | {"n": n}


def moments(series: Series, items: list[str]) -> pd.Series:
    """The momentary index m_t = -(sum of deviations)^2 / (sum of variances): one value per moment, 0 at best.

    The index holds rows of the series; moments of a person without variance are left out.
    """
    found = occasions(series, items)
    person = series.rows["person_code"].to_numpy()[found.row]
    sums = found.by_person()[:, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = (sums[2] - (sums[4:] ** 2).sum(axis=0) / sums[0]) / (sums[0] - 1)
        mean = sums[1] / sums[0]
    deviation = found.values.sum(axis=0) - mean[person]
    with np.errstate(divide="ignore", invalid="ignore"):
        value = -(deviation**2) / variance[person]
    given = np.isfinite(value)
    return pd.Series(value[given], index=series.rows.index[found.row[given]], name="differentiation_momentary")


def interval(found: Occasions, name: str, draws: intervals.Draws) -> tuple[Floats, Floats]:
    """95 % interval of one of `indices_of` per person (1 x persons), days drawn."""
    return several_intervals(found, [name], draws)[name]


def several_intervals(
    found: Occasions, names: Sequence[str], draws: intervals.Draws
) -> dict[str, tuple[Floats, Floats]]:
    """95 % intervals of some of `indices_of`, each per person (1 x persons), from one set of draws of days."""

    def statistic(sums: Floats) -> Floats:
        indices = indices_of(sums)
        return np.stack([indices[name] for name in names])

    low, high = intervals.by_days(found.sums, found.blocks, statistic, draws)
    return {name: (low[place], high[place]) for place, name in enumerate(names)}
