"""Fit a model with two modes: the switch itself, or its rivals whose rates do not hang on arousal."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ema_app.measures.switch.likelihood import (
    BALANCE,
    GAP,
    HALF_LIFE,
    HYSTERESIS,
    MIDDLE,
    MISSED,
    MISSED_MORE,
    SLOPE,
    SPREAD,
    TAIL,
    Score,
    Seen,
    score,
)
from ema_app.measures.switch.moments import Bools, Floats, Ints
from ema_app.measures.switch.optimise import hessian, minimise
from ema_app.measures.switch.paths import Steps
from ema_app.measures.switch.prior import Prior

SCALES = {
    SLOPE: 0.3, HALF_LIFE: 0.25, BALANCE: 0.8, GAP: 0.05, SPREAD: 0.07, HYSTERESIS: 8.0, MISSED: 0.3, MISSED_MORE: 0.4,
}  # fmt: skip
"""First guesses of standard errors: they only set the pace of the search."""


@dataclass(frozen=True)
class Model:
    """A model with two modes on a person's answers: steps, answers, prior, and which parameters (P) are free."""

    steps: Steps
    seen: Seen
    prior: Prior
    free: Bools

    def full(self, part: Floats, rest: Floats) -> Floats:
        """Give whole vectors (K, P) from free parameters (K, F), the others as in `rest` (P)."""
        theta = np.tile(rest, (len(part), 1))
        theta[:, self.free] = part
        return theta

    def told(self, theta: Floats) -> Score:
        """Give the score at `theta` (P) alone."""
        return score(theta[None], self.steps, self.seen)

    def loss(self, theta: Floats) -> tuple[Floats, Floats]:
        """Give minus the penalised log-likelihood (K) and its gradient (K, P) at the vectors `theta` (K, P)."""
        found = score(theta, self.steps, self.seen)
        penalty, slope = self.prior.penalty(theta)
        return penalty - found.value, slope - found.gradient


@dataclass(frozen=True)
class Fitted:
    """A fitted model: parameters (P), penalised loss, log-likelihood without penalty, Hessian of the free parameters
    (F, F; None where not asked for), whether the search arrived, and the smoothed probabilities (T, D)."""

    model: Model
    theta: Floats
    loss: float
    log_likelihood: float
    hessian: Floats | None
    converged: bool
    smoothed: Floats

    @property
    def covariance(self) -> Floats:
        """Inverse Hessian (F, F) of the free parameters; only of a fit that asked for the Hessian and converged."""
        assert self.hessian is not None
        return np.asarray(np.linalg.inv(self.hessian))

    def bic(self, parameters: int, answers: int) -> float:
        """Give -2 log-likelihood + p ln n."""
        return -2 * self.log_likelihood + parameters * float(np.log(answers))


def free_of(relationships: int, names: tuple[int, ...]) -> Bools:
    """Give which parameters are free: the places of all relationships and those named (counted from the end)."""
    free = np.zeros(relationships + TAIL, dtype=np.bool_)
    free[:relationships] = True
    free[list(names)] = True
    return free


ANSWERS = (MIDDLE, GAP, SPREAD)
SWITCH = (SLOPE, HALF_LIFE, BALANCE, *ANSWERS)
WITH_MISSED = (*SWITCH, MISSED, MISSED_MORE)
SHARES = (HALF_LIFE, *ANSWERS)


def scales(model: Model, theta: Floats) -> Floats:
    """Give first standard errors (F) of the free parameters near `theta`."""
    scale = np.full(len(theta), 6.0 if model.free[SLOPE] else 0.5)
    for place, size in SCALES.items():
        scale[place] = size
    scale[MIDDLE] = np.exp(theta[SPREAD]) / 8
    return np.asarray(scale[model.free])


def fit(model: Model, starts: Floats, with_hessian: bool = False, inverse: Floats | None = None) -> Fitted:
    """Fit from each of `starts` (K, P) and keep the best; `inverse` (F, F): first inverse Hessian, if known."""

    def objective(part: Floats, runs: Ints) -> tuple[Floats, Floats]:
        theta = starts[runs].copy()
        theta[:, model.free] = part
        value, gradient = model.loss(theta)
        return value, gradient[:, model.free]

    scale = scales(model, starts[0])
    first = np.diag(scale**2) if inverse is None else inverse
    end = minimise(objective, starts[:, model.free], np.tile(first, (len(starts), 1, 1)))
    best = int(np.argmin(end.value))
    theta = starts[best].copy()
    theta[model.free] = end.point[best]
    matrix = _hessian(model, theta, scale) if with_hessian else None
    sound = bool(end.converged[best]) and (matrix is None or _positive(matrix))
    found = model.told(theta)
    return Fitted(
        model, theta, float(end.value[best]), float(found.value[0]), matrix, sound, found.smoothed[:, 0]
    )  # fmt: skip


def _hessian(model: Model, theta: Floats, scale: Floats) -> Floats:
    def objective(part: Floats, _: Ints) -> tuple[Floats, Floats]:
        value, gradient = model.loss(model.full(part, theta))
        return value, gradient[:, model.free]

    return hessian(objective, theta[model.free], 0.01 * scale)


def _positive(matrix: Floats) -> bool:
    return bool(np.isfinite(matrix).all() and np.linalg.eigvalsh(matrix)[0] > 0)


def alone(steps: Steps) -> Steps:
    """Give the steps as if there were one relationship."""
    return replace(steps, company=np.ones((1, *steps.hours.shape)))


def without_arousal(steps: Steps) -> Steps:
    """Give the steps with arousal 0 everywhere: the places of a model are then minus the logits of its shares."""
    return replace(steps, arousal=np.zeros_like(steps.arousal), blur=np.zeros_like(steps.blur))


def mirrored(steps: Steps) -> Steps:
    """Give the steps with arousal turned round (100 - s): a slope k > 0 on them is a slope -k on arousal."""
    return replace(steps, arousal=100.0 - steps.arousal, rising=-steps.rising)
