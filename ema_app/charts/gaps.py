"""Where a line is broken: at missed prompts, and between the days of a life that sleeps."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def broken(x: Numbers, y: Numbers, night_ms: float = 6 * 3_600_000.0) -> tuple[Numbers, Numbers]:
    """Give `x`, `y` (milliseconds, values; NaN = missed) with a gap put in wherever two moments lie further apart.

    `night_ms` is that distance. Nothing is moved and nothing is invented: a gap is one more point without a value.
    """
    if len(x) < 2:
        return x, y
    far = np.flatnonzero(np.diff(x) > night_ms)
    return np.insert(x, far + 1, (x[far] + x[far + 1]) / 2), np.insert(y, far + 1, np.nan)


def crossed(x: Numbers, first: Numbers, second: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Give `x` and both lines with one more point wherever they cross between two known moments; NaN stays a gap."""
    if len(x) < 2:
        return x, first, second
    with np.errstate(invalid="ignore"):
        apart = first - second
        at = np.flatnonzero(apart[:-1] * apart[1:] < 0)
    share = apart[at] / (apart[at] - apart[at + 1])
    height = first[at] + share * (first[at + 1] - first[at])
    where = x[at] + share * (x[at + 1] - x[at])
    return np.insert(x, at + 1, where), np.insert(first, at + 1, height), np.insert(second, at + 1, height)
