"""Days cut into steps and pieces, with what arousal and company may have been in each piece (SWITCH 1)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures.switch.course import Course
from ema_app.measures.switch.moments import Bools, Floats, Ints, Moments
from ema_app.measures.switch.passage import Anchors, Company

CUTS = np.array([0.0, 0.5, 0.8, 0.95, 1.0])
"""Where each gap is cut into pieces: finer towards its end, because what came last matters most to an answer. Nearer to
pieces of five minutes than eight equal ones are."""

LEAD_HOURS = 2.0
"""How long before its first prompt a day begins."""

HELD_HOURS = 1e4
"""A stretch so long that the mode reaches its long-run share: how the day's starting share is written as a piece."""


@dataclass(frozen=True)
class Steps:
    """Days laid side by side: T steps x D days, each step cut into M pieces; step 0 is the start of the day.

    `hours` (M, T, D): length of each piece, 0 in padding. `arousal` (M, T, D), `company` (J, M, T, D): weights that sum
    to 1. `blur` (M, T, D): (pi/8) x variance of arousal in the piece. `rising` (T, D): 1 in gaps with rising, -1 with
    falling arousal, else 0. `row` (T, D): the row of the moments at the end of the step, -1 where there is none.
    """

    hours: Floats
    arousal: Floats
    blur: Floats
    company: Floats
    rising: Floats
    row: Ints


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


@dataclass(frozen=True)
class Neighbours:
    """Of each kept row (n): the places among them of the answers that begin and end the gap in which it lies, and
    whether there are such answers on its day."""

    before: Ints
    after: Ints
    has_before: Bools
    has_after: Bools


def neighbours(moments: Moments, rows: Rows) -> Neighbours:
    """Give the answers around the gap that ends at each kept row."""
    usable, n = moments.usable[rows.index], len(rows.index)
    place = np.arange(n)
    last = np.maximum.accumulate(np.where(usable, place, -1))
    before = np.append(-1, last[:-1])
    after = np.minimum.accumulate(np.where(usable, place, n)[::-1])[::-1]
    b, a = np.maximum(before, 0), np.minimum(after, n - 1)
    return Neighbours(b, a, (before >= 0) & (rows.day[b] == rows.day), (after < n) & (rows.day[a] == rows.day))


def anchors_of(moments: Moments, rows: Rows) -> Anchors:
    """Give the answers around the gap that ends at each kept row; before a day's first answer there is none."""
    near = neighbours(moments, rows)
    hour, company = moments.hour[rows.index], moments.company[rows.index]
    first_hour = hour[rows.first][rows.day] - LEAD_HOURS
    return Anchors(
        from_hour=np.where(near.has_before, hour[near.before], first_hour),
        from_company=np.where(near.has_before, company[near.before], -1),
        to_hour=np.where(near.has_after, hour[near.after], hour),
        to_company=np.where(near.has_after, company[near.after], -1),
    )


def _rising(moments: Moments, rows: Rows) -> Floats:
    """Whether arousal is higher (1) or lower (-1) at the answer after each kept row's gap than before it; else 0."""
    near, arousal = neighbours(moments, rows), moments.arousal[rows.index]
    known = near.has_before & near.has_after
    return np.sign(np.where(known, arousal[near.after] - arousal[near.before], 0.0))


BLUR = np.pi / 8
"""E[sigma(k x)] for x normal with variance v is near sigma(k mean / sqrt(1 + BLUR k^2 v))."""


def lay_out(moments: Moments, company: Company, course: Course, with_missed: bool) -> Steps:
    """Give the steps of all days with an answer, the start of each day as step 0."""
    rows = kept_rows(moments, with_missed)
    anchors = anchors_of(moments, rows)
    end = moments.hour[rows.index]
    begin = np.where(rows.first, end - LEAD_HOURS, np.append(0.0, end[:-1]))
    whole = np.maximum(end - begin, 0.0)
    length, middle = np.diff(CUTS)[:, None], 0.5 * (CUTS[1:] + CUTS[:-1])[:, None]
    hour = begin + middle * whole
    steps = _blank((int(rows.step.max()) + 1, int(rows.day.max()) + 1), len(company.shares))
    at = (rows.step, rows.day)
    steps.hours[:, *at], steps.company[:, :, *at] = length * whole, company.weights(anchors, hour)
    steps.arousal[:, *at], variance = course.path(rows.day, hour)
    steps.blur[:, *at] = BLUR * variance
    steps.rising[at] = _rising(moments, rows)
    steps.row[at] = rows.index
    _start(steps, Anchors(*(np.asarray(part)[rows.first] for part in vars(anchors).values())), company, course)
    return steps


def _blank(shape: tuple[int, int], relationships: int) -> Steps:
    pieces = (len(CUTS) - 1, *shape)
    return Steps(
        hours=np.zeros(pieces),
        arousal=np.zeros(pieces),
        blur=np.zeros(pieces),
        company=np.full((relationships, *pieces), 1.0 / relationships),
        rising=np.zeros(shape),
        row=np.full(shape, -1, dtype=np.int64),
    )


def _start(steps: Steps, firsts: Anchors, company: Company, course: Course) -> None:
    """Fill step 0: held so long, before each day's start, that the mode has reached its long-run share."""
    arousal, variance = course.path(np.arange(len(firsts.from_hour)), firsts.from_hour)
    steps.hours[0, 0] = HELD_HOURS
    steps.arousal[:, 0], steps.blur[:, 0] = arousal, BLUR * variance
    steps.company[:, :, 0] = company.weights(firsts, firsts.from_hour)[:, None]
