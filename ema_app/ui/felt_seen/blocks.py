"""What a section is made of: charts with their titles, and lists of ratings without a partner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHeaderView, QSizePolicy, QVBoxLayout, QWidget

from ema_app.charts.spec import ChartSpec
from ema_app.ui.parts import card, column, label, put
from ema_app.ui.plot import ChartView
from ema_app.ui.plot.table import TableModel, table_view
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

if TYPE_CHECKING:
    from ema_app.charts.felt_seen.alone import Listed

LIST_HEIGHT, MOST_WRAPPED = 420, 400
WIDGET_MOST = 16_777_215
"""No bound: what Qt calls QWIDGETSIZE_MAX."""


class ChartBlock(QWidget):
    """A chart under its title, as high as it needs to be, with what is to be known for reading it; without anything to
    draw only what is said of it.

    `grows`: more room makes it easier to read; rows and points over numbers gain nothing from it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.grows = True
        self.title, self.note, self.chart = label("", "strong"), label("", "small"), ChartView(theme)
        self.setLayout(column(theme, self.title, self.chart, self.note, space=4))

    def show_spec(self, spec: ChartSpec) -> None:
        """Show another chart, the whole of it in view."""
        put(self.title, shown(spec.title))
        put(self.note, shown(spec.note) if spec.note else "")
        self.chart.show_spec(spec)
        drawing = self.chart.drawing
        assert drawing is not None
        some = anything(spec)
        self.grows = some and spec.x.kind == "time"
        for part in (self.chart.frame, self.chart.as_table, self.chart.keep):
            part.setVisible(some)
        if not some:
            put(self.note, "")
            put(self.chart.reader, "")
        self.chart.holder.setMinimumHeight(drawing.minimumHeight())
        self.chart.holder.setMaximumHeight(WIDGET_MOST if self.grows else drawing.minimumHeight())
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Preferred if self.grows else policy.Maximum)
        if self.grows:
            self.chart.look_at(*self.chart.everything())


def anything(spec: ChartSpec) -> bool:
    """Say whether there is anything to draw; where there is not, the sentence says all there is."""
    panels = spec.panels
    traces = any(np.isfinite(trace.y).any() for panel in panels for trace in panel.traces)
    return traces or any(row.value is not None or row.note for panel in panels for row in panel.intervals) or any(
        row.n for panel in panels for row in panel.dumbbells
    )


class ChartColumn(QWidget):
    """Charts under each other; what was made for one look at them is used again for the next.

    `empty` says why there are none.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.empty = label("", "muted")
        self.blocks: list[ChartBlock] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(24))
        self._column.addWidget(self.empty)
        self._column.addStretch(0)

    def show_specs(self, specs: Sequence[ChartSpec]) -> None:
        """Show these charts and no others."""
        while len(self.blocks) < len(specs):
            self.blocks.append(ChartBlock(self._theme))
            self._column.insertWidget(len(self.blocks), self.blocks[-1], 1)
        for k, block in enumerate(self.blocks):
            block.setVisible(k < len(specs))
            if k < len(specs):
                block.show_spec(specs[k])
                self._column.setStretchFactor(block, int(block.grows))

    def minimumSizeHint(self) -> QSize:
        """Fit into any width."""
        return QSize(0, super().minimumSizeHint().height())


class AloneCard(QFrame):
    """Ratings that found no partner, and why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self.model, self.sentence = theme, TableModel(), label("")
        self.table = table_view(self.model)
        self.table.setAccessibleName(self.tr("Ratings from one side only"))
        self.table.setMinimumHeight(theme.px(LIST_HEIGHT))
        inner = card(theme, self.sentence, self.table)
        self.setLayout(column(theme, inner))

    def show_list(self, found: Listed) -> None:
        """Show other ratings."""
        rows = found.table.rows()
        put(self.sentence, shown(found.sentence))
        self.model.show(found.table.headings, rows)
        self._share_room(wraps=len(rows) <= MOST_WRAPPED)
        self.table.setVisible(bool(rows))

    def _share_room(self, *, wraps: bool) -> None:
        """Let the words of the last two columns go on in a new line; of very many rows none is measured."""
        modes, header = QHeaderView.ResizeMode, self.table.horizontalHeader()
        for place in (2, 3):
            header.setSectionResizeMode(place, modes.Stretch if wraps else modes.ResizeToContents)
        self.table.verticalHeader().setSectionResizeMode(modes.ResizeToContents if wraps else modes.Interactive)
        self.table.setWordWrap(wraps)
