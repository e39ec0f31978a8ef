"""How long nobody has touched the machine: from X11, from GNOME's or KDE's own word over D-Bus.

On Wayland an X11 program only hears of windows like itself, so X11 is asked only where the session is one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from ctypes import CDLL, POINTER, Structure, byref, c_char_p, c_int, c_ulong, c_void_p

from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QGuiApplication

from ema_app.ui.resident.bus import answered

Idle = Callable[[], float | None]
"""Seconds since the machine was last touched; None where that cannot be read."""

GNOME = ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "GetIdletime")
KDE = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "GetSessionIdleTime")
"""Both give milliseconds. Other desktops that know KDE's method give seconds, or always 0: it is asked on KDE alone."""


class _Info(Structure):
    """XScreenSaverInfo."""

    _fields_ = (
        ("window", c_ulong), ("state", c_int), ("kind", c_int), ("til_or_since", c_ulong), ("idle", c_ulong),
        ("event_mask", c_ulong),
    )  # fmt: skip


class X11Idle:
    """The X11 screen saver extension. Raises OSError where it is not there."""

    def __init__(self) -> None:
        x11, self._saver = CDLL("libX11.so.6"), CDLL("libXss.so.1")
        x11.XOpenDisplay.restype, x11.XOpenDisplay.argtypes = c_void_p, (c_char_p,)
        x11.XDefaultRootWindow.restype, x11.XDefaultRootWindow.argtypes = c_ulong, (c_void_p,)
        self._saver.XScreenSaverQueryExtension.argtypes = (c_void_p, POINTER(c_int), POINTER(c_int))
        self._saver.XScreenSaverQueryInfo.argtypes = (c_void_p, c_ulong, POINTER(_Info))
        display, first = x11.XOpenDisplay(None), c_int()
        if not display or not self._saver.XScreenSaverQueryExtension(display, byref(first), byref(c_int())):
            raise OSError("no X11 screen saver extension")
        self._display, self._root = display, x11.XDefaultRootWindow(display)

    def __call__(self) -> float | None:
        """Give the seconds since a key, the mouse or a finger was used."""
        info = _Info()
        return info.idle / 1000 if self._saver.XScreenSaverQueryInfo(self._display, self._root, byref(info)) else None


class BusIdle:
    """A method on D-Bus that gives milliseconds."""

    def __init__(self, bus: QDBusConnection, service: str, path: str, method: str) -> None:
        self._bus, self._call = bus, (service, path, service, method)

    def __call__(self) -> float | None:
        """Give the seconds since the desktop was used; None where nobody answers."""
        milliseconds = answered(self._bus, self._call)
        return milliseconds / 1000 if isinstance(milliseconds, int) else None


def idle_here(bus: QDBusConnection) -> list[Idle]:
    """Give the ways to ask on this desktop, the best first."""
    found: list[Idle] = []
    if QGuiApplication.platformName() == "xcb" and not os.environ.get("WAYLAND_DISPLAY"):
        with suppress(OSError):  # without the library the desktop may still say
            found.append(X11Idle())
    if bus.isConnected():
        found.append(BusIdle(bus, *GNOME))
        if "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", ""):
            found.append(BusIdle(bus, *KDE))
    return found
