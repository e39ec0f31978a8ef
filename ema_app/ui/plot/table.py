"""The table of a chart: no opinions, only columns and rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ema_app.core.words import Words
from ema_app.ui.plot.saving import cell

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """Headings and rows of finished cells."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: Sequence[Words] = ()
        self._rows: Sequence[Sequence[object]] = ()

    def show(self, headings: Sequence[Words], rows: Sequence[Sequence[object]]) -> None:
        """Show these rows under these headings."""
        self.beginResetModel()
        self._headings, self._rows = headings, rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text of a cell."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell(self._rows[index.row()][index.column()])
        return None

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and side == Qt.Orientation.Horizontal:
            return cell(self._headings[section])
        return None


def table_view(model: QAbstractTableModel) -> QTableView:
    """Give a quiet table: whole rows, columns as wide as what stands in them, Tab leaves it."""
    view = QTableView()
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.verticalHeader().hide()
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setResizeContentsPrecision(50)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return view
