"""The level of a series over time with a band: local level model by exact likelihood; gaps stay gaps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import linalg, optimize

from ema_app.measures.discrepancy.blocks import Floats, flat

GAP_DAYS = 7
"""More days than this between two days with values, and the line is broken."""

LEAST = 10
"""Fewer values than this, and there is no trend."""

TREND_COLUMNS = ("date", "level", "low", "high", "n", "segment")


@dataclass(frozen=True)
class Trend:
    """`points`: a row per day with values (columns `TREND_COLUMNS`; band 95 % about the level of that day), `noise` and
    `step`: variance of a value about its day's level and of the level's change per day; `why` says what is absent."""

    points: pd.DataFrame
    noise: float | None
    step: float | None
    why: str = ""


def level(x: Floats, date: Floats) -> Trend:
    """Fit x = level of the day + noise, level a random walk by days (`date`: days, whole numbers), diffuse start.

    Variances by the exact diffuse likelihood (Durbin & Koopman 2012, ch. 2); the band holds them as known. With no
    change seen the level is one flat line. Days without values get no row, and after more than `GAP_DAYS` of them a new
    `segment` begins.
    """
    known = np.isfinite(x) & np.isfinite(date)
    x, date = x[known], date[known]
    if x.size < LEAST:
        return Trend(pd.DataFrame(columns=list(TREND_COLUMNS)), None, None, f"needs {LEAST - x.size} more")
    days, code = np.unique(date, return_inverse=True)
    size = np.bincount(code).astype(float)
    mean = np.bincount(code, x) / size
    inside = float(np.sum((x - mean[code]) ** 2))
    if flat(x):
        return Trend(_points(days, mean, np.zeros_like(mean), size), 0.0, 0.0)
    ratio = _likeliest(mean, size, np.diff(days), inside) if days.size > 2 else 0.0
    fit = _smooth(mean, size, np.diff(days), ratio)
    noise = (inside + fit.misfit) / (x.size - 1)
    return Trend(_points(days, fit.level, np.sqrt(noise * fit.variance), size), noise, noise * ratio)


@dataclass(frozen=True)
class _Fit:
    """Level per day, its variance in units of the noise, squared misfit, log determinant."""

    level: Floats
    variance: Floats
    misfit: float
    log_det: float


def _likeliest(mean: Floats, size: Floats, gap: Floats, inside: float) -> float:
    """Give the ratio step/noise of greatest likelihood, 0 where none is better than a flat line."""
    n = size.sum()

    def cost(log_ratio: float) -> float:
        fit = _smooth(mean, size, gap, float(np.exp(log_ratio)), variances=False)
        return float((n - 1) * np.log(inside + fit.misfit) + fit.log_det)

    grid = np.linspace(-16, 8, 25)
    best = float(grid[int(np.argmin([cost(g) for g in grid]))])
    found = optimize.minimize_scalar(cost, bounds=(best - 1, best + 1), method="bounded", options={"xatol": 1e-6})
    return float(np.exp(found.x)) if found.x > -15 else 0.0


def _smooth(mean: Floats, size: Floats, gap: Floats, ratio: float, variances: bool = True) -> _Fit:
    """Solve (diag(n) + D'D/(ratio gap)) level = n mean: the posterior mean of the levels given the variance ratio."""
    if ratio == 0:
        total = float(size.sum())
        flat_level = float(np.sum(size * mean)) / total
        misfit = float(np.sum(size * (mean - flat_level) ** 2))
        return _Fit(np.full_like(mean, flat_level), np.full_like(mean, 1 / total), misfit, 0.0)
    tie = 1 / (ratio * gap)
    diagonal = size + np.append(tie, 0) + np.append(0, tie)
    band = np.stack([np.append(0, -tie), diagonal])
    root = linalg.cholesky_banded(band)
    offset = float(np.sum(size * mean) / np.sum(size))
    levels = linalg.cho_solve_banded((root, False), size * (mean - offset))
    misfit = float(np.sum(size * (mean - offset - levels) ** 2) + np.sum(tie * np.diff(levels) ** 2))
    log_det = float(2 * np.sum(np.log(root[1])) - np.sum(np.log(tie)))
    return _Fit(levels + offset, _inverse_diagonal(root) if variances else size, misfit, log_det)


def _inverse_diagonal(root: Floats) -> Floats:
    """Give the diagonal of the inverse of a tridiagonal matrix from its banded Cholesky factor (Takahashi 1973)."""
    above, on = root[0][1:] / root[1][:-1], 1 / root[1] ** 2
    inverse: Floats = np.empty_like(on)
    inverse[-1] = on[-1]
    for day in range(on.size - 2, -1, -1):
        inverse[day] = on[day] + above[day] ** 2 * inverse[day + 1]
    return inverse


def _points(days: Floats, levels: Floats, error: Floats, size: Floats) -> pd.DataFrame:
    segment = np.concatenate(([0], np.cumsum(np.diff(days) > GAP_DAYS)))
    rows = (days.astype(int), levels, levels - 1.959964 * error, levels + 1.959964 * error, size.astype(int), segment)
    return pd.DataFrame(dict(zip(TREND_COLUMNS, rows, strict=True)))
