"""The likelihood of the days of arousal: what varies from day to day, within a day, and from report to report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures.switch.moments import Floats, Ints

DAY_SHARES = np.linspace(0.0, 0.8, 17)
"""Shares of the variance that days may take."""
SCATTERS = np.array([0.0, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.45])
"""Shares of the variance within a day that may be gone at the next moment."""
USUAL_SCATTER, SCATTER_SD = 0.1, 0.1
"""Prior of that share: momentary ratings of one item have a reliability of about .9, seldom below .8."""
MOST_SCATTER = 0.9


@dataclass(frozen=True)
class Parts:
    """Variances of the level of a day, of what reverts within it, and of what a single report adds."""

    days: float
    within: float
    scatter: float


@dataclass(frozen=True)
class Days:
    """Reports laid side by side: (T, D) how far `off` the rhythm, hours since the report before (`gap`, endless at a
    day's first), and whether there is one (`there`); `total`: the variance of all of them."""

    off: Floats
    gap: Floats
    there: Floats
    total: float

    @classmethod
    def of(cls, off: Floats, hour: Floats, day: Ints, total: float) -> Days:
        """Lay out reports (n) in order; `day` (n) may skip numbers."""
        new = np.append(True, day[1:] != day[:-1])
        column = np.cumsum(new) - 1
        row = np.arange(len(off)) - np.flatnonzero(new)[column]
        shape = (int(row.max()) + 1, int(column.max()) + 1)
        laid = [np.zeros(shape), np.full(shape, np.inf), np.zeros(shape)]
        for table, values in zip(laid, (off, np.where(new, np.inf, np.append(0.0, np.diff(hour))), 1.0), strict=True):
            table[row, column] = values
        return cls(laid[0], laid[1], laid[2], total)

    def best(self, per_hour: Floats, known: float | None) -> Floats:
        """Give the penalised log-likelihood (K) of reversions (K), all else being the best there; `known`: the share
        of the error of a report in the variance."""
        scatters = SCATTERS if known is None else np.array([min(known, MOST_SCATTER)])
        told = self._told(np.repeat(per_hour, len(scatters)), np.tile(scatters, len(per_hour)))[0]
        told = told.reshape(len(DAY_SHARES), len(per_hour), len(scatters))
        if known is None:
            told = told - _surprise(scatters)
        return np.asarray(told.max(axis=(0, 2)))

    def parts(self, per_hour: float, known: float | None) -> Parts:
        """Give the best variances at one reversion."""
        scatters = SCATTERS if known is None else np.array([min(known, MOST_SCATTER)])
        told, size = self._told(np.full(len(scatters), per_hour), scatters)
        prior = _surprise(scatters) if known is None else 0.0
        share, scatter = np.unravel_index(int(np.argmax(told - prior)), told.shape)
        whole, days = float(size[share, scatter]), float(DAY_SHARES[share])
        within = whole * (1 - days)
        lost = within * float(scatters[scatter]) if known is None else min(known * self.total, MOST_SCATTER * within)
        return Parts(whole * days, within - lost, lost)

    def _told(self, per_hour: Floats, scatter: Floats) -> tuple[Floats, Floats]:
        """Give log-likelihood and variance (S, K) with each of DAY_SHARES (S) at reversions and scatters (K)."""
        ones, mixed, squares, size = self._sums(per_hour, scatter)
        odds = (DAY_SHARES / (1 - DAY_SHARES))[:, None]
        spread = 1.0 + odds[..., None] * ones
        left = (squares.sum(axis=1) - odds * (mixed**2 / spread).sum(axis=2)) / (1 - DAY_SHARES)[:, None]
        n = float(self.there.sum())
        whole = (left + 2 * self.total) / (n + 2)
        log_size = size + np.log(spread).sum(axis=2) + n * np.log(1 - DAY_SHARES)[:, None]
        return -0.5 * (log_size + n * np.log(whole) + left / whole), whole

    def _sums(self, per_hour: Floats, scatter: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """Of each day (K, D), in units in which successive reports are independent: the sum of squares of a level of
        one, of that level with the reports, of the reports; and the log of the determinant (K). A Kalman filter."""
        shape = (len(per_hour), self.off.shape[1])
        level, one, unsure = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        sums = np.zeros((3, *shape))
        size = np.zeros(len(per_hour))
        noise = scatter[:, None]
        for off, gap, there in zip(self.off, self.gap, self.there, strict=True):
            keep = np.exp(-per_hour[:, None] * gap)
            level, one = keep * level, keep * one
            unsure = keep**2 * unsure + (1.0 - keep**2) * (1.0 - noise)
            wide = np.maximum(unsure + noise, 1e-3)
            new, new_one = off - level, 1.0 - one
            sums += there * np.stack([new_one**2, new_one * new, new**2]) / wide
            size += (there * np.log(wide)).sum(axis=1)
            gain = there * unsure / wide
            level, one, unsure = level + gain * new, one + gain * new_one, unsure * (1.0 - gain)
        return sums[0], sums[1], sums[2], size


def _surprise(scatter: Floats) -> Floats:
    return np.asarray(0.5 * ((scatter - USUAL_SCATTER) / SCATTER_SD) ** 2)
