"""What may happen between two answers: arousal drifts back to its mean, and company may change (SWITCH 1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ema_app.measures.switch.moments import Floats, Ints, Moments

USUAL_JUMPS = 0.4
"""Median of the prior of changes of company, per hour; log-normal with SD 1."""
USUAL_DRIFT = 0.5
"""Median of the prior of the reversion of arousal, per hour; log-normal with SD 1."""


@dataclass(frozen=True)
class Anchors:
    """What is known around moments of a day: time, arousal and company (code) before and after; company -1 = nothing
    is known on that side."""

    from_hour: Floats
    from_arousal: Floats
    from_company: Ints
    to_hour: Floats
    to_arousal: Floats
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

    return Company(_best_rate(chance, USUAL_JUMPS), shares)


@dataclass(frozen=True)
class Drift:
    """Arousal as a process that reverts to its mean (Ornstein-Uhlenbeck): `mean`, `variance`, reversion `per_hour`;
    `at_first`: the mean that it has early in the day, before anything is known; `error`: variance of true arousal given
    a report, where the report is known to err."""

    mean: float
    at_first: float
    variance: float
    per_hour: float
    error: float = 0.0

    def path(self, anchors: Anchors, hour: Floats) -> tuple[Floats, Floats]:
        """Give mean and variance of arousal at `hour` (...) given the reports before and after it.

        A slow drift gives the line between the two, with a variance that is largest midway.
        """
        before = np.exp(-self.per_hour * np.maximum(hour - anchors.from_hour, 0.0)) * (anchors.from_company >= 0)
        after = np.exp(-self.per_hour * np.maximum(anchors.to_hour - hour, 0.0)) * (anchors.to_company >= 0)
        rest = np.maximum(1.0 - (before * after) ** 2, 1e-9)
        left, right = before * (1.0 - after**2) / rest, after * (1.0 - before**2) / rest
        usual = np.where(anchors.from_company < 0, self.at_first, self.mean)
        mean = usual + left * (anchors.from_arousal - usual) + right * (anchors.to_arousal - usual)
        free = self.variance * np.maximum(1.0 - left * before - right * after, 0.0)
        return mean, free + self.error * (left**2 + right**2)


def fit_drift(moments: Moments, error: float) -> Drift:
    """Fit the reversion on successive answers of a day, by the mode of its penalised likelihood.

    `error`: variance of true arousal given a report.
    """
    usable = np.flatnonzero(moments.usable)
    arousal, day, hour = moments.arousal[usable], moments.day[usable], moments.hour[usable]
    mean, variance = float(arousal.mean()), max(float(arousal.var()), 1e-6)
    pair = day[1:] == day[:-1]
    gap, off = (hour[1:] - hour[:-1])[pair], (arousal - mean) / np.sqrt(variance)
    start, end = off[:-1][pair], off[1:][pair]

    def chance(per_hour: Floats) -> Floats:
        keep = np.exp(-per_hour[:, None] * gap)
        left = np.maximum(1.0 - keep**2, 1e-3)
        return np.asarray(-0.5 * (np.log(left) + (end - keep * start) ** 2 / left).sum(axis=1))

    at_first = float(arousal[np.append(True, ~pair)].mean())
    return Drift(mean, at_first, variance, _best_rate(chance, USUAL_DRIFT), error)


def _best_rate(chance: Callable[[Floats], Floats], usual: float) -> float:
    """The rate with the highest log-likelihood and log-normal prior: a grid, refined twice."""
    centre, width = np.log(usual), 3.0
    for _ in range(3):
        grid = centre + np.linspace(-width, width, 41)
        best = chance(np.exp(grid)) - 0.5 * (grid - np.log(usual)) ** 2
        centre, width = float(grid[np.argmax(best)]), width / 15
    return float(np.exp(centre))
