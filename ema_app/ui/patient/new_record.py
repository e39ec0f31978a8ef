"""A new diary: a passphrase typed twice, a recovery code shown once and checked, and what may be asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from ema_app.core.passphrase import hint
from ema_app.ui.parts import button, column, label, narrow, row
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate


@dataclass(frozen=True)
class NewRecord:
    """What the person decided: where the file lies and the passphrase."""

    path: Path
    passphrase: str


class PassphraseFields(QWidget):
    """A passphrase typed twice, with a hint in words; `ready` says whether both agree."""

    ready = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first, self.second = _secret(self.tr("Passphrase")), _secret(self.tr("The same again"))
        self.hint = label(hint("").text(translate), "muted")
        self.first.textChanged.connect(self._look)
        self.second.textChanged.connect(self._look)
        self.setLayout(
            column(
                theme,
                label(self.tr("Passphrase")),
                self.first,
                self.hint,
                label(self.tr("The same again")),
                self.second,
                space=8,
            )
        )

    @property
    def passphrase(self) -> str:
        """What was typed, where both fields agree; else nothing."""
        return self.first.text() if self.first.text() == self.second.text() else ""

    def _look(self) -> None:
        words = hint(self.first.text()).text(translate)
        if self.second.text() and not self.passphrase:
            words = self.tr("The two are not the same yet.")
        self.hint.setText(words)
        self.ready.emit(bool(self.passphrase))

    def forget(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.second.clear()


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


class NewRecordPage(QWidget):
    """Passphrase, then the recovery code, then its check; `created` asks for the file, `finished` ends."""

    back = Signal()
    create_wanted = Signal(object)
    finished = Signal(bool)

    def __init__(self, theme: Theme, path: Path) -> None:
        super().__init__()
        self._theme, self._path, self._code = theme, path, ""
        self.fields = PassphraseFields(theme)
        self.place = label("", "muted")
        self.problem = label("", "body")
        self.make = button(self.tr("Make my diary"), self._make, "primary")
        self.make.setEnabled(False)
        self.fields.ready.connect(self.make.setEnabled)
        self.fields.second.returnPressed.connect(self._make)
        self.code = CodePage(theme)
        self.code.finished.connect(self.finished)
        self.pages = QStackedWidget()
        self.pages.addWidget(narrow(theme, self._first_page()))
        self.pages.addWidget(self.code)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self._show_place()

    def _first_page(self) -> QWidget:
        page = QWidget()
        why = self.tr("Only this passphrase opens your diary. Nobody can reset it for you; a recovery code comes next.")
        buttons = row(self._theme, button(self.tr("Back"), self.back.emit), self.make)
        elsewhere = button(self.tr("Keep it somewhere else…"), self._choose_place, "quiet")
        page.setLayout(
            column(
                self._theme,
                label(self.tr("Your own diary"), "display"),
                label(why),
                self.fields,
                self.place,
                elsewhere,
                self.problem,
                buttons,
            )
        )
        return page

    def _choose_place(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to keep the diary"), str(self._path))
        if chosen:
            self._path = Path(chosen)
            self._show_place()

    def _show_place(self) -> None:
        self.place.setText(self.tr("It will be kept in {place}").format(place=self._path))

    def _make(self) -> None:
        if self.fields.passphrase:
            self.make.setEnabled(False)
            self.problem.setText(self.tr("Making the file. This takes a second."))
            self.create_wanted.emit(NewRecord(self._path, self.fields.passphrase))

    def show_problem(self, text: str) -> None:
        """Say why no file was made."""
        self.problem.setText(text)
        self.make.setEnabled(bool(self.fields.passphrase))

    def show_code(self, code: str) -> None:
        """Go on to the recovery code."""
        self.fields.forget()
        self.code.show_code(code)
        self.pages.setCurrentWidget(self.code)


class CodePage(QWidget):
    """The recovery code, shown once; the person types a part of it back. `finished(True)` where urges may be asked."""

    finished = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._code, self._asked = "", 0
        self.shown = label("", "code")
        self.question = label("")
        self.part = QLineEdit()
        self.problem = label("", "body")
        self.urges = QCheckBox(self.tr("Also ask about urges to harm myself. You can change this at any time."))
        self.urges.setAccessibleName(self.urges.text())
        self.go = button(self.tr("I have it. Go on"), self._check, "primary")
        self.part.returnPressed.connect(self._check)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(narrow(theme, self._page(theme)))

    def _page(self, theme: Theme) -> QWidget:
        page = QWidget()
        why = self.tr("If you ever lose the passphrase, this code opens your diary. It is shown only now. Print it or "
                      "write it down, and keep it where only you find it.")  # fmt: skip
        buttons = row(theme, button(self.tr("Save as a file…"), self._save), button(self.tr("Print…"), self._print))
        page.setLayout(
            column(
                theme,
                label(self.tr("Your recovery code"), "display"),
                label(why),
                self.shown,
                buttons,
                self.question,
                self.part,
                self.problem,
                self.urges,
                self.go,
            )
        )
        return page

    def show_code(self, code: str) -> None:
        """Show `code` (groups joined by dashes) and ask for one of its groups."""
        self._code = code
        groups = code.split("-")
        self._asked = len(groups) // 2
        self.shown.setText(code)
        asked = self.tr("To be sure it is kept: type group number {number} of the code.").format(number=self._asked + 1)
        self.question.setText(asked)
        self.part.setAccessibleName(asked)
        self.part.setFocus()

    def _check(self) -> None:
        if self.part.text().strip().upper() == self._code.split("-")[self._asked].upper():
            self._code = ""
            self.shown.clear()
            self.finished.emit(self.urges.isChecked())
        else:
            self.problem.setText(self.tr("That is not the group. Look again; the code is still above."))

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the recovery code"), "recovery-code.txt")
        if chosen:
            try:
                Path(chosen).write_text(self._code + "\n", encoding="utf-8")
            except OSError as error:
                self.problem.setText(self.tr("It could not be saved there: {why}").format(why=error.strerror))

    def _print(self) -> None:
        from ema_app.ui.printing import print_text

        print_text(self, self.tr("Switchpoint recovery code"), self._code)
