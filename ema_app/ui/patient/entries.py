"""Entries: everything that was kept, to look at, to correct, to mark only for me, and to erase."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QListView, QVBoxLayout

from ema_app.session import Topic
from ema_app.session.entries import entries
from ema_app.ui.following import Following
from ema_app.ui.parts import column, label, row
from ema_app.ui.patient.entry import EntryView
from ema_app.ui.patient.entry_list import EntryList
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

LIST_WIDTH, LEAST_WIDTH, BESIDE_FROM = 320, 260, 800


class EntriesPage(Following):
    """The list of moments, newest first, and beside it the one that is chosen."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.model = EntryList(qt.session.around)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Your entries, the newest first"))
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.entry = EntryView(theme, qt)
        self.none = label(
            self.tr("Nothing here yet. Every check-in will stand here, and stays yours to change."), "muted"
        )
        self._beside = row(theme, self.list, self.entry, space=16)
        self._lay_out()
        self.first = self.list
        self.follow(qt, {Topic.ENTRIES, Topic.PEOPLE}, self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        theme, layout = self._theme, QVBoxLayout(self)
        layout.setContentsMargins(theme.space(36), theme.space(36), theme.space(36), theme.space(24))
        layout.setSpacing(theme.space(12))
        why = self.tr("Look back, correct what was not right, or take something out. A correction keeps what was there "
                      "before beneath it.")  # fmt: skip
        layout.addLayout(column(theme, label(self.tr("Entries"), "title"), label(why, "muted"), space=4))
        layout.addWidget(self.none)
        layout.addLayout(self._beside, 1)
        layout.addStretch(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put list and entry beside or under each other."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(BESIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(across if beside else down)
        self._beside.setStretch(0, 0 if beside else 2)
        self._beside.setStretch(1, 1 if beside else 3)
        self.list.setMaximumWidth(self._theme.px(LIST_WIDTH) if beside else 16_777_215)
        self.list.setMinimumWidth(self._theme.px(LEAST_WIDTH) if beside else 0)

    def refresh(self) -> None:
        """Read the list again; the entry that was chosen stays chosen, else the newest is."""
        chosen = self.model.at(self.list.currentIndex().row())
        self.model.show(entries(self._qt.session))
        there = self.model.rowCount() > 0
        for part, shown in ((self.none, not there), (self.list, there), (self.entry, there)):
            part.setVisible(shown)
        self.list.setCurrentIndex(self.model.index(self.model.where(chosen.entry_id if chosen else "")))

    def _choose(self, index: QModelIndex) -> None:
        kept = self.model.at(index.row())
        if kept:
            self.entry.show_entry(kept)
