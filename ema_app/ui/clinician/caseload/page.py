"""The caseload: bring shares in, see who shared what, open somebody's record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ema_app.core.errors import EmaError
from ema_app.session.caseload import Caseload
from ema_app.ui.background import Background
from ema_app.ui.clinician.caseload.address import AddressCard
from ema_app.ui.clinician.caseload.bringing import Bringing
from ema_app.ui.clinician.caseload.drop import DropPlace, files_of
from ema_app.ui.clinician.caseload.rows import PeopleTable
from ema_app.ui.clinician.caseload.somebody import Somebody
from ema_app.ui.parts import button, card, column, filling, give_keys, label, left, put, row, scrolling
from ema_app.ui.theme import Theme
from ema_app.ui.words import told

MANY = 8
"""From so many people on, there is a field to find somebody by name."""


class CaseloadPage(QWidget):
    """`open_wanted(record_id)`; `lock_wanted`; a new passphrase or recovery code for the caseload."""

    open_wanted = Signal(str)
    lock_wanted = Signal()
    new_passphrase_wanted = Signal()
    new_code_wanted = Signal()

    def __init__(self, theme: Theme, caseload: Caseload, background: Background) -> None:
        super().__init__()
        self._theme, self._caseload, self._address_open = theme, caseload, False
        self.setAcceptDrops(True)
        self.drop, self.table, self.address = DropPlace(theme), PeopleTable(theme), AddressCard(theme)
        self.somebody = Somebody(theme, caseload)
        self.bringing = Bringing(caseload, background, self)
        self.search, self.said, self.nobody = QLineEdit(), label(""), self._nobody()
        self.search.setPlaceholderText(self.tr("Find somebody"))
        self.search.setAccessibleName(self.tr("Find somebody"))
        self.search.setMinimumWidth(theme.px(240))
        self.mine = button(self.tr("Address and keys"), self._show_address, "link")
        self.lock = button(self.tr("Lock"), self.lock_wanted.emit)
        self._lay_out()
        self._connect()
        self.refresh()
        self.first = self.table if self._caseload.listed() else self.address

    def _lay_out(self) -> None:
        theme, page = self._theme, QWidget()
        keys = (button(self.tr("New passphrase…"), self.new_passphrase_wanted.emit, "link"),
                button(self.tr("New recovery code…"), self.new_code_wanted.emit, "link"))  # fmt: skip
        self.address.inside.addLayout(left(theme, *keys))
        head = row(theme, label(self.tr("Caseload"), "title"), self.mine, self.lock)
        head.setStretch(0, 1)
        self.said.hide()
        self.list = QWidget()
        self.table.setMinimumHeight(theme.px(140))
        about = self.tr("Answered and switches: in the seven days up to the last entry that was shared.")
        above = column(theme, left(theme, self.search), label(about, "small"), space=8)
        inside = column(theme, above, self.table, self.somebody, space=12)
        inside.setStretch(1, 1)
        self.list.setLayout(inside)
        layout = column(theme, head, self.nobody, self.drop, self.said, self.address, self.list, space=16, margin=36)
        layout.setStretch(layout.count() - 1, 1)
        layout.addStretch(0)
        page.setLayout(layout)
        filling(self, scrolling(page))

    def _nobody(self) -> QFrame:
        first = self.tr("Nobody has shared with you yet.")
        how = self.tr("Hand out your address. Whoever wants to share makes a file for it under Sharing in their own "
                      "diary and brings it to you; drop that file here.")  # fmt: skip
        return card(self._theme, label(first, "strong"), label(how))

    def _connect(self) -> None:
        self.drop.dropped.connect(self.bringing.bring_in)
        self.bringing.busy.connect(self._hold)
        self.bringing.said.connect(lambda words: put(self.said, words))
        self.table.opened.connect(self.open_wanted)
        self.table.chosen.connect(lambda: self.somebody.show_person(self.table.person))
        self.somebody.open_wanted.connect(self.open_wanted)
        self.somebody.changed.connect(self.refresh)
        self.somebody.said.connect(lambda words: put(self.said, words))
        self.search.textChanged.connect(lambda _: self.refresh())
        self.address.signed.connect(self._sign)
        self.address.save_wanted.connect(self._save_address)

    def refresh(self) -> None:
        """Read the list again: from the index alone."""
        around, everybody = self._caseload.around, self._caseload.listed()
        wanted = self.search.text().strip().casefold()
        listed = [one for one in everybody if wanted in one.name.casefold()]
        self.table.show_people(listed, around.local_now().date(), around.zone())
        self.somebody.show_person(self.table.person)
        self.address.show_address(self._caseload.address)
        self.search.setVisible(len(everybody) >= MANY)
        self.nobody.setVisible(not everybody)
        self.list.setVisible(bool(everybody))
        self.mine.setVisible(bool(everybody))
        self.address.setVisible(not everybody or self._address_open)

    def _show_address(self) -> None:
        self._address_open = not self._address_open
        self.address.setVisible(self._address_open)
        if self._address_open:
            self.address.name.setFocus()

    def _hold(self, on: bool) -> None:
        for part in (self.drop, self.list, self.address):
            part.setEnabled(not on)
        if not on:
            self.refresh()
            give_keys(self.table if self._caseload.listed() else self.drop)  # not to Lock, which stands first

    def _sign(self, name: str) -> None:
        self._caseload.sign(name)
        self.address.show_address(self._caseload.address)

    def _save_address(self, path: Path) -> None:
        try:
            self._caseload.write_address(path)
            self.address.say(self.tr("Saved as {file}.").format(file=path.name))
        except EmaError as error:
            self.address.say(told(error))

    def say(self, words: str) -> None:
        """Say something above the list."""
        put(self.said, words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files anywhere on the page."""
        if files_of(event) and self.drop.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what was dropped."""
        event.acceptProposedAction()
        self.bringing.bring_in(files_of(event))
