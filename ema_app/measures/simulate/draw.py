"""A made-up person as plain arrays: prompts with answers, the truth every five minutes, and the true parameters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.signal import lfilter
from scipy.special import expit, logit

from ema_app.measures.simulate.design import HAS_MODES, Answers, Design
from ema_app.measures.simulate.paths import STEP, WAKING, Flags, Floats, Grid, Ints, Person, person_of, walk

FIRST, LAST = 9.0, 22.0
"""Hours of the day between which prompts come."""

SIGNS = np.array([-1.0, -1.0, 1.0, 1.0])
"""Items: two controlled, then two automatic; +1 where an item rises with the automatic mode."""
UNEQUAL = np.array([1.15, 0.85, 1.1, 0.9])
"""How well the items tell the modes apart, one beside the other: items of real scales differ."""


@dataclass(frozen=True)
class Prompts:
    """All prompts of a person in order, n rows; answers of missed prompts are NaN, company -1.

    `day` counts from 0, `hour` is the hour of the day at which it is answered; `arousal` as reported; `items` (n, 4):
    two controlled, two automatic, 0-100; `mode` 1 = automatic; `mode`, `true_arousal` and `true_company` are known of
    missed prompts too.
    """

    day: Ints
    hour: Floats
    arousal: Floats
    company: Ints
    items: Floats
    mode: Ints
    true_arousal: Floats
    true_company: Ints
    answered: Flags


@dataclass(frozen=True)
class Drawn:
    """One made-up person: the design and seed, what was asked and answered, and the truth behind it."""

    design: Design
    seed: int
    prompts: Prompts
    grid: Grid
    person: Person


def draw(design: Design, seed: int) -> Drawn:
    """Draw one person of the design; the same seed gives the same person."""
    rng = np.random.default_rng([seed, 1])
    who = person_of(design, rng)
    grid = walk(design, who, rng)
    day, hour = _schedule(design, rng)
    index = ((hour - WAKING) / STEP).astype(np.int64)
    arousal, company, mode = grid.arousal[day, index], grid.company[day, index], grid.mode[day, index]
    said = _reported(design, arousal, rng)
    items = _items(design, who, (day, arousal, company, mode), rng)
    seen = rng.random(day.size) >= chance_missed(design, arousal, mode)
    said[~seen], items[~seen] = np.nan, np.nan
    prompts = Prompts(day, hour, said, np.where(seen, company, -1), items, mode, arousal, company, seen)
    return Drawn(design, seed, prompts, grid, who)


def _schedule(design: Design, rng: np.random.Generator) -> tuple[Ints, Floats]:
    """Give day and hour of each prompt: one at random in each equal block, or at a fixed spacing."""
    if design.every_minutes:
        hours = np.arange(FIRST, LAST, design.every_minutes / 60)
        times = np.tile(hours, (design.days, 1))
    else:
        block = (LAST - FIRST) / design.per_day
        starts = FIRST + block * np.arange(design.per_day)
        times = starts + block * rng.random((design.days, design.per_day))
    return np.repeat(np.arange(design.days), times.shape[1]), times.ravel()


def _reported(design: Design, arousal: Floats, rng: np.random.Generator) -> Floats:
    """Give arousal as reported, whole points; a deactivating person reports less of what lies above the middle."""
    error = design.answers.arousal_error * rng.standard_normal(arousal.size)
    calm = design.answers.calm if design.strategy == "deactivating" else 0.0
    felt = arousal - calm * np.maximum(arousal - 45.0, 0.0)
    return np.asarray(np.clip(np.round(felt + error), 0.0, 100.0))


def chance_missed(design: Design, arousal: Floats, mode: Ints) -> Floats:
    """Give the chance that a prompt is missed, by mode and arousal."""
    missing = design.missing
    if missing.by_arousal == 0.0:
        return np.where(mode == 1, missing.automatic, missing.controlled)
    usual = logit(np.where(mode == 1, missing.automatic, missing.controlled))
    return np.asarray(expit(usual + missing.by_arousal * (arousal - 50.0) / 10))


def _items(
    design: Design, who: Person, moment: tuple[Ints, Floats, Ints, Ints], rng: np.random.Generator
) -> Floats:
    """Give the answers to the four items, (n, 4), whole points."""
    day, arousal, company, mode = moment
    error = _errors(design.answers, day, rng)
    tilt = leaning(design, who, (arousal, company, mode))
    return np.asarray(np.clip(np.round(50.0 + SIGNS * (tilt + error)), 0.0, 100.0))


def leaning(design: Design, who: Person, moment: tuple[Floats, Ints, Ints]) -> Floats:
    """Give how far answers lean to automatic at (arousal, company, mode), (n, 4), in points, without error."""
    arousal, company, mode = moment
    if design.behaviour in HAS_MODES:
        return np.asarray(np.where(mode == 1, 0.5, -0.5)[:, None] * distances(design.answers))
    return _gradual(design, who, arousal, company)


def distances(answers: Answers) -> Floats:
    """Give the distance of the modes in each item, in points, so that the best weighted balance has d' = dprime."""
    return np.asarray(answers.sd * answers.dprime * UNEQUAL / np.linalg.norm(UNEQUAL))


def _gradual(design: Design, who: Person, arousal: Floats, company: Ints) -> Floats:
    """Give how far answers lean to automatic where there is no mode, (n, 4)."""
    graded = design.graded
    if design.behaviour == "graded_line":
        lean = graded.slope * (arousal - 50.0) - graded.by_company * (company - (who.theta.size - 1) / 2)
    elif design.behaviour == "graded_curve":
        lean = graded.amplitude / 2 * np.tanh(who.k * (arousal - who.theta[company]) / 2)
    else:
        lean = np.zeros_like(arousal)
    return np.repeat(lean[:, None], SIGNS.size, axis=1)


def _errors(answers: Answers, day: Ints, rng: np.random.Generator) -> Floats:
    """Give the items' errors (n, 4): autocorrelated within the day, skewed, drifting from day to day, as asked."""
    days = int(day[-1]) + 1
    noise = rng.standard_normal((days, day.size // days, SIGNS.size))
    if answers.autocorrelation:
        noise[:, 1:] *= np.sqrt(1 - answers.autocorrelation**2)
        noise = lfilter([1.0], [1.0, -answers.autocorrelation], noise, axis=1)
    if answers.skew:
        top = np.exp(answers.skew**2 / 2)
        noise = (np.exp(answers.skew * noise) - top) / (top * np.sqrt(np.expm1(answers.skew**2)))
    drift = answers.day_drift * rng.standard_normal((days, 1, SIGNS.size))
    return np.asarray((answers.sd * noise + drift).reshape(-1, SIGNS.size))
