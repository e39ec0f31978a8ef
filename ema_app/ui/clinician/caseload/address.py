"""The clinician's own address: what people need so that a share opens here and nowhere else, and how to hand it out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit

from ema_app.session.caseload import ADDRESS_ENDING
from ema_app.store.sharing.address import Address
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.theme import Theme

SETTLED_MS = 600


class AddressCard(QFrame):
    """Name, code and the twelve letters to compare; `signed(name)`, `save_wanted(path)`."""

    signed = Signal(str)
    save_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._address = theme, Address("")
        self.setProperty("card", True)
        self.name, self.code, self.mark, self.said = QLineEdit(), label(""), label("", "strong"), label("", "muted")
        self.said.hide()
        self.name.setMaxLength(100)
        self.name.setMinimumWidth(theme.px(280))
        self.name.editingFinished.connect(self._sign)
        self._pause = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._pause.timeout.connect(self._sign)
        self.name.textEdited.connect(lambda _: self._pause.start())
        self.save = button(self.tr("Save as a file…"), self._choose_place, "primary")
        self.copy = button(self.tr("Copy the code"), self._copy)
        self.print = button(self.tr("Print…"), self._print)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        self.code.setStyleSheet(f"font-family: '{font}';")
        self._lay_out()
        self.first = self.name

    def _lay_out(self) -> None:
        theme = self._theme
        how = self.tr("Give the file or the code to the people whose records you want to read. It is no secret: it "
                      "only lets them lock a share so that you alone can open it. Compare the twelve letters with "
                      "them once, in the room or by telephone.")  # fmt: skip
        asked = self.tr("Your name, as they will read it")
        self.name.setAccessibleName(asked)
        head = column(theme, label(self.tr("Your address"), "strong"), label(how, "muted"), space=4)
        name = column(theme, label(asked), left(theme, self.name), space=4)
        code = column(theme, label(self.tr("Your code")), self.code, space=4)
        mark = column(theme, label(self.tr("Twelve letters to compare")), self.mark, space=4)
        ways = left(theme, self.save, self.copy, self.print)
        self.inside = column(theme, head, name, code, mark, ways, self.said, space=12, margin=16)
        self.setLayout(self.inside)

    def show_address(self, address: Address) -> None:
        """Show an address."""
        self._address = address
        if self.name.text().strip() != address.name:
            self.name.setText(address.name)
        put(self.code, address.code)
        put(self.mark, address.mark)

    def _sign(self) -> None:
        self._pause.stop()
        if self.name.text().strip() != self._address.name:
            self.signed.emit(self.name.text().strip())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address.key)
        put(self.said, self.tr("Copied."))

    def _print(self) -> None:
        from ema_app.ui.printing import print_text

        text = f"{self._address.name}\n\n{self._address.code}\n\n{self._address.mark}"
        print_text(self, self.tr("Address for shares of Switchpoint"), text)

    def _choose_place(self) -> None:
        self._sign()
        kinds = self.tr("Address of a clinician") + f" (*{ADDRESS_ENDING})"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the address"), f"address{ADDRESS_ENDING}", kinds)
        if chosen:
            self.save_wanted.emit(Path(chosen))

    def say(self, words: str) -> None:
        """Say what became of the file."""
        put(self.said, words)
