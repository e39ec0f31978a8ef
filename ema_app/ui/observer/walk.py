"""The questions to an observer, page by page, with the widgets of the check-in. Nothing is written here."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.core.items import phrase
from ema_app.core.people import Person
from ema_app.ui.observer.sitting import Sitting
from ema_app.ui.patient.check_in_frame import Frame
from ema_app.ui.patient.check_in_questions import Questions
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.words import language


class Nobody:
    """A roster with nobody in it: an observer sees no people."""

    def people(self) -> list[Person]:
        """Give nobody."""
        return []

    def add(self, name: str, relationship: str, closeness: float | None = None) -> str:
        """Add nobody."""
        return ""


class ObserverWalk(QWidget):
    """`ended` after the last page; `stopped` when the observer would like to stop half-way."""

    ended = Signal()
    stopped = Signal()

    def __init__(self, theme: Theme, sitting: Sitting, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.sitting = sitting
        self._asking = Asking(theme, language(), time.monotonic, now, Nobody())
        self.frame = Frame(theme)
        self.questions: Questions | None = None
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.frame)
        self.frame.back_wanted.connect(self._back)
        self.frame.next_wanted.connect(self._next)
        self.frame.skip_wanted.connect(self._skip)

    def show_page(self) -> None:
        """Show the page where the sitting is, and put the focus on its first question."""
        sitting, words = self.sitting, self._asking.language
        self.questions = made = Questions(
            sitting.items(), phrase(sitting.heading, words), self._asking, lambda text: text
        )
        made.show_answers(sitting.answers)
        made.given.connect(lambda _widget, given: self._given(given))
        made.touched.connect(self._show_ways)
        made.done.connect(self._next)
        self.frame.show_page(made)
        self.frame.show_place(phrase(sitting.title, words), *sitting.place())
        self.frame.say_kept(self.tr("Kept when you finish"))
        self._show_ways()
        made.begin()

    def _given(self, given: dict[str, object]) -> None:
        self.sitting.give(given)  # type: ignore[arg-type]
        self._show_ways()

    def _show_ways(self) -> None:
        if self.questions:
            self.frame.show_ways(next_possible=self.questions.answered(), declinable=False)

    def _settle(self) -> None:
        if self.questions:
            self.questions.settle()

    def _next(self) -> None:
        self._settle()
        if self.frame.next.isEnabled():
            self._on()

    def _skip(self) -> None:
        self._settle()
        self._on()

    def _on(self) -> None:
        if self.sitting.forward():
            self.show_page()
        else:
            self.ended.emit()

    def _back(self) -> None:
        self._settle()
        if self.sitting.back():
            self.show_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc stops."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next()
        elif event.key() == Qt.Key.Key_Escape:
            self._settle()
            self.stopped.emit()
        else:
            event.ignore()
