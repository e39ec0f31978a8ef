"""What unlocking a diary and unlocking a caseload share: one secret, what went wrong, and the newest backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from ema_app.ui.parts import button, column, filling, label, left, narrow, put
from ema_app.ui.patient.passphrase import secret_field
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme


class Unlocking(QWidget):
    """A page that asks for the secret of one place. `unlock_wanted(path, secret, is_recovery_code)`; `restore_wanted`
    likewise; `other_wanted`: another place is meant. A page of this kind lays itself out and says what place it is.
    """

    unlock_wanted = Signal(object, str, bool)
    restore_wanted = Signal(object, str, bool)
    other_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._path = Path()
        self.asked, self.problem = label("", "muted"), label("")
        self.problem.hide()
        self.secret = secret_field("")
        self.secret.returnPressed.connect(self._unlock)
        self.recovery = Tick(self.tr("Use the recovery code instead"), theme)
        self.recovery.toggled.connect(self._ask)
        self.go = button(self.tr("Unlock"), self._unlock, "primary")
        self.restore = button(self.tr("Put the newest backup in its place…"), self._restore)
        self.restore.hide()
        self.first = self.secret

    def lay_out(self, theme: Theme, head: QWidget | QLayout, *ways: QWidget) -> None:
        """Put the fields between the head and the ways, the way in first."""
        page = QWidget()
        fields = column(theme, self.asked, self.secret, self.recovery, space=4)
        trouble = column(theme, self.problem, left(theme, self.restore), space=8)
        page.setLayout(column(theme, head, fields, trouble, left(theme, self.go, *ways), space=16))
        filling(self, narrow(theme, page))
        self._ask(False)

    def ask_for(self, path: Path) -> None:
        """Ask for the secret of the place at `path`; nothing of an earlier one is left."""
        self._path = path
        self.secret.clear()
        put(self.problem, "")
        self.restore.hide()
        self.recovery.setChecked(False)
        self.go.setEnabled(True)

    def show_problem(self, text: str, *, restorable: bool = False) -> None:
        """Say why it did not open; what was typed stays, selected, to be typed over."""
        put(self.problem, text)
        self.restore.setVisible(restorable)
        self.go.setEnabled(True)
        self.secret.setFocus()
        self.secret.selectAll()

    def say_busy(self, text: str) -> None:
        """Say that something is being done; nothing else can be asked for meanwhile."""
        self.go.setEnabled(False)
        self.restore.hide()
        put(self.problem, text)

    def _ask(self, recovery: bool) -> None:
        name = self.tr("Recovery code") if recovery else self.tr("Passphrase")
        put(self.asked, name)
        self.secret.setAccessibleName(name)
        self.secret.setEchoMode(QLineEdit.EchoMode.Normal if recovery else QLineEdit.EchoMode.Password)
        self.secret.setFocus()

    def _unlock(self) -> None:
        if self.secret.text() and self.go.isEnabled():
            self.say_busy(self.tr("Opening. This takes a second."))
            self.unlock_wanted.emit(self._path, self.secret.text(), self.recovery.isChecked())

    def _restore(self) -> None:
        self.restore_wanted.emit(self._path, self.secret.text(), self.recovery.isChecked())
