"""Ask somebody what they saw: whom, about which moment, and what happens then. Only the person comes here."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ema_app.core.errors import EmaError
from ema_app.session.observers import Observer
from ema_app.ui.observer.moment import MomentChoice
from ema_app.ui.parts import button, card, column, filling, label, left, narrow, put
from ema_app.ui.patient.tick import Tick
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, told


class AskPage(QWidget):
    """`asked(Asked)` when the computer is to be handed over; `left` when not. `about` proposes a moment of today."""

    asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, qt: QtSession, *, about: datetime | None = None, entry_id: str = "") -> None:
        super().__init__()
        self._qt, self._entry_id = qt, entry_id
        self.observers = [one for one in qt.session.observers.observers() if one.pin]
        self._group = QButtonGroup(self)
        self.who = [self._tick(one, theme) for one in self.observers]
        self.moment = MomentChoice(theme)
        if about is not None:
            self.moment.put(about)
        self.moment.changed.connect(self._look)
        self.go = button(self.tr("Lock the diary and hand over"), self._ask, "primary")
        self.leave = button(self.tr("Not now"), self.left.emit, "quiet")
        self.problem = label("")
        self.problem.hide()
        filling(self, narrow(theme, self._page(theme), 620))
        self.first: QWidget = self.who[0] if len(self.who) > 1 else self.moment
        self._look()

    def _tick(self, observer: Observer, theme: Theme) -> Tick:
        called = self._qt.session.roster.who().of(observer.person_id)
        tick = Tick(shown(called), theme, one_of=True)
        self._group.addButton(tick.box)
        tick.setChecked(observer is self.observers[0])
        return tick

    def _page(self, theme: Theme) -> QWidget:
        title = label(self.tr("Ask what somebody saw"), "title")
        next_ = label(
            self.tr("Your diary locks first. Then a window opens for them that shows nothing else: no answer of yours, "
                    "not even that there is one. When they are done, your lock screen comes back."),
            "muted",
        )  # fmt: skip
        who = card(theme, label(self.tr("Whom?"), "strong"), *self.who)
        which = card(theme, label(self.tr("About which moment?"), "strong"), self.moment)
        ways = left(theme, self.go, self.leave)
        page = QWidget()
        page.setLayout(column(theme, title, next_, who, which, self.problem, ways, space=16))
        return page

    def choose(self, person_id: str) -> None:
        """Propose whom to ask."""
        for observer, tick in zip(self.observers, self.who, strict=True):
            if observer.person_id == person_id:
                tick.setChecked(True)

    def _now(self) -> datetime:
        return self._qt.session.around.local_now()

    def _look(self) -> None:
        self.go.setEnabled(bool(self.who) and self.moment.moment(self._now()) is not None)

    def _ask(self) -> None:
        moment = self.moment.moment(self._now())
        chosen = next((one for one, tick in zip(self.observers, self.who, strict=True) if tick.isChecked()), None)
        if moment is None or chosen is None:
            return
        try:
            asked = self._qt.session.observers.ask(chosen.person_id, moment, self._entry_id)
        except EmaError as error:
            put(self.problem, told(error))
            return
        self.asked.emit(asked)
