"""Use cases over an open record; the only writer. What stands here is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ema_app.session.changed import Changed, Topic
    from ema_app.session.moment import Surroundings
    from ema_app.session.session import Session

__all__ = ["Changed", "Session", "Surroundings", "Topic"]

_WHERE = {"Changed": "changed", "Topic": "changed", "Surroundings": "moment", "Session": "session"}


def __getattr__(name: str) -> Any:
    # The first window needs a clock, not a store: what it does not show is not read from the disk.
    if name not in _WHERE:
        raise AttributeError(name)
    return getattr(import_module(f"ema_app.session.{_WHERE[name]}"), name)
