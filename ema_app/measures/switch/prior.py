"""The priors of the switch model as a penalty on its likelihood (SWITCH 1); the results depend on them."""

from __future__ import annotations

from dataclasses import dataclass

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
    log_speed,
)
from ema_app.measures.switch.moments import Floats

CENTRE, CENTRE_SD = 50.0, 25.0
"""Prior of the person's general switch point, points."""

LOOSE = 1.0 / 9.0
"""Precision of ln distance and ln SD of the balance: next to nothing beside 30 answers, enough to keep a mode."""


@dataclass(frozen=True)
class Prior:
    """A normal prior on the parameters, with ln r in the place of the half-life: mean (P) and precision (P, P)."""

    mean: Floats
    precision: Floats

    def penalty(self, theta: Floats) -> tuple[Floats, Floats]:
        """Give minus the log prior (K) and its gradient (K, P) at the vectors `theta` (K, P)."""
        off = theta - self.mean
        off[:, HALF_LIFE] = log_speed(theta) - self.mean[HALF_LIFE]
        pulled = off @ self.precision
        gradient = pulled.copy()
        gradient[:, HALF_LIFE] = -pulled[:, HALF_LIFE]
        gradient[:, BALANCE] += 0.5 * np.tanh(theta[:, BALANCE] / 2) * pulled[:, HALF_LIFE]
        return 0.5 * (off * pulled).sum(axis=1), gradient


def switch_prior(relationships: int, tau: float, start: Floats) -> Prior:
    """Give the prior of the switch model; `start` (P) gives the loose centres of the answers' own parameters."""
    mean, precision = _tail(relationships, start)
    mean[:relationships] = CENTRE
    covariance = CENTRE_SD**2 + tau**2 * np.eye(relationships)
    precision[:relationships, :relationships] = np.linalg.inv(covariance)
    return Prior(mean, precision)


def share_prior(relationships: int, start: Floats) -> Prior:
    """Give the prior of the models without arousal, whose places are logits of the long-run share: N(0, 2^2) each."""
    mean, precision = _tail(relationships, start)
    mean[:relationships] = 0.0
    precision[:relationships, :relationships] = np.eye(relationships) / 4
    return Prior(mean, precision)


def _tail(relationships: int, start: Floats) -> tuple[Floats, Floats]:
    mean = start.copy()
    mean[SLOPE], mean[HALF_LIFE], mean[BALANCE] = np.log(1.25 / 10), 0.0, 0.0
    mean[HYSTERESIS], mean[MISSED_MORE] = 0.0, 0.0
    weights = np.zeros(relationships + TAIL)
    weights[SLOPE], weights[HALF_LIFE], weights[BALANCE] = 1 / 0.5**2, 1 / 0.7**2, 1 / 1.4**2
    weights[[GAP, SPREAD, MISSED]] = LOOSE
    weights[MIDDLE], weights[MISSED_MORE] = 0.0, 1.0
    return mean, np.diag(weights)
