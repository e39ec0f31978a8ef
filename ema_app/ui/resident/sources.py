"""What tells of the world around the app: sleep, locks, full screen, do-not-disturb. One interface for all systems."""

from __future__ import annotations

import platform
import time
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from ema_app.core.prompt import Event

TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
})  # fmt: skip


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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._touched: float | None = None

    def watch(self, app: QGuiApplication) -> None:
        """Take note of every touch of this app's own windows from now on."""
        app.focusWindowChanged.connect(self._watch)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take note of a key, the mouse or a finger."""
        if event.type() in TOUCHES:
            self.touch()
        return False

    def touch(self) -> None:
        """Take note that somebody is there."""
        self._touched = time.monotonic()

    def own_idle_seconds(self) -> float | None:
        """Give how long this app has not been touched; None where it never was."""
        return None if self._touched is None else time.monotonic() - self._touched

    def idle_seconds(self) -> float | None:
        """Give how long nobody has touched the machine; None where that cannot be read."""
        return None

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
    from PySide6.QtDBus import QDBusConnection

    from ema_app.ui.resident.linux import LinuxSources

    return LinuxSources(QDBusConnection.systemBus(), QDBusConnection.sessionBus(), parent)
