"""Indices that follow from sums: every one is a function of a few sums per person, item and day.

So one pass over the rows gives all of them, and a draw of days gives them again without touching the rows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures import blocks
from ema_app.measures.blocks import Blocks
from ema_app.measures.series import Booleans, Floats, Integers, Pairs, Series, valid_pairs

ROW_SUMS = ("n", "x", "xx", "xxx", "floor", "ceiling")
PAIR_SUMS = ("pairs", "dd", "big", "a", "b", "aa", "bb", "ab")
NAMES = (*ROW_SUMS, *PAIR_SUMS)
"""Layers of `Sums.table`: answers, their sum, squares and cubes, answers at each bound; valid pairs, squared steps,
steps over the cut-off, and the earlier (a) and later (b) value of a pair with squares and product."""


@dataclass(frozen=True)
class Sums:
    """Sums per day: `table` (NAMES x items x blocks), of values less `shift` (items x persons); `low`, `high` (items)
    are the bounds of the items."""

    table: Floats
    shift: Floats
    low: Floats
    high: Floats
    blocks: Blocks

    def by_person(self) -> Floats:
        """The sums over all days: NAMES x items x persons."""
        return blocks.sums(self.table, self.blocks.person, self.blocks.persons)


def summed(series: Series, items: list[str], cutoff: Floats, overnight: bool = False) -> Sums:
    """Sum up `items` by person and day. `cutoff` (items x persons) is what a step must reach to be large.

    Self-started entries, which have no number, are left out.
    """
    values = np.array(series.values[items].to_numpy(dtype=float).T, order="C")
    person = series.rows["person_code"].to_numpy()
    days = blocks.by_day(series.rows)
    pairs = valid_pairs(series.rows, values.T, overnight)
    values[:, np.isnan(series.rows["number"].to_numpy())] = np.nan
    shift = _first(values, person, days.persons)
    low, high = _bounds(series, items)
    shifted = values - shift[:, person]
    at_bound = np.stack([values == low[:, None], values == high[:, None]])
    table = np.concatenate([
        blocks.sums(_row_layers(shifted, at_bound), days.code, days.count),
        _pair_sums(shifted, pairs, cutoff[:, person[pairs.after]], days),
    ])  # fmt: skip
    return Sums(table, shift, low, high, days)


def _row_layers(shifted: Floats, at_bound: Booleans) -> Floats:
    given = ~np.isnan(shifted)
    x = np.where(given, shifted, 0.0)
    return np.stack([given, x, x * x, x * x * x, *at_bound]).astype(float)


def _pair_sums(shifted: Floats, pairs: Pairs, cutoff: Floats, days: Blocks) -> Floats:
    """A pair belongs to the day of its later prompt."""
    valid = pairs.valid.T
    a, b = (np.where(valid, shifted[:, side], 0.0) for side in (pairs.before, pairs.after))
    step = b - a
    big = valid & (np.abs(step) >= cutoff)
    layers = np.stack([valid.astype(float), step * step, big.astype(float), a, b, a * a, b * b, a * b])
    return blocks.sums(layers, days.code[pairs.after], days.count)


def _first(values: Floats, person: Integers, persons: int) -> Floats:
    """Each person's first answer to each item (0 without any): taken off before squaring, so equal answers give 0."""
    found = np.zeros((len(values), persons))
    item, row = np.nonzero(~np.isnan(values))
    found[item[::-1], person[row[::-1]]] = values[item[::-1], row[::-1]]
    return found


def _bounds(series: Series, items: list[str]) -> tuple[Floats, Floats]:
    table = series.items.set_index("item_id").loc[items]
    return table["low"].to_numpy(dtype=float), table["high"].to_numpy(dtype=float)


def indices(sums: Sums) -> dict[str, Floats]:
    """Every index per item and person (items x persons), NaN where it is not defined."""
    return indices_of(sums.by_person(), sums.shift, sums.low[:, None], sums.high[:, None])


def indices_of(table: Floats, shift: Floats, low: Floats, high: Floats) -> dict[str, Floats]:
    """Every index from sums (`NAMES` x …); `shift`, `low` and `high` must match the axes after the first.

    mean, sd (n - 1), skewness (type 2), relative_sd, floor_share, ceiling_share, mssd, rmssd, pac, inertia, n, pairs.
    """
    s = dict(zip(NAMES, table, strict=True))
    with np.errstate(divide="ignore", invalid="ignore"):
        mean, variance = shift + s["x"] / s["n"], _variance(s["n"], s["x"], s["xx"])
        mssd = s["dd"] / s["pairs"]
        found = {
            "n": s["n"], "pairs": s["pairs"], "mean": mean, "sd": np.sqrt(variance),
            "skewness": _skewness(s), "relative_sd": np.sqrt(variance / largest_variance(mean, low, high, s["n"])),
            "floor_share": np.where(np.isnan(low), np.nan, s["floor"] / s["n"]),
            "ceiling_share": np.where(np.isnan(high), np.nan, s["ceiling"] / s["n"]),
            "mssd": mssd, "rmssd": np.sqrt(mssd), "pac": s["big"] / s["pairs"], "inertia": _correlation(s),
        }  # fmt: skip
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
    third = s["xxx"] / n - 3 * mean * s["xx"] / n + 2 * mean**3
    skewness = third / second**1.5 * np.sqrt(n * (n - 1)) / (n - 2)
    return np.where(second > _noise(s["xx"] / n), skewness, np.nan)


def _correlation(s: dict[str, Floats]) -> Floats:
    """Pearson r of the earlier and the later values of the pairs, each side about its own mean."""
    n = s["pairs"]
    sa, sb = s["aa"] - s["a"] ** 2 / n, s["bb"] - s["b"] ** 2 / n
    r = (s["ab"] - s["a"] * s["b"] / n) / np.sqrt(sa * sb)
    varied = (sa > _noise(s["aa"])) & (sb > _noise(s["bb"]))
    return np.where(varied, np.clip(r, -1, 1), np.nan)


def _noise(squares: Floats) -> Floats:
    """What rounding can leave of a sum of squares when the values are in truth all equal."""
    return squares * 1e-12
