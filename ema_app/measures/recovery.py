"""Time to recovery: Turnbull for times known to an interval, Kaplan-Meier, recovery expected from rates (SWITCH 4)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

ROUNDS, CLOSE = 2000, 1e-7
"""Of the estimate; `ROUGH_` of the draws behind its interval, which need less."""
ROUGH_ROUNDS, ROUGH_CLOSE = 100, 3e-4
DRAWS = 200
MANY, GRAIN_HOURS = 100, 0.1
"""From so many events on, the draws read times to six minutes: prompts lie much farther apart."""


@dataclass(frozen=True)
class Median:
    """A median in hours with its 95 % interval; None where it was not reached."""

    hours: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Survival:
    """Share not yet recovered: `chance` holds from `time` (hours) on, with its 95 % interval; `median` of it."""

    time: Floats
    chance: Floats
    low: Floats
    high: Floats
    median: Median


@dataclass(frozen=True)
class Turnbull:
    """Where recoveries lie: intervals (left, right] that no observation tells apart inside, and the mass of each."""

    left: Floats
    right: Floats
    mass: Floats

    def chance(self, hours: Floats) -> Floats:
        """Give the share not yet recovered after `hours`, the mass spread evenly inside each interval."""
        width = np.where(np.isfinite(self.right), np.maximum(self.right - self.left, 1e-12), np.inf)
        passed = np.clip((np.asarray(hours)[:, None] - self.left) / width, 0.0, 1.0)
        return np.asarray(1.0 - passed @ self.mass)


def kaplan_meier(hours: Floats, recovered: Bools) -> Survival:
    """Give the Kaplan-Meier curve of exact times, with Greenwood intervals on the log scale.

    Not for times that are only known to an interval: there it is far too long.
    """
    times = np.unique(hours[recovered])
    at_risk = (hours[None, :] >= times[:, None]).sum(axis=1)
    deaths = ((hours[None, :] == times[:, None]) & recovered[None, :]).sum(axis=1)
    chance = np.cumprod(1.0 - deaths / at_risk)
    left = at_risk - deaths
    error = np.sqrt(np.cumsum(deaths / np.maximum(at_risk * left, 1)))
    reach = ndtri(0.975) * error
    low, high = chance * np.exp(-reach), np.minimum(chance * np.exp(reach), 1.0)
    median = Median(_first(times, chance), _first(times, low), _first(times, high))
    return Survival(times, chance, low, high, median)


def _first(times: Floats, chance: Floats) -> float | None:
    under = np.flatnonzero(chance <= 0.5 + 1e-12)
    return float(times[under[0]]) if len(under) else None


def turnbull(low: Floats, high: Floats) -> Turnbull:
    """Give the non-parametric estimate for times known to lie in (low, high], high = inf where not recovered."""
    left, right, inside = _innermost(low, high)
    mass = _masses(inside, np.ones((1, len(low))), ROUNDS, CLOSE)[0]
    return Turnbull(left, right, mass)


def turnbull_median(low: Floats, high: Floats, seed: int) -> Median:
    """Give the median of `turnbull`; its interval by drawing the events anew (200 times)."""
    whole, n = turnbull(low, high), len(low)
    if n > MANY:
        low, high = (np.round(ends / GRAIN_HOURS) * GRAIN_HOURS for ends in (low, high))
        high = np.maximum(high, low + GRAIN_HOURS)
    left, right, inside = _innermost(low, high)
    drawn = np.random.default_rng(seed).multinomial(n, np.full(n, 1 / n), size=DRAWS).astype(np.float64)
    masses = _masses(inside, drawn, ROUGH_ROUNDS, ROUGH_CLOSE)
    medians = np.array([_middle(left, right, mass) for mass in masses])
    return _with_interval(_middle(whole.left, whole.right, whole.mass), medians)


def _with_interval(value: float, draws: Floats) -> Median:
    low, high = np.quantile(draws, [0.025, 0.975], method="higher")
    return Median(*(float(x) if np.isfinite(x) else None for x in (value, low, high)))


def _innermost(low: Floats, high: Floats) -> tuple[Floats, Floats, Floats]:
    """The innermost intervals (Turnbull 1976), and which of them lie inside each observation (n x m)."""
    ends = np.concatenate([low, high])
    is_right = np.repeat([False, True], len(low))
    # At equal times a right end comes first, because (low, high] is open on the left; exact times are widened to hold.
    order = np.lexsort((~is_right, ends))
    sorted_ends, sorted_right = ends[order], is_right[order]
    pairs = np.flatnonzero(~sorted_right[:-1] & sorted_right[1:])
    left, right = sorted_ends[pairs], sorted_ends[pairs + 1]
    inside = (low[:, None] <= left) & (right <= high[:, None])
    return left, right, inside.astype(np.float64)


def _masses(inside: Floats, counts: Floats, rounds: int, close: float) -> Floats:
    """Expectation and maximisation for many samples (B x n counts of the observations) at once: masses (B x m)."""
    mass = np.full((len(counts), inside.shape[1]), 1.0 / inside.shape[1])
    total = counts.sum(axis=1, keepdims=True)
    for _ in range(rounds):
        held = np.maximum(mass @ inside.T, 1e-300)
        new = mass * ((counts / held) @ inside) / total
        moved = float(np.abs(new - mass).max())
        mass = new
        if moved < close:
            break
    return mass


def _middle(left: Floats, right: Floats, mass: Floats) -> float:
    reached = np.cumsum(mass)
    at = int(np.searchsorted(reached, 0.5 - 1e-9))
    if at >= len(mass) or not np.isfinite(right[at]):
        return float("inf")
    before = reached[at] - mass[at]
    return float(left[at] + (right[at] - left[at]) * min((0.5 - before) / mass[at], 1.0))


def recovery_from_rates(leaving: Floats, step_hours: float) -> tuple[Floats, Median]:
    """Give the share not yet recovered, expected from rates of leaving, and its median with interval.

    `leaving` (1 + draws, events, times): rate per hour at the middle of each step after the start of an event; row 0
    belongs to the estimate, the others to draws of the parameters. The curve is the mean over events of
    exp(-integral), at 0, 1, 2 … steps.
    """
    integral = np.cumsum(leaving, axis=2) * step_hours
    chance = np.exp(-integral).mean(axis=1)
    curve = np.concatenate([np.ones((len(chance), 1)), chance], axis=1)
    medians = np.array([_crossing(row, step_hours) for row in curve])
    return curve[0], _with_interval(medians[0], medians[1:] if len(medians) > 1 else medians)


def _crossing(curve: Floats, step_hours: float) -> float:
    under = np.flatnonzero(curve <= 0.5)
    if not len(under):
        return float("inf")
    at = int(under[0])
    above = curve[at - 1] - curve[at]
    return float((at - 1 + (curve[at - 1] - 0.5) / max(above, 1e-12)) * step_hours)


@dataclass(frozen=True)
class Crossing:
    """When an episode begins and ends: above mean + `onset` SD, at or under mean + `recovery` SD, of each person.

    Persons with fewer than `least` answers or without variance have no episodes. With `nights` False an episode ends,
    unrecovered, with the last answer of its day.
    """

    onset: float = 1.0
    recovery: float = 0.5
    least: int = 10
    nights: bool = True


def episodes(person: NDArray[np.generic], day: NDArray[np.generic], hours: Floats, values: Floats,
             rule: Crossing) -> tuple[Floats, Bools]:  # fmt: skip
    """Give lengths (hours) and whether recovered, of the episodes of all persons.

    Rows are answered prompts, in time order within a person; `hours` runs on over days. The search goes on from the
    prompt of recovery (Tammilehto et al. 2022 as reproduced in REFERENCE 3.4).
    """
    lengths: list[float] = []
    over: list[bool] = []
    for who in np.unique(person):
        rows = np.flatnonzero(person == who)
        spread = float(np.std(values[rows], ddof=1)) if len(rows) > 1 else 0.0
        if len(rows) < rule.least or spread <= 0:
            continue
        standard = (values[rows] - values[rows].mean()) / spread
        high, low = standard > rule.onset, standard <= rule.recovery
        for part in _stretches(day[rows], rule.nights):
            _collect(hours[rows][part], (high[part], low[part]), lengths, over)
    return np.array(lengths), np.array(over, dtype=np.bool_)


def _stretches(day: NDArray[np.generic], nights: bool) -> list[NDArray[np.int64]]:
    everything = np.arange(len(day))
    return [everything] if nights else np.split(everything, np.flatnonzero(day[1:] != day[:-1]) + 1)


def _collect(hours: Floats, state: tuple[Bools, Bools], lengths: list[float], over: list[bool]) -> None:
    high, low = np.flatnonzero(state[0]), np.flatnonzero(state[1])
    at = 0
    while (start := np.searchsorted(high, at)) < len(high):
        onset = int(high[start])
        end = np.searchsorted(low, onset + 1)
        recovered = bool(end < len(low))
        at = int(low[end]) if recovered else len(hours)
        lengths.append(float(hours[at if recovered else -1] - hours[onset]))
        over.append(recovered)
