"""Windows of signals as rows of the table `body`."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ema_app.exchange.source import Cell
from ema_app.measures.body_signals import Channel, Signals, Windows, windows
from ema_app.session.body_moments import Window

Row = tuple[Cell, ...]


@dataclass(frozen=True)
class BodyRows:
    """The rows of all windows that something was measured in, made anew each time they are gone through."""

    channels: tuple[Channel, ...]
    chosen: tuple[Window, ...]
    source: str

    def __iter__(self) -> Iterator[Row]:
        stamps = [one.stamps for one in self.chosen]
        for channel in self.channels:
            for k in np.flatnonzero(np.isfinite(channel.artefact_share)).tolist():
                yield _row(channel, k, stamps[k], self.source)

    @cached_property
    def with_window(self) -> int:
        """How many entries have a value of any channel."""
        met = np.zeros(len(self.chosen), dtype=np.bool_)
        for channel in self.channels:
            met |= np.isfinite(channel.mean)
        return int((met & np.array([one.of_entry for one in self.chosen], dtype=np.bool_)).sum())


def body_rows(signals: Signals, chosen: tuple[Window, ...], source: str) -> BodyRows:
    """Sum the signals up in the chosen windows."""
    which = Windows(np.array([one.start for one in chosen]), np.array([one.end for one in chosen]))
    return BodyRows(tuple(windows(signals, which)), chosen, source)


def valued(channel: Channel) -> int:
    """Give how many windows have a value."""
    return int(np.isfinite(channel.mean).sum())


def measured(signals: Signals, channel: str) -> tuple[float, float]:
    """Give the first and last moment at which a channel was measured."""
    samples = signals.samples.get(channel) or signals.beats
    assert samples is not None
    return float(samples.at[0]), float(samples.at[-1])


def _row(channel: Channel, k: int, stamps: tuple[str, str], source: str) -> Row:
    mean, sd, aside = (_rounded(float(column[k])) for column in (channel.mean, channel.sd, channel.artefact_share))
    return (*stamps, channel.name, channel.unit, mean, sd, int(channel.samples[k]), aside, source)


def _rounded(value: float) -> float | None:
    return round(value, 6) if math.isfinite(value) else None
