"""What may happen between two answers: company may change (SWITCH 1); how arousal goes on is in `course`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ema_app.measures.switch.moments import Floats, Ints, Moments

USUAL_JUMPS = 0.4
"""Median of the prior of changes of company, per hour; log-normal with SD 1."""


@dataclass(frozen=True)
class Anchors:
    """What is known around moments of a day: time and company (code) before and after; company -1 = nothing is known on
    that side."""

    from_hour: Floats
    from_company: Ints
    to_hour: Floats
    to_company: Ints


@dataclass(frozen=True)
class Company:
    """The jump process between relationships: jumps per hour and the share of each relationship (J)."""

    per_hour: float
    shares: Floats

    def weights(self, anchors: Anchors, hour: Floats) -> Floats:
        """Give the weight (J, ...) of each relationship at `hour` (...) between the anchors."""
        before = self._reach(anchors.from_company, np.maximum(hour - anchors.from_hour, 1e-9), forward=True)
        after = self._reach(anchors.to_company, np.maximum(anchors.to_hour - hour, 1e-9), forward=False)
        weight = np.maximum(before * after, 1e-300)
        return np.asarray(weight / weight.sum(axis=0))

    def _reach(self, known: Ints, hours: Floats, forward: bool) -> Floats:
        """P(j | known, `hours` before), or forward False: P(known | j, `hours` before), up to a factor; (J, ...)."""
        stay = np.exp(-self.per_hour * hours)
        codes = np.arange(len(self.shares)).reshape(-1, *([1] * hours.ndim))
        shares = self.shares.reshape(codes.shape)
        into = shares if forward else self.shares[known]
        unknown = shares if forward else 1.0
        return np.where(known < 0, unknown, np.where(codes == known, stay, 0.0) + (1 - stay) * into)


def fit_company(moments: Moments) -> Company:
    """Fit the jump process on successive answers of a day, by the mode of its penalised likelihood."""
    usable = np.flatnonzero(moments.usable)
    code, day, hour = moments.company[usable], moments.day[usable], moments.hour[usable]
    shares = np.bincount(code, minlength=len(moments.names)) / len(code)
    pair = day[1:] == day[:-1]
    gap, same, into = (hour[1:] - hour[:-1])[pair], (code[1:] == code[:-1])[pair], shares[code[1:]][pair]

    def chance(per_hour: Floats) -> Floats:
        stay = np.exp(-per_hour[:, None] * gap)
        told = np.log(np.maximum(np.where(same, stay, 0.0) + (1 - stay) * into, 1e-300))
        return np.asarray(told.sum(axis=1))

    return Company(best_rate(chance, USUAL_JUMPS), shares)


def best_rate(chance: Callable[[Floats], Floats], usual: float) -> float:
    """Give the rate with the highest log-likelihood and log-normal prior, of median `usual` and SD 1: a grid, refined
    twice; `chance` gives the log-likelihood (K) at rates (K)."""
    centre, width = np.log(usual), 3.0
    for _ in range(3):
        grid = centre + np.linspace(-width, width, 41)
        best = chance(np.exp(grid)) - 0.5 * (grid - np.log(usual)) ** 2
        centre, width = float(grid[np.argmax(best)]), width / 15
    return float(np.exp(centre))
