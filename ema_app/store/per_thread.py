"""A connection of its own for every thread that works on an open record.

Two threads on one connection share its transaction: what the window writes while an import runs would go when the
import is stopped. And a statement of one while the other ends one can bring the process down.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock, get_ident
from typing import Any

from ema_app.store.connection import Mode, connect
from ema_app.store.faults import world


class Connections:
    """The connections to one file. That of the thread that opened it is `first`; others are made when asked for."""

    def __init__(self, first: Any) -> None:
        self.first = first
        self._where: tuple[Path, bytes, Mode] | None = None
        self._let_go = False
        self._opener, self._others, self._lock = get_ident(), dict[int, Any](), Lock()

    def open_more(self, path: Path, data_key: bytes, mode: Mode) -> Connections:
        """Let other threads have their own; until then all get the first. Gives itself."""
        self._where = path, data_key, mode
        return self

    def mine(self) -> Any:
        """Give the connection of the thread that asks, None once all were let go. Raises `EmaError` as connect."""
        thread = get_ident()
        if thread == self._opener or self._where is None:
            return self.first
        with self._lock:
            if self._let_go:
                return None
            # A thread that ended gives its number, and with it its connection, to a later one.
            if thread not in self._others:
                self._others[thread] = self._made(*self._where)
            return self._others[thread]

    def _made(self, path: Path, data_key: bytes, mode: Mode) -> Any:
        connection = connect(path, data_key, mode)
        with world(path):
            connection.execute("PRAGMA foreign_keys = ON")
        return connection

    def let_go(self) -> None:
        """Let go of all but the first; no thread gets a new one.

        They are not closed by hand: a thread that is still at work holds its own until it has ended, and closing what
        is in use brings SQLite to a standstill.
        """
        with self._lock:
            self._let_go = True
            self._others.clear()
