"""One-to-one pairing of two series of ratings by the moment each is about."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures.clock import NO_TIME

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

    `at` is the smallest int64 where the moment is not known. `name` (texts or numbers) orders ratings of one moment.
    """

    group: Whole
    at: Whole
    name: npt.NDArray[np.object_] | Whole


@dataclass(frozen=True)
class Matches:
    """Row numbers of the paired ratings (`left[i]` with `right[i]`) and, per side, why the others are left."""

    left: Whole
    right: Whole
    _sides: tuple[_Sorted, _Sorted]
    _tolerance: int

    @cached_property
    def left_why(self) -> dict[int, Reason]:
        """Give the reason of each row of the left side that has no partner."""
        return _why(self._sides[0], self._sides[1], self._tolerance)

    @cached_property
    def right_why(self) -> dict[int, Reason]:
        """Give the reason of each row of the right side that has no partner."""
        return _why(self._sides[1], self._sides[0], self._tolerance)


@dataclass(frozen=True)
class _Sorted:
    """One side in order: rows with a known moment, their keys, which of them are free, and the rows without one."""

    rows: Whole
    key: Whole
    free: npt.NDArray[np.bool_]
    timeless: Whole


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
    own = _Sorted(rows[0], keys[0], free[0], np.flatnonzero(left.at == NO_TIME))
    seen = _Sorted(rows[1], keys[1], free[1], np.flatnonzero(right.at == NO_TIME))
    return Matches(pairs[0][order], pairs[1][order], (own, seen), tolerance)


def _ordered(side: Side) -> Whole:
    """Give the rows with a known moment, by group, moment and name."""
    rows = np.flatnonzero(side.at != NO_TIME)
    names = side.name[rows]
    if names.dtype == object:
        names = pd.factorize(names, sort=True)[0]
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
    moments, first, count = zip(*(_runs(k[o]) for k, o in zip(keys, open_rows, strict=True)), strict=True)
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


def _runs(key: Whole) -> tuple[Whole, Whole, Whole]:
    """Give the different ones of rising keys, where each begins, and how often it is there."""
    first = np.flatnonzero(np.concatenate([[True], key[1:] != key[:-1]]))
    return key[first], first, np.diff(first, append=len(key))


def _nearest(of: Whole, among: Whole) -> Whole:
    """Give the position of the nearest of `among` (sorted) for each of `of`; the earlier one where two are as near."""
    after = np.searchsorted(among, of)
    before = np.clip(after - 1, 0, len(among) - 1)
    after = np.clip(after, 0, len(among) - 1)
    nearest: Whole = np.where(np.abs(of - among[before]) <= np.abs(among[after] - of), before, after)
    return nearest


def _why(side: _Sorted, other: _Sorted, tolerance: int) -> dict[int, Reason]:
    """Say of each rating left over whether anything was near it."""
    found: dict[int, Reason] = {}
    left = np.flatnonzero(side.free)
    near = np.zeros(left.size, dtype=bool)
    if other.key.size:
        near = np.abs(other.key[_nearest(side.key[left], other.key)] - side.key[left]) <= tolerance
    for row, was_near in zip(side.rows[left].tolist(), near.tolist(), strict=True):
        found[row] = "taken" if was_near else "nothing_near"
    return found | dict.fromkeys(side.timeless.tolist(), "no_time")
