"""Partial pooling: groups with few events are drawn towards the others, as far as the groups resemble each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import optimize, special

Floats = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int64]

GRID = 200
Z = 1.959964
CLOSE = 1e-9
"""A last step of Newton's so small leaves an error of about its square."""


@dataclass(frozen=True)
class Pooled:
    """Per group: the value drawn towards the others and its 95 % interval, beside the group's own `raw` and `n`."""

    raw: Floats
    value: Floats
    low: Floats
    high: Floats
    n: Codes


@dataclass(frozen=True)
class Grouped:
    """Values to be pooled by `group` (0, 1, …; each at least once), with the `day` of each."""

    value: Floats
    group: Codes
    day: Codes


def pooled_means(asked: Sequence[Grouped]) -> list[Pooled | None]:
    """Pool the means of each set of values by group; None where fewer than 5 values say how they vary.

    Error of a mean: s^2 D/n with the spread s^2 inside groups and D >= 1 what moments of one day share (both over all
    groups, so that a group of one has an error too).
    """
    means = [_means(one) for one in asked]
    found = iter(drawn([mean.estimates for mean in means if mean is not None]))
    return [None if mean is None else Pooled(mean.estimates.raw, *next(found), mean.n) for mean in means]


@dataclass(frozen=True)
class Estimates:
    """Estimates of groups with known errors, and the `scale` of how far the groups may lie apart."""

    raw: Floats
    error: Floats
    scale: float


@dataclass(frozen=True)
class _Means:
    estimates: Estimates
    n: Codes


def _means(asked: Grouped) -> _Means | None:
    x, group, day = asked.value, asked.group, asked.day
    n = np.bincount(group)
    raw = np.bincount(group, x) / n
    left = x - raw[group]
    freedom = x.size - n.size
    if freedom < 4 or not np.any(left):
        return None
    squares = float(np.sum(left**2))
    spread = squares / freedom
    by_cell = np.bincount(group * (int(day.max()) + 1) + day, left)
    shared = max(1.0, float(np.sum(by_cell**2) / squares))
    return _Means(Estimates(raw, np.sqrt(spread * shared / n), float(np.sqrt(spread))), n)


def drawn(asked: Sequence[Estimates]) -> list[tuple[Floats, Floats, Floats]]:
    """Draw the estimates of each set towards their common mean: value, low, high per group.

    Normal groups about a common mean, summed over the spread between groups with a half-Cauchy prior of `scale`
    (Gelman 2006), flat prior for the mean: never all the way together, never wholly apart. One group stays as it is.
    """
    mixed = [_mixture(one) for one in asked if one.raw.size > 1]
    if mixed:
        centre, sd, share = (np.concatenate(parts, axis=1) for parts in zip(*mixed, strict=True))
        value, bounds = (share * centre).sum(axis=0), _quantiles(centre, sd, share, np.array([[0.025], [0.975]]))
    found, first = [], 0
    for one in asked:
        if one.raw.size < 2:
            found.append((one.raw, one.raw - Z * one.error, one.raw + Z * one.error))
            continue
        here = slice(first, first := first + one.raw.size)
        found.append((value[here], bounds[0, here], bounds[1, here]))
    return found


def _mixture(asked: Estimates) -> tuple[Floats, Floats, Floats]:
    """Give centre, SD and share of the normals that make up each group (grid x groups)."""
    raw, error = asked.raw, asked.error
    tau = asked.scale * np.tan(np.pi / 2 * (np.arange(GRID) + 0.5) / GRID)[:, None]
    total = error**2 + tau**2
    weight = 1 / total
    mean_error = 1 / weight.sum(axis=1, keepdims=True)
    mean = (weight * raw).sum(axis=1, keepdims=True) * mean_error
    likelihood = 0.5 * np.log(mean_error[:, 0]) - 0.5 * (np.log(total) + (raw - mean) ** 2 / total).sum(axis=1)
    share = np.exp(likelihood - likelihood.max())[:, None]
    share /= share.sum()
    keep = tau**2 / total
    centre = keep * raw + (1 - keep) * mean
    sd = np.sqrt(keep * error**2 + (1 - keep) ** 2 * mean_error)
    return centre, sd, np.repeat(share, raw.size, axis=1)


def _quantiles(centre: Floats, sd: Floats, share: Floats, q: Floats) -> Floats:
    """Give the quantiles (levels x 1) of a mixture of normals for each column: Newton's steps, halving where one leaves
    the bracket."""
    shape = (len(q), centre.shape[1])
    low = np.broadcast_to((centre - 8 * sd).min(axis=0), shape)
    high = np.broadcast_to((centre + 8 * sd).max(axis=0), shape)
    at = (share * centre).sum(axis=0) + special.ndtri(q) * np.sqrt((share * sd**2).sum(axis=0))
    found: Floats = at.copy()
    left = np.arange(shape[1])
    height = share / sd / np.sqrt(2 * np.pi)
    for _ in range(60):
        z = (at[:, None] - centre) / sd
        below = (share * special.ndtr(z)).sum(axis=1) - q
        density = (height * np.exp(-z * z / 2)).sum(axis=1)
        low, high = np.where(below < 0, at, low), np.where(below < 0, high, at)
        step = at - below / np.maximum(density, 1e-300)
        last, at = at, np.where((step >= low) & (step <= high), step, (low + high) / 2)
        found[:, left] = at
        moving = (np.abs(at - last) > CLOSE * (1 + np.abs(at))).any(axis=0)
        if not moving.any():
            break
        left, low, high, at = left[moving], low[:, moving], high[:, moving], at[:, moving]
        centre, sd, share, height = centre[:, moving], sd[:, moving], share[:, moving], height[:, moving]
    return found


def pooled_half_times(hours: Floats, over: npt.NDArray[np.bool_], group: Codes) -> Pooled:
    """Pool times until something is over (`over` False: it was not yet, after `hours`): medians in hours by group.

    Exponential times, rates from a gamma whose two numbers are those of greatest marginal likelihood (events d in
    exposure T: value = ln 2 (b + T)/(a + d)); `n` counts all spells.
    """
    n = np.bincount(group)
    events, exposure = np.bincount(group, over.astype(float)), np.bincount(group, hours)

    def cost(log_ab: Floats) -> float:
        a, b = np.exp(log_ab)
        fit = a * np.log(b) - (a + events) * np.log(b + exposure) + special.gammaln(a + events) - special.gammaln(a)
        return -float(fit.sum()) + 0.5 * float(((log_ab[0] - 1) / 1.0) ** 2)

    usual = max(float(events.sum()), 0.5) / float(exposure.sum())
    found = optimize.minimize(cost, np.array([1.0, 1.0 - np.log(usual)]), method="Nelder-Mead").x
    a, b = np.exp(found)
    rate = [special.gammaincinv(a + events, q) / (b + exposure) for q in (0.975, 0.025)]
    low, high = (np.log(2) / r for r in rate)
    raw = np.full(n.size, np.nan)
    raw[events > 0] = np.log(2) * exposure[events > 0] / events[events > 0]
    return Pooled(raw, np.log(2) * (b + exposure) / (a + events), low, high, n)
