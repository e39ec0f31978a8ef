"""Long work over the record: how far it is, and a way to stop it. Nothing half-done stays behind."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.ui.background import Background
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.theme import Theme

T = TypeVar("T")
Progress = Callable[[str, int], None]


class _Told(QObject):
    far = Signal(str, int)


class LongWork(QWidget):
    """A bar, a line that says how far it is, and Stop. `busy` while something is being done."""

    busy = Signal(bool)

    def __init__(self, theme: Theme, background: Background) -> None:
        super().__init__()
        self._background = background
        self._stop = threading.Event()
        self._told = _Told()
        self._told.far.connect(self._show_far, Qt.ConnectionType.QueuedConnection)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Working"))
        self.far = label("", "small")
        self.stop = button(self.tr("Stop"), self._stop.set)
        self.setLayout(column(theme, self.bar, self.far, left(theme, self.stop), space=8))
        self.hide()

    def run(self, work: Callable[[Progress], T], done: Callable[[T], None], failed: Callable[[EmaError], None]) -> None:
        """Do `work(progress)` in the background, then `done` or `failed` (also when it was stopped)."""
        self._stop.clear()
        put(self.far, self.tr("Working"))
        self.show()
        self.busy.emit(True)
        self._background.run(lambda: work(self._progress), lambda result: self._end(lambda: done(result)),
                             lambda error: self._end(lambda: failed(error)))  # fmt: skip

    def _progress(self, what: str, far: int) -> None:
        # In the other thread: says how far it is, and ends the work where somebody asked for that.
        if self._stop.is_set():
            raise EmaError("stopped", say("errors", "Stopped. Nothing half-done was left behind."))
        self._told.far.emit(what, far)

    def _show_far(self, what: str, far: int) -> None:
        put(self.far, self.tr("{what}: {far} rows").format(what=what, far=far))

    def _end(self, then: Callable[[], None]) -> None:
        self.hide()
        self.busy.emit(False)
        then()

    def give_up(self) -> None:
        """Ask the work to end: the record is about to be closed."""
        self._stop.set()
