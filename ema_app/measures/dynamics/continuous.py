"""Continuous-time inertia: the correlation left after one hour, from answers at any distance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures import blocks
from ema_app.measures.dynamics.gaps import Gaps
from ema_app.measures.series import Booleans, Floats, Integers

GRID = np.exp(np.linspace(np.log(1e-4), np.log(20.0), 18))
"""Rates tried first, per median gap."""

CHI_SQUARE = 3.841458820694124
"""95th percentile of chi-square with one degree of freedom."""


@dataclass(frozen=True)
class Continuous:
    """Continuous-time inertia per group: `phi`, the correlation left after 1 h, with 95 % bounds, `n` answers."""

    phi: Floats
    low: Floats
    high: Floats
    n: Integers


def continuous(gaps: Gaps, bounds: bool = True) -> Continuous:
    """Fit x(t) with correlation exp(-rate * hours), rate >= 0, by maximum likelihood over all successive answers.

    A stationary Ornstein-Uhlenbeck process; level and variance are taken out in closed form, the rate is found on a
    grid and then by golden section. `bounds` where the profile deviance has risen by 3.84 (likelihood ratio, 95 %).
    """
    fit = _Fit(gaps)
    size = np.log(GRID)
    deviance = np.stack([fit.deviance(np.full(gaps.groups, one)) for one in size])
    best = np.argmin(deviance, axis=0)
    low, high = size[np.maximum(best - 1, 0)], size[np.minimum(best + 1, len(size) - 1)]
    at = fit.lowest(low, high)
    phi = np.where(fit.varies & (at >= size[-1] - 1e-3), 0.0, fit.phi(at))
    if not bounds:
        return Continuous(phi, np.full_like(phi, np.nan), np.full_like(phi, np.nan), fit.n)
    limit = fit.deviance(at) + CHI_SQUARE
    slowest, fastest = fit.crossing(at, np.repeat(size[[0, -1], None], gaps.groups, axis=1), limit)
    lowest = np.where(fit.varies & (fastest >= size[-1]), 0.0, fit.phi(fastest))
    highest = np.where(fit.varies & (slowest <= size[0]), 1.0, fit.phi(slowest))
    return Continuous(phi, lowest, highest, fit.n)


class _Fit:
    """The profile deviance of the rate, all groups at once. Rates are logs, per median gap of the group."""

    def __init__(self, gaps: Gaps) -> None:
        self.group, self.groups = gaps.group, gaps.groups
        self.starts = np.flatnonzero(np.diff(gaps.group, prepend=-1))  # groups rise
        self.known = gaps.group[self.starts]
        self.n = np.bincount(gaps.group, minlength=gaps.groups) + ~np.isnan(gaps.first)
        self.median = np.nan_to_num(blocks.quantile(gaps.hours, gaps.group, gaps.groups, 0.5), nan=1.0)
        shift = np.nan_to_num(gaps.first)
        self.a, self.b = gaps.a - shift[gaps.group], gaps.b - shift[gaps.group]
        self.hours = gaps.hours / self.median[gaps.group]
        self.varies: Booleans = blocks.sums(self.a**2 + self.b**2, gaps.group, gaps.groups) > 0

    def phi(self, log_rate: Floats) -> Floats:
        """The correlation left after one hour; NaN where nothing varies."""
        return np.where(self.varies, np.exp(-np.exp(log_rate) / self.median), np.nan)

    def deviance(self, log_rate: Floats) -> Floats:
        """Minus twice the log likelihood, less constants, at each group's rate (… x groups)."""
        decay = np.exp(log_rate)[..., self.group] * self.hours
        phi = np.exp(-decay)
        left, rest = -np.expm1(-2 * decay), 1 - phi
        new = self.b - phi * self.a
        layers = np.stack([new * new / left, new * rest / left, rest * rest / left, np.log(left)])
        sums = np.zeros((4, *log_rate.shape))
        if len(self.starts):
            sums[..., self.known] = np.add.reduceat(layers, self.starts, axis=-1)
        squares, cross, weight, logs = sums
        level = cross / (1 + weight)  # the first answer is 0 after the shift
        rss = squares - 2 * level * cross + level**2 * (1 + weight)
        result: Floats = self.n * np.log(np.where(self.varies, rss, 1.0) / np.maximum(self.n, 1)) + logs
        return result

    def lowest(self, low: Floats, high: Floats) -> Floats:
        """Golden section between `low` and `high`."""
        ratio = (np.sqrt(5) - 1) / 2
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        at_left, at_right = self.deviance(left), self.deviance(right)
        for _ in range(26):
            lower = at_left < at_right
            low, high = np.where(lower, low, left), np.where(lower, right, high)
            tried = np.where(lower, high - ratio * (high - low), low + ratio * (high - low))
            found = self.deviance(tried)
            left, right, at_left, at_right = (
                np.where(lower, tried, right), np.where(lower, left, tried),
                np.where(lower, found, at_right), np.where(lower, at_left, found),
            )  # fmt: skip
        return (low + high) / 2

    def crossing(self, inside: Floats, outside: Floats, limit: Floats) -> Floats:
        """Where the deviance passes `limit` between `inside` and each of `outside` (… x groups); else `outside`."""
        beyond = self.deviance(outside) > limit
        near, far = np.broadcast_to(inside, outside.shape), outside
        for _ in range(24):
            middle = (near + far) / 2
            over = self.deviance(middle) > limit
            near, far = np.where(over, near, middle), np.where(over, middle, far)
        return np.where(beyond, (near + far) / 2, outside)
