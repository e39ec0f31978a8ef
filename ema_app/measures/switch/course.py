"""How arousal goes on between two answers: round a level of its own each day, to which it reverts; reports scatter."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures.switch.course_days import Days, Parts
from ema_app.measures.switch.moments import Floats, Ints, Moments
from ema_app.measures.switch.passage import best_rate

USUAL_DRIFT = 0.5
"""Median of the prior of the reversion of arousal, per hour; log-normal with SD 1."""
RHYTHM_SD = 8.0
"""SD of the prior of what the hours of the day add: points at either end of the day, and at its middle."""


@dataclass(frozen=True)
class Course:
    """Arousal as an Ornstein-Uhlenbeck process round a level of the day and a rhythm common to all days.

    `rhythm` (3): level, slope and curve over the hours from `first` to `last`, held outside of them. `reports`: of each
    day with an answer, hours and how far the reports lie off the rhythm. `days`, `variance` and `scatter`: variances of
    the day's level, within the day, and of what a report adds that is gone at the next moment; reversion `per_hour`.
    """

    rhythm: Floats
    first: float
    last: float
    reports: tuple[tuple[Floats, Floats], ...]
    days: float
    variance: float
    scatter: float
    per_hour: float

    def usual(self, hour: Floats) -> Floats:
        """Give what is expected at `hour` of a day of which nothing is known."""
        return np.asarray(_shapes(hour, self.first, self.last) @ self.rhythm)

    def path(self, day: Ints, hour: Floats) -> tuple[Floats, Floats]:
        """Give mean and variance of arousal at `hour` (..., n) of the days (n) given all reports of that day.

        `day` is a place among the days with an answer. A slow drift without scatter gives the line between the two
        reports around, with a variance that is largest midway.
        """
        mean, variance = self.usual(hour), np.empty(hour.shape)
        for one in np.unique(day).tolist():
            here = day == one
            more, variance[..., here] = self._of_day(self.reports[one], hour[..., here])
            mean[..., here] += more
        return mean, np.maximum(variance, 0.0)

    def _of_day(self, reports: tuple[Floats, Floats], hour: Floats) -> tuple[Floats, Floats]:
        at, off = reports
        known = self._alike(at[:, None] - at) + (self.scatter + 1e-6 * self.variance + 1e-9) * np.eye(len(at))
        across = self._alike(hour[..., None] - at)
        weights = across @ np.linalg.inv(known)
        return weights @ off, self.days + self.variance - (weights * across).sum(axis=-1)

    def _alike(self, hours: Floats) -> Floats:
        return np.asarray(self.days + self.variance * np.exp(-self.per_hour * np.abs(hours)))


def fit_course(moments: Moments, error: float = 0.0) -> Course:
    """Fit rhythm, levels, reversion and scatter on the answers, by the mode of their penalised likelihood.

    `error`: SD of the error of reported arousal in points, where it is known; else the scatter is found too.
    """
    usable = np.flatnonzero(moments.usable)
    hour, arousal, day = moments.hour[usable], moments.arousal[usable], moments.day[usable]
    total = max(float(arousal.var()), 1e-6)
    first, last = float(hour.min()), float(hour.max())
    shapes = _shapes(hour, first, last)
    firmness = np.diag([0.0, 1.0, 1.0]) * total / RHYTHM_SD**2
    rhythm = np.asarray(np.linalg.solve(shapes.T @ shapes + firmness + 1e-9 * np.eye(3), shapes.T @ arousal), float)
    off = arousal - shapes @ rhythm
    days = Days.of(off, hour, day, total)
    known = error**2 / total if error > 0 else None
    rate = best_rate(lambda rates: days.best(rates, known), USUAL_DRIFT)
    parts: Parts = days.parts(rate, known)
    new = np.flatnonzero(np.append(True, day[1:] != day[:-1]))[1:]
    reports = tuple(zip(np.split(hour, new), np.split(off, new), strict=True))
    return Course(rhythm, first, last, reports, parts.days, parts.within, parts.scatter, rate)


def _shapes(hour: Floats, first: float, last: float) -> Floats:
    """What the rhythm is made of at `hour` (...): (..., 3)."""
    half = max((last - first) / 2, 1e-6)
    x = (np.clip(hour, first, last) - (first + last) / 2) / half
    return np.stack([np.ones_like(x), x, x**2], axis=-1)
