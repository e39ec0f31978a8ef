"""What tells of the world around the app: sleep, locks, full screen, do-not-disturb. One interface for all systems."""

from __future__ import annotations

import platform
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ema_app.core.prompt import Event


@dataclass(frozen=True)
class Past:
    """What the machine knows of a time in which the app did not run: events, and when it was started (0: not known)."""

    told: tuple[Event, ...] = ()
    booted: int = 0


class Sources(QObject):
    """A source of events. This one knows nothing: on systems without any, the app's own heartbeat has to do.

    `happened` sends core.prompt events whose `at` is 0: whoever takes them knows the time.
    """

    happened = Signal(object)

    def look(self) -> list[Event]:
        """Give how things stand that are only looked at when a prompt is due; times are 0."""
        return []

    def past(self, since: int, until: int) -> Past:
        """Give what the machine's own log says of a time, as far as it can be read."""
        return Past()


def sources_here(parent: QObject | None = None) -> Sources:
    """Give the source for this system."""
    if platform.system() != "Linux":
        return Sources(parent)
    from ema_app.ui.resident.linux import LinuxSources

    return LinuxSources(parent)
