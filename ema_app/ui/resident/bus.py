"""Asking somebody on D-Bus, without starting anybody for it and without waiting long."""

from __future__ import annotations

from typing import Any

from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

WAIT_MS = 300


def answered(bus: QDBusConnection, call: tuple[str, str, str, str], *arguments: str) -> Any:
    """Give the first value that a method answers; None where nobody does. `call`: service, path, interface, method."""
    ask = QDBusMessage.createMethodCall(*call)
    ask.setAutoStartService(False)
    ask.setArguments(list(arguments))
    answer = bus.call(ask, QDBus.CallMode.Block, WAIT_MS)
    given = answer.arguments() if answer.type() == QDBusMessage.MessageType.ReplyMessage else []
    return given[0] if given else None
