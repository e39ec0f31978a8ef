"""Unlocking a caseload: its passphrase, or its recovery code."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ema_app.ui.parts import button, column, filling, label, left, narrow, put
from ema_app.ui.patient.passphrase import secret_field
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme


class UnlockCaseloadPage(QWidget):
    """`unlock_wanted(folder, secret, is_recovery_code)`, `restore_wanted` likewise; `other_wanted`, `back`."""

    unlock_wanted = Signal(object, str, bool)
    restore_wanted = Signal(object, str, bool)
    other_wanted = Signal()
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._folder = Path()
        self.where, self.asked, self.problem = label("", "muted"), label("", "muted"), label("")
        self.problem.hide()
        self.secret = secret_field("")
        self.secret.returnPressed.connect(self._unlock)
        self.recovery = Tick(self.tr("Use the recovery code instead"), theme)
        self.recovery.toggled.connect(self._ask)
        self.go = button(self.tr("Unlock"), self._unlock, "primary")
        self.other = button(self.tr("Another caseload…"), self.other_wanted.emit)
        self.restore = button(self.tr("Put the newest backup in its place…"), self._restore)
        self.restore.hide()
        self.leave = button(self.tr("Back"), self.back.emit, "quiet")
        filling(self, narrow(theme, self._page(theme)))
        self.first = self.secret
        self._ask(False)

    def _page(self, theme: Theme) -> QWidget:
        page = QWidget()
        head = column(theme, label(self.tr("Your caseload"), "display"), self.where, space=4)
        fields = column(theme, self.asked, self.secret, self.recovery, space=4)
        ways = left(theme, self.go, self.other, self.leave)
        trouble = column(theme, self.problem, left(theme, self.restore), space=8)
        page.setLayout(column(theme, head, fields, trouble, ways, space=16))
        return page

    def show_folder(self, folder: Path) -> None:
        """Ask for the passphrase of the caseload in `folder`."""
        self._folder = folder
        put(self.where, str(folder))
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

    def _ask(self, recovery: bool) -> None:
        name = self.tr("Recovery code") if recovery else self.tr("Passphrase")
        put(self.asked, name)
        self.secret.setAccessibleName(name)
        self.secret.setEchoMode(QLineEdit.EchoMode.Normal if recovery else QLineEdit.EchoMode.Password)
        self.secret.setFocus()

    def _unlock(self) -> None:
        if self.secret.text() and self.go.isEnabled():
            self.go.setEnabled(False)
            put(self.problem, self.tr("Opening. This takes a second."))
            self.unlock_wanted.emit(self._folder, self.secret.text(), self.recovery.isChecked())

    def _restore(self) -> None:
        self.restore_wanted.emit(self._folder, self.secret.text(), self.recovery.isChecked())
