"""Successive answers with the hours between them, and MSSD adjusted for these hours.

Pairs are successive answered prompts of a person, nights included. A gap of zero hours is counted and left out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures import blocks
from ema_app.measures.series import Floats, Integers, Series

STEEPEST = 20.0
"""Bound of the slope of log squared step on log gap; beyond it there is no usable estimate."""


@dataclass(frozen=True)
class Gaps:
    """Successive answers, item by item and person by person, flat: `group` (item * persons + person, rising), values
    `a` and `b`, `hours` between them, row `after` of the later one; per group `first` (answer) and `zero` (gaps left
    out); `shape` (items, persons)."""

    group: Integers
    a: Floats
    b: Floats
    hours: Floats
    after: Integers
    first: Floats
    zero: Integers
    shape: tuple[int, int]

    @property
    def groups(self) -> int:
        """Items times persons."""
        return self.shape[0] * self.shape[1]

    def pooled(self) -> Gaps:
        """The same with all persons as one group per item."""
        items, persons = self.shape
        zero = self.zero.reshape(items, persons).sum(axis=1)
        return Gaps(self.group // persons, self.a, self.b, self.hours, self.after,
                    self.first.reshape(items, persons)[:, 0], zero, (items, 1))  # fmt: skip


def successive(series: Series, items: list[str]) -> Gaps:
    """Find the successive answered prompts of each item; self-started entries and unknown times are left out."""
    rows = series.rows
    values = series.table(items).T
    person = rows["person_code"].to_numpy()
    persons = int(person.max(initial=-1)) + 1
    usable = (rows["number"].notna() & rows["at"].notna()).to_numpy()
    item, row = np.nonzero(~np.isnan(values) & usable)
    group, x = item * persons + person[row], values[item, row]
    hours = rows["at"].to_numpy(dtype="M8[us]").view(np.int64)[row] / 3.6e9
    first = np.full(len(items) * persons, np.nan)
    first[group[::-1]] = x[::-1]
    gap, same = np.diff(hours), group[1:] == group[:-1]
    zero = np.bincount(group[1:][same & (gap == 0)], minlength=len(first))
    kept = same & (gap > 0)
    shape = (len(items), persons)
    return Gaps(group[1:][kept], x[:-1][kept], x[1:][kept], gap[kept], row[1:][kept], first, zero, shape)


@dataclass(frozen=True)
class Adjusted:
    """Time-adjusted MSSD per group: `mssd` before and `value` after adjustment, `exponent` (lambda), `median_hours`,
    `n` (steps); `squares`: the adjusted squared steps, in the order of the gaps."""

    mssd: Floats
    value: Floats
    exponent: Floats
    median_hours: Floats
    n: Integers
    squares: Floats


def adjusted(gaps: Gaps) -> Adjusted:
    """Adjust squared steps for the hours between answers (Jahng, Wood & Trull 2008): a = d / (hours / median)^lambda.

    Lambda is half the slope of log E[d^2] on log(hours / median) (quasi-likelihood, log link, variance mu^2). It is 0
    where all gaps are alike or nothing moved; NaN, and the value with it, where the data do not determine it.
    """
    square = (gaps.b - gaps.a) ** 2
    median = blocks.quantile(gaps.hours, gaps.group, gaps.groups, 0.5)
    u = np.log(gaps.hours / median[gaps.group])
    slope = _slopes(square, u, gaps.group, gaps.groups)
    squares = square * np.exp(-slope[gaps.group] * u)
    n = np.bincount(gaps.group, minlength=gaps.groups)
    total = blocks.sums(np.stack([square, squares]), gaps.group, gaps.groups)
    with np.errstate(invalid="ignore", divide="ignore"):
        return Adjusted(total[0] / n, total[1] / n, slope / 2, median, n, squares)


def _slopes(square: Floats, u: Floats, group: Integers, groups: int) -> Floats:
    """Solve, per group, sum of square e^(-slope u) (u - mean u) = 0 by Newton's method; that function only falls."""
    n = np.maximum(np.bincount(group, minlength=groups), 1)
    mean = blocks.sums(u, group, groups) / n
    spread = blocks.sums((u - mean[group]) ** 2, group, groups)
    moved = blocks.sums(square, group, groups) > 0
    solvable = moved & (spread > 1e-18 * n)
    slope = np.zeros(groups)
    for _ in range(100):
        weight = square * np.exp(-slope[group] * u)
        s0, s1, s2 = blocks.sums(np.stack([weight, weight * u, weight * u * u]), group, groups)
        with np.errstate(invalid="ignore", divide="ignore"):
            centre = s1 / s0
            step = np.where(solvable, (centre - mean) / (s2 / s0 - centre**2), 0.0)
        step = np.clip(np.nan_to_num(step, nan=np.inf), -1, 1)
        step[~solvable | (np.abs(slope) >= STEEPEST)] = 0.0
        slope = np.clip(slope + step, -STEEPEST, STEEPEST)
        if np.abs(step).max(initial=0.0) < 1e-12:
            break
    return np.where(np.abs(slope) < STEEPEST, slope, np.nan)


def by_day(gaps: Gaps, squares: Floats, days: blocks.Blocks) -> Floats:
    """Sum steps and adjusted squares by day of the later answer: (count, squares) x items x blocks."""
    items, persons = gaps.shape
    code = (gaps.group // persons) * days.count + days.code[gaps.after]
    layers = np.stack([np.ones_like(squares), squares])
    return blocks.sums(layers, code, items * days.count).reshape(2, items, days.count)
