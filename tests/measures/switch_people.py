"""A small maker of people for the tests of the switch model: two modes in continuous time, on a five-minute grid."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields, is_dataclass

import numpy as np

from ema_app.core.words import Words
from ema_app.measures.switch import Moments


@dataclass(frozen=True)
class Kind:
    """A kind of person; switch points are theta here, because a = b."""

    days: int = 28
    prompts: int = 6
    points: tuple[float, ...] = (40.0, 50.0, 60.0)
    slope: float = 0.125
    rate: float = 1.5
    distance: float = 4.2
    answered: float = 0.8
    error: float = 6.0


@dataclass(frozen=True)
class MadeUp:
    """Moments and the truth behind them."""

    moments: Moments
    mode: np.ndarray
    kind: Kind


def person(seed: int, kind: Kind = Kind()) -> MadeUp:
    """Make a person: arousal drifts and is pushed up by events, company jumps, modes follow the rates."""
    rng = np.random.default_rng(seed)
    grid = np.arange(0, 14, 1 / 12)
    arousal = np.empty((kind.days, len(grid)))
    company = np.empty((kind.days, len(grid)), dtype=int)
    mode = np.empty((kind.days, len(grid)), dtype=int)
    points = np.array(kind.points)
    state, push = 45 + 15 * rng.standard_normal(kind.days), np.zeros(kind.days)
    with_ = rng.integers(len(points), size=kind.days)
    now = (rng.random(kind.days) < 0.4).astype(int)
    for t in range(len(grid)):
        state += (45 - state) / 36 + rng.normal(0, 18 * np.sqrt(2 / 36), kind.days)
        push = push * np.exp(-1 / 18) + np.where(rng.random(kind.days) < 0.02, rng.uniform(15, 45, kind.days), 0)
        arousal[:, t] = np.clip(state + push, 0, 100)
        jump = rng.random(kind.days) < 0.4 / 12
        with_ = np.where(jump, rng.integers(len(points), size=kind.days), with_)
        share = 1 / (1 + np.exp(-kind.slope * (arousal[:, t] - points[with_])))
        leave = np.where(now == 1, kind.rate * (1 - share), kind.rate * share)
        now = np.where(rng.random(kind.days) < 1 - np.exp(-leave / 12), 1 - now, now)
        company[:, t], mode[:, t] = with_, now
    return _asked(rng, kind, (grid, arousal, company, mode))


def _asked(rng, kind, truth):
    grid, arousal, company, mode = truth
    block = (len(grid) - 24) // kind.prompts
    at = 24 + np.arange(kind.prompts) * block + rng.integers(block, size=(kind.days, kind.prompts))
    day = np.repeat(np.arange(kind.days), kind.prompts)
    at = at.ravel()
    told = rng.random(len(day)) < kind.answered
    reported = np.clip(arousal[day, at] + rng.normal(0, kind.error, len(day)), 0, 100)
    half = kind.distance / 2 / 2  # four items: the balance has four times the information of one
    sd = np.array([12.0, 14.0, 12.0, 14.0])
    sign = np.array([-1, -1, 1, 1])
    modes = mode[day, at]
    items = 50 + sd * (sign * half * (2 * modes[:, None] - 1) + rng.standard_normal((len(day), 4)))
    items[~told] = np.nan
    moments = Moments(
        day, grid[at] + 8, np.where(told, reported, np.nan), np.where(told, company[day, at], -1),
        tuple("abcdefgh"[: len(kind.points)]), items, sign < 0,
    )  # fmt: skip
    return MadeUp(moments, modes, kind)


def numbers(value):
    """Every number inside a result."""
    if is_dataclass(value) and not isinstance(value, Words):
        for field in fields(value):
            yield from numbers(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from numbers(part)
    elif isinstance(value, np.ndarray):
        yield from value.ravel().tolist()
    elif isinstance(value, int | float):
        yield value


def sound(result):
    """No number is missing or infinite, and the note is a sentence."""
    assert all(math.isfinite(number) for number in numbers(result))
    assert str(result.note).endswith(".")
    return result


def by_scope(result):
    return {point.scope: point for point in result.points}
