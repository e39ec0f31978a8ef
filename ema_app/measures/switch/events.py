"""Switch events: where a switch most likely began, told if it is three to one or better that it began thereabouts."""

from __future__ import annotations

import numpy as np

from ema_app.measures.switch.moments import Bools, Floats, Ints, Moments
from ema_app.measures.switch.result import SwitchEvent

SURE = 0.75
"""Least sum of the chances that a switch began at a prompt, at the one before it, or at the one after it."""

AUTOMATIC, CONTROLLED = 0.7, 0.3
"""Chances of the automatic mode above and below which a prompt is one of the episode, or ends it."""


def switch_events(moments: Moments, rows: Ints, chance: Floats, begun: Floats) -> tuple[SwitchEvent, ...]:
    """Give the events at the answered `rows` (n); none spans a night.

    `chance` (n): of the automatic mode; `begun` (n): that it is automatic there and was controlled at the row before,
    0 at a day's first. The row named is the likeliest among its neighbours.
    """
    same = np.append(False, moments.day[rows][1:] == moments.day[rows][:-1])
    starts = np.flatnonzero(_told(begun, same))
    last = np.append(np.flatnonzero(~same)[1:], len(rows)) - 1
    day_end = last[np.cumsum(~same)[starts] - 1]
    following = np.append(starts, len(rows))[1:]
    return tuple(
        _event(moments, rows, chance, (start, min(end, after - 1), after <= end))
        for start, end, after in zip(starts.tolist(), day_end.tolist(), following.tolist(), strict=True)
    )


def _told(begun: Floats, same: Bools) -> Bools:
    before = np.where(same, np.append(0.0, begun[:-1]), 0.0)
    after = np.append(np.where(same[1:], begun[1:], 0.0), 0.0)
    return np.asarray((begun >= before) & (begun > after) & (before + begun + after > SURE) & same)


def _event(moments: Moments, rows: Ints, chance: Floats, span: tuple[int, int, bool]) -> SwitchEvent:
    """The event that begins at place `start`; nothing is known of it after `end`, where the mode is controlled again if
    another switch follows (`again`)."""
    start, end, again = span
    back = next((i for i in range(start + 1, end + 1) if chance[i] < CONTROLLED), end if again else None)
    inside = range(start, end + 1 if back is None else back)
    automatic = max((i for i in inside if chance[i] > AUTOMATIC), default=start)
    hour = moments.hour[rows]
    return SwitchEvent(
        int(moments.day[rows[start]]),
        (int(rows[start - 1]), int(rows[start])),
        float(hour[start - 1]),
        float(hour[start]),
        (int(rows[automatic]), None if back is None else int(rows[back])),
        float(hour[automatic]),
        None if back is None else float(hour[back]),
        back is None,
    )
