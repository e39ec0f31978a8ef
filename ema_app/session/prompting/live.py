"""The one prompt that is there to be answered, as the window shows it."""

from __future__ import annotations

from dataclasses import dataclass

from ema_app.core.prompt import World
from ema_app.core.prompt.life import SHOWING, UNOPENED


@dataclass(frozen=True)
class Live:
    """A prompt that waits: until when (an instant), whether it can still be put off, and whether it is put off now."""

    prompt_id: str
    until: int
    can_snooze: bool
    snoozed: bool


def live(world: World) -> Live | None:
    """Give the prompt that waits to be opened; there is at most one."""
    for life in world.lives.values():
        if life.state in UNOPENED and life.expires_at is not None:
            later = world.waiting[life.prompt_id].snooze_seconds or 0
            can = bool(later) and life.state in SHOWING and world.desktop.now + later < life.expires_at
            return Live(life.prompt_id, life.expires_at, can, life.state not in SHOWING)
    return None
