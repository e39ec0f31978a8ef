"""One signal of an E4: read in blocks, summed up on the way where it is long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ema_app.exchange.body import recording as odd
from ema_app.exchange.body.columns import OddLineError, lines, numbers
from ema_app.exchange.body.members import Members
from ema_app.exchange.body.recording import Oddities
from ema_app.exchange.source import Progress
from ema_app.measures.body_signals import Floats, Samples, deviation
from ema_app.measures.body_signals.movement import EPOCH_SECONDS

FURTHEST_RATE = 4.0
"""How many times the usual rate, or what part of it, a file may say."""

LONGEST_SECONDS = 7 * 86_400.0
"""More than twice what the device can keep."""

MG = 1000 / 64
"""Thousandths of g in one unit of the E4."""


@dataclass(frozen=True)
class Track:
    """What a file of the E4 holds: channel, unit, usual rate in Hz, columns."""

    channel: str
    unit: str
    rate: float
    columns: int = 1


@dataclass(frozen=True)
class Found:
    """A signal that was read: its start (seconds since 1970), how long it is, and its samples."""

    start: float
    seconds: float
    samples: Samples


class Taking(Protocol):
    """Takes the values of a signal block by block, and gives what is kept of them as (values, rate in Hz)."""

    def begin(self, rate: float) -> None:
        """Is told the rate."""

    def take(self, values: Floats) -> None:
        """Take the next (lines x columns)."""

    def give(self) -> tuple[Floats, float]:
        """Give what is kept, and how many of it there are in a second."""


class _All:
    """Keeps every value."""

    def begin(self, rate: float) -> None:
        self._rate = rate
        self._kept: list[Floats] = []

    def take(self, values: Floats) -> None:
        self._kept.append(values[:, 0])

    def give(self) -> tuple[Floats, float]:
        return np.concatenate([np.empty(0), *self._kept]), self._rate


class _Movement:
    """Keeps the movement of every five seconds."""

    def begin(self, rate: float) -> None:
        self._per = max(1, round(EPOCH_SECONDS * rate))
        self._rate = rate
        self._rest = np.empty((0, 3))
        self._kept: list[Floats] = []

    def take(self, values: Floats) -> None:
        whole = np.concatenate([self._rest, values])
        cut = len(whole) // self._per * self._per
        self._kept.append(deviation((whole[:cut] * MG).astype(np.float32), self._per))
        self._rest = whole[cut:]

    def give(self) -> tuple[Floats, float]:
        return np.concatenate([np.empty(0), *self._kept]), self._rate / self._per


@dataclass(frozen=True)
class SignalFile:
    """A file with one signal: where it lies, what it should hold, and who is told what is odd and how far it is."""

    members: Members
    name: str
    track: Track
    oddities: Oddities
    progress: Progress

    def read(self, taking: Taking | None = None) -> Found | None:
        """Read it; None (and a note) where nothing of it can be taken. Raises EmaError for what cannot be read."""
        taking = taking or (_Movement() if self.track.channel == "activity" else _All())
        try:
            with self.members.open(self.name) as stream:
                blocks = lines(stream)
                head = self._head(next(blocks, b""))
                if head is None:
                    return None
                start, rate, first = head
                taking.begin(rate)
                count = self._take((first, *blocks) if first else blocks, rate, taking)
        except OddLineError:
            self.oddities.file(self.name, odd.ODD_FILE)
            return None
        values, per_second = taking.give()
        # What sums up several samples stands in their middle.
        at = start + (np.arange(values.size) + 0.5 * (per_second < rate)) / per_second
        return Found(start, count / rate, Samples(np.asarray(at, dtype=np.float64), values, self.track.unit))

    def _take(self, blocks: Iterable[bytes], rate: float, taking: Taking) -> int:
        read, most = 0, int(LONGEST_SECONDS * rate)
        for block in blocks:
            values = numbers(block, self.track.columns)[: most - read]
            for place in np.flatnonzero(np.isnan(values[:, 0])):
                self.oddities.line(self.name, read + int(place) + 3)
            taking.take(values)
            read += len(values)
            self.progress(self.name, read)
            if read == most:
                self.oddities.file(self.name, odd.TOO_LONG)
                break
        return read

    def _head(self, block: bytes) -> tuple[float, float, bytes] | None:
        """Give start, rate and what follows of the first block."""
        parts = block.split(b"\n", 2)
        if not block.strip():
            self.oddities.file(self.name, odd.EMPTY)
            return None
        two = numbers(b"\n".join(parts[:2]) + b"\n", self.track.columns)
        if len(two) < 2 or np.isnan(two).any() or not odd.BEGINNINGS[0] <= two[0, 0] < odd.BEGINNINGS[1]:
            self.oddities.file(self.name, odd.NO_RATE)
            return None
        if not 1 / FURTHEST_RATE <= two[1, 0] / self.track.rate <= FURTHEST_RATE:
            self.oddities.file(self.name, odd.ODD_RATE)
            return None
        if two[1, 0] != self.track.rate:
            self.oddities.file(self.name, odd.OTHER_RATE)
        return float(two[0, 0]), float(two[1, 0]), parts[2] if len(parts) > 2 else b""
