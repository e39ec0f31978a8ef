"""A person made ready for fitting: relationships in use, company and arousal between prompts, days laid out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures.switch.balance import Balance, balance, item_modes, mixture
from ema_app.measures.switch.course import Course, fit_course
from ema_app.measures.switch.likelihood import Seen
from ema_app.measures.switch.moments import Bools, Floats, Ints, Moments, Options, in_use
from ema_app.measures.switch.passage import Company, fit_company
from ema_app.measures.switch.paths import Steps, lay_out

FLOOR = 0.02
"""Smallest SD of the balance within a mode, as a share of its whole SD: without it, answers without error would have
an infinite likelihood."""


@dataclass(frozen=True)
class Person:
    """A person's answers ready for a fit.

    `moments`: only relationships in use; `rows` (n): places of the answered prompts; `places`: the relationships in the
    names given; `company` and `course`: what may happen between prompts.
    """

    moments: Moments
    rows: Ints
    places: tuple[int, ...]
    company: Company
    course: Course

    @property
    def relationships(self) -> int:
        """Number of relationships in use."""
        return len(self.moments.names)

    @property
    def days(self) -> int:
        """Number of days with an answer."""
        return len(np.unique(self.moments.day[self.rows]))

    @property
    def items(self) -> Floats:
        """Items of the answered prompts (n x m)."""
        return self.moments.items[self.rows]

    def steps(self, with_missed: bool) -> Steps:
        """Give the layout of the days."""
        return lay_out(self.moments, self.company, self.course, with_missed)

    def has_missed(self) -> bool:
        """Say whether there are missed prompts of known time on days with an answer."""
        lost = ~np.isfinite(self.moments.arousal) & np.isfinite(self.moments.hour)
        return bool((lost & np.isin(self.moments.day, self.moments.day[self.rows])).any())


def make_ready(moments: Moments, options: Options) -> Person:
    """Give the person ready for a fit; needs at least one usable row."""
    used, places = in_use(moments)
    rows = np.flatnonzero(used.usable)
    return Person(used, rows, places, fit_company(used), fit_course(used, options.reporting_error))


def first_balance(person: Person) -> tuple[Balance, Floats]:
    """Give the balance from the items alone, and the chance (n) of the automatic mode that goes with it."""
    chance = mixture(person.items, person.moments.controlled)
    return weighed(person, chance), chance


def weighed(person: Person, chance: Floats) -> Balance:
    """Give the balance (n) with weights from the chance (n) of the automatic mode at each answered prompt."""
    return balance(person.items, person.moments.controlled, item_modes(person.items, chance))


def laid(values: Balance, person: Person, steps: Steps, with_missed: bool) -> Seen:
    """Lay the answers out as `steps`."""
    n = len(person.moments.day)
    y, weight = np.zeros(n), np.ones(n)
    y[person.rows], weight[person.rows] = values.y, values.weight
    told = np.zeros(n + 1, dtype=np.bool_)
    told[person.rows] = True
    answered: Bools = told[steps.row]
    missed = (steps.row >= 0) & ~answered & with_missed
    floor = max(FLOOR * float(np.std(values.y)), 1e-6)
    return Seen(
        np.where(answered, y[steps.row], 0.0), np.where(answered, weight[steps.row], 1.0), answered, missed, floor,
    )  # fmt: skip


def of_rows(laid_out: Floats, steps: Steps, rows: Ints) -> Floats:
    """Give values (T, D) of a layout for the rows of the moments named."""
    values = np.zeros(int(max(steps.row.max(), rows.max())) + 1)
    there = steps.row >= 0
    values[steps.row[there]] = laid_out[there]
    return values[rows]
