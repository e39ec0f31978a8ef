"""Heartbeats counted and told apart: belief and accuracy, never "interoception" alone.

Counting is confounded by what a person believes of their heart rate: who knows their usual rate can count well without
feeling a beat. The signed score shows that belief.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import optimize, signal, special

from ema_app.measures.result import Measure

Floats = npt.NDArray[np.float64]

COUNTING = ("counting_relative", "counting_schandry", "counting_signed")

CONFOUND = "what one believes of one's heart rate goes into it"


@dataclass(frozen=True)
class Counts:
    """Scores per trial, NaN where the real count is 0 or either is missing: `relative`, `schandry`, `signed`."""

    relative: Floats
    schandry: Floats
    signed: Floats


def counting(real: Sequence[float] | Floats, reported: Sequence[float] | Floats) -> Counts:
    """Score each trial, c real and r reported beats: 1 - |c - r|/((c + r)/2) (Hart 2013), 1 - |c - r|/c (Schandry
    1981), and (r - c)/c: below 0 counted too few."""
    c, r = np.asarray(real, dtype=float), np.asarray(reported, dtype=float)
    good = np.isfinite(c) & np.isfinite(r) & (c > 0) & (r >= 0)
    c, r = np.where(good, c, np.nan), np.where(good, r, np.nan)
    gap = np.abs(c - r)
    return Counts(1 - gap / ((c + r) / 2), 1 - gap / c, (r - c) / c)


def counting_measures(real: Sequence[float] | Floats, reported: Sequence[float] | Floats) -> list[Measure]:
    """Give the mean of each score over trials; trials without a count are missing."""
    scores = counting(real, reported)
    found = []
    for name, score in zip(COUNTING, (scores.relative, scores.schandry, scores.signed), strict=True):
        known = score[np.isfinite(score)]
        value = float(known.mean()) if known.size else None
        note = CONFOUND if known.size else "no trial with a real and a reported count"
        found.append(
            Measure.of(name, value, known.size, missing=int(score.size - known.size), unit="share", note=note)
        )
    return found


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
