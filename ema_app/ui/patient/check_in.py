"""The check-in: a form built from the protocol, from its first page to the thanks at its end."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.core.protocol import Protocol
from ema_app.session.check_ins import OpenEntry
from ema_app.ui.parts import narrow
from ema_app.ui.patient.check_in_end import EndPanel
from ema_app.ui.patient.check_in_roster import TellingRoster
from ema_app.ui.patient.check_in_sitting import Sitting
from ema_app.ui.patient.check_in_walk import Walk
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.words import language, told


class CheckInPage(QWidget):
    """A form, one thought to a page.

    It begins by itself when it is first shown, unless `begin` or `resume` was called before. `finished` when the person
    goes back to Today; `plan_wanted` when they ask for the whole crisis plan.
    """

    finished = Signal()
    plan_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession, protocol: Protocol, form_id: str) -> None:
        super().__init__()
        self._theme, self._form_id = theme, form_id
        self.sitting = Sitting(qt, protocol)
        self.walk = Walk(self.sitting, _asking(theme, qt), qt.session.plan.to_read)
        self.frame = self.walk.frame
        self.end: EndPanel | None = None
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self.walk)
        self.walk.ended.connect(self._show_end)
        self.walk.plan_wanted.connect(self.plan_wanted)

    def begin(self, prompt_id: str = "", about_at: datetime | None = None) -> None:
        """Begin the form, for a waiting prompt or on one's own."""
        self._start(lambda: self.sitting.begin(self._form_id, prompt_id, about_at))

    def resume(self, entry: OpenEntry) -> None:
        """Take up an entry where it was left, with what was answered."""
        self._start(lambda: self.sitting.resume(entry))

    def _start(self, work: Callable[[], None]) -> None:
        try:
            work()
        except EmaError as error:
            self._show_panel(EndPanel.refused(told(error), self.sitting, self._theme))
        else:
            self.walk.show_page()

    def settle(self) -> None:
        """Keep at once what is still being typed: to be called before the record is closed."""
        self.walk.settle()

    def stop(self) -> None:
        """Stop here; what was answered stays."""
        self.walk.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin, unless that has been done by the time the window is idle."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._begin_by_itself)

    def _begin_by_itself(self) -> None:
        if self.sitting.entry is None and self.end is None:
            self.begin()

    def _show_end(self, stopped: bool) -> None:
        make = EndPanel.stopped if stopped else EndPanel.thanks
        self._show_panel(make(self.sitting, self._theme))

    def _show_panel(self, panel: EndPanel) -> None:
        self.end = panel
        panel.back_wanted.connect(self.finished)
        panel.go_on_wanted.connect(self._go_on)
        self._panel = narrow(self._theme, panel, 720)
        self._layers.addWidget(self._panel)
        self._layers.setCurrentWidget(self._panel)
        panel.back.setFocus()

    def _go_on(self) -> None:
        self._layers.removeWidget(self._panel)
        self._panel.deleteLater()
        self.end = None
        self._layers.setCurrentWidget(self.walk)
        self._start(self.sitting.reopen)


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
