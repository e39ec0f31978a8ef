"""What a device measured, as arrays: samples over time, and the intervals between beats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Samples:
    """Values over time: `at` in seconds since 1970 (UTC, ascending), `value` (NaN where there is none), one unit."""

    at: Floats
    value: Floats
    unit: str

    @classmethod
    def ordered(cls, at: Floats, value: Floats, unit: str) -> Samples:
        """Give samples in the order of their times; those without a time are left out."""
        if not np.isfinite(at).all():
            at, value = at[np.isfinite(at)], value[np.isfinite(at)]
        if np.any(np.diff(at) < 0):
            turn = np.argsort(at, kind="stable")
            at, value = at[turn], value[turn]
        return cls(at, value, unit)

    def moved(self, seconds: float) -> Samples:
        """Give the same samples `seconds` later."""
        return replace(self, at=self.at + seconds)


@dataclass(frozen=True)
class Signals:
    """All that one device measured: `samples` by channel (hr, eda, activity), and `beats`: the interval in milliseconds
    that ended with the beat at that time."""

    samples: Mapping[str, Samples] = field(default_factory=dict)
    beats: Samples | None = None

    @property
    def span(self) -> tuple[float, float] | None:
        """The first and the last moment, in seconds since 1970; None where there is nothing."""
        ends = [(one.at[0], one.at[-1]) for one in (*self.samples.values(), self.beats) if one and one.at.size]
        return (float(min(a for a, _ in ends)), float(max(b for _, b in ends))) if ends else None

    def moved(self, seconds: float) -> Signals:
        """Give the same signals `seconds` later: the clock of the device corrected."""
        moved = {name: one.moved(seconds) for name, one in self.samples.items()}
        return Signals(moved, self.beats.moved(seconds) if self.beats else None)
