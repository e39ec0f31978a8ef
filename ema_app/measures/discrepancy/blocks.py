"""Intervals that let moments of one day go together: a sandwich for means, leaving out days for everything else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import special

Floats = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int64]

SMALL = 1e-10
"""Share of the usual size of a value below which a spread counts as none (rounding leaves less)."""


@dataclass(frozen=True)
class Estimate:
    """A value with its 95 % interval; `why` says in words what is absent and for what reason; `n`: from how many pairs,
    where not from all."""

    value: float | None
    low: float | None = None
    high: float | None = None
    why: str = ""
    n: int | None = None


def dense(code: Codes) -> Codes:
    """Give codes (0 or more) as 0, 1, … in the same order, each at least once."""
    there = np.bincount(code) > 0
    return code if there.all() else (np.cumsum(there) - 1)[code]


def mean_by_days(x: Floats, day: Codes) -> Estimate:
    """Give the mean of `x` with the interval that treats each day as one block.

    Standard error CR2 with Bell-McCaffrey degrees of freedom (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018), which
    for a mean have closed forms: SE^2 = sum S_g^2/(1 - m_g/n) / n^2, S_g the sum of residuals of day g with m_g values.
    One value a day: the usual t interval. Needs two days; exact zero spread gives an interval of no width.
    """
    if x.size == 0:
        return Estimate(None, why="no values")
    mean = float(x.mean())
    size = np.bincount(day).astype(float)
    residual = np.bincount(day, x - mean)[size > 0]
    size = size[size > 0]
    if size.size < 2:
        return Estimate(mean, why="all on one day, so there is no interval")
    weight = 1 / (1 - size / x.size)
    error = float(np.sqrt(np.sum(weight * residual**2)) / x.size)
    freedom = x.size**2 / (np.sum(size**2) + (np.sum(weight * size**2) ** 2 - np.sum(weight**2 * size**4)) / x.size**2)
    half = float(special.stdtrit(freedom, 0.975)) * error
    return Estimate(mean, mean - half, mean + half)


@dataclass(frozen=True)
class Scale:
    """The scale on which an interval is taken: `there` and `back` are each other's inverse."""

    there: Callable[[Floats], Floats]
    back: Callable[[Floats], Floats]


PLAIN = Scale(lambda x: x, lambda x: x)
FISHER = Scale(lambda r: np.arctanh(np.clip(r, -1 + 1e-12, 1 - 1e-12)), np.tanh)
LOG = Scale(np.log, np.exp)


def leave_out_days(value: float, left_out: Floats, scale: Scale = PLAIN) -> Estimate:
    """Give `value` with a jackknife interval: `left_out[g]` is the same statistic without day g.

    SE^2 = (G-1)/G sum (v_g - mean v)^2 on `scale`, t quantile with G - 1 degrees of freedom (Efron & Stein 1981 show
    that this SE errs on the large side). Days without which the statistic does not exist are left out of the sum; under
    five days there is no interval.
    """
    kept = left_out[np.isfinite(left_out)]
    days = kept.size
    if days < 5 or days < 0.8 * left_out.size:
        return Estimate(value, why="too few days for an interval")
    with np.errstate(divide="ignore"):
        there = scale.there(np.append(kept, value))
    if not np.isfinite(there).all():
        return Estimate(value, why="no interval at the end of its range")
    error = np.sqrt((days - 1) / days * np.sum((there[:-1] - there[:-1].mean()) ** 2))
    half = special.stdtrit(days - 1, 0.975) * error
    low, high = scale.back(np.array([there[-1] - half, there[-1] + half]))
    return Estimate(value, float(low), float(high))


def flat(x: Floats) -> bool:
    """Say whether `x` has no spread worth the name: all equal, up to rounding."""
    return bool(x.size == 0 or np.ptp(x) <= SMALL * max(1.0, float(np.abs(x).max())))
