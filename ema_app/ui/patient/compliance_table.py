"""A card with a short table: its title, one sentence, its rows."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QTableView

from ema_app.charts.spec import Table
from ema_app.ui.parts import column, label
from ema_app.ui.plot.table import TableModel, table_view
from ema_app.ui.theme import Theme

MOST_ROWS = 8


class TableCard(QFrame):
    """Rows as high as they need to be, up to eight; more are scrolled to. Hidden where there are none."""

    def __init__(self, theme: Theme, title: str, sentence: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme, self.model = theme, TableModel()
        self.table: QTableView = table_view(self.model)
        self.table.setAccessibleName(title)
        said = [label(sentence, "muted")] if sentence else []
        self.setLayout(column(theme, label(title, "strong"), *said, self.table, space=8, margin=16))

    def show_table(self, table: Table) -> None:
        """Show other rows."""
        rows = table.rows()
        self.model.show(table.headings, rows)
        self.table.resizeRowsToContents()
        shown = min(len(rows), MOST_ROWS)
        height = sum(self.table.rowHeight(k) for k in range(shown)) + self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(height + self._theme.px(20))
        self.setVisible(bool(rows))
