"""The files of an E4 that hold moments: intervals between beats, and what was marked."""

from __future__ import annotations

import numpy as np

from ema_app.exchange.body import recording as odd
from ema_app.exchange.body.columns import OddLineError, lines, numbers
from ema_app.exchange.body.e4_signal import LONGEST_SECONDS
from ema_app.exchange.body.members import Members
from ema_app.exchange.body.recording import Oddities
from ema_app.measures.body_signals import Floats, Samples

MOST_LINES = 4_000_000
"""Lines of intervals that are read at most: two weeks of a fast heart, twice over."""


def read_intervals(members: Members, name: str, oddities: Oddities) -> Samples | None:
    """Read IBI.csv: the start and the word IBI, then seconds since the start and the interval in seconds."""
    found = _lines(members, name, oddities)
    if found is None:
        return None
    head, rows = found
    start = numbers(head.split(b",")[0] + b"\n", 1)[0, 0]
    if not odd.BEGINNINGS[0] <= start < odd.BEGINNINGS[1]:
        oddities.file(name, odd.NO_RATE)
        return None
    values = numbers(rows, 2)[:MOST_LINES] if rows else np.empty((0, 2))
    values[(values[:, 0] < 0) | (values[:, 0] > LONGEST_SECONDS)] = np.nan
    _note(values, 2, name, oddities)
    values = values[~np.isnan(values[:, 0])]
    if np.any(np.diff(values[:, 0]) < 0):
        oddities.file(name, odd.UNSORTED)
    values = values[np.unique(values[:, 0], return_index=True)[1]]
    return Samples(start + values[:, 0], values[:, 1] * 1000, "ms") if len(values) else None


def read_marks(members: Members, name: str, oddities: Oddities) -> tuple[float, ...]:
    """Read tags.csv: one moment a line, in seconds since 1970."""
    found = _lines(members, name, oddities, may_be_empty=True)
    if found is None:
        return ()
    values = numbers(found[0] + b"\n" + found[1], 1)
    values[(values < odd.BEGINNINGS[0]) | (values >= odd.BEGINNINGS[1])] = np.nan
    _note(values, 1, name, oddities)
    return tuple(sorted(float(at) for at in values[:, 0] if not np.isnan(at)))


def _lines(members: Members, name: str, oddities: Oddities, may_be_empty: bool = False) -> tuple[bytes, bytes] | None:
    """Give the first line and all others; None where there is none."""
    try:
        with members.open(name) as stream:
            kept, far = [], 0
            for block in lines(stream):
                kept.append(block)
                far += block.count(b"\n")
                if far > MOST_LINES:
                    oddities.file(name, odd.TOO_LONG)
                    break
    except OddLineError:
        oddities.file(name, odd.ODD_FILE)
        return None
    whole = b"".join(kept)
    if not whole.strip():
        if not may_be_empty:
            oddities.file(name, odd.EMPTY)
        return None
    head, _, rows = whole.partition(b"\n")
    return head, rows


def _note(values: Floats, first_line: int, name: str, oddities: Oddities) -> None:
    for place in np.flatnonzero(np.isnan(values[:, 0])):
        oddities.line(name, int(place) + first_line)
