"""Unlocking: the passphrase, or the recovery code; the crisis plan's open lines are readable before it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ema_app.ui.parts import button, column, label, narrow, row
from ema_app.ui.theme import Theme


class UnlockPage(QWidget):
    """Ask for the passphrase. `unlock_wanted(path, secret, is_recovery_code)`."""

    unlock_wanted = Signal(object, str, bool)
    other_wanted = Signal()
    plan_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._path = Path()
        self.title = label(self.tr("Welcome back"), "display")
        self.name = label("", "muted")
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.returnPressed.connect(self._unlock)
        self.recovery = QCheckBox(self.tr("Use the recovery code instead"))
        self.recovery.toggled.connect(self._ask)
        self.problem = label("")
        self.go = button(self.tr("Unlock"), self._unlock, "primary")
        self.plan = button(self.tr("Crisis plan"), self.plan_wanted.emit)
        self.other = button(self.tr("Another diary"), self.other_wanted.emit, "quiet")
        body = QWidget()
        body.setLayout(
            column(
                theme,
                self.title,
                self.name,
                self.secret,
                self.recovery,
                self.problem,
                row(theme, self.go, self.plan, self.other),
            )
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(narrow(theme, body))
        self._ask(False)

    def show_record(self, path: Path) -> None:
        """Ask for the passphrase of the record at `path`."""
        self._path = path
        self.name.setText(path.stem)
        self.secret.clear()
        self.problem.clear()
        self.recovery.setChecked(False)
        self.go.setEnabled(True)
        self.secret.setFocus()

    def show_problem(self, text: str) -> None:
        """Say why it did not open; what was typed stays, selected, to be typed over."""
        self.problem.setText(text)
        self.go.setEnabled(True)
        self.secret.setFocus()
        self.secret.selectAll()

    def _ask(self, recovery: bool) -> None:
        name = self.tr("Recovery code") if recovery else self.tr("Passphrase")
        self.secret.setPlaceholderText(name)
        self.secret.setAccessibleName(name)
        self.secret.setEchoMode(QLineEdit.EchoMode.Normal if recovery else QLineEdit.EchoMode.Password)
        self.secret.setFocus()

    def _unlock(self) -> None:
        if self.secret.text() and self.go.isEnabled():
            self.go.setEnabled(False)
            self.problem.setText(self.tr("Opening. This takes a second."))
            self.unlock_wanted.emit(self._path, self.secret.text(), self.recovery.isChecked())
