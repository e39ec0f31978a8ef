"""A passphrase that is chosen: typed twice, with a hint in words about how strong it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ema_app.core.passphrase import hint
from ema_app.ui.parts import column, label, put
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate


class PassphraseFields(QWidget):
    """A passphrase typed twice, with a hint in words; `ready` says whether both agree."""

    ready = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        first, second = self.tr("Passphrase"), self.tr("The same again")
        self.first, self.second = secret_field(first), secret_field(second)
        self.hint = label(hint("").text(translate), "muted")
        self.first.textChanged.connect(self._look)
        self.second.textChanged.connect(self._look)
        above = column(theme, label(first), self.first, self.hint, space=4)
        below = column(theme, label(second), self.second, space=4)
        self.setLayout(column(theme, above, below, space=16))

    @property
    def passphrase(self) -> str:
        """What was typed, where both fields agree; else nothing."""
        return self.first.text() if self.first.text() == self.second.text() else ""

    def _look(self) -> None:
        words = hint(self.first.text()).text(translate)
        if self.second.text() and not self.passphrase:
            words = self.tr("The two are not the same yet.")
        put(self.hint, words)
        self.ready.emit(bool(self.passphrase))

    def forget(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.second.clear()


def secret_field(name: str) -> QLineEdit:
    """Give a field that does not show what is typed."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field
