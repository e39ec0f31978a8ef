"""What is set aside before a window is summed up: samples that no body gives."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ema_app.measures.body_signals.signals import Floats, Samples

Flags = npt.NDArray[np.bool_]

INTERVAL_MS = (300.0, 2000.0)
LARGEST_CHANGE = 0.2
"""Share by which an interval may differ from the one before it (Task Force 1996; Karlsson et al. 2012)."""

SUCCESSIVE = 0.1
"""Share of an interval by which the time between two beats may differ from it: more, and beats are missing between."""

HEART_RATE = (30.0, 220.0)
CONDUCTANCE = (0.05, 60.0)
STEEPEST = 10.0
"""Microsiemens, and microsiemens a second (Kleckner et al. 2018, IEEE Trans. Biomedical Engineering 65, 1460-1467)."""


def intervals_kept(beats: Samples) -> tuple[Flags, Flags]:
    """Give which intervals are kept, and which of them form a valid pair with the one before.

    Kept: 300-2000 ms, and within 20 % of the interval just before. A pair: both kept, no beat missing between them.
    """
    at, ms = beats.at, beats.value
    in_range = (ms >= INTERVAL_MS[0]) & (ms <= INTERVAL_MS[1])
    follows = np.zeros(ms.size, dtype=np.bool_)
    follows[1:] = np.abs(np.diff(at) * 1000 - ms[1:]) <= SUCCESSIVE * ms[1:]
    leap = np.zeros(ms.size, dtype=np.bool_)
    leap[1:] = follows[1:] & in_range[:-1] & (np.abs(np.diff(ms)) > LARGEST_CHANGE * ms[:-1])
    kept: Flags = in_range & ~leap
    pair = follows & kept
    pair[1:] &= kept[:-1]
    return kept, pair


def samples_kept(channel: str, samples: Samples) -> Flags:
    """Give which samples of a channel (hr, eda, activity) are kept."""
    value = samples.value
    if channel == "hr":
        return within(value, HEART_RATE)
    if channel == "eda":
        kept = within(value, CONDUCTANCE)
        with np.errstate(divide="ignore", invalid="ignore"):
            steep = np.abs(np.diff(value)) > STEEPEST * np.diff(samples.at)
        kept[1:] &= ~steep
        return kept
    finite: Flags = np.isfinite(value) & (value >= 0)
    return finite


def within(value: Floats, bounds: tuple[float, float]) -> Flags:
    """Give which values lie within both bounds; NaN does not."""
    inside: Flags = (value >= bounds[0]) & (value <= bounds[1])
    return inside
