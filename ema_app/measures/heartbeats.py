"""Heartbeats counted and told apart: belief and accuracy, never "interoception" alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import optimize, signal, special

from ema_app.measures.heartbeat_counts import CONFOUND, COUNTING, Counts, counting, counting_measures

__all__ = [
    "CONFOUND", "COUNTING", "Counts", "Discrimination", "beats", "counting", "counting_measures", "discrimination",
]  # fmt: skip

Floats = npt.NDArray[np.float64]

def beats(pulse: Floats, rate: float) -> npt.NDArray[np.int64]:
    """Give the sample numbers of the beats in a finger pulse sampled `rate` times a second.

    Band-passed 0.5-8 Hz; the systolic peaks are the tops of those humps that rise above a moving average of 0.75 s
    (van Gent et al. 2019) and stand at least 0.3 s apart.
    """
    if pulse.size < 3 * rate or np.ptp(pulse) == 0:
        return np.empty(0, dtype=np.int64)
    bands = signal.butter(2, (0.5, 8.0), "bandpass", fs=rate, output="sos")
    smooth = signal.sosfiltfilt(bands, pulse)
    width = max(3, int(0.75 * rate))
    base = signal.oaconvolve(np.pad(smooth, width // 2, mode="edge"), np.full(width, 1 / width), "same")
    height = smooth - base[width // 2 : width // 2 + smooth.size]
    least = 0.5 * float(np.std(height))
    found, _ = signal.find_peaks(height, distance=max(1, int(0.3 * rate)), height=least, prominence=least)
    return np.asarray(found, dtype=np.int64)


@dataclass(frozen=True)
class Discrimination:
    """Told-apart heart rates: `threshold` (beats per minute; below 0: one's own heart is believed slower than it is),
    `slope` (beats per minute; smaller is more precise), `cost` = -log likelihood, `n` trials; `why` if absent."""

    threshold: float | None
    slope: float | None
    cost: float | None
    n: int
    why: str = ""


def discrimination(difference: Floats, more: npt.NDArray[np.bool_]) -> Discrimination:
    """Fit P(more) = normal cumulative of (difference - threshold)/slope by maximum likelihood (Legrand et al. 2022).

    `difference`: beats per minute of the tone less those of the heart. Absent where all answers are alike or the
    differences part them without an overlap (no slope then exists).
    """
    x, sign = np.asarray(difference, dtype=float), np.where(more, 1.0, -1.0)
    if x.size < 10 or np.all(sign == sign[0]):
        return Discrimination(None, None, None, x.size, "too few trials, or all answered alike")
    if x[sign > 0].min() >= x[sign < 0].max():
        return Discrimination(None, None, None, x.size, "the answers do not overlap, so there is no slope")

    def cost(theta: Floats) -> float:
        return -float(special.log_ndtr(sign * (x - theta[0]) * np.exp(-theta[1])).sum())

    start = np.array([float(np.mean(x)), float(np.log(np.std(x) + 1))])
    fit = optimize.minimize(cost, start, method="Nelder-Mead", options={"xatol": 1e-8, "fatol": 1e-10, "maxiter": 4000})
    return Discrimination(float(fit.x[0]), float(np.exp(fit.x[1])), float(fit.fun), x.size)
