"""Windows of a body signal: mean, spread, number and share set aside, all windows at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ema_app.measures.body_signals.artefacts import Flags, intervals_kept, samples_kept
from ema_app.measures.body_signals.signals import Floats, Samples, Signals

Counts = npt.NDArray[np.int64]

LEAST_PAIRS = 30
"""Valid pairs of intervals that RMSSD needs: about half a minute of beats."""


@dataclass(frozen=True)
class Channel:
    """One channel over all windows: `mean` and `sd` NaN where there is none, `samples` that went into them, and the
    share of samples set aside (NaN where there was none at all)."""

    name: str
    unit: str
    mean: Floats
    sd: Floats
    samples: Counts
    artefact_share: Floats


@dataclass(frozen=True)
class Windows:
    """Windows from `start` to before `end`, both in seconds since 1970."""

    start: Floats
    end: Floats


def windows(signals: Signals, which: Windows) -> Iterator[Channel]:
    """Give each channel that was measured: hr (out of the beats where the device gave none), rmssd, eda, activity."""
    for name, samples in signals.samples.items():
        yield _of_samples(name, samples, samples_kept(name, samples), which)
    if signals.beats is not None and signals.beats.at.size:
        kept, pair = intervals_kept(signals.beats)
        if "hr" not in signals.samples:
            with np.errstate(divide="ignore", invalid="ignore"):
                rate = Samples(signals.beats.at, 60_000 / signals.beats.value, "1/min")
            yield _of_samples("hr", rate, kept, which)
        yield _variability(signals.beats, (kept, pair), which)


def _of_samples(name: str, samples: Samples, kept: Flags, which: Windows) -> Channel:
    low, high = _places(samples.at, which)
    centre = float(np.median(samples.value[kept])) if kept.any() else 0.0
    value = np.where(kept, samples.value - centre, 0.0)
    n = _summed(kept.astype(np.float64), low, high)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = _summed(value, low, high) / n
        spread = np.sqrt(np.maximum(_summed(value**2, low, high) - n * mean**2, 0) / np.where(n > 1, n - 1, np.nan))
        aside = 1 - n / (high - low)
    return Channel(name, samples.unit, mean + centre, spread, n.astype(np.int64), aside)


def _variability(beats: Samples, which_kept: tuple[Flags, Flags], which: Windows) -> Channel:
    """RMSSD over valid pairs inside the window; `sd` is the standard deviation of the kept intervals."""
    kept, pair = which_kept
    low, high = _places(beats.at, which)
    squared = np.zeros(beats.value.size)
    squared[1:] = np.where(pair[1:], np.diff(beats.value), 0.0) ** 2
    # A pair counts for a window that holds both of its intervals.
    after = np.minimum(low + 1, high)
    n = _summed(pair.astype(np.float64), after, high)
    intervals = _of_samples("rmssd", beats, kept, which)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = np.sqrt(_summed(squared, after, high) / np.where(n >= LEAST_PAIRS, n, np.nan))
    return Channel("rmssd", "ms", mean, intervals.sd, intervals.samples, intervals.artefact_share)


def _places(at: Floats, which: Windows) -> tuple[Counts, Counts]:
    low, high = np.searchsorted(at, which.start), np.searchsorted(at, which.end)
    return low.astype(np.int64), np.maximum(low, high).astype(np.int64)


def _summed(value: Floats, low: Counts, high: Counts) -> Floats:
    total = np.concatenate([[0.0], np.cumsum(value)])
    summed: Floats = total[high] - total[low]
    return summed
