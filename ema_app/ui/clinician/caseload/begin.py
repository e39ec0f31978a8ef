"""A new caseload: what it is, where it lies, a passphrase, and its recovery code, shown once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from ema_app.ui.parts import button, column, filling, give_keys, label, left, narrow, put
from ema_app.ui.patient.code import CodePart
from ema_app.ui.patient.passphrase import PassphraseFields
from ema_app.ui.theme import Theme


class BeginPage(QWidget):
    """`begin_wanted(folder, passphrase)`; `open_wanted(folder)`: one that is there; `finished` after the code."""

    begin_wanted = Signal(object, str)
    open_wanted = Signal(object)
    back = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, folder: Path) -> None:
        super().__init__()
        self._theme, self._folder = theme, folder
        self.fields = PassphraseFields(theme)
        self.place, self.problem = label("", "muted"), label("")
        self.problem.hide()
        self.make = button(self.tr("Begin the caseload"), self._make, "primary")
        self.make.setEnabled(False)
        self.fields.ready.connect(self.make.setEnabled)
        self.fields.second.returnPressed.connect(self._make)
        self.there = button(self.tr("Open the one I have…"), self._choose_there)
        self.code = CodePart(theme)
        self.code.right.connect(self.finished)
        self._code_page = narrow(theme, self._last_page())
        self.pages = QStackedWidget()
        self.pages.addWidget(narrow(theme, self._first_page()))
        self.pages.addWidget(self._code_page)
        filling(self, self.pages)
        self.first = self.fields
        self._show_place()

    def _first_page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        why = self.tr("A caseload is a folder on this computer with a copy of each record that a person shared with "
                      "you, encrypted with a passphrase of your own.")  # fmt: skip
        elsewhere = button(self.tr("Keep it somewhere else…"), self._choose_place, "link")
        head = column(theme, label(self.tr("Your caseload"), "display"), label(why), space=4)
        place = column(theme, self.place, left(theme, elsewhere), space=4)
        ways = left(theme, self.make, self.there, button(self.tr("Back"), self.back.emit, "quiet"))
        page.setLayout(column(theme, head, self.fields, place, self.problem, ways, space=24))
        return page

    def _last_page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        why = self.tr("If you ever lose the passphrase, this code opens the caseload. It is shown only now. Print it "
                      "or write it down, and keep it apart from this computer.")  # fmt: skip
        head = column(theme, label(self.tr("Your recovery code"), "display"), label(why), space=4)
        go = button(self.tr("I have it. Go on"), self.code.check, "primary")
        page.setLayout(column(theme, head, self.code, left(theme, go), space=24))
        return page

    def begin(self) -> None:
        """Begin with an empty first page."""
        self.fields.forget()
        self.code.show_code("")
        put(self.problem, "")
        self.pages.setCurrentIndex(0)

    def _choose_place(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("In which folder"), str(self._folder.parent))
        if chosen:
            self._folder = Path(chosen) / self._folder.name
            self._show_place()

    def _choose_there(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder of the caseload"), str(self._folder))
        if chosen:
            self.open_wanted.emit(Path(chosen))

    def _show_place(self) -> None:
        put(self.place, self.tr("It will be kept in {place}").format(place=self._folder))

    def _make(self) -> None:
        if self.fields.passphrase and self.make.isEnabled():
            self.make.setEnabled(False)
            put(self.problem, self.tr("Making the caseload. This takes a second."))
            self.begin_wanted.emit(self._folder, self.fields.passphrase)

    def show_problem(self, text: str) -> None:
        """Say why there is no caseload."""
        put(self.problem, text)
        self.make.setEnabled(bool(self.fields.passphrase))

    def show_code(self, code: str) -> None:
        """Go on to the recovery code."""
        self.fields.forget()
        self.code.show_code(code)
        self.pages.setCurrentWidget(self._code_page)
        give_keys(self.code)
