"""The check-in: a form built from the protocol, one thought to a page, each answer kept when it is given."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.core.items import phrase
from ema_app.core.protocol import Protocol
from ema_app.session.check_ins import Given, OpenEntry
from ema_app.ui.patient.check_in_body import Body
from ema_app.ui.patient.check_in_end import EndPanel
from ema_app.ui.patient.check_in_frame import Frame
from ema_app.ui.patient.check_in_roster import TellingRoster
from ema_app.ui.patient.check_in_sitting import Sitting
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.answer import AnswerWidget, Asking
from ema_app.ui.words import language, told


class CheckInPage(QWidget):
    """A form from its first page to the thanks at its end.

    It begins by itself when it is first shown, unless `begin` or `resume` was called before. `finished` when the person
    goes back to Today; `plan_wanted` when they ask for the whole crisis plan.
    """

    finished = Signal()
    plan_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession, protocol: Protocol, form_id: str) -> None:
        super().__init__()
        self._theme, self._session, self._form_id = theme, qt.session, form_id
        self.sitting = Sitting(qt, protocol)
        self._asking = _asking(theme, qt)
        self.frame = Frame(theme)
        self.body: Body | None = None
        self.end: EndPanel | None = None
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.frame)
        self.frame.back_wanted.connect(self._back)
        self.frame.next_wanted.connect(self._next)
        self.frame.skip_wanted.connect(self._skip)
        self.frame.decline_wanted.connect(self._decline)

    def begin(self, prompt_id: str = "", about_at: datetime | None = None) -> None:
        """Begin the form, for a waiting prompt or on one's own."""
        self.sitting.begin(self._form_id, prompt_id, about_at)
        self._show_page()

    def resume(self, entry: OpenEntry) -> None:
        """Take up an entry where it was left, with what was answered."""
        self.sitting.resume(entry)
        self._show_page()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin, unless that has been done by the time the window is idle."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._begin_by_itself)

    def _begin_by_itself(self) -> None:
        if self.sitting.entry is None:
            self.begin()

    def _show_page(self) -> None:
        sitting = self.sitting
        self.body = Body(sitting, self._asking)
        questions = self.body.questions
        questions.given.connect(self._given)
        questions.touched.connect(self._show_ways)
        questions.done.connect(self._done)
        self.body.plan_wanted.connect(self.plan_wanted)
        self.frame.show_page(self.body)
        self.frame.show_place(phrase(sitting.open.flow.form.title, self._asking.language), *sitting.place())
        for item in sitting.items():
            self._offer_plan(item.id)
        self._show_ways()
        questions.begin()

    def _show_ways(self) -> None:
        if self.body:
            declinable = any(item.consent for item in self.sitting.items())
            self.frame.show_ways(next_possible=self.body.questions.answered(), declinable=declinable)

    def _given(self, widget: AnswerWidget, given: Mapping[str, Given]) -> None:
        if self._tried(lambda: self.sitting.give(widget.item, given)):
            self.frame.say_kept(self.tr("Saved"))
        self._offer_plan(widget.item.id)
        self._show_ways()

    def _offer_plan(self, item_id: str) -> None:
        if self.body and self.sitting.above_line(self.sitting.protocol.items[item_id]):
            self.body.offer_plan(self._session.plan.current())
            QTimer.singleShot(0, self, self._reveal_offer)

    def _reveal_offer(self) -> None:
        if self.body and self.body.offer:
            self.frame.reveal(self.body.offer)

    def _tried(self, work: Callable[[], object]) -> bool:
        """Do something that writes; where the world is in the way, say so and stay on the page."""
        problem = _problem(work)
        if self.body:
            self.body.say_problem(problem)
        return not problem

    def settle(self) -> None:
        """Keep at once what is still being typed: to be called before the record is closed."""
        if self.body:
            self.body.questions.settle()

    def _done(self) -> None:
        """Enter on the last question: on, but not past the plan without a look at it."""
        if self.body and self.body.offer and self.frame.next.isEnabled():
            self._reveal_offer()
            self.frame.next.setFocus()
        else:
            self._next()

    def _next(self) -> None:
        self.settle()
        if self.frame.next.isEnabled():
            self._on(self.sitting.skip)

    def _skip(self) -> None:
        self.settle()
        self._on(self.sitting.skip)

    def _decline(self) -> None:
        self._on(self.sitting.decline)

    def _on(self, before: Callable[[], None]) -> None:
        """Go on; what was not answered on this page has been passed over."""
        went: list[bool] = []
        if self._tried(before) and self._tried(lambda: went.append(self.sitting.forward() or self.sitting.finish())):
            if went[0]:
                self._show_page()
            else:
                self._show_end(stopped=False)

    def _back(self) -> None:
        self.settle()
        if self.sitting.back():
            self._show_page()

    def stop(self) -> None:
        """Stop here; what was answered stays."""
        self.settle()
        if self._tried(self.sitting.stop):
            self._show_end(stopped=True)

    def _show_end(self, stopped: bool) -> None:
        self.end, self.body = EndPanel(stopped, self.sitting, self._theme), None
        self.end.back_wanted.connect(self.finished)
        self.frame.show_page(self.end)
        self.frame.show_end()
        self.end.back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc stops."""
        if self.body is None:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next()
        elif event.key() == Qt.Key.Key_Escape:
            self.stop()
        else:
            event.ignore()


def _asking(theme: Theme, qt: QtSession) -> Asking:
    session = qt.session
    return Asking(
        theme=theme,
        language=language(),
        monotonic=time.monotonic,
        now=session.around.local_now,
        people=TellingRoster(qt),
        show_values=session.choices.show_values,
    )


def _problem(work: Callable[[], object]) -> str:
    """Do something, and give the sentences of what the world had against it; nothing where it had nothing."""
    try:
        work()
    except EmaError as error:
        return told(error)
    return ""
