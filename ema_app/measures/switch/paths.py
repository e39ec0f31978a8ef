"""Arousal and company between prompts (SWITCH 1): lines between answers, a jump process between relationships."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures.switch.moments import Bools, Floats, Ints, Moments

PIECES = 4
"""Equal pieces that each gap is cut into; 2, 6 or 12 change the error of the switch point by 0.04 points."""

LEAD_HOURS = 2.0
"""How long before its first prompt a day begins."""

HELD_HOURS = 1e4
"""A stretch so long that the mode reaches its long-run share: how the day's starting share is written as a piece."""


@dataclass(frozen=True)
class Steps:
    """Days laid side by side: T steps x D days, each step cut into M pieces; step 0 is the start of the day.

    `hours` (M, T, D): length of each piece, 0 in padding. `arousal` (M, T, D), `company` (J, M, T, D): weights that sum
    to 1. `rising` (T, D): 1 in gaps with rising, -1 with falling arousal, else 0. `row` (T, D): the row of the moments
    at the end of the step, -1 where there is none.
    """

    hours: Floats
    arousal: Floats
    company: Floats
    rising: Floats
    row: Ints


@dataclass(frozen=True)
class Company:
    """The jump process between relationships: jumps per hour and the share of each relationship (J)."""

    per_hour: float
    shares: Floats

    def chance(self, start: Ints, hours: Floats) -> Floats:
        """Give P(with j after `hours` | with `start` now), shape (J, ...); start -1 = not known."""
        stay = np.exp(-self.per_hour * hours)
        jump = np.expand_dims(self.shares, tuple(range(1, hours.ndim + 1))) * (1 - stay)
        codes = np.arange(len(self.shares)).reshape(-1, *([1] * hours.ndim))
        known = np.where(codes == start, stay, 0.0) + jump
        return np.asarray(np.where(start < 0, jump / np.maximum(1 - stay, 1e-12), known))

    def chance_of(self, end: Ints, hours: Floats) -> Floats:
        """Give P(with `end` after `hours` | with j now), shape (J, ...); 1 where `end` is -1 = not known."""
        stay = np.exp(-self.per_hour * hours)
        codes = np.arange(len(self.shares)).reshape(-1, *([1] * hours.ndim))
        reach = np.where(codes == end, stay, 0.0) + (1 - stay) * self.shares[end]
        return np.asarray(np.where(end < 0, 1.0, reach))


@dataclass(frozen=True)
class Anchors:
    """What is known around moments of a day: time, arousal and company (code, -1 = not known) before and after."""

    from_hour: Floats
    from_arousal: Floats
    from_company: Ints
    to_hour: Floats
    to_arousal: Floats
    to_company: Ints


def between(anchors: Anchors, hour: Floats, company: Company) -> tuple[Floats, Floats]:
    """Give arousal (...) and company weights (J, ...) at `hour` (...) between anchors of a shape that broadcasts."""
    length = np.maximum(anchors.to_hour - anchors.from_hour, 1e-6)
    part = np.clip((hour - anchors.from_hour) / length, 0.0, 1.0)
    arousal = anchors.from_arousal + part * (anchors.to_arousal - anchors.from_arousal)
    before = company.chance(anchors.from_company, np.maximum(hour - anchors.from_hour, 1e-9))
    after = company.chance_of(anchors.to_company, np.maximum(anchors.to_hour - hour, 1e-9))
    weight = np.maximum(before * after, 1e-300)
    return arousal, weight / weight.sum(axis=0)


@dataclass(frozen=True)
class Rows:
    """Kept rows in order (n): `index` into the moments, `day` and `step` (from 1) in the layout, `first` of its day."""

    index: Ints
    day: Ints
    step: Ints
    first: Bools


def kept_rows(moments: Moments, with_missed: bool) -> Rows:
    """Give the rows of days with an answer: answered ones, and missed ones of known time where asked for."""
    usable = moments.usable
    days_with = np.isin(moments.day, moments.day[usable])
    keep = usable | (with_missed & days_with & np.isfinite(moments.hour) & ~np.isfinite(moments.arousal))
    index = np.flatnonzero(keep)
    _, day = np.unique(moments.day[index], return_inverse=True)
    first = np.ones(len(index), bool)
    first[1:] = day[1:] != day[:-1]
    starts = np.flatnonzero(first)
    step = np.arange(len(index)) - np.repeat(starts, np.diff(np.append(starts, len(index)))) + 1
    return Rows(index, day, step, first)


