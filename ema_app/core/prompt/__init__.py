"""The life of a prompt on a desktop, as a pure machine: events in, states out, every change a row."""

from ema_app.core.prompt.desktop import Desktop, Event, Kind
from ema_app.core.prompt.engine import Step, World, follow, forget, restore, step, take_in, wake_at
from ema_app.core.prompt.life import ENDS, Change, Life, State, replay
from ema_app.core.prompt.waiting import Waiting, waiting

__all__ = [
    "ENDS",
    "Change",
    "Desktop",
    "Event",
    "Kind",
    "Life",
    "State",
    "Step",
    "Waiting",
    "World",
    "follow",
    "forget",
    "replay",
    "restore",
    "step",
    "take_in",
    "waiting",
    "wake_at",
]
