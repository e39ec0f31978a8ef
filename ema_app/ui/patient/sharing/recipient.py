"""For whom a share is: somebody it was made for before, or a new code, typed or from a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.store.sharing.address import LARGEST, Address, read_address
from ema_app.ui.parts import button, column, label, put, row
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme
from ema_app.ui.words import told


class Recipient(QWidget):
    """Choose the recipient; `changed` when another one is chosen or typed."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._known: dict[str, Address] = {}
        self._address: Address | None = None
        self._group = QButtonGroup(self)
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(0)
        self.ticks: dict[str, Tick] = {}
        self.code, self.name = QLineEdit(), QLineEdit()
        self.file = button(self.tr("From a file…"), self._choose_file)
        self.said = label("", "muted")
        self.said.hide()
        self.new = self._new_fields()
        self.setLayout(column(theme, self._ticks, self.new, self.said, space=8))
        self.code.textChanged.connect(self._read)
        self.name.textChanged.connect(lambda _: self.changed.emit())
        self.first = self.code
        self.show_known(())

    def _new_fields(self) -> QWidget:
        theme, fields = self._theme, QWidget()
        words = (self.tr("Their code, as they gave it to you"), self.tr("Their name, for your own list"))
        for field, said in zip((self.code, self.name), words, strict=True):
            field.setAccessibleName(said)
        self.code.setPlaceholderText("age1…")
        self.name.setMaxLength(100)
        below = column(theme, label(words[0]), row(theme, self.code, self.file), space=4)
        fields.setLayout(column(theme, below, column(theme, label(words[1]), self.name, space=4), space=12))
        return fields

    def show_known(self, known: Sequence[Address]) -> None:
        """Offer those that something was shared with before; the last one is chosen."""
        chosen = self._address.key if self._address else known[0].key if known else ""
        for tick in self.ticks.values():
            self._group.removeButton(tick.box)
            self._ticks.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._known = {address.key: address for address in known}
        self.ticks = {a.key: Tick(a.name or a.mark, self._theme, one_of=True, line=a.mark) for a in known}
        if known:
            self.ticks[""] = Tick(self.tr("Somebody else"), self._theme, one_of=True)
        for key, tick in self.ticks.items():
            self._group.addButton(tick.box)
            self._ticks.addWidget(tick)
            tick.setChecked(key == (chosen if chosen in self._known else ""))
            tick.toggled.connect(self._choose)
        self._choose()

    def _choose(self) -> None:
        self.new.setVisible(not self.ticks or self.ticks[""].isChecked())
        if self.new.isVisibleTo(self):
            self._read()
        else:
            self._address = next(
                (self._known[key] for key, tick in self.ticks.items() if key and tick.isChecked()), None
            )
            put(self.said, "")
        self.changed.emit()

    def _read(self) -> None:
        self._address = None
        try:
            self._address = read_address(self.code.text()) if self.code.text().strip() else None
            put(self.said, self._compare())
        except EmaError as error:
            put(self.said, told(error))
        self.changed.emit()

    def _compare(self) -> str:
        if self._address is None:
            return ""
        return self.tr("The code is complete. If it came in a file or a message, compare these letters with your "
                       "clinician by telephone:\n{mark}").format(mark=self._address.mark)  # fmt: skip

    def _choose_file(self) -> None:
        kinds = self.tr("Address of a clinician") + " (*.switchpoint-address)"
        chosen, _ = QFileDialog.getOpenFileName(self, "Switchpoint", "", kinds)
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Take the code and the name from a file; says why where it holds none."""
        try:
            text = path.read_bytes()[: LARGEST + 1].decode("utf-8", "replace")
            address = read_address(text)
        except OSError as error:
            put(self.said, self.tr("It could not be opened: {why}").format(why=error.strerror))
        except EmaError as error:
            put(self.said, told(error))
        else:
            self.code.setText(address.code)
            self.name.setText(address.name)

    @property
    def address(self) -> Address | None:
        """Who is chosen; None as long as no whole code is there."""
        if self._address is None or not self.new.isVisibleTo(self):
            return self._address
        return Address(self._address.key, self.name.text().strip())
