"""Intervals between beats out of a raw pulse of any length, a stretch at a time."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ema_app.measures.body_signals import Floats, Samples

STRETCH_SECONDS = 1800.0
MARGIN_SECONDS = 10.0
"""Stretches overlap by this much at both ends, where a filter does not know what comes next."""

REACH = 4
"""Samples on each side of a top that say where between samples it lies."""


class Pulse:
    """Takes a pulse block by block and keeps the moments of its beats only."""

    def begin(self, rate: float) -> None:
        """Is told the rate in Hz."""
        self._rate = rate
        self._stretch, self._margin = round(STRETCH_SECONDS * rate), round(MARGIN_SECONDS * rate)
        self._waiting = np.empty(0)
        self._first = self._done = 0
        self._beats: list[Floats] = []

    def take(self, values: Floats) -> None:
        """Take the next values, one column."""
        self._waiting = np.concatenate([self._waiting, np.nan_to_num(values[:, 0])])
        while self._waiting.size >= self._stretch + 2 * self._margin:
            self._find(self._done + self._stretch)

    def give(self) -> tuple[Floats, float]:
        """Look through what is left; of the pulse itself nothing is kept."""
        if self._waiting.size:
            self._find(self._first + self._waiting.size)
        return np.empty(0), self._rate

    def intervals(self, start: float) -> Samples | None:
        """Give the intervals in milliseconds at the beat that ends each; None where fewer than two beats were found."""
        at = np.concatenate([np.empty(0), *self._beats]) / self._rate
        if at.size < 2:
            return None
        return Samples(start + at[1:], np.diff(at) * 1000, "ms")

    def _find(self, until: int) -> None:
        """Look for the beats from where the last stretch ended up to sample `until`."""
        from ema_app.measures.heartbeats import beats

        end = min(until + self._margin, self._first + self._waiting.size)
        stretch = self._waiting[: end - self._first]
        found = between_samples(stretch, beats(stretch, self._rate)) + self._first
        self._beats.append(found[(found >= self._done) & (found < until)])
        keep_from = max(self._first, until - self._margin)
        self._waiting = self._waiting[keep_from - self._first :]
        self._first, self._done = keep_from, until


def between_samples(pulse: Floats, tops: npt.NDArray[np.int64]) -> Floats:
    """Give the tops between the samples: those of parabolas through the nine samples around each (least squares).

    At 64 Hz a sample is 16 ms, as large as the variability that is looked for.
    """
    step = np.arange(-REACH, REACH + 1)
    inner = np.clip(tops, REACH, max(pulse.size - REACH - 1, REACH))
    around = pulse[inner[:, None] + step]
    level = step**2 - np.mean(step**2)
    slope, bend = around @ step / (step @ step), around @ level / (level @ level)
    with np.errstate(divide="ignore", invalid="ignore"):
        beside = np.where(bend < 0, -slope / (2 * bend), 0.0)
    top: Floats = inner + np.clip(np.nan_to_num(beside), -REACH / 2, REACH / 2)
    return top
