"""Indices that follow from sums: every one is a function of a few sums per person and item.

A draw of days gives new sums, and so new indices, without touching the rows again.
"""

from __future__ import annotations

import numpy as np

from ema_app.measures.dynamics.sums import NAMES, PAIR_SUMS, ROW_SUMS, Sums
from ema_app.measures.series import Floats


def indices(sums: Sums) -> dict[str, Floats]:
    """Every index per item and person (items x persons), NaN where it is not defined."""
    return indices_of(sums.by_person(), sums.shift, sums.low[:, None], sums.high[:, None])


def indices_of_pairs(table: Floats) -> dict[str, Floats]:
    """pairs, mssd, rmssd, pac and inertia from sums over pairs (PAIR_SUMS x …), NaN where not defined."""
    s = dict(zip(PAIR_SUMS, table, strict=True))
    with np.errstate(divide="ignore", invalid="ignore"):
        mssd = s["dd"] / s["pairs"]
        pac, inertia = s["big"] / s["pairs"], _correlation(s)
    return {"pairs": s["pairs"], "mssd": mssd, "rmssd": np.sqrt(mssd), "pac": pac, "inertia": inertia}


def indices_of(table: Floats, shift: Floats, low: Floats, high: Floats) -> dict[str, Floats]:
    """Every index from sums (`NAMES` x …); `shift`, `low` and `high` must match the axes after the first.

    mean, sd (n - 1), skewness (type 2), relative_sd, floor_share, ceiling_share, mssd, rmssd, pac, inertia, n, pairs.
    """
    s = dict(zip(NAMES, table, strict=True))
    with np.errstate(divide="ignore", invalid="ignore"):
        mean, variance = shift + s["x"] / s["n"], _variance(s["n"], s["x"], s["xx"])
        found = {
            "n": s["n"], "mean": mean, "sd": np.sqrt(variance),
            "skewness": _skewness(s), "relative_sd": np.sqrt(variance / largest_variance(mean, low, high, s["n"])),
            "floor_share": np.where(np.isnan(low), np.nan, s["floor"] / s["n"]),
            "ceiling_share": np.where(np.isnan(high), np.nan, s["ceiling"] / s["n"]),
        } | indices_of_pairs(table[len(ROW_SUMS) :])  # fmt: skip
    return {name: np.where(np.isfinite(value), value, np.nan) for name, value in found.items()}


def _variance(n: Floats, x: Floats, xx: Floats) -> Floats:
    result: Floats = np.maximum(xx - x * x / n, 0.0) / (n - 1)
    return result


def largest_variance(mean: Floats, low: Floats, high: Floats, n: Floats) -> Floats:
    """The largest variance (n - 1) that n answers between the bounds with this mean can have; 0 at a bound.

    Mestdagh et al. (2018), Psychological Methods 23(4), 690-707: all answers but one at the bounds.
    """
    tops = np.floor(n * (mean - low) / (high - low) + 1e-9)
    tops = np.clip(tops, 0, n - 1)
    bottoms = n - 1 - tops
    between = n * mean - bottoms * low - tops * high
    squares = bottoms * (low - mean) ** 2 + tops * (high - mean) ** 2 + (mean - between) ** 2
    result: Floats = np.where((mean <= low) | (mean >= high), np.nan, squares / (n - 1))
    return result


def _skewness(s: dict[str, Floats]) -> Floats:
    n, mean = s["n"], s["x"] / s["n"]
    second = s["xx"] / n - mean**2
    third = s["xxx"] / n - 3 * mean * s["xx"] / n + 2 * mean * mean * mean
    skewness = third / (second * np.sqrt(second)) * np.sqrt(n * (n - 1)) / (n - 2)
    return np.where(second > _noise(s["xx"] / n), skewness, np.nan)


def _correlation(s: dict[str, Floats]) -> Floats:
    """Pearson r of the earlier and the later values of the pairs, each side about its own mean."""
    n = s["pairs"]
    sa, sb = s["aa"] - s["a"] ** 2 / n, s["bb"] - s["b"] ** 2 / n
    both = (s["aa"] + s["bb"] - s["dd"]) / 2
    r = (both - s["a"] * s["b"] / n) / np.sqrt(sa * sb)
    varied = (sa > _noise(s["aa"])) & (sb > _noise(s["bb"]))
    return np.where(varied, np.clip(r, -1, 1), np.nan)


def _noise(squares: Floats) -> Floats:
    """What rounding can leave of a sum of squares when the values are in truth all equal."""
    return squares * 1e-12
