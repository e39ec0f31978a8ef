"""Minimise many smooth functions at once: BFGS with exact gradients, all runs moving together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ema_app.measures.switch.moments import Bools, Floats, Ints

Objective = Callable[[Floats, Ints], tuple[Floats, Floats]]
"""Gives values (K) and gradients (K, P) at points (K, P) of the runs named by number (K)."""

ENOUGH = 1e-7
"""In units of log-likelihood."""
ROUNDS, HALVINGS = 120, 14
STRIDE = 3.0
"""No step is longer than this many standard errors of the start in any direction."""


@dataclass(frozen=True)
class Arrived:
    """Where the runs ended: points (K, P), values (K), gradients (K, P), inverse Hessians (K, P, P), converged (K)."""

    point: Floats
    value: Floats
    gradient: Floats
    inverse: Floats
    converged: Bools


@dataclass
class _Runs:
    point: Floats
    value: Floats
    gradient: Floats
    inverse: Floats
    live: Bools
    converged: Bools


def minimise(objective: Objective, start: Floats, inverse: Floats, enough: float = ENOUGH) -> Arrived:
    """Minimise from `start` (K, P) with first inverse Hessians `inverse` (K, P, P), which also set the scale.

    A run has arrived when its next step promises a smaller gain than `enough`.
    """
    count = len(start)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        value, gradient = objective(start, np.arange(count))
        live = np.isfinite(value)
        runs = _Runs(start.copy(), value.copy(), gradient.copy(), inverse.copy(), live, np.zeros(count, bool))
        scale = np.sqrt(np.maximum(np.einsum("kii->ki", inverse), 1e-12))
        for _ in range(ROUNDS):
            which = np.flatnonzero(runs.live)
            if not len(which):
                break
            _advance(objective, runs, (which, scale), enough)
    return Arrived(runs.point, runs.value, runs.gradient, runs.inverse, runs.converged)


def _advance(objective: Objective, runs: _Runs, going: tuple[Ints, Floats], enough: float) -> None:
    which, scale = going
    gradient = runs.gradient[which]
    step = -np.einsum("kij,kj->ki", runs.inverse[which], gradient)
    step /= np.maximum(np.max(np.abs(step) / scale[which], axis=1) / STRIDE, 1.0)[:, None]
    promise = -(step * gradient).sum(axis=1)
    done = promise < enough
    runs.converged[which[done]] = True
    runs.live[which[done]] = False
    which, step, promise = which[~done], step[~done], promise[~done]
    if len(which):
        _search(objective, runs, which, (step, promise))


def _search(objective: Objective, runs: _Runs, which: Ints, plan: tuple[Floats, Floats]) -> None:
    step, promise = plan
    length = np.ones(len(which))
    open_ = np.arange(len(which))
    for _ in range(HALVINGS):
        runs_open = which[open_]
        moved = length[open_, None] * step[open_]
        value, gradient = objective(runs.point[runs_open] + moved, runs_open)
        good = np.isfinite(value) & (value <= runs.value[runs_open] - 1e-4 * length[open_] * promise[open_])
        good &= np.isfinite(gradient).all(axis=1)
        _accept(runs, runs_open[good], moved[good], (value[good], gradient[good]))
        open_ = open_[~good]
        if not len(open_):
            return
        length[open_] *= 0.4
    # No step helps any more: at the mode to within rounding, or stuck. The gain that was promised tells which.
    runs.converged[which[open_]] = promise[open_] < 1e-4
    runs.live[which[open_]] = False


def _accept(runs: _Runs, which: Ints, moved: Floats, found: tuple[Floats, Floats]) -> None:
    value, gradient = found
    turn = gradient - runs.gradient[which]
    curve = (moved * turn).sum(axis=1)
    runs.point[which] += moved
    runs.value[which], runs.gradient[which] = value, gradient
    sound = curve > 1e-12
    which, moved, turn, curve = which[sound], moved[sound], turn[sound], curve[sound, None, None]
    inverse = runs.inverse[which]
    bent = np.einsum("kij,kj->ki", inverse, turn)
    cross = bent[:, :, None] * moved[:, None, :]
    gain = 1.0 + (turn * bent).sum(axis=1)[:, None, None] / curve
    outer = moved[:, :, None] * moved[:, None, :]
    runs.inverse[which] = inverse + (gain * outer - cross - cross.transpose(0, 2, 1)) / curve


def hessian(objective: Objective, point: Floats, step: Floats) -> Floats:
    """Give the Hessian (P, P) at `point` (P) by central differences of the gradient, steps `step` (P), in one call."""
    spread = np.diag(step)
    both = np.concatenate([point + spread, point - spread])
    _, gradient = objective(both, np.zeros(len(both), dtype=np.int64))
    count = len(point)
    matrix = (gradient[:count] - gradient[count:]) / (2 * step[:, None])
    return np.asarray(0.5 * (matrix + matrix.T))
