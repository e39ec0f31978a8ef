"""The way through a form: its pages, on and back, each answer kept when it is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.core.items import phrase
from ema_app.session.check_ins import Given
from ema_app.session.crisis_plan import Plan
from ema_app.ui.patient.check_in_body import Body
from ema_app.ui.patient.check_in_frame import Frame
from ema_app.ui.patient.check_in_sitting import Sitting
from ema_app.ui.widgets.answer import AnswerWidget, Asking
from ema_app.ui.words import told


class Walk(QWidget):
    """The pages of a sitting whose entry is open. `ended(stopped)` after the last page, or after stopping.

    `plan` gives the crisis plan to offer; `plan_wanted` when the person asks for the whole of it.
    """

    ended = Signal(bool)
    plan_wanted = Signal()

    def __init__(self, sitting: Sitting, asking: Asking, plan: Callable[[], Plan]) -> None:
        super().__init__()
        self.sitting, self._asking, self._plan = sitting, asking, plan
        self.frame = Frame(asking.theme)
        self.body: Body | None = None
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.frame)
        self.frame.back_wanted.connect(self._back)
        self.frame.next_wanted.connect(self._next)
        self.frame.skip_wanted.connect(self._skip)
        self.frame.decline_wanted.connect(self._decline)

    def show_page(self) -> None:
        """Show the page where the sitting is, with what was answered, and put the focus on its first question."""
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
        if self.body is None or self.body.offer is not None:
            return
        if self.sitting.above_line(self.sitting.protocol.items[item_id]):
            self.body.offer_plan(self._plan())
            QTimer.singleShot(0, self, self._reveal_offer)

    def _reveal_offer(self) -> None:
        if self.body and self.body.offer:
            self.frame.reveal(self.body.offer)

    def _tried(self, work: Callable[[], object]) -> bool:
        """Do something that writes; where the world is in the way, say so and stay on the page."""
        problem = _problem(work)
        if self.body:
            self.body.say_problem(problem)
            if problem:
                self.frame.reveal(self.body.problem)
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
                self.show_page()
            else:
                self._end(stopped=False)

    def _back(self) -> None:
        self.settle()
        if self.sitting.back():
            self.show_page()

    def stop(self) -> None:
        """Stop here; what was answered stays."""
        self.settle()
        if self._tried(self.sitting.stop):
            self._end(stopped=True)

    def _end(self, stopped: bool) -> None:
        self.body = None
        self.ended.emit(stopped)

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


def _problem(work: Callable[[], object]) -> str:
    """Do something, and give the sentences of what the world had against it; nothing where it had nothing."""
    try:
        work()
    except EmaError as error:
        return told(error)
    return ""
