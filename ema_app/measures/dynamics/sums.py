"""Sums of answers and of valid pairs by day or person, from which the indices follow: one pass over the rows.

Rows are taken in stretches that stay in the processor's cache; a stretch holds many persons.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures import blocks
from ema_app.measures.blocks import Blocks
from ema_app.measures.series import Booleans, Floats, Integers, Series, neighbours

ROW_SUMS = ("n", "x", "xx", "xxx", "floor", "ceiling")
PAIR_SUMS = ("pairs", "dd", "big", "a", "b", "aa", "bb")
STRETCH = 1 << 14
ROUNDING = 1e-9
"""A step this much (relative) below the cut-off reaches it: 0.7 - 0.4 is 0.3 to a person."""

NAMES = (*ROW_SUMS, *PAIR_SUMS)
"""Layers of `Sums.table`: answers, their sum, squares and cubes, answers at each bound; valid pairs, squared steps,
steps over the cut-off, and the earlier (a) and later (b) value of a pair with their squares."""


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


def summed(series: Series, items: list[str], cutoff: Floats, overnight: bool = False, days: bool = True) -> Sums:
    """Sum up `items` by person and day (or by person). `cutoff` (items x persons) is what a step must reach to be
    large; where it is NaN, there is no count of large steps.

    Self-started entries, which have no number, are left out.
    """
    values = _table(series, items)
    groups = blocks.by_day(series.rows) if days else blocks.by_person(series.rows)
    shift = _first(values, series.rows["person_code"].to_numpy(), groups.persons)
    source = _Source(series, values, shift, groups)
    numbered = ~np.isnan(series.rows["number"].to_numpy())
    low, high = series.bounds(items)
    rows = _row_sums(source, np.flatnonzero(numbered), low[:, None], high[:, None])
    table = np.concatenate([rows, pair_sums(source, cutoff, overnight)])
    return Sums(table, shift, low, high, groups)


@dataclass(frozen=True)
class _Source:
    series: Series
    values: Floats
    shift: Floats
    groups: Blocks


def summed_pairs(series: Series, items: list[str], cutoff: Floats, overnight: bool = False) -> Floats:
    """Only the sums over valid pairs, by person: PAIR_SUMS x items x persons."""
    values, groups = _table(series, items), blocks.by_person(series.rows)
    shift = _first(values, groups.code, groups.persons)
    return pair_sums(_Source(series, values, shift, groups), cutoff, overnight)


def _table(series: Series, items: list[str]) -> Floats:
    return np.ascontiguousarray(series.table(items).T)


def _row_sums(source: _Source, row: Integers, low: Floats, high: Floats) -> Floats:
    person, result = source.series.rows["person_code"].to_numpy(), []
    for first in range(0, len(row), STRETCH):
        part = row[first : first + STRETCH]
        values = source.values[:, part]
        given = ~np.isnan(values)
        x = np.where(given, values - source.shift[:, person[part]], 0.0)
        xx = x * x
        layers = np.stack([given, x, xx, xx * x, values == low, values == high]).astype(float)
        result.append(blocks.partial(layers, source.groups.code[part]))
    return blocks.joined(result, (len(ROW_SUMS), len(source.values), source.groups.count))


def pair_sums(source: _Source, cutoff: Floats, overnight: bool) -> Floats:
    """Sum over the valid pairs; a pair belongs to the group of its later prompt."""
    found = neighbours(source.series.rows, source.values.T, overnight)
    values, code = source.values[:, found.order], source.groups.code[found.order]
    person = source.series.rows["person_code"].to_numpy()[found.order]
    middle = source.shift.mean(axis=1, keepdims=True)
    alike = bool((cutoff == cutoff[:, :1]).all())
    room = np.empty((len(PAIR_SUMS), len(values), min(STRETCH, len(found.near))))
    result = []
    for first in range(0, len(found.near), STRETCH):
        stretch, near = slice(first, first + STRETCH + 1), found.near[first : first + STRETCH]
        layers = room[..., : len(near)]
        limit = cutoff[:, :1] if alike else cutoff[:, person[stretch][1:]]
        _fill(layers, values[:, stretch], near, limit)
        layers[3:5] -= middle * layers[0]
        np.multiply(layers[3:5], layers[3:5], out=layers[5:7])
        result.append(blocks.partial(layers, code[stretch][1:]))
    table = blocks.joined(result, (len(PAIR_SUMS), len(values), source.groups.count))
    table[PAIR_SUMS.index("big")][np.isnan(cutoff[:, source.groups.person])] = np.nan
    return table


def _fill(layers: Floats, x: Floats, near: Booleans, limit: Floats) -> None:
    """Write what is summed over pairs into `layers` (PAIR_SUMS x items x pairs), which is used again and again.

    Steps are taken between the values as they are: a shift could move a step across the cut-off by rounding.
    """
    given = ~np.isnan(x)
    x = np.where(given, x, 0.0)
    valid = layers[0]
    valid[:] = near & given[:, 1:] & given[:, :-1]
    np.multiply(x[:, :-1], valid, out=layers[3])
    np.multiply(x[:, 1:], valid, out=layers[4])
    step = layers[4] - layers[3]
    np.multiply(step, step, out=layers[1])
    layers[2] = np.abs(step) >= limit * (1 - ROUNDING)


def _first(values: Floats, person: Integers, persons: int) -> Floats:
    """Some answer of each person to each item (0 without any): taken off before squaring, so equal answers give 0."""
    found = np.zeros((len(values), persons))
    starts = np.flatnonzero(np.concatenate([[True], person[1:] != person[:-1]])) if len(person) else person
    for item, row in enumerate(values):
        found[item, person[starts]] = np.nan_to_num(np.fmax.reduceat(row, starts)) if len(starts) else 0.0
    return found
