"""A small desktop on a private bus: logind, a screen saver, notifications and an idle monitor, told by lines on stdin.

Lines: `sleep`, `resume`, `shutdown`, `lock`, `unlock`, `saver on`, `saver off`, `paused on`, `paused off`, `idle 1500`.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import ClassInfo, Property, QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath

LOGIND = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager")
SESSION = "/org/freedesktop/login1/session/_31"


@ClassInfo({"D-Bus Interface": "org.freedesktop.login1.Manager"})  # type: ignore[call-arg, operator]
class Logind(QObject):
    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, name: str) -> QDBusObjectPath:
        return QDBusObjectPath(SESSION if name == "1" else "/nowhere")


@ClassInfo({"D-Bus Interface": "org.gnome.Mutter.IdleMonitor"})  # type: ignore[call-arg, operator]
class Idle(QObject):
    milliseconds = 0

    @Slot(result="qulonglong")
    def GetIdletime(self) -> int:
        return self.milliseconds


@ClassInfo({"D-Bus Interface": "org.dunstproject.cmd0"})  # type: ignore[call-arg, operator]
class Notifications(QObject):
    quiet = False

    @Property(bool)
    def paused(self) -> bool:
        return self.quiet


class Desktop:
    def __init__(self) -> None:
        self.bus = QDBusConnection.sessionBus()
        self.logind, self.idle, self.notifications = Logind(), Idle(), Notifications()
        slots = QDBusConnection.RegisterOption.ExportAllContents
        for service, path, exported in (
            ("org.freedesktop.login1", LOGIND[0], self.logind),
            ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", self.idle),
            ("org.freedesktop.Notifications", "/org/freedesktop/Notifications", self.notifications),
        ):
            assert self.bus.registerService(service), service
            assert self.bus.registerObject(path, exported, slots), path

    def send(self, path: str, interface: str, name: str, *arguments: bool) -> None:
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments(list(arguments))
        assert self.bus.send(signal)

    def hear(self) -> None:
        what, _, rest = sys.stdin.readline().strip().partition(" ")
        if what in ("sleep", "resume"):
            self.send(*LOGIND, "PrepareForSleep", what == "sleep")
        elif what == "shutdown":
            self.send(*LOGIND, "PrepareForShutdown", True)
        elif what in ("lock", "unlock"):
            self.send(SESSION, "org.freedesktop.login1.Session", what.capitalize())
        elif what == "saver":
            self.send("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", rest == "on")
        elif what == "paused":
            self.notifications.quiet = rest == "on"
        elif what == "idle":
            self.idle.milliseconds = int(rest)
        os.write(1, b"done\n")


if __name__ == "__main__":
    app = QCoreApplication([])
    desktop = Desktop()
    heard = QSocketNotifier(0, QSocketNotifier.Type.Read)
    heard.activated.connect(desktop.hear)
    os.write(1, b"ready\n")
    app.exec()
