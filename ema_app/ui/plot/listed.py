"""A table in a card of its own: title, sentence, rows, and a way to keep it as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHeaderView, QLabel, QTableView

from ema_app.charts.spec import Axis, ChartSpec, Table
from ema_app.core.errors import EmaError
from ema_app.core.words import Words
from ema_app.ui.parts import button, column, label, put, row
from ema_app.ui.plot.saving import save
from ema_app.ui.plot.table import TableModel, table_view
from ema_app.ui.theme import Theme
from ema_app.ui.words import told, translate

MOST_ROWS, MOST_WRAPPED = 10, 60
PADDING, TALLEST = 24, 10_000
"""Pixels at 100 % left and right of the words of a cell, with some room; no cell is higher than so many."""
WRAP = int(Qt.TextFlag.TextWordWrap)
WORDY = 150
"""Pixels at 100 % from which on a column takes part in sharing the room."""


class TableBox(QFrame):
    """Rows as high as they need to be, up to ten; more are scrolled to. Hidden where there are none."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme, self._table = theme, Table((), lambda: [])
        self.title: QLabel = label(title, "strong")
        self.sentence, self.said = label("", "muted"), label("", "small")
        self.sentence.hide()
        self.said.hide()
        self.model = TableModel()
        self.table: QTableView = table_view(self.model)
        self.table.setAccessibleName(title)
        self.table.setWordWrap(True)
        self.table.horizontalHeader().setHighlightSections(False)
        # Columns that share the room get their width with a later turn of the window, and rows follow.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._rows)
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self._later.start(0))
        self.keep = button(translate("ChartView", "Save…"), self._save)
        self.below = row(theme, self.said, self.keep)
        self.below.insertStretch(1, 1)
        self.setLayout(column(theme, self.title, self.sentence, self.table, self.below, space=8, margin=16))

    def show_table(self, table: Table, sentence: str = "") -> None:
        """Show other rows."""
        rows = table.rows()
        self._table = table
        self.model.show(table.headings, rows)
        put(self.sentence, sentence)
        put(self.said, "")
        self.setVisible(bool(rows))
        self._fit()

    def _fit(self) -> None:
        """Share what room there is among the columns with many words, and let their words go on in a new line."""
        header = self.table.horizontalHeader()
        for k in range(self.model.columnCount()):
            long = self.table.sizeHintForColumn(k) > self._theme.px(WORDY)
            mode = QHeaderView.ResizeMode.Stretch if long else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(k, mode)
        self._rows()

    def _rows(self) -> None:
        """Make each row as high as its words need; the style's padding is not counted by the table itself."""
        count = self.model.rowCount()
        for k in range(count if count <= MOST_WRAPPED else 0):
            self.table.setRowHeight(k, self._height(k))
        height = sum(self.table.rowHeight(k) for k in range(min(count, MOST_ROWS)))
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + self._theme.px(20))

    def _height(self, k: int) -> int:
        metrics, padding = self.table.fontMetrics(), self._theme.px(PADDING)
        lines = [
            metrics.boundingRect(QRect(0, 0, max(self.table.columnWidth(c) - padding, 1), TALLEST), WRAP,
                                 str(self.model.data(self.model.index(k, c)))).height()
            for c in range(self.model.columnCount())
        ]  # fmt: skip
        return max(lines, default=0) + self._theme.px(16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew where the room changes."""
        super().resizeEvent(event)
        self._fit()

    def _save(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(self, translate("ChartView", "Save the table"), "table.csv",
                                                    "CSV (*.csv)")  # fmt: skip
        if chosen:
            self.save_to(Path(chosen).with_suffix(".csv"))

    def save_to(self, path: Path) -> None:
        """Write the rows as CSV to `path`, and say so or why not."""
        empty = Words("", "")
        spec = ChartSpec(empty, empty, Axis(empty), (), self._table)
        try:
            save(path, spec, self, None)
        except EmaError as error:
            put(self.said, told(error))
            return
        put(self.said, translate("ChartView", "Saved as {name}.").format(name=path.name))
