"""One window for one user: a second start raises the first. By a local socket of the system; never over a network."""

from __future__ import annotations

import getpass
import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject

WAIT_MS = 500


class OnlyOne(QObject):
    """Whoever holds the lock in `folder` is the first; `ask_first` of a second start makes the first come forward."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QObject | None = None
        # The name tells users and folders apart without naming either.
        self.name = "switchpoint-" + hashlib.sha256(f"{getpass.getuser()}\0{folder}".encode()).hexdigest()[:16]

    def first(self) -> bool:
        """Say whether no other window is open. Where no lock can be taken at all, it is taken as none."""
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def ask_first(self) -> bool:
        """Ask the first window to come forward; False where it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self.name)
        there = socket.waitForConnected(WAIT_MS)
        socket.abort()
        return there

    def listen(self, asked: Callable[[], object]) -> None:
        """Call `asked` whenever the app is started again."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self.name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def come() -> None:
            server.nextPendingConnection().deleteLater()
            asked()

        server.newConnection.connect(come)
        server.listen(self.name)
        self._server = server

    def leave(self) -> None:
        """Let go: the next start is the first."""
        if self._server is not None:
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()
