"""Days as blocks: sums of many columns by person and day, without a call per person.

Arrays are items x rows, so that one item lies together in memory.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ema_app.measures.entries import Columns
from ema_app.measures.series import Floats, Integers


@dataclass(frozen=True)
class Blocks:
    """Rows by person and day: `code` is the block of each row, `person` the person code of each block (rising)."""

    code: Integers
    person: Integers
    persons: int

    @property
    def count(self) -> int:
        """The number of blocks."""
        return len(self.person)


def by_day(rows: pd.DataFrame | Columns) -> Blocks:
    """Group rows by person and study day; by local date where days are not told apart."""
    person = np.asarray(rows["person_code"])
    persons = int(person.max(initial=-1)) + 1
    if not len(person):
        return Blocks(np.zeros(0, np.int64), np.zeros(0, np.int64), 0)
    day = np.asarray(rows["day"], dtype=float)
    if np.isnan(day).any():
        date = pd.Series(np.asarray(rows["date"])).groupby(person).ffill().fillna(0.0).to_numpy(dtype=float)
        day = np.where(np.isnan(day), date + 1e6, day)
    rank = np.unique(day, return_inverse=True)[1]
    key, code = np.unique(person * (rank.max() + 1) + rank, return_inverse=True)
    return Blocks(code.astype(np.int64), (key // (rank.max() + 1)).astype(np.int64), persons)


def whole(days: Blocks) -> Blocks:
    """Put all days of a person into one block, where the days need not be told apart."""
    return Blocks(days.person[days.code], np.arange(days.persons), days.persons)


def by_person(rows: pd.DataFrame) -> Blocks:
    """One block per person: for sums that need no draws of days."""
    person = rows["person_code"].to_numpy()
    persons = int(person.max(initial=-1)) + 1
    return Blocks(person, np.arange(persons), persons)


Partial = tuple[Integers, Floats]
"""The groups met in a stretch of rows, and their sums there."""


def partial(values: Floats, code: Integers) -> Partial:
    """Sum `values` (… x rows) over the rows of each group that is there."""
    if (code[1:] < code[:-1]).any():
        order = np.argsort(code, kind="stable")
        values, code = values[..., order], code[order]
    new = np.ones(len(code), dtype=bool)
    np.not_equal(code[1:], code[:-1], out=new[1:])
    starts = np.flatnonzero(new)
    return code[starts], np.add.reduceat(values, starts, axis=-1)


def joined(parts: list[Partial], shape: tuple[int, ...]) -> Floats:
    """Add up the sums of stretches: an array of `shape`, its last axis the groups."""
    result = np.zeros(shape)
    for code, found in parts:
        result[..., code] += found
    return result


def sums(values: Floats, code: Integers, groups: int) -> Floats:
    """Sum `values` (… x rows) over the rows of each group: … x groups. A group without rows has 0."""
    return joined([partial(values, code)] if len(code) else [], (*values.shape[:-1], groups))


def quantile(values: Floats, code: Integers, groups: int, share: float) -> Floats:
    """The quantile (type 7) of `values` (rows, none missing) in each group; NaN where a group has no rows."""
    ordered = values[np.lexsort((values, code))]
    n = np.bincount(code, minlength=groups)
    known = n > 0
    first = np.concatenate([[0], np.cumsum(n)[:-1]])[known]
    place = share * (n[known] - 1)
    below = np.floor(place).astype(np.int64)
    lower, upper = ordered[first + below], ordered[first + np.minimum(below + 1, n[known] - 1)]
    found = np.full(groups, np.nan)
    found[known] = lower + (upper - lower) * (place - below)
    return found
