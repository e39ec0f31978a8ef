"""A new diary: a passphrase typed twice, a recovery code shown once and checked, and what may be asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from ema_app.ui.parts import button, column, filling, give_keys, label, left, narrow, put
from ema_app.ui.patient.code import CodePart
from ema_app.ui.patient.passphrase import PassphraseFields
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme


@dataclass(frozen=True)
class NewRecord:
    """What the person decided: where the file lies and the passphrase."""

    path: Path
    passphrase: str


class NewRecordPage(QWidget):
    """Passphrase, then the recovery code, then its check; `create_wanted` asks for the file, `finished` ends."""

    back = Signal()
    create_wanted = Signal(object)
    finished = Signal(bool)

    def __init__(self, theme: Theme, path: Path) -> None:
        super().__init__()
        self._theme, self._path = theme, path
        self.fields = PassphraseFields(theme)
        self.place, self.problem = label("", "muted"), label("")
        self.problem.hide()
        self.make = button(self.tr("Make my diary"), self._make, "primary")
        self.make.setEnabled(False)
        self.fields.ready.connect(self.make.setEnabled)
        self.fields.second.returnPressed.connect(self._make)
        self.code = CodePage(theme)
        self.code.finished.connect(self.finished)
        self.pages = QStackedWidget()
        self.pages.addWidget(narrow(theme, self._first_page()))
        self.pages.addWidget(self.code)
        filling(self, self.pages)
        self.first = self.fields
        self._show_place()

    def _first_page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        why = self.tr("Only this passphrase opens your diary. Nobody can reset it for you; a recovery code comes next.")
        elsewhere = button(self.tr("Keep it somewhere else…"), self._choose_place, "link")
        head = column(theme, label(self.tr("Your own diary"), "display"), label(why), space=4)
        place = column(theme, self.place, left(theme, elsewhere), space=4)
        ways = left(theme, self.make, button(self.tr("Back"), self.back.emit))
        page.setLayout(column(theme, head, self.fields, place, self.problem, ways, space=24))
        return page

    def _choose_place(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to keep the diary"), str(self._path))
        if chosen:
            self._path = Path(chosen)
            self._show_place()

    def _show_place(self) -> None:
        put(self.place, self.tr("It will be kept in {place}").format(place=self._path))

    def _make(self) -> None:
        if self.fields.passphrase and self.make.isEnabled():
            self.make.setEnabled(False)
            put(self.problem, self.tr("Making the file. This takes a second."))
            self.create_wanted.emit(NewRecord(self._path, self.fields.passphrase))

    def show_problem(self, text: str) -> None:
        """Say why no file was made."""
        put(self.problem, text)
        self.make.setEnabled(bool(self.fields.passphrase))

    def begin(self) -> None:
        """Begin with an empty first page."""
        self.fields.forget()
        self.code.part.show_code("")
        put(self.problem, "")
        self.pages.setCurrentIndex(0)

    def offer_place(self, path: Path) -> None:
        """Say where the diary will lie unless the person chooses another place."""
        self._path = path
        self._show_place()

    def show_code(self, code: str) -> None:
        """Go on to the recovery code."""
        self.fields.forget()
        self.code.part.show_code(code)
        self.pages.setCurrentWidget(self.code)
        give_keys(self.code.part)


class CodePage(QWidget):
    """The recovery code, shown once; the person types a part of it back. `finished(True)` where urges may be asked."""

    finished = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.part = CodePart(theme)
        self.urges = Tick(self.tr("Also ask about urges to harm myself. You can change this at any time."), theme)
        self.part.right.connect(lambda: self.finished.emit(self.urges.isChecked()))
        self.go = button(self.tr("I have it. Go on"), self.part.check, "primary")
        filling(self, narrow(theme, self._page(theme)))

    def _page(self, theme: Theme) -> QWidget:
        page = QWidget()
        why = self.tr("If you ever lose the passphrase, this code opens your diary. It is shown only now. Print it or "
                      "write it down, and keep it where only you find it.")  # fmt: skip
        head = column(theme, label(self.tr("Your recovery code"), "display"), label(why), space=4)
        page.setLayout(column(theme, head, self.part, self.urges, left(theme, self.go), space=24))
        return page
