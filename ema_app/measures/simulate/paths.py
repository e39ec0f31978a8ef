"""Arousal, company and mode of every day on a grid of five minutes, all days at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.signal import lfilter
from scipy.special import expit

from ema_app.measures.simulate.design import HARDER, HAS_MODES, Arousal, Design

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

STEP = 1 / 12
"""Hours between points of the grid."""
WAKING, ASLEEP = 7.0, 24.0
"""Hours of the day between which a person is followed; prompts come between 9 and 22 h."""


@dataclass(frozen=True)
class Person:
    """The true parameters of one person: per relationship (J) and alone standing ones; NaN where there is no switch.

    `switch_points` = theta + ln(b/a)/k, in true arousal; `half_life` in hours, at the switch point.
    """

    theta: Floats
    k: float
    a: float
    b: float
    switch_points: Floats
    half_life: float
    company_rate: float
    shares: Floats


@dataclass(frozen=True)
class Grid:
    """The truth every five minutes: `hour` (steps), the others (days, steps); `mode` 1 = automatic.

    `spike` is the rise of arousal by an interpersonal event beginning at that point, else 0.
    """

    hour: Floats
    arousal: Floats
    company: Ints
    mode: Ints
    spike: Floats


def person_of(design: Design, rng: np.random.Generator) -> Person:
    """Draw the parameters of one person around those of the design."""
    company = design.company
    offsets, spread = np.asarray(company.offsets, float), company.spread
    theta = design.theta + offsets + spread * (5 * rng.standard_normal() + 2 * rng.standard_normal(offsets.size))
    sign = -1.0 if design.behaviour == "reversed" else 1.0
    k = sign / design.width * np.exp(0.12 * spread * rng.standard_normal())
    a, b = np.array([design.rate_on, design.rate_off]) * np.exp(0.15 * spread * rng.standard_normal(2))
    shares = np.asarray(company.shares or np.ones(offsets.size), float)
    points, half = theta + np.log(b / a) / k, np.log(2) * (1 / a + 1 / b)
    if not design.has_switch:
        points, half = np.full(theta.size, np.nan), np.nan
    rate = company.rate * np.exp(0.25 * spread * rng.standard_normal())
    return Person(theta, float(k), float(a), float(b), points, float(half), float(rate), shares / shares.sum())


def walk(design: Design, who: Person, rng: np.random.Generator) -> Grid:
    """Follow one person through all days of the design."""
    hour = np.arange(WAKING, ASLEEP, STEP)
    shape = (design.days, hour.size)
    spike = _spikes(design.arousal, shape, rng)
    arousal = _arousal(design.arousal, hour, spike, rng)
    company = _company(who, shape, rng)
    mode = _modes(*rates(design, who, arousal, company), rng)
    return Grid(hour, arousal, company, mode, spike)


def _spikes(arousal: Arousal, shape: tuple[int, int], rng: np.random.Generator) -> Floats:
    """Give the rise by an event at each point: Poisson in time, sizes gamma with shape 4."""
    chance = arousal.events_per_day / shape[1]
    size = rng.gamma(4.0, arousal.event_rise / 4, shape)
    return np.where(rng.random(shape) < chance, size, 0.0)


def _arousal(arousal: Arousal, hour: Floats, spike: Floats, rng: np.random.Generator) -> Floats:
    """Give true arousal (days, steps): exact Ornstein-Uhlenbeck steps from its long-run law, plus fading events."""
    keep, fade = np.exp(-arousal.reversion * STEP), np.exp(-arousal.event_fading * STEP)
    noise = rng.standard_normal(spike.shape)
    noise[:, 1:] *= np.sqrt(1 - keep**2)
    wandering = arousal.sd * lfilter([1.0], [1.0, -keep], noise, axis=1)
    raised = lfilter([1.0], [1.0, -fade], spike, axis=1)
    level = arousal.mean + arousal.day_sd * rng.standard_normal((spike.shape[0], 1))
    if arousal.hard_week:
        level[7 * arousal.hard_week - 7 : 7 * arousal.hard_week] += HARDER
    daily = arousal.rhythm * np.sin((hour - 12.0) / 24 * 2 * np.pi)
    return np.asarray(np.clip(level + daily + wandering + raised, 0.0, 100.0))


def _company(who: Person, shape: tuple[int, int], rng: np.random.Generator) -> Ints:
    """Give the relationship (days, steps): at each jump drawn anew from the shares."""
    jump = rng.random(shape) < 1 - np.exp(-who.company_rate * STEP)
    jump[:, 0] = True
    drawn = np.minimum(np.searchsorted(np.cumsum(who.shares), rng.random(shape)), who.shares.size - 1)
    last = np.maximum.accumulate(np.where(jump, np.arange(shape[1]), 0), axis=1)
    return np.take_along_axis(drawn, last, axis=1).astype(np.int64)


def rates(design: Design, who: Person, arousal: Floats, company: Ints) -> tuple[Floats, Floats]:
    """Give the rates controlled -> automatic and back, per hour, in the shape of `arousal`; zeros without modes."""
    if design.behaviour not in HAS_MODES:
        return np.zeros_like(arousal), np.zeros_like(arousal)
    if design.behaviour == "flat":
        drive = np.zeros_like(arousal)
    elif design.behaviour == "company":
        drive = who.k * (who.theta.mean() - who.theta)[company]
    else:
        drive = who.k * (arousal - who.theta[company])
    on = expit(drive)
    return who.a * on, who.b * (1 - on)


def _modes(on: Floats, off: Floats, rng: np.random.Generator) -> Ints:
    """Run the two-state chain: exact probabilities for rates held over a step; each day starts in the long run."""
    total = on + off
    share = np.divide(on, total, out=np.zeros_like(on), where=total > 0)
    moved = 1 - np.exp(-total * STEP)
    dice = rng.random(on.shape)
    enter, stay = dice < share * moved, dice < 1 - (1 - share) * moved
    mode = np.zeros(on.shape, dtype=bool)
    mode[:, 0] = dice[:, 0] < share[:, 0]
    for step in range(1, on.shape[1]):
        mode[:, step] = np.where(mode[:, step - 1], stay[:, step - 1], enter[:, step - 1])
    return mode.astype(np.int64)
