"""Switch events from smoothed probabilities: above .7 at a prompt after one below .3 of the same day (SWITCH 3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ema_app.measures.switch.moments import Floats, Ints, Moments
from ema_app.measures.switch.result import SwitchEvent

AUTOMATIC, CONTROLLED = 0.7, 0.3


def switch_events(moments: Moments, rows: Ints, chance: Floats) -> tuple[SwitchEvent, ...]:
    """Give the events from the chance (n) of the automatic mode at the answered `rows` (n); none spans a night."""
    told = zip(rows.tolist(), chance.tolist(), strict=True)
    days = groupby(told, key=lambda pair: int(moments.day[pair[0]]))
    return tuple(event for day, pairs in days for event in _of_day(moments, day, list(pairs)))


def _of_day(moments: Moments, day: int, pairs: list[tuple[int, float]]) -> Iterator[SwitchEvent]:
    controlled: int | None = None
    onset: tuple[int, int] | None = None
    automatic = -1
    for row, chance in pairs:
        if chance > AUTOMATIC:
            automatic = row
            if onset is None and controlled is not None:
                onset, controlled = (controlled, row), None
        elif chance < CONTROLLED:
            if onset is not None:
                yield _event(moments, day, onset, (automatic, row))
                onset = None
            controlled = row
    if onset is not None:
        yield _event(moments, day, onset, (automatic, None))


def _event(moments: Moments, day: int, onset: tuple[int, int], end: tuple[int, int | None]) -> SwitchEvent:
    hour = moments.hour
    back = None if end[1] is None else float(hour[end[1]])
    return SwitchEvent(
        day, onset, float(hour[onset[0]]), float(hour[onset[1]]), end, float(hour[end[0]]), back, back is None
    )  # fmt: skip
