"""One-to-one pairing of two series of ratings by the moment each is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

TOLERANCE_MINUTES = 30.0
"""The largest lag, in minutes, at which two ratings count as being about the same moment."""

WHY = {
    "no_time": "the moment it is about is not known",
    "nothing_near": "no rating of the other side within the tolerance",
    "taken": "the ratings near it were nearer to another one",
}
"""Why a rating found no partner."""

Whole = npt.NDArray[np.int64]
Reason = Literal["no_time", "nothing_near", "taken"]


@dataclass(frozen=True)
class Side:
    """Ratings of one side: `group` (any whole number that names observer and emotion), `at` (microseconds), `name`.

    `at` is the smallest int64 where the moment is not known. `name` orders ratings of the same moment.
    """

    group: Whole
    at: Whole
    name: npt.NDArray[np.object_]


@dataclass(frozen=True)
class Matches:
    """Row numbers of the paired ratings (`left[i]` with `right[i]`) and, per side, why the others are left."""

    left: Whole
    right: Whole
    left_why: dict[int, Reason]
    right_why: dict[int, Reason]


NO_TIME = np.iinfo(np.int64).min


def match(left: Side, right: Side, tolerance_minutes: float = TOLERANCE_MINUTES) -> Matches:
    """Pair `left` (entries) with `right` (ratings) inside each group, one to one.

    Pairs with |lag| <= tolerance are taken by |lag|, then earlier left, then earlier right. Worked in rounds of
    mutually nearest moments, which gives the same pairs as taking them one by one: time n log n per round, few rounds.
    """
    tolerance = int(tolerance_minutes * 60e6)
    rows = [_ordered(side) for side in (left, right)]
    keys = _keys(left, right, rows, tolerance)
    found: list[tuple[Whole, Whole]] = []
    free = [np.ones(len(k), dtype=bool) for k in keys]
    while (step := _round(keys, free, tolerance)) is not None:
        for side in (0, 1):
            free[side][step[side]] = False
        found.append((rows[0][step[0]], rows[1][step[1]]))
    pairs = [np.concatenate([f[side] for f in found]) if found else np.empty(0, np.int64) for side in (0, 1)]
    order = np.lexsort((pairs[1], pairs[0]))
    why = [_why(side, keys, free, rows, tolerance) for side in (0, 1)]
    why[0].update({int(i): "no_time" for i in np.flatnonzero(left.at == NO_TIME)})
    why[1].update({int(i): "no_time" for i in np.flatnonzero(right.at == NO_TIME)})
    return Matches(pairs[0][order], pairs[1][order], why[0], why[1])


def _ordered(side: Side) -> Whole:
    """Give the rows with a known moment, by group, moment and name."""
    rows = np.flatnonzero(side.at != NO_TIME)
    names = pd.factorize(side.name[rows], sort=True)[0]
    return rows[np.lexsort((names, side.at[rows], side.group[rows]))]


def _keys(left: Side, right: Side, rows: list[Whole], tolerance: int) -> list[Whole]:
    """Give one increasing number per row, such that rows of two groups are further apart than the tolerance."""
    moments = [side.at[r] for side, r in zip((left, right), rows, strict=True)]
    both = np.concatenate(moments)
    if both.size == 0:
        return moments
    width = int(both.max() - both.min()) + 2 * tolerance + 2
    groups = [side.group[r] for side, r in zip((left, right), rows, strict=True)]
    codes = np.unique(np.concatenate(groups), return_inverse=True)[1]
    split = len(moments[0])
    return [m - both.min() + c * width for m, c in zip(moments, (codes[:split], codes[split:]), strict=True)]


def _round(keys: list[Whole], free: list[npt.NDArray[np.bool_]], tolerance: int) -> tuple[Whole, Whole] | None:
    """Give positions of the pairs whose moments are nearest to each other among those still free, or None."""
    open_rows = [np.flatnonzero(f) for f in free]
    if not (open_rows[0].size and open_rows[1].size):
        return None
    moments, first, count = zip(
        *(np.unique(k[o], return_index=True, return_counts=True) for k, o in zip(keys, open_rows, strict=True)),
        strict=True,
    )
    to_right, to_left = _nearest(moments[0], moments[1]), _nearest(moments[1], moments[0])
    here = np.flatnonzero(to_left[to_right] == np.arange(len(moments[0])))
    here = here[np.abs(moments[1][to_right[here]] - moments[0][here]) <= tolerance]
    if here.size == 0:
        return None
    there = to_right[here]
    size = np.minimum(count[0][here], count[1][there])
    step = np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size)
    return (
        open_rows[0][np.repeat(first[0][here], size) + step],
        open_rows[1][np.repeat(first[1][there], size) + step],
    )


def _nearest(of: Whole, among: Whole) -> Whole:
    """Give the position of the nearest of `among` (sorted) for each of `of`; the earlier one where two are as near."""
    after = np.searchsorted(among, of)
    before = np.clip(after - 1, 0, len(among) - 1)
    after = np.clip(after, 0, len(among) - 1)
    nearest: Whole = np.where(np.abs(of - among[before]) <= np.abs(among[after] - of), before, after)
    return nearest


def _why(
    side: int, keys: list[Whole], free: list[npt.NDArray[np.bool_]], rows: list[Whole], tolerance: int
) -> dict[int, Reason]:
    """Say of each rating left over whether anything was near it."""
    left = np.flatnonzero(free[side])
    other = keys[1 - side]
    if other.size == 0:
        return {int(rows[side][i]): "nothing_near" for i in left}
    near = np.abs(other[_nearest(keys[side][left], other)] - keys[side][left]) <= tolerance
    return {int(rows[side][i]): "taken" if n else "nothing_near" for i, n in zip(left, near, strict=True)}
