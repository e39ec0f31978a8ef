"""What is asked before keys change or a record goes: the secret in force, the new one, and whether it is meant."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from ema_app.ui.parts import button, column, give_keys, label, left, put
from ema_app.ui.patient.code import CodePart
from ema_app.ui.patient.passphrase import PassphraseFields, secret_field
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme


class _Asking(QDialog):
    """A question with a field for the secret in force; stays open, with a reason, until it is done or left."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle("Switchpoint")
        self.setMinimumWidth(theme.px(460))
        self.problem = label("")
        self.problem.hide()
        self.secret: QLineEdit = secret_field("")
        self.recovery = Tick(self.tr("Use the recovery code instead"), theme)
        self.recovery.toggled.connect(self._ask)
        self._asked = label("")
        self.old = column(theme, self._asked, self.secret, self.recovery, space=4)
        self.cancel = button(self.tr("Cancel"), self.reject, "quiet")
        self.finished.connect(lambda _: self.forget())
        self._ask(False)

    def forget(self) -> None:
        """Empty what holds a secret: the window keeps a dialog that is done."""
        self.secret.clear()

    def _ask(self, recovery: bool) -> None:
        name = self.tr("Recovery code") if recovery else self.tr("Passphrase as it is now")
        put(self._asked, name)
        self.secret.setAccessibleName(name)
        self.secret.setEchoMode(QLineEdit.EchoMode.Normal if recovery else QLineEdit.EchoMode.Password)

    def show_problem(self, text: str) -> None:
        """Say why it was not done."""
        put(self.problem, text)
        self.setEnabled(True)
        self.secret.setFocus()
        self.secret.selectAll()

    def say_busy(self) -> None:
        """Say that it is being done."""
        put(self.problem, self.tr("This takes a second."))
        self.setEnabled(False)


class NewPassphraseDialog(_Asking):
    """`wanted(old, is_recovery_code, new)`."""

    wanted = Signal(str, bool, str)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme)
        why = label(self.tr("The old one ends at once, also for the backups beside your diary."))
        head = column(theme, label(self.tr("A new passphrase"), "title"), why, space=4)
        self.fields = PassphraseFields(theme)
        self.go = button(self.tr("Set the new passphrase"), self._go, "primary")
        self.go.setEnabled(False)
        self.fields.ready.connect(self.go.setEnabled)
        ways = left(theme, self.go, self.cancel)
        self.setLayout(column(theme, head, self.old, self.fields, self.problem, ways, space=16, margin=24))
        self.secret.setFocus()

    def forget(self) -> None:
        """Empty all three fields."""
        super().forget()
        self.fields.forget()

    def _go(self) -> None:
        if self.fields.passphrase:
            self.say_busy()
            self.wanted.emit(self.secret.text(), self.recovery.isChecked(), self.fields.passphrase)


class NewCodeDialog(_Asking):
    """`wanted(secret, is_recovery_code)`; then `show_code`."""

    wanted = Signal(str, bool)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme)
        why = label(self.tr("The old code ends at once. The new one is shown only now."))
        head = column(theme, label(self.tr("A new recovery code"), "title"), why, space=4)
        self.go = button(self.tr("Make a new code"), self._go, "primary")
        self.code = CodePart(theme)
        self.code.hide()
        self.code.right.connect(self.accept)
        self.done_button = button(self.tr("I have it"), self.code.check, "primary")
        self.done_button.hide()
        self._question = QWidget()
        self._question.setLayout(self.old)
        ways = left(theme, self.go, self.done_button, self.cancel)
        self.setLayout(column(theme, head, self._question, self.code, self.problem, ways, space=16, margin=24))
        self.secret.setFocus()

    def forget(self) -> None:
        """Empty the field, and take the code away."""
        super().forget()
        self.code.show_code("")

    def _go(self) -> None:
        self.say_busy()
        self.wanted.emit(self.secret.text(), self.recovery.isChecked())

    def show_code(self, code: str) -> None:
        """Show the new code and ask for a part of it."""
        self.setEnabled(True)
        put(self.problem, "")
        for part in (self._question, self.go, self.cancel):
            part.hide()
        self.code.show_code(code)
        self.code.show()
        self.done_button.show()
        give_keys(self.code)


class EraseDialog(QDialog):
    """Asks twice in one: a sentence, and a box to tick. Accepted = meant."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle("Switchpoint")
        self.setMinimumWidth(theme.px(460))
        said = self.tr("Everything in it goes for good: entries, people, crisis plan, and the backups beside it. "
                       "Nobody can bring it back. What you already shared cannot be called back.")  # fmt: skip
        head = column(theme, label(self.tr("Erase this diary"), "title"), label(said), space=4)
        self.meant = Tick(self.tr("Yes, I want it gone for good"), theme)
        self.go = button(self.tr("Erase for good"), self.accept)
        self.go.setEnabled(False)
        self.cancel = button(self.tr("Keep it"), self.reject, "primary")
        self.meant.toggled.connect(self.go.setEnabled)
        self.setLayout(column(theme, head, self.meant, left(theme, self.cancel, self.go), space=16, margin=24))
        self.cancel.setFocus()
