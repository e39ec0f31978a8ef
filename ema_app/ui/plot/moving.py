"""What the keys do to the part of a chart in view."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt

from ema_app.charts.spec import Numbers

MOVES = {
    int(Qt.Key.Key_Left): (-0.25, -0.25), int(Qt.Key.Key_Right): (0.25, 0.25), int(Qt.Key.Key_Plus): (0.2, -0.2),
    int(Qt.Key.Key_Equal): (0.2, -0.2), int(Qt.Key.Key_Minus): (-1 / 3, 1 / 3),
}  # fmt: skip
"""How both ends move with a key, in widths of the part in view."""

STEPS = {int(Qt.Key.Key_Comma): -1, int(Qt.Key.Key_Period): 1}
"""Which way a key steps from moment to moment."""


ROOM = 0.02
"""Share of a stretch that is left free at its ends."""


def with_room(ends: tuple[float, float] | None) -> tuple[float, float]:
    """Give the first and the last moment with a little room; (0, 1) where there is none."""
    if ends is None:
        return 0.0, 1.0
    room = (ends[1] - ends[0]) * ROOM or 1.0
    return ends[0] - room, ends[1] + room


def moved(key: int, view: tuple[float, float]) -> tuple[float, float]:
    """Give the part in view after a key of `MOVES`."""
    low, high = view
    return low + MOVES[key][0] * (high - low), high + MOVES[key][1] * (high - low)


def stepped(moments: Numbers, at: float | None, by: int, view: tuple[float, float]) -> float | None:
    """Give the moment one step on from `at`; from the edge of the part in view where `at` is outside or None."""
    if not len(moments):
        return None
    low, high = view
    start = at if at is not None and low <= at <= high else (low if by > 0 else high)
    k = int(np.searchsorted(moments, start, side="right" if by > 0 else "left")) - (by < 0)
    return float(moments[min(max(k, 0), len(moments) - 1)])
