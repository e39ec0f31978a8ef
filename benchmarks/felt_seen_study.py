"""Made-up persons with a known gap between felt and seen: how near the estimates come. Shares no code with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.tables import Row
from ema_app.measures.discrepancy.agreement import absolute_gap, shuffled_gap
from ema_app.measures.discrepancy.blocks import Estimate, mean_by_days
from ema_app.measures.discrepancy.decomposition import tracking

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]

PERSONS = 200
MANY = 2000
"""Persons for the coverage: over 200 the share inside has a standard error of .015, wider than the bounds allow."""


@dataclass(frozen=True)
class Design:
    """Pairs, pairs a day, true bias and tracking, SDs in points, memory in the day, share of spread between days."""

    pairs: int = 60
    per_day: int = 4
    bias: float = -8.0
    tracking: float = 0.6
    own_sd: float = 12.0
    seen_sd: float = 15.0
    memory: float = 0.5
    between_days: float = 0.3


def person(design: Design, rng: np.random.Generator) -> tuple[Floats, Floats, Whole]:
    """Give felt, seen and day of one person: two streams, each AR(1) inside the day on top of a level of the day."""
    day = np.arange(design.pairs) // design.per_day
    shared, apart = _stream(design, day, rng), _stream(design, day, rng)
    seen = 50 + design.seen_sd * shared
    mixed = design.tracking * shared + np.sqrt(1 - design.tracking**2) * apart
    return 50 + design.bias + design.own_sd * mixed, seen, day


def _stream(design: Design, day: Whole, rng: np.random.Generator) -> Floats:
    noise = rng.standard_normal(day.size)
    stream = noise.copy()
    for t in range(1, day.size):
        if day[t] == day[t - 1]:
            stream[t] = design.memory * stream[t - 1] + np.sqrt(1 - design.memory**2) * noise[t]
    level = rng.standard_normal(int(day.max()) + 1)[day]
    mixed: Floats = np.sqrt(1 - design.between_days) * stream + np.sqrt(design.between_days) * level
    return mixed


def study_rows() -> Iterator[Row]:
    """Give mean error over 200 persons, and coverage over 2000, of bias and tracking at 60 pairs; then noise alone."""
    for per_day in (1, 2, 4):
        name = f"made up, {per_day} a day"
        bias, track = _runs(Design(per_day=per_day), MANY)
        first = slice(0, PERSONS)
        yield Row(name, "bias, mean error, 200 persons", 0.0, float(np.mean(bias[first, 0]) + 8), 0.3)
        yield Row(name, "tracking, mean error, 200 persons", 0.0, float(np.mean(track[first, 0]) - 0.6), 0.02)
        for measure, runs, true in (("bias", bias, -8.0), ("tracking", track, 0.6)):
            for count in (PERSONS, MANY):
                inside = (runs[:count, 1] <= true) & (true <= runs[:count, 2])
                yield Row(name, f"{measure}, coverage, {count} persons", 0.95, float(inside.mean()), 0.02)
    yield from _noise_rows()


def _runs(design: Design, persons: int) -> tuple[Floats, Floats]:
    rng = np.random.default_rng(20240601)
    bias, track = [], []
    for _ in range(persons):
        felt, seen, day = person(design, rng)
        bias.append(_three(mean_by_days(felt - seen, day)))
        track.append(_three(tracking(felt, seen, day, np.zeros(day.size, dtype=np.int64))))
    return np.array(bias), np.array(track)


def _three(estimate: Estimate) -> tuple[float, float, float]:
    parts = (estimate.value, estimate.low, estimate.high)
    return tuple(np.nan if part is None else part for part in parts)  # type: ignore[return-value]


def _noise_rows() -> Iterator[Row]:
    """Two streams that have nothing to do with each other: the absolute gap grows with spread, its excess does not."""
    rng = np.random.default_rng(7)
    gaps, excess = [], []
    for spread in (5.0, 20.0):
        design = Design(bias=0.0, tracking=0.0, own_sd=spread, seen_sd=spread)
        people = [person(design, rng) for _ in range(MANY)]
        gap = np.array([absolute_gap(*one).value or 0.0 for one in people])
        shuffled = np.array([shuffled_gap(felt, seen) or 0.0 for felt, seen, _ in people])
        gaps.append(float(gap.mean()))
        excess.append(float((gap - shuffled).mean()))
    yield Row("noise alone", "absolute gap, SD 20 over SD 5 (grows with spread)", 4.0, gaps[1] / gaps[0], 0.1)
    yield Row("noise alone", "gap less shuffled gap, SD 5", 0.0, excess[0], 0.1)
    yield Row("noise alone", "gap less shuffled gap, SD 20", 0.0, excess[1], 0.3)
