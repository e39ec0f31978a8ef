"""The list of entries: when, which form, and whether it is only for me."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ema_app.session import Surroundings
from ema_app.session.entries import Kept
from ema_app.ui.dates import moment_words

Index = QModelIndex | QPersistentModelIndex


class EntryList(QAbstractListModel):
    """Entries as lines of words."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._kept: Sequence[Kept] = ()

    def show(self, kept: Sequence[Kept]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self._kept = kept
        self.endResetModel()

    def at(self, row: int) -> Kept | None:
        """Give the entry of a row; None where there is none."""
        return self._kept[row] if 0 <= row < len(self._kept) else None

    def where(self, entry_id: str) -> int:
        """Give the row of an entry; the first one where it is not there."""
        return next((row for row, kept in enumerate(self._kept) if kept.entry_id == entry_id), 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Give the number of entries."""
        return 0 if parent.isValid() else len(self._kept)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a line."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(self._kept[index.row()])
        return None

    def words(self, kept: Kept) -> str:
        """Give when an entry is about and what it is."""
        parts = [self.moment(kept), self._form(kept.form), self.tr("only for me") if kept.only_for_me else ""]
        return " · ".join(part for part in parts if part)

    def moment(self, kept: Kept) -> str:
        """Give when an entry is about, in the zone in force; the year only where it is another one."""
        moment = datetime.fromtimestamp(kept.moment_ms / 1000, UTC).astimezone(ZoneInfo(self._around.zone()))
        return moment_words(moment, with_year=moment.year != self._around.local_now().year)

    def _form(self, form: str) -> str:
        return {"event": self.tr("event"), "evening": self.tr("evening")}.get(form, "")
