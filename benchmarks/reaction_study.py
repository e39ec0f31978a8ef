"""Made-up persons with known reactions to events, and with none: coverage, and how often nothing points somewhere."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from benchmarks.tables import Row
from ema_app.core.words import say
from ema_app.measures.clock import HOUR
from ema_app.measures.discrepancy.blocks import Estimate
from ema_app.measures.pooling import Estimates, drawn
from ema_app.measures.predictions.statement import Claim, Finding, apart, slope, statement, together
from ema_app.measures.reactions import NEXT, Stream, reactions
from ema_app.measures.relationships import reaction_estimate

Floats = npt.NDArray[np.float64]
PERSONS = 1000
CLAIM = Claim("made_up", say("predictions", "made up"), "")


def reaction_rows() -> Iterator[Row]:
    """Reactivity at a jump of 15 points and at none (40 days x 6, events before a third of the answers)."""
    for jump in (15.0, 0.0):
        rng = np.random.default_rng(11)
        found = [_reaction(jump, rng) for _ in range(PERSONS)]
        values = np.array([(e.value, e.low, e.high) for e in found], dtype=float)
        inside = (values[:, 1] <= jump) & (jump <= values[:, 2])
        name = f"reaction of {jump:g}"
        yield Row(name, "mean error, points", 0.0, float(values[:, 0].mean() - jump), 0.3)
        yield Row(name, f"coverage, {PERSONS} persons", 0.95, float(inside.mean()), 0.02)
    yield from _chance_rows()
    yield from _pooling_rows()


def _reaction(jump: float, rng: np.random.Generator) -> Estimate:
    days, prompts = 40, 6
    value, when = np.empty((days, prompts)), []
    for day in range(days):
        level = 0.0
        for k in range(prompts):
            level = 0.5 * level + 8 * rng.standard_normal()
            if k and rng.random() < 0.33:
                level += jump
                when.append(int((24 * day + 10 + 2 * k - 1) * HOUR))
            value[day, k] = 40 + level + k
    hour = np.tile(10 + 2.0 * np.arange(prompts), days)
    date = np.repeat(np.arange(days, dtype=float), prompts)
    answers = Stream(((24 * date + hour) * HOUR).astype(np.int64), date, hour, value.ravel())
    return reaction_estimate(reactions(answers, np.array(when, dtype=np.int64), NEXT))


def _chance_rows() -> Iterator[Row]:
    """How often a statement points somewhere where nothing goes on: answers with memory inside the day."""
    rng = np.random.default_rng(5)
    pointing = {"together": 0, "apart": 0, "slope": 0}
    for _ in range(PERSONS):
        day = np.repeat(np.arange(30.0), 5)
        x, y, z = (_remembering(day, rng) for _ in range(3))
        findings: dict[str, Finding] = {
            "together": together(x, y, day), "apart": apart(x, y > np.median(y), day), "slope": slope(x, y, z, day),
        }  # fmt: skip
        for name, finding in findings.items():
            pointing[name] += statement(CLAIM, finding).verdict != "cannot tell"
    for name, count in pointing.items():
        yield Row("nothing goes on", f"share that points somewhere, {name}", 0.05, count / PERSONS, 0.02)


def _remembering(day: Floats, rng: np.random.Generator) -> Floats:
    x: Floats = rng.standard_normal(day.size)
    for t in range(1, day.size):
        if day[t] == day[t - 1]:
            x[t] = 0.5 * x[t - 1] + np.sqrt(0.75) * x[t]
    return x


def _pooling_rows() -> Iterator[Row]:
    """Five people with 1-30 events each: what pooling does to the squared error, and its coverage."""
    rng = np.random.default_rng(1)
    apart_error = pooled_error = inside = 0.0
    for _ in range(PERSONS):
        true = 20 + 6 * rng.standard_normal(5)
        error = 15 / np.sqrt(rng.integers(1, 31, 5))
        raw = true + error * rng.standard_normal(5)
        ((value, low, high),) = drawn([Estimates(raw, error, 15.0)])
        apart_error += float(np.sum((raw - true) ** 2))
        pooled_error += float(np.sum((value - true) ** 2))
        inside += float(np.mean((low <= true) & (true <= high)))
    yield Row("five people", "pooled over raw squared error (at most .75)", 0.55, pooled_error / apart_error, 0.2)
    yield Row("five people", "coverage of the pooled interval", 0.955, inside / PERSONS, 0.025)
