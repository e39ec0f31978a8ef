"""What can be done with the person chosen in the list: open, name, plan the next session, take out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QInputDialog, QWidget

from ema_app.core.errors import EmaError
from ema_app.session.caseload import Caseload, Listed
from ema_app.ui.parts import button, column, label, left
from ema_app.ui.patient.asking import sure
from ema_app.ui.theme import Theme
from ema_app.ui.words import told, translate


class Somebody(QWidget):
    """Four buttons. `open_wanted(record_id)`; `changed` after a write; `said(words)` where it failed."""

    open_wanted = Signal(str)
    changed = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme, caseload: Caseload) -> None:
        super().__init__()
        self._theme, self._caseload = theme, caseload
        self.person: Listed | None = None
        self.open = button(self.tr("Open"), self._open, "primary")
        self.name = button(self.tr("Name…"), self._ask_name)
        self.session = button(self.tr("Next session…"), self._ask_session)
        self.out = button(self.tr("Take out…"), self._ask_out, "quiet")
        self.setLayout(left(theme, self.open, self.name, self.session, self.out))
        self.show_person(None)

    def show_person(self, person: Listed | None) -> None:
        """Say who is chosen."""
        self.person = person
        for way in (self.open, self.name, self.session, self.out):
            way.setEnabled(person is not None)

    def _open(self) -> None:
        if self.person:
            self.open_wanted.emit(self.person.record_id)

    def _ask_name(self) -> None:
        if self.person:
            asked = self.tr("How you call {name} in this list. Only you see it.").format(name=self.person.name)
            typed, ok = QInputDialog.getText(self, "Switchpoint", asked, text=self.person.name)
            if ok and typed.strip():
                self.rename(typed)

    def rename(self, name: str) -> None:
        """Give the person that is chosen another name."""
        record_id = self.person.record_id if self.person else ""
        self._do(lambda: self._caseload.name(record_id, name))

    def _ask_session(self) -> None:
        if self.person:
            today = self._caseload.around.local_now().date()
            dialog = SessionDialog(self, self._theme, self.person.next_session or today)
            dialog.decided.connect(self.plan_session)
            dialog.open()

    def plan_session(self, day: date | None) -> None:
        """Keep when the next session of the person that is chosen is; None: not planned."""
        record_id = self.person.record_id if self.person else ""
        self._do(lambda: self._caseload.plan_session(record_id, day))

    def _ask_out(self) -> None:
        if self.person:
            asked = self.tr("Take {name} out of your caseload for good? Your copy goes, with its backups and with what "
                            "you wrote in it. The person's own diary is not touched.")  # fmt: skip
            if sure(self, asked.format(name=self.person.name), self.tr("Take out for good")):
                self.take_out()

    def take_out(self) -> None:
        """Take the person that is chosen out; the question has been asked."""
        record_id = self.person.record_id if self.person else ""
        self._do(lambda: self._caseload.forget(record_id))

    def _do(self, write: Callable[[], None]) -> None:
        try:
            write()
        except EmaError as error:
            self.said.emit(told(error))
        self.changed.emit()


class SessionDialog(QDialog):
    """Asks for a day; `decided(day)`, None where no session is planned."""

    decided = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, day: date) -> None:
        super().__init__(parent)
        self.setWindowTitle("Switchpoint")
        self.setMinimumWidth(theme.px(460))
        self.day = QDateEdit(QDate(day.year, day.month, day.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(translate("Dates", "d MMM yyyy"))
        self.day.setMinimumHeight(theme.target)
        self.day.setAccessibleName(self.tr("Day of the next session"))
        self.keep = button(self.tr("Keep"), self._keep, "primary")
        self.none = button(self.tr("None planned"), lambda: self._decide(None))
        cancel = button(self.tr("Cancel"), self.reject, "quiet")
        ways = left(theme, self.keep, self.none, cancel)
        self.setLayout(column(theme, label(self.tr("The next session")), self.day, ways, space=16, margin=24))

    def _keep(self) -> None:
        chosen = self.day.date()
        self._decide(date(chosen.year(), chosen.month(), chosen.day()))

    def _decide(self, day: date | None) -> None:
        self.decided.emit(day)
        self.accept()
