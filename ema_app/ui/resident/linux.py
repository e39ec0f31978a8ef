"""Linux: logind and the screen saver over D-Bus, full screen from the window manager, the journal for the past."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusObjectPath, QDBusVariant
from PySide6.QtGui import QGuiApplication

from ema_app.core.prompt import Event, Kind
from ema_app.session.prompting.journal import events_of
from ema_app.ui.resident.bus import answered
from ema_app.ui.resident.idle import idle_here
from ema_app.ui.resident.sources import Past, Sources

_SESSION = "org.freedesktop.login1.Session"
_LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_SAVERS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
)
_QUIET = (("org.freedesktop.Notifications", "Inhibited"), ("org.dunstproject.cmd0", "paused"))
"""Where a desktop says that it does not want to be disturbed: the interface and its property."""

_WAIT_SECONDS = 3
_TOLD_BY = ("systemd-logind", "systemd-sleep", "systemd", "kernel")


class LinuxSources(Sources):
    """Listens to what the desktop says on its two buses, and looks when asked. What is not there says nothing."""

    def __init__(self, system: QDBusConnection, session: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._idle = idle_here(self._session)
        if system.isConnected():
            for signal in ("PrepareForSleep", "PrepareForShutdown"):
                system.connect(*_LOGIND, signal, self, SLOT(f"{signal}(bool)"))  # type: ignore[call-overload]
            own = own_session(system)
            for signal in ("Lock", "Unlock") if own else ():
                system.connect(_LOGIND[0], own, _SESSION, signal, self, SLOT(f"{signal}()"))  # type: ignore[call-overload]
        if self._session.isConnected():
            for path, interface in _SAVERS:
                self._session.connect("", path, interface, "ActiveChanged", self, SLOT("ActiveChanged(bool)"))  # type: ignore[call-overload]

    @Slot(bool)
    def PrepareForSleep(self, going: bool) -> None:
        """Logind: about to sleep, or awake again."""
        self._say(Kind.SLEEP if going else Kind.RESUME)

    @Slot(bool)
    def PrepareForShutdown(self, going: bool) -> None:
        """Logind: about to be switched off."""
        if going:
            self._say(Kind.SHUTDOWN)

    @Slot(bool)
    def ActiveChanged(self, locked: bool) -> None:
        """The screen saver: the screen is locked, or open again."""
        self._say(Kind.LOCK if locked else Kind.UNLOCK)

    @Slot()
    def Lock(self) -> None:
        """Logind: this session's screen is to be locked."""
        self._say(Kind.LOCK)

    @Slot()
    def Unlock(self) -> None:
        """Logind: this session's screen is to be open again."""
        self._say(Kind.UNLOCK)

    def _say(self, kind: Kind) -> None:
        self.happened.emit(Event(0, kind, source="dbus"))

    def look(self) -> list[Event]:
        """Look whether a window fills the screen, and whether the desktop asks for quiet."""
        found = []
        full = fills_the_screen()
        if full is not None:
            found.append(Event(0, Kind.FULLSCREEN_ON if full else Kind.FULLSCREEN_OFF, source="window manager"))
        quiet = self._wants_quiet()
        if quiet is not None:
            found.append(Event(0, Kind.DND_ON if quiet else Kind.DND_OFF, source="notifications"))
        return found

    def idle_seconds(self) -> float | None:
        """Give how long nobody has touched the machine, from the first that knows."""
        return next((seconds for ask in self._idle if (seconds := ask()) is not None), None)

    def _wants_quiet(self) -> bool | None:
        found = [self._property(*named) for named in _QUIET] if self._session.isConnected() else []
        known = [bool(value) for value in found if isinstance(value, bool)]
        return any(known) if known else None

    def _property(self, interface: str, name: str) -> object:
        service, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
        value = answered(self._session, (service, path, "org.freedesktop.DBus.Properties", "Get"), interface, name)
        return value.variant() if isinstance(value, QDBusVariant) else value

    def past(self, since: int, until: int) -> Past:
        """Read the journal, and when the machine was started."""
        return Past(tuple(events_of(_journal(since, until))), _booted())


def own_session(system: QDBusConnection) -> str:
    """Give the path of this login at logind; empty where it is not known."""
    name = os.environ.get("XDG_SESSION_ID", "")
    path = answered(system, (*_LOGIND, "GetSession"), name) if name else None
    return str(path.path()) if isinstance(path, QDBusObjectPath) else ""


def fills_the_screen() -> bool | None:
    """Say whether the window in front, of another program, fills the screen; None where that cannot be read."""
    window = _xprop("-root", "_NET_ACTIVE_WINDOW").rpartition("# ")[2].split(",")[0].strip()
    if not window.startswith("0x"):
        return None
    if int(window, 16) == 0 or QGuiApplication.focusWindow() is not None:
        return False
    return "_NET_WM_STATE_FULLSCREEN" in _xprop("-id", window, "_NET_WM_STATE")


def _xprop(*arguments: str) -> str:
    program = shutil.which("xprop")
    return _said(program, *arguments) if program and QGuiApplication.platformName() == "xcb" else ""


def _journal(since: int, until: int) -> list[str]:
    program = shutil.which("journalctl")
    by = [part for name in _TOLD_BY for part in ("-t", name)]
    when = ["--since", f"@{since}", "--until", f"@{until}"]
    return _said(program, "-q", "--no-pager", "-o", "short-unix", *when, *by).splitlines() if program else []


def _said(program: str, *arguments: str) -> str:
    try:
        done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=_WAIT_SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def _booted() -> int:
    try:
        lines = Path("/proc/stat").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("btime ")), 0)
