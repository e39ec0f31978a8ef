"""A chart on the screen: its sentence, its panels, the moment under the pointer in words, its table, and ways to keep it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QLocale, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from ema_app.charts.spec import ChartSpec, Trace
from ema_app.core.errors import EmaError
from ema_app.ui.parts import button, label, row
from ema_app.ui.plot.panel import PanelPlot
from ema_app.ui.plot.saving import FORMATS, save
from ema_app.ui.plot.table import TableModel
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate


class ChartView(QWidget):
    """Draws one chart at a time; `range_changed(low, high)` tells what part of the x axis is in view.

    A `plain` one shows the drawing and the moment under the pointer, nothing else.
    """

    range_changed = Signal(float, float)

    def __init__(self, theme: Theme, *, plain: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.spec: ChartSpec | None = None
        self.panels: list[PanelPlot] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sentence = label("")
        self.reader = label(self.tr("Point at a moment, or use the arrow keys and + and −."), "muted")
        self.drawing = self._drawing()
        self.table = QTableView()
        self.model = TableModel()
        self.table.setModel(self.model)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.drawing)
        self.stack.addWidget(self.table)
        self.as_table = button(self.tr("Show as a table"), self._turn)
        self.keep = button(self.tr("Save…"), self._save)
        below = row(theme, self.reader, self.as_table, self.keep)
        below.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        layout.addWidget(self.sentence)
        layout.addWidget(self.stack, 1)
        layout.addLayout(below)
        for part in (self.sentence, self.as_table, self.keep) if plain else ():
            part.hide()

    def _drawing(self) -> pg.GraphicsLayoutWidget:
        drawing = pg.GraphicsLayoutWidget()
        drawing.setBackground(self._theme.colour("surface"))
        drawing.setAntialiasing(True)
        drawing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        drawing.scene().sigMouseMoved.connect(self._read)
        drawing.ci.layout.setSpacing(self._theme.space(4))
        return drawing

    def _new_drawing(self) -> None:
        # Emptying a scene and filling it again can crash inside Qt; a new one is made in its place.
        old, shown = self.drawing, self.stack.currentIndex()
        self.drawing = self._drawing()
        self.stack.insertWidget(0, self.drawing)
        self.stack.removeWidget(old)
        self.stack.setCurrentIndex(shown)
        old.scene().sigMouseMoved.disconnect(self._read)
        old.deleteLater()

    def show_spec(self, spec: ChartSpec) -> None:
        """Draw `spec` in place of what was there."""
        self.spec, self.panels = spec, []
        self._new_drawing()
        for k, panel in enumerate(spec.panels):
            drawn = PanelPlot(spec, panel, self._theme, k == len(spec.panels) - 1)
            self.drawing.addItem(drawn.title, k, 0)
            self.drawing.addItem(drawn.plot, k, 1)
            self.drawing.ci.layout.setRowStretchFactor(k, round(panel.height * 10))
            if self.panels:
                drawn.plot.setXLink(self.panels[0].plot)
            self.panels.append(drawn)
        if self.panels:
            self.panels[0].plot.sigXRangeChanged.connect(self._moved)
        said = spec.sentence.text(translate)
        self.sentence.setText(said)
        self.setAccessibleName(spec.title.text(translate))
        self.setAccessibleDescription(said)
        self.drawing.setAccessibleName(spec.title.text(translate))
        self.table.setAccessibleName(self.tr("{title}, as a table").format(title=spec.title.text(translate)))
        if self.stack.currentIndex() == 1:
            self._fill_table()

    def look_at(self, low: float, high: float) -> None:
        """Bring the part of the x axis from `low` to `high` into view."""
        if self.panels and high > low:
            self.panels[0].plot.setXRange(low, high, padding=0)
            self._moved()

    @property
    def in_view(self) -> tuple[float, float]:
        """The part of the x axis in view."""
        low, high = self.panels[0].plot.viewRange()[0] if self.panels else (0.0, 1.0)
        return float(low), float(high)

    def _moved(self, *_: object) -> None:
        low, high = self.in_view
        for panel in self.panels:
            panel.look_at(low, high)
        self.range_changed.emit(low, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, zoom with + and −, see everything with 0."""
        low, high = self.in_view
        width, key = high - low, event.key()
        moves = {
            Qt.Key.Key_Left: (-0.25, -0.25), Qt.Key.Key_Right: (0.25, 0.25),
            Qt.Key.Key_Plus: (0.2, -0.2), Qt.Key.Key_Equal: (0.2, -0.2), Qt.Key.Key_Minus: (-1 / 3, 1 / 3),
        }  # fmt: skip
        if key in moves:
            self.look_at(low + moves[key][0] * width, high + moves[key][1] * width)
        elif key == Qt.Key.Key_0:
            self.look_at(*self.everything())
        else:
            super().keyPressEvent(event)

    def everything(self) -> tuple[float, float]:
        """Give the first and the last moment of the chart, with a little room."""
        ends = [trace.x[[0, -1]] for panel in (self.spec.panels if self.spec else ()) for trace in panel.traces
                if len(trace.x)]  # fmt: skip
        if not ends:
            return 0.0, 1.0
        low, high = float(np.min(ends)), float(np.max(ends))
        room = max((high - low) * 0.02, 1.0)
        return low - room, high + room

    def _read(self, place: QPointF) -> None:
        if self.panels and self.spec:
            box = self.panels[0].plot.getViewBox()
            self.reader.setText(self.moment_in_words(box.mapSceneToView(place).x()))

    def moment_in_words(self, x: float) -> str:
        """Say which answers lie nearest to `x`."""
        found = [(t.trace.name, *nearest) for p in self.panels for t in p.traces if (nearest := _nearest(t.trace, x))]
        if not found or self.spec is None:
            return ""
        at = min((moment for _, moment, _ in found), key=lambda moment: abs(moment - x))
        values = "   ".join(f"{name.text(translate)} {value:.0f}" for name, moment, value in found if moment == at)
        if self.spec.x.kind != "time":
            return values
        local = datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(self.spec.zone))
        return f"{QLocale().toString(local.date(), 'ddd d MMM')}, {local:%H:%M}   {values}"

    def _turn(self) -> None:
        table = self.stack.currentIndex() == 0
        if table:
            self._fill_table()
        self.stack.setCurrentIndex(int(table))
        self.as_table.setText(self.tr("Show as a drawing") if table else self.tr("Show as a table"))

    def _fill_table(self) -> None:
        if self.spec:
            self.model.show(self.spec.table.headings, self.spec.table.rows())

    def _save(self) -> None:
        filters = ";;".join(f"{name} (*{ending})" for ending, name in FORMATS.items())
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Save the chart"), "timeline.png", filters)
        if chosen and self.spec:
            path = Path(chosen)
            if path.suffix not in FORMATS:
                path = path.with_suffix(next(ending for ending, name in FORMATS.items() if kind.startswith(name)))
            try:
                save(path, self.spec, self, self.drawing)
                self.reader.setText(self.tr("Saved as {name}.").format(name=path.name))
            except EmaError as error:
                self.reader.setText(error.text(translate))

    def event(self, event: QEvent) -> bool:
        """Let go of the drawing before the application ends."""
        if event.type() == QEvent.Type.DeferredDelete:
            self.drawing.close()
        return super().event(event)


def _nearest(trace: Trace, x: float) -> tuple[float, float] | None:
    known = np.flatnonzero(np.isfinite(trace.y))
    if not len(known):
        return None
    at = known[np.argmin(np.abs(trace.x[known] - x))]
    return float(trace.x[at]), float(trace.y[at])
