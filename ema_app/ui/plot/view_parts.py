"""What a chart on the screen is made of: its sentence, the drawing or the table, what is read, the ways to keep it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QTableView, QVBoxLayout, QWidget

from ema_app.ui.parts import button, column, label, row, scrolling
from ema_app.ui.plot.table import TableModel, table_view
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate


class ChartParts(QWidget):
    """The parts, laid out. `turned`: the other of drawing and table is wanted; `save_wanted`.

    A `plain` one shows the drawing and the moment under the pointer, nothing else.
    """

    turned = Signal()
    save_wanted = Signal()

    def __init__(self, theme: Theme, *, plain: bool = False) -> None:
        super().__init__()
        self._theme, self._plain = theme, plain
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sentence = label("")
        self.reader = label("", "small" if plain else "muted")
        self.model = TableModel()
        self.table: QTableView = table_view(self.model)
        self.holder = scrolling(QWidget())
        self.stack = QStackedWidget()
        self.stack.addWidget(self.holder)
        self.stack.addWidget(self.table)
        self.as_table = button(translate("ChartView", "Show as a table"), self.turned.emit)
        self.keep = button(translate("ChartView", "Save…"), self.save_wanted.emit)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._theme
        self.frame = QFrame()
        self.frame.setProperty("card", not self._plain)
        self.frame.setLayout(column(theme, self.stack, margin=0 if self._plain else 12))
        self.below = row(theme, self.reader, self.as_table, self.keep)
        self.below.setStretch(0, 1)
        self.below.insertStretch(1)  # keeps the buttons in their corner where there is nothing to read
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        layout.addWidget(self.sentence)
        layout.addWidget(self.frame, 1)
        layout.addLayout(self.below)
        for part in (self.sentence, self.as_table, self.keep) if self._plain else ():
            part.hide()
