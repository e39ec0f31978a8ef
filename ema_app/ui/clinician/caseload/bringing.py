"""Taking shares into a caseload one after the other, in the background, with a sentence about each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ema_app.core.errors import EmaError
from ema_app.session.caseload import BroughtIn, Caseload
from ema_app.ui.background import Background
from ema_app.ui.words import shown, told


class Bringing(QObject):
    """`busy(on)` around the work, `said(words)` with what is going on, and at the end with what became of each file."""

    busy = Signal(bool)
    said = Signal(str)

    def __init__(self, caseload: Caseload, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._caseload, self._background = caseload, background
        self._waiting: list[Path] = []
        self._told: list[str] = []

    def bring_in(self, paths: list[Path]) -> None:
        """Take these files in; further ones come after those that wait."""
        idle = not self._waiting and not self._told
        self._waiting.extend(paths)
        if idle and self._waiting:
            self.busy.emit(True)
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            words, self._told = "\n".join(self._told), []
            self.busy.emit(False)
            self.said.emit(words)
            return
        path = self._waiting.pop(0)
        self.said.emit(self.tr("Taking in {file}. This takes a few seconds.").format(file=path.name))
        self._background.run(lambda: self._caseload.bring_in(path), self._came, self._refused)

    def _came(self, came: BroughtIn) -> None:
        self._told.append(shown(came.said))
        self._next()

    def _refused(self, error: EmaError) -> None:
        self._told.append(told(error))
        self._next()
