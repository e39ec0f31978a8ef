"""How two items go together within persons, such as valence and arousal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures import blocks
from ema_app.measures.series import Floats, Series


@dataclass(frozen=True)
class Association:
    """Per person: `n` moments with both answers, correlation `r`, `covariance` (n - 1); NaN where one does not vary."""

    n: Floats
    r: Floats
    covariance: Floats


def association(series: Series, one: str, other: str) -> Association:
    """Correlate two items over the moments of each person (persons in the order of `person_code`)."""
    values = series.table([one, other]).T
    row = np.flatnonzero(~np.isnan(values).any(axis=0) & series.rows["number"].notna().to_numpy())
    person, persons = series.rows["person_code"].to_numpy()[row], len(series.persons)
    n = np.bincount(person, minlength=persons).astype(float)
    with np.errstate(divide="ignore", invalid="ignore"):
        x, y = values[:, row] - (blocks.sums(values[:, row], person, persons) / n)[:, person]
        xx, yy, xy = blocks.sums(np.stack([x * x, y * y, x * y]), person, persons)
        scale = np.sqrt(xx * yy)
        varied = scale > 1e-12 * np.maximum(xx, yy)
        return Association(n, np.where(varied, xy / scale, np.nan), np.where(varied, xy / (n - 1), np.nan))
