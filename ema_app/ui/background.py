"""Work that would hold the window for longer than a tenth of a second: keys, fits, big files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from ema_app.core.errors import EmaError

T = TypeVar("T")


class _Signals(QObject):
    done = Signal(object)
    failed = Signal(object)
    broken = Signal(object)


class _Work(QRunnable, Generic[T]):
    def __init__(self, work: Callable[[], T]) -> None:
        super().__init__()
        self._work = work
        self.signals = _Signals()

    def run(self) -> None:
        try:
            result = self._work()
        except EmaError as error:
            self.signals.failed.emit(error)
        except BaseException as error:
            self.signals.broken.emit(error)
        else:
            self.signals.done.emit(result)


def _raise(error: BaseException) -> None:
    raise error


class Background(QObject):
    """Runs one piece of work after the other's start, and gives its result in the window's own thread."""

    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: set[_Signals] = set()

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[EmaError], None]) -> None:
        """Do `work` in another thread; then `done` with its result, or `failed` with the error of the world."""
        runnable = _Work(work)
        signals = runnable.signals
        self._running.add(signals)
        signals.done.connect(lambda result: self._end(signals, lambda: done(result)))
        signals.failed.connect(lambda error: self._end(signals, lambda: failed(error)))
        signals.broken.connect(lambda error: self._end(signals, lambda: _raise(error)))
        self.busy.emit(True)
        self._pool.start(runnable)

    def _end(self, signals: _Signals, then: Callable[[], None]) -> None:
        if signals not in self._running:
            return
        self._running.discard(signals)
        self.busy.emit(bool(self._running))
        then()

    def wait(self) -> None:
        """Wait for what is running; its results come with the next turn of the window."""
        self._pool.waitForDone()

    def give_up(self) -> None:
        """Wait for what is running and forget its results: nobody is there to take them any more."""
        self._pool.clear()
        self._pool.waitForDone()
        self._running.clear()
        self.busy.emit(False)
