"""What the switch model reads: a person's moments as plain arrays, and the settings of a fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Moments:
    """Prompts of one person in time order, one row each; a missed prompt is a row with missing values.

    `day` (n) counts days; `hour` (n) is in hours and grows within a day; `arousal` (n) lies on 0-100, NaN where missed;
    `company` (n) holds places in `names` (the relationships), -1 where missed; `items` (n x m) lie on 0-100, NaN where
    not asked or missed; `controlled` (m) is True for items of controlled mentalizing, False for automatic ones.
    """

    day: Ints
    hour: Floats
    arousal: Floats
    company: Ints
    names: tuple[str, ...]
    items: Floats
    controlled: Bools

    def __post_init__(self) -> None:
        n = len(self.day)
        shapes = {len(self.hour), len(self.arousal), len(self.company), len(self.items)}
        if shapes - {n} or self.items.ndim != 2 or self.items.shape[1] != len(self.controlled):
            raise ValueError("the columns of the moments differ in length")

    @property
    def usable(self) -> Bools:
        """Rows (n) with arousal, company and at least one item: the answered prompts of the model."""
        asked = np.isfinite(self.items).any(axis=1) if self.items.shape[1] else np.zeros(len(self.day), bool)
        known = np.isfinite(self.arousal) & np.isfinite(self.hour) & (self.company >= 0)
        return np.asarray(known & asked, dtype=np.bool_)


@dataclass(frozen=True)
class Options:
    """Settings of a fit.

    `tau`: SD of switch points between relationships, points. `reporting_error`: SD of the error of reported arousal,
    points; 0 = taken as it is. `missed_in_likelihood`: None = where missing seems to go with the mode. `intervals`: by
    profile of the penalised likelihood, the quick form (mode +- t x standard error), or none. `seed` serves the draws
    behind the interval of the recovery time.
    """

    tau: float = 12.0
    reporting_error: float = 0.0
    missed_in_likelihood: bool | None = None
    intervals: Literal["profile", "quick", "none"] = "profile"
    seed: int = 0


def in_use(moments: Moments) -> tuple[Moments, tuple[int, ...]]:
    """Give the moments with only the relationships that were answered about, and their places in the old `names`."""
    seen = np.unique(moments.company[moments.usable])
    places = np.full(len(moments.names) + 1, -1, dtype=np.int64)
    places[seen] = np.arange(len(seen))
    names = tuple(moments.names[i] for i in seen)
    company = places[moments.company]
    kept = Moments(moments.day, moments.hour, moments.arousal, company, names, moments.items, moments.controlled)
    return kept, tuple(int(i) for i in seen)
