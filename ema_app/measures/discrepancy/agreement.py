"""How far two ratings of the same moments are apart: limits of agreement, concordance, absolute and shuffled gaps."""

from __future__ import annotations

import numpy as np

from ema_app.measures.discrepancy.blocks import Codes, Estimate, Floats, flat, mean_by_days


def spread(difference: Floats, cluster: Codes) -> float | None:
    """Give the SD of the differences with observers (or persons) as clusters; None under two values.

    SD^2 = MSW + max(0, (MSB - MSW)/m0), m0 = ((sum m)^2 - sum m^2)/((c - 1) sum m), from a one-way analysis (Bland &
    Altman 2007, unequal numbers); one cluster, or one value each: the SD with n - 1.
    """
    n = difference.size
    if n < 2:
        return None
    code = np.unique(cluster, return_inverse=True)[1]
    size = np.bincount(code).astype(float)
    clusters = size.size
    if clusters in (1, n):
        return float(difference.std(ddof=1))
    mean = np.bincount(code, difference) / size
    within = float(np.sum((difference - mean[code]) ** 2) / (n - clusters))
    between = float(np.sum(size * (mean - difference.mean()) ** 2) / (clusters - 1))
    per_cluster = (n**2 - float(np.sum(size**2))) / ((clusters - 1) * n)
    return float(np.sqrt(within + max(0.0, (between - within) / per_cluster)))


def limits(difference: Floats, cluster: Codes) -> tuple[float, float] | None:
    """Give the limits of agreement, mean -+ 1.96 `spread`, in points; None under two values."""
    sd = spread(difference, cluster)
    if sd is None:
        return None
    bias = float(difference.mean())
    return bias - 1.96 * sd, bias + 1.96 * sd


def concordance(x: Floats, y: Floats) -> Estimate:
    """Give Lin's concordance 2 s_xy / (s_x^2 + s_y^2 + (mean x - mean y)^2), 1/n moments (Lin 1989)."""
    if flat(x) or flat(y):
        return Estimate(None, why="one side never changed")
    gap = float(x.mean() - y.mean())
    shared = float(np.mean((x - x.mean()) * (y - y.mean())))
    return Estimate(2 * shared / (float(x.var()) + float(y.var()) + gap**2))


def shuffled_gap(x: Floats, y: Floats) -> float | None:
    """Give the mean of abs(x_t - y_u) over all t and u: the gap that chance pairing would show. Time n log n."""
    if x.size == 0 or y.size == 0:
        return None
    y = np.sort(y)
    total = np.concatenate(([0.0], np.cumsum(y)))
    below = np.searchsorted(y, x)
    gaps = x * below - total[below] + (total[-1] - total[below]) - x * (y.size - below)
    return float(gaps.sum() / (x.size * y.size))


def absolute_gap(x: Floats, y: Floats, day: Codes) -> Estimate:
    """Give the mean of abs(x - y) with its interval by days; it is above 0 even for noise: see `shuffled_gap`."""
    return mean_by_days(np.abs(x - y), day)
