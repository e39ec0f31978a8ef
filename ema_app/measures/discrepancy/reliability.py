"""How reliable the difference of two ratings is; shown beside every trend of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures.discrepancy.blocks import Estimate, Floats, flat


@dataclass(frozen=True)
class Reliabilities:
    """Reliability of the self-ratings and of the observed ones, 0-1, where they are known from elsewhere."""

    own: float | None = None
    observed: float | None = None


def of_two_halves(first: Floats, second: Floats) -> float | None:
    """Give 2r/(1 + r) of two items of the same side over moments (Spearman 1910, Brown 1910); None under 5 moments,
    without spread, or where r <= 0."""
    both = np.isfinite(first) & np.isfinite(second)
    first, second = first[both], second[both]
    if first.size < 5 or flat(first) or flat(second):
        return None
    r = float(np.corrcoef(first, second)[0, 1])
    return 2 * r / (1 + r) if r > 0 else None


def of_difference(x: Floats, y: Floats, known: Reliabilities) -> Estimate:
    """Give [s_x^2 r_xx + s_y^2 r_yy - 2 s_x s_y r_xy] / [s_x^2 + s_y^2 - 2 s_x s_y r_xy] of x - y.

    The covariance of the errors is taken as nothing. Can be below 0 where the reliabilities are too low for r_xy; it is
    not clipped. Two sides with .80 each and r = .60 give .50.
    """
    if known.own is None or known.observed is None:
        return Estimate(None, why="needs two items on each side, or a known reliability of each")
    if x.size < 2 or flat(x - y):
        return Estimate(None, why="the difference never changed")
    shared = 2 * float(np.cov(x, y)[0, 1])
    own, observed = float(x.var(ddof=1)), float(y.var(ddof=1))
    value = (own * known.own + observed * known.observed - shared) / (own + observed - shared)
    return Estimate(value)
