"""Figures over many persons: pooled instability, the ICC of an item, and carry-over in a mixed model."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import optimize

from ema_app.measures import blocks
from ema_app.measures.series import Floats, Integers, Series, valid_pairs


@dataclass(frozen=True)
class Estimate:
    """A value with its standard error, from `n` rows of `persons`; NaN where it is not defined."""

    value: float
    error: float
    n: int
    persons: int


def pooled_mssd(series: Series, item: str, overnight: bool = False) -> float:
    """Mean squared step over the valid pairs of all persons together; NaN without pairs."""
    before, after, _ = _steps(series, item, overnight)
    return float(np.mean((after - before) ** 2)) if len(before) else np.nan


def icc1(values: Floats, person: Integers) -> float:
    """ICC(1) of unequal groups from the one-way analysis of variance, not below 0 (the rule of openESM).

    (MSB - MSW) / (MSB + (n0 - 1) MSW), n0 = (N - sum n_i^2 / N) / (k - 1). Missing values are left out.
    """
    y, code, n = _grouped(values, person)
    total, k = n.sum(), len(n)
    if k < 2 or total <= k:
        return np.nan
    mean = blocks.sums(y, code, k) / n
    within = float(((y - mean[code]) ** 2).sum()) / (total - k)
    between = float((n * (mean - y.mean()) ** 2).sum()) / (k - 1)
    size = (total - (n**2).sum() / total) / (k - 1)
    whole = between + (size - 1) * within
    return max(0.0, (between - within) / whole) if whole > 0 else np.nan


def icc_reml(values: Floats, person: Integers) -> float:
    """Share of variance between persons in a random-intercept model by REML (`icc1` differs a little)."""
    y, code, n = _grouped(values, person)
    fit = _Mixed(np.ones((1, len(y))), y, code, len(n))
    if len(n) < 2 or not len(y) > len(n):
        return np.nan
    found = optimize.minimize_scalar(lambda v: fit.deviance(np.array([v])), bounds=(-3, 20), options={"xatol": 1e-10})
    between = found.x**2
    return float(between / (1 + between))


def carry_over(series: Series, item: str, overnight: bool = False) -> Estimate:
    """Mean inertia: slope of x_t on x_{t-1} less the person's mean of all answers, with random intercept and slope
    (correlated) by REML, as lme4 fits it. Persons without a valid pair are left out."""
    before, after, person = _steps(series, item, overnight)
    y, code, n = _grouped(after, person)
    if len(n) < 2 or len(y) <= 2 * len(n):
        return Estimate(np.nan, np.nan, len(y), len(n))
    centred = before - _means(series, item)[person]
    fit = _Mixed(np.stack([np.ones_like(y), centred / centred.std()]), y, code, len(n))
    start = np.array([0.5, 0.0, 0.1])
    found = optimize.minimize(fit.deviance, start, method="Nelder-Mead",
                              options={"xatol": 1e-8, "fatol": 1e-9, "maxiter": 4000})  # fmt: skip
    slope, error = fit.fixed(found.x)
    return Estimate(slope / centred.std(), error / centred.std(), len(y), len(n))


def _steps(series: Series, item: str, overnight: bool) -> tuple[Floats, Floats, Integers]:
    values = series.values[item].to_numpy(dtype=float)
    pairs = valid_pairs(series.rows, values, overnight)
    valid = pairs.valid[:, 0]
    before, after = pairs.before[valid], pairs.after[valid]
    return values[before], values[after], series.rows["person_code"].to_numpy()[after]


def _means(series: Series, item: str) -> Floats:
    """Each person's mean of the numbered answers."""
    values = series.values[item].where(series.rows["number"].notna())
    means: Floats = values.groupby(series.rows["person_code"]).mean().to_numpy(dtype=float)
    return means


def _grouped(values: Floats, person: Integers) -> tuple[Floats, Integers, Integers]:
    """The values that are there, their persons as 0, 1, …, and how many each has."""
    given = ~np.isnan(values)
    _, code, n = np.unique(person[given], return_inverse=True, return_counts=True)
    return values[given], code.astype(np.int64), n


class _Mixed:
    """y = X b + X u_i + e with u_i ~ N(0, s^2 L L'): the REML deviance as a function of the entries of L.

    All groups at once from their sums of products; Bates et al. (2015), J. Stat. Softw. 67(1), gives the profile.
    """

    def __init__(self, x: Floats, y: Floats, code: Integers, groups: int) -> None:
        width = len(x)
        products = np.stack([x[i] * x[j] for i in range(width) for j in range(width)])
        self.xx = blocks.sums(products, code, groups).T.reshape(groups, width, width)
        self.xy = blocks.sums(x * y, code, groups).T
        self.yy, self.n, self.width = float(y @ y), len(y), width

    def _solved(self, lower: npt.NDArray[np.float64]) -> tuple[Floats, Floats, float, float]:
        root = np.zeros((self.width, self.width))
        root[np.tril_indices(self.width)] = lower
        inner = np.eye(self.width) + root.T @ self.xx @ root
        half = self.xx @ root
        solved = np.linalg.solve(inner, np.swapaxes(half, 1, 2))
        seen = (self.xx - half @ solved).sum(axis=0)
        left = (self.xy @ root)[..., None]
        inner_y = np.linalg.solve(inner, left)
        target = self.xy.sum(axis=0) - (half @ inner_y)[..., 0].sum(axis=0)
        rest = self.yy - float((left * inner_y).sum())
        beta = np.linalg.solve(seen, target)
        return seen, beta, rest - float(beta @ target), float(np.linalg.slogdet(inner)[1].sum())

    def deviance(self, lower: npt.NDArray[np.float64]) -> float:
        """Minus twice the restricted log likelihood, less constants."""
        seen, _, rss, logs = self._solved(lower)
        return logs + float(np.linalg.slogdet(seen)[1]) + (self.n - self.width) * float(np.log(rss))

    def fixed(self, lower: npt.NDArray[np.float64]) -> tuple[float, float]:
        """The last fixed effect and its standard error."""
        seen, beta, rss, _ = self._solved(lower)
        variance = rss / (self.n - self.width) * np.linalg.inv(seen)
        return float(beta[-1]), float(np.sqrt(variance[-1, -1]))
