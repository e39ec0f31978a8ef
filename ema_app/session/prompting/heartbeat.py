"""What two looks at the clocks tell: that the computer slept, that its clock was moved, that it is in another zone."""

from __future__ import annotations

from dataclasses import dataclass

from ema_app.core.prompt import Event, Kind

BEAT_SECONDS = 290
"""How often the app looks; a later look counts as silence (core.prompt)."""

SLEPT_SECONDS = 10
MOVED_SECONDS = 5
"""Less than this is the clock being kept right, or a busy computer."""


@dataclass(frozen=True)
class Clocks:
    """One look: the clock on the wall (seconds since 1970), the one that stops in sleep, the one that does not.

    `boot` is None where the system has no clock that goes on in sleep and cannot be set.
    """

    wall: float
    monotonic: float
    boot: float | None
    zone: str


def noticed(before: Clocks, now: Clocks) -> list[Event]:
    """Give what happened between two looks, in order.

    Without a clock that goes on in sleep, time that the other one missed counts as sleep; a wall clock that goes
    back was moved.
    """
    ran, passed = now.monotonic - before.monotonic, now.wall - before.wall
    slept, moved = passed - ran, 0.0
    if now.boot is not None and before.boot is not None:
        slept, moved = now.boot - before.boot - ran, passed - (now.boot - before.boot)
    elif slept < 0:
        slept, moved = 0.0, slept
    found = []
    at = round(now.wall)
    if slept > SLEPT_SECONDS:
        found += [Event(round(now.wall - moved - slept), Kind.SLEEP, source="heartbeat"),
                  Event(round(now.wall - moved), Kind.RESUME, source="heartbeat")]  # fmt: skip
    if abs(moved) > MOVED_SECONDS:
        found.append(Event(at, Kind.CLOCK_CHANGED, amount=round(moved), source="heartbeat"))
    if now.zone != before.zone:
        found.append(Event(at, Kind.ZONE_CHANGED, source="heartbeat"))
    return found