def anchors_of(moments: Moments, rows: Rows) -> Anchors:
    """Give the answers around the gap that ends at each kept row; before a day's first answer its start."""
    usable = moments.usable[rows.index]
    n = len(rows.index)
    place = np.arange(n)
    last = np.maximum.accumulate(np.where(usable, place, -1))
    before = np.append(-1, last[:-1])
    following = np.minimum.accumulate(np.where(usable, place, n)[::-1])[::-1]
    hour, company = moments.hour[rows.index], moments.company[rows.index]
    arousal = moments.arousal[rows.index]
    has_before = (before >= 0) & (rows.day[np.maximum(before, 0)] == rows.day)
    has_after = (following < n) & (rows.day[np.minimum(following, n - 1)] == rows.day)
    b, a = np.maximum(before, 0), np.minimum(following, n - 1)
    first_hour = hour[rows.first][rows.day] - LEAD_HOURS
    from_arousal = np.where(has_before, arousal[b], first_arousal(moments))
    return Anchors(
        from_hour=np.where(has_before, hour[b], first_hour),
        from_arousal=from_arousal,
        from_company=np.where(has_before, company[b], -1),
        to_hour=np.where(has_after, hour[a], hour),
        to_arousal=np.where(has_after, arousal[a], from_arousal),
        to_company=np.where(has_after, company[a], -1),
    )


def first_arousal(moments: Moments) -> float:
    """Give the mean arousal at the first answer of each day: where the day is taken to start."""
    usable = np.flatnonzero(moments.usable)
    _, firsts = np.unique(moments.day[usable], return_index=True)
    return float(moments.arousal[usable[firsts]].mean())


def lay_out(moments: Moments, company: Company, with_missed: bool) -> Steps:
    """Give the steps of all days with an answer, the start of each day as step 0."""
    rows, pieces = kept_rows(moments, with_missed), np.arange(PIECES)[:, None]
    anchors = anchors_of(moments, rows)
    end = moments.hour[rows.index]
    begin = np.where(rows.first, end - LEAD_HOURS, np.append(0.0, end[:-1]))
    length = np.maximum(end - begin, 0.0) / PIECES
    arousal, weights = between(anchors, begin + (pieces + 0.5) * length, company)
    shape = (int(rows.step.max()) + 1, int(rows.day.max()) + 1)
    names = len(company.shares)
    steps = Steps(
        hours=np.zeros((PIECES, *shape)),
        arousal=np.full((PIECES, *shape), first_arousal(moments)),
        company=np.full((names, PIECES, *shape), 1.0 / names),
        rising=np.zeros(shape),
        row=np.full(shape, -1, dtype=np.int64),
    )
    at = (rows.step, rows.day)
    steps.hours[:, *at], steps.arousal[:, *at], steps.company[:, :, *at] = length, arousal, weights
    known = (anchors.from_company >= 0) & (anchors.to_company >= 0)
    steps.rising[at] = np.where(known, np.sign(anchors.to_arousal - anchors.from_arousal), 0.0)
    steps.row[at] = rows.index
    steps.hours[0, 0] = HELD_HOURS
    firsts = Anchors(*(np.asarray(part)[rows.first] for part in vars(anchors).values()))
    steps.company[:, :, 0] = between(firsts, firsts.from_hour, company)[1][:, None]
    return steps


def fit_company(moments: Moments) -> Company:
    """Fit the jump process on successive answers of a day (prior of the rate: log-normal, median 0.4 per hour, SD 1).

    The penalised likelihood of the log rate has one free number: it is taken on a fine grid and refined once.
    """
    usable = np.flatnonzero(moments.usable)
    code, day, hour = moments.company[usable], moments.day[usable], moments.hour[usable]
    shares = np.bincount(code, minlength=len(moments.names)) / len(code)
    pair = day[1:] == day[:-1]
    gap, same, into = (hour[1:] - hour[:-1])[pair], (code[1:] == code[:-1])[pair], shares[code[1:]][pair]
    centre, width = np.log(0.4), 3.0
    for _ in range(3):
        grid = centre + np.linspace(-width, width, 41)
        stay = np.exp(-np.exp(grid)[:, None] * gap)
        like = np.log(np.maximum(np.where(same, stay, 0.0) + (1 - stay) * into, 1e-300)).sum(axis=1)
        centre = float(grid[np.argmax(like - 0.5 * (grid - np.log(0.4)) ** 2)])
        width /= 15
    return Company(float(np.exp(centre)), shares)
