"""Unlocking: the passphrase, or the recovery code; the crisis plan's open lines are readable before it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ema_app.ui.parts import button, column, filling, label, left, narrow, put
from ema_app.ui.patient.passphrase import secret_field
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme


class UnlockPage(QWidget):
    """Ask for the passphrase. `unlock_wanted(path, secret, is_recovery_code)`; `restore_wanted` likewise."""

    unlock_wanted = Signal(object, str, bool)
    restore_wanted = Signal(object, str, bool)
    other_wanted = Signal()
    plan_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._path = Path()
        self.title = label("", "display")
        self.asked, self.problem = label("", "muted"), label("")
        self.problem.hide()
        self.secret = secret_field("")
        self.secret.returnPressed.connect(self._unlock)
        self.recovery = Tick(self.tr("Use the recovery code instead"), theme)
        self.recovery.toggled.connect(self._ask)
        self.go = button(self.tr("Unlock"), self._unlock, "primary")
        self.plan = button(self.tr("Crisis plan"), self.plan_wanted.emit)
        self.other = button(self.tr("Another diary…"), self.other_wanted.emit, "link")
        self.restore = button(self.tr("Put the newest backup in its place…"), self._restore)
        self.restore.hide()
        self._ways = left(theme, self.go, self.plan, self.other)
        filling(self, narrow(theme, self._page(theme)))
        self.first = self.secret
        self._ask(False)

    def _page(self, theme: Theme) -> QWidget:
        page = QWidget()
        fields = column(theme, self.asked, self.secret, self.recovery, space=4)
        trouble = column(theme, self.problem, left(theme, self.restore), space=8)
        page.setLayout(column(theme, self.title, fields, trouble, self._ways, space=16))
        return page

    def show_record(self, path: Path, now: datetime) -> None:
        """Ask for the passphrase of the record at `path`; the greeting goes with the hour of `now` (local)."""
        self._path = path
        put(self.title, self._greeting(now.hour))
        self.secret.clear()
        put(self.problem, "")
        self.restore.hide()
        self.recovery.setChecked(False)
        self.go.setEnabled(True)

    def _greeting(self, hour: int) -> str:
        if 5 <= hour < 11:
            return self.tr("Good morning")
        if 11 <= hour < 18:
            return self.tr("Hello")
        return self.tr("Good evening") if 18 <= hour < 23 else self.tr("Hello, at this late hour")

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
            self.say_busy(self.tr("Opening. This takes a second."))
            self.unlock_wanted.emit(self._path, self.secret.text(), self.recovery.isChecked())

    def _restore(self) -> None:
        self.restore_wanted.emit(self._path, self.secret.text(), self.recovery.isChecked())

    def say_busy(self, text: str) -> None:
        """Say that something is being done; nothing else can be asked for meanwhile."""
        self.go.setEnabled(False)
        self.restore.hide()
        put(self.problem, text)
