"""The list of a caseload as a table: who, next session, last entry, coverage, switches beside their own usual."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ema_app.core.words import Words, say
from ema_app.session.caseload import Listed
from ema_app.session.caseload_summary import coverage_words, days_since, switch_words
from ema_app.ui.dates import day_words
from ema_app.ui.plot.table import TableModel
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, translate

_HEADINGS = (
    say("caseload", "Person"),
    say("caseload", "Next session"),
    say("caseload", "Last entry"),
    say("caseload", "Answered"),
    say("caseload", "Switches"),
)

SHARES = (5, 5, 5, 4, 8)
"""How the width is divided among the columns."""


class PeopleTable(QTableView):
    """One row a person; `opened(record_id)` by Enter or a double click, `chosen` when another row is in force."""

    opened = Signal(str)
    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._listed = theme, list[Listed]()
        self.rows = TableModel()
        self.setModel(self.rows)
        self.setAccessibleName(translate("caseload", "People who shared with you"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.target)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def show_people(self, listed: Sequence[Listed], today: date, zone: str) -> None:
        """Show these people; the one that was chosen stays so."""
        before = self.person
        self._listed = list(listed)
        self.rows.show(_HEADINGS, [_cells(one, today, zone) for one in listed])
        ids = [one.record_id for one in listed]
        if ids:
            self.selectRow(ids.index(before.record_id) if before and before.record_id in ids else 0)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew among the columns, and let the rows grow where words wrap."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, share in enumerate(SHARES):
            self.setColumnWidth(column, round(width * share / sum(SHARES)))
        self.resizeRowsToContents()

    @property
    def person(self) -> Listed | None:
        """Who is chosen."""
        row = self.currentIndex().row()
        return self._listed[row] if 0 <= row < len(self._listed) else None

    def _open(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._listed):
            self.opened.emit(self._listed[index.row()].record_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _cells(one: Listed, today: date, zone: str) -> tuple[object, ...]:
    coming = day_words(one.next_session, _form()) if one.next_session else "–"
    return (one.name, coming, shown(_last(one, today, zone)), shown(coverage_words(one.summary)),
            shown(switch_words(one.summary)))  # fmt: skip


def _last(one: Listed, today: date, zone: str) -> Words:
    days = days_since(one.summary, today, zone)
    if days is None or one.summary.last_ms is None:
        return say("caseload", "none shared")
    day = datetime.fromtimestamp(one.summary.last_ms / 1000, ZoneInfo(zone)).date()
    words = day_words(day, translate("Dates", "d MMM"))
    if days == 0:
        return say("caseload", "today")
    if days == 1:
        return say("caseload", "yesterday")
    return say("caseload", "{day}, {n} days ago", day=words, n=days)


def _form() -> str:
    return translate("Dates", "d MMM yyyy")
