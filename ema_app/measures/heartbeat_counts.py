"""Heartbeats counted by feeling beside the real ones: three scores, and the belief that is confounded with them.

Counting is confounded by what a person believes of their heart rate: who knows their usual rate can count well without
feeling a beat. The signed score shows that belief.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ema_app.measures.result import Measure

Floats = npt.NDArray[np.float64]

COUNTING = ("counting_relative", "counting_schandry", "counting_signed")

BELIEF = "counting_belief"

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


def counted(real: Floats, reported: Floats, belief: Floats) -> list[Measure]:
    """Give the three scores over trials and the mean belief (0-100; NaN: not asked); empty without trials."""
    there = ~(np.isnan(real) & np.isnan(reported))
    if not there.any():
        return []
    known = belief[there & ~np.isnan(belief)]
    value = float(known.mean()) if known.size else None
    missing = int(there.sum()) - known.size
    note = CONFOUND if known.size else "belief was not asked"
    told = Measure.of(BELIEF, value, known.size, missing=missing, unit="0-100", note=note)
    return [*counting_measures(real[there], reported[there]), told]
