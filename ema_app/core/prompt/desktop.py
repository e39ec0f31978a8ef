"""What is known of the desktop and of the person's wishes at an instant, and what it means for a prompt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

GRACE_SECONDS = 180
"""No prompt comes in the first minutes after the computer wakes."""

SILENCE_SECONDS = 300
"""A heartbeat later than this after the last sign of life means that the computer slept; the app beats more often."""


class Kind(StrEnum):
    """What may happen: to the computer, by the person's wish, or to a prompt."""

    SLEEP = "sleep"
    RESUME = "resume"
    SHUTDOWN = "shutdown"
    START = "start"
    QUIT = "quit"
    HEARTBEAT = "heartbeat"
    LOCK = "lock"
    UNLOCK = "unlock"
    RECORD_LOCK = "record_lock"
    RECORD_UNLOCK = "record_unlock"
    FULLSCREEN_ON = "fullscreen_on"
    FULLSCREEN_OFF = "fullscreen_off"
    DND_ON = "dnd_on"
    DND_OFF = "dnd_off"
    QUIET_ON = "quiet_on"
    QUIET_OFF = "quiet_off"
    DAY_OFF_ON = "day_off_on"
    DAY_OFF_OFF = "day_off_off"
    PAUSE = "pause"
    UNPAUSE = "unpause"
    ACTIVE = "active"
    IDLE = "idle"
    PRESENCE_UNKNOWN = "presence_unknown"
    CLOCK_CHANGED = "clock_changed"
    ZONE_CHANGED = "zone_changed"
    DISPLAYED = "displayed"
    OPEN = "open"
    FINISH = "finish"
    STOP = "stop"
    SNOOZE = "snooze"
    DECLINE = "decline"
    DISMISS = "dismiss"


class Event(NamedTuple):
    """Something that happened at an instant (seconds since 1970, on the clock as it then stood).

    `amount` is the end of a pause (an instant, 0 for open-ended) or the seconds by which the clock was moved; `source`
    says who told: the system's own log, a signal of the desktop, the heartbeat, the person.
    """

    at: int
    kind: Kind
    prompt_id: str = ""
    amount: int = 0
    source: str = "desktop"


@dataclass(frozen=True)
class Desktop:
    """The state of the desktop and of the person's wishes.

    `away` is the reason why the app cannot act (asleep, machine_off, app_closed), empty while it can; `paused_until` is
    an instant, 0 for a pause without end, None for no pause; `present` is None where nothing tells.
    """

    now: int = 0
    away: str = ""
    locked: bool = False
    record_locked: bool = False
    full_screen: bool = False
    do_not_disturb: bool = False
    quiet: bool = False
    day_off: bool = False
    paused_until: int | None = None
    resumed_at: int | None = None
    present: bool | None = None

    def wish(self, at: int) -> str:
        """Give the person's wish that holds a prompt back for good, or nothing."""
        paused = self.paused_until is not None and (self.paused_until == 0 or at < self.paused_until)
        wishes = {"paused": paused, "day_off": self.day_off, "quiet_hours": self.quiet}
        return next((reason for reason, holds in wishes.items() if holds), "")

    def hindrance(self, at: int) -> str:
        """Give what keeps a prompt from being shown at this instant, or nothing."""
        if self.away:
            return self.away
        reasons = {
            "locked": self.locked,
            "just_resumed": self.resumed_at is not None and at < self.resumed_at + GRACE_SECONDS,
            "full_screen": self.full_screen,
            "do_not_disturb": self.do_not_disturb,
        }
        return next((reason for reason, holds in reasons.items() if holds), "")

    def clear_at(self, at: int) -> int | None:
        """Give the first instant from `at` on at which nothing hinders; None where that takes a new event."""
        after = max(at, self.resumed_at + GRACE_SECONDS) if self.resumed_at is not None else at
        return None if self.hindrance(after) else after


_FLAGS: dict[Kind, dict[str, bool | str | None]] = {
    Kind.SLEEP: {"away": "asleep"},
    Kind.SHUTDOWN: {"away": "machine_off"},
    Kind.QUIT: {"away": "app_closed"},
    Kind.LOCK: {"locked": True, "present": False},
    Kind.UNLOCK: {"locked": False, "present": True},
    Kind.RECORD_LOCK: {"record_locked": True},
    Kind.RECORD_UNLOCK: {"record_locked": False},
    Kind.FULLSCREEN_ON: {"full_screen": True},
    Kind.FULLSCREEN_OFF: {"full_screen": False},
    Kind.DND_ON: {"do_not_disturb": True},
    Kind.DND_OFF: {"do_not_disturb": False},
    Kind.QUIET_ON: {"quiet": True},
    Kind.QUIET_OFF: {"quiet": False},
    Kind.DAY_OFF_ON: {"day_off": True},
    Kind.DAY_OFF_OFF: {"day_off": False},
    Kind.UNPAUSE: {"paused_until": None},
    Kind.ACTIVE: {"present": True},
    Kind.IDLE: {"present": False},
    Kind.PRESENCE_UNKNOWN: {"present": None},
}


def after(desktop: Desktop, event: Event) -> Desktop:
    """Give the desktop after an event."""
    if event.kind in (Kind.RESUME, Kind.START):
        woke = event.kind == Kind.RESUME or desktop.away == "machine_off"
        return replace(desktop, away="", now=event.at, resumed_at=event.at if woke else desktop.resumed_at)
    if event.kind == Kind.PAUSE:
        return replace(desktop, paused_until=event.amount, now=event.at)
    if event.kind == Kind.HEARTBEAT and desktop.away:
        return replace(desktop, away="", now=event.at, resumed_at=event.at)
    return replace(desktop, now=event.at, **_FLAGS.get(event.kind, {}))  # type: ignore[arg-type]


def silent_since(desktop: Desktop, event: Event) -> Desktop:
    """Give the desktop as it must have been since the last sign of life, where an event shows that it was gone."""
    if desktop.away or not desktop.now:
        return desktop
    if event.kind == Kind.START:
        return replace(desktop, away="app_closed")
    if event.kind == Kind.RESUME or (event.kind == Kind.HEARTBEAT and event.at - desktop.now > SILENCE_SECONDS):
        return replace(desktop, away="asleep")
    return desktop
