"""Intervals of contrasts of the parameters: by profile of the penalised likelihood, or in the quick form (SWITCH 1)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import stdtrit

from ema_app.measures.switch.moments import Bools, Floats, Ints
from ema_app.measures.switch.optimise import minimise
from ema_app.measures.switch.two_modes import Fitted

ROUNDS = 10
CLOSE = 0.004
"""A bound is found when the root of twice the drop is within this share of the quantile."""


@dataclass(frozen=True)
class Interval:
    """Value of a contrast at the mode and its bounds; a bound that was not found is None."""

    value: float
    low: float | None
    high: float | None


def quantile(answers: int, parameters: int) -> float:
    """Give the 97.5 % quantile of t with answers - parameters degrees of freedom (at least 1)."""
    return float(stdtrit(max(answers - parameters, 1), 0.975))


def quick(fitted: Fitted, contrasts: Floats, reach: float) -> list[Interval]:
    """Give mode +- `reach` standard errors (Laplace) of each of `contrasts` (C, F) of the free parameters."""
    centre = contrasts @ fitted.theta[fitted.model.free]
    error = np.sqrt(np.einsum("cf,fg,cg->c", contrasts, fitted.covariance, contrasts))
    return [Interval(float(c), float(c - reach * e), float(c + reach * e)) for c, e in zip(centre, error, strict=True)]


@dataclass(frozen=True)
class _Ray:
    """One bound to be found: `along` (F) moves its contrast by 1, `across` (F, F-1) leaves it as it is."""

    along: Floats
    across: Floats
    inverse: Floats
    step: float


def _rays(fitted: Fitted, contrasts: Floats, reach: float) -> list[_Ray]:
    assert fitted.hessian is not None
    scale = np.sqrt(np.diag(fitted.covariance))
    rays = []
    for contrast in contrasts:
        bent = fitted.covariance @ contrast
        error = float(np.sqrt(contrast @ bent))
        across = scale[:, None] * np.linalg.svd((contrast * scale)[None])[2][1:].T
        inverse = np.linalg.inv(across.T @ fitted.hessian @ across)
        rays += [_Ray(bent / error**2, across, inverse, side * reach * error) for side in (-1.0, 1.0)]
    return rays


def profile(fitted: Fitted, contrasts: Floats, reach: float) -> list[Interval]:
    """Give the values of each contrast at which the profile of the penalised likelihood has dropped by reach^2 / 2.

    All bounds move together: each is pushed out by Newton steps on the root of twice the drop, whose slope follows from
    the gradient at the constrained mode; in between the other parameters are fitted anew.
    """
    rays = _rays(fitted, contrasts, reach)
    along, across = np.stack([ray.along for ray in rays]), np.stack([ray.across for ray in rays])
    inverse, place = np.stack([ray.inverse for ray in rays]), np.array([ray.step for ray in rays])
    side, first = np.sign(place), np.abs(place)
    found = np.zeros(len(rays), dtype=bool)
    rest = np.zeros(across.shape[::2])
    for _ in range(ROUNDS):
        which = np.flatnonzero(~found)
        base = fitted.theta[fitted.model.free] + place[which, None] * along[which]
        end = _others(fitted, (base, across[which]), rest[which], inverse[which])
        rest[which], inverse[which] = end[0], end[1]
        root = np.sqrt(np.maximum(2 * (end[2] - fitted.loss), 1e-12))
        slope = (end[3] * along[which]).sum(axis=1) * side[which] / root
        found[which] = end[4] & (np.abs(root - reach) < CLOSE * reach)
        move = (reach - root) / np.maximum(slope, 0.2 * root / np.abs(place[which]))
        far = np.abs(place[which]) + np.clip(move, -0.6 * first[which], first[which])
        far = np.maximum(far, 0.05 * first[which])
        place[which] = np.where(found[which], place[which] + side[which] * move, side[which] * far)
        if found.all():
            break
    return _paired(fitted, contrasts, place, found)


def _others(
    fitted: Fitted, frame: tuple[Floats, Floats], rest: Floats, inverse: Floats
) -> tuple[Floats, Floats, Floats, Floats, Bools]:
    """Fit the other parameters: their places, inverse Hessians, losses, gradients of all (K, F), and convergence."""
    base, across = frame
    model = fitted.model

    def whole(part: Floats, runs: Ints) -> Floats:
        return np.asarray(base[runs] + np.einsum("kfg,kg->kf", across[runs], part))

    def objective(part: Floats, runs: Ints) -> tuple[Floats, Floats]:
        value, gradient = model.loss(model.full(whole(part, runs), fitted.theta))
        return value, np.einsum("kf,kfg->kg", gradient[:, model.free], across[runs])

    end = minimise(objective, rest, inverse, enough=1e-4)
    everyone = np.arange(len(base))
    value, gradient = model.loss(model.full(whole(end.point, everyone), fitted.theta))
    return end.point, end.inverse, value, gradient[:, model.free], end.converged


def _paired(fitted: Fitted, contrasts: Floats, place: Floats, found: Bools) -> list[Interval]:
    centre = contrasts @ fitted.theta[fitted.model.free]
    bounds = [
        float(c + p) if ok else None for c, p, ok in zip(np.repeat(centre, 2), place, found, strict=True)
    ]  # fmt: skip
    return [Interval(float(c), bounds[2 * i], bounds[2 * i + 1]) for i, c in enumerate(centre)]
