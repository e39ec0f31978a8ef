"""Whether somebody is at the computer, from when it was last touched, as events for the prompts."""

from __future__ import annotations

from dataclasses import dataclass

from ema_app.core.prompt import Event, Kind, World
from ema_app.core.prompt.life import SHOWING

HERE_SECONDS = 120
"""Whoever touched the computer no longer ago than this is taken to be in front of it. Assumed."""


@dataclass(frozen=True)
class Touched:
    """When the computer was last touched (an instant; None: not that anybody knows).

    `whole`: that is known of the whole computer; else only of this app's own windows and of unlocking the screen.
    """

    at: int | None = None
    whole: bool = False


def touched(at: int, idle_seconds: float | None, own_seconds: float | None) -> Touched:
    """Give the last touch from the seconds since, at an instant: of the whole computer, and of this app alone."""
    known = [seconds for seconds in (idle_seconds, own_seconds) if seconds is not None]
    return Touched(round(at - min(known)) if known else None, idle_seconds is not None)


def shown_since(world: World) -> int | None:
    """Give since when a prompt stands on the screen; None where none does."""
    since = (life.live_since for life in world.lives.values() if life.state in SHOWING)
    return next((at for at in since if at is not None), None)


def presence(at: int, last: Touched, since: int | None) -> list[Event]:
    """Give what is known at an instant: somebody is there, nobody is, or it is not known.

    A touch after `since` (a prompt came onto the screen) means that somebody was there to see it.
    """
    if last.at is not None and at - last.at <= HERE_SECONDS:
        return [Event(last.at, Kind.ACTIVE, source="input")]
    seen = last.at is not None and since is not None and last.at >= since
    was = [Event(last.at, Kind.ACTIVE, source="input")] if seen and last.at is not None else []
    return [*was, Event(at, Kind.IDLE if last.whole else Kind.PRESENCE_UNKNOWN, source="input")]
