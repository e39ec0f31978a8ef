"""The names of lines at their ends, right of the panel: no legend has to be learnt."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ema_app.charts.spec import ChartSpec, Trace, drawn
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown


def labelled(spec: ChartSpec) -> list[Trace]:
    """Give the traces of a chart that have a label."""
    return [trace for panel in spec.panels for trace in panel.traces if trace.label]


class EndLabels(pg.AxisItem):  # type: ignore[misc]
    """Writes each label at the height of the last point in view; labels that would touch are put under each other."""

    def __init__(self, traces: list[Trace], width: int, theme: Theme) -> None:
        super().__init__("right")
        self._theme, self._places = theme, list[tuple[float, Trace]]()
        self._traces = traces
        self.setWidth(width)
        self.setStyle(showValues=False)

    def look_at(self, low: float, high: float) -> None:
        """Find the last point of each line between `low` and `high`."""
        found = []
        for trace in (trace for trace in self._traces if drawn(trace, high - low)):
            known = np.flatnonzero(np.isfinite(trace.y) & (trace.x >= low) & (trace.x <= high))
            if len(known):
                found.append((float(trace.y[known[-1]]), trace))
        found.sort(key=lambda place: -place[0])
        if found != self._places:
            self._places = found
            self.update()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget) -> None:
        """Write the labels."""
        box, theme = self.linkedView(), self._theme
        if box is None:
            return
        view, whole = box.mapRectToItem(self, box.boundingRect()), self.mapRectFromParent(self.geometry())
        low, high = box.viewRange()[1]
        tall, free = theme.px(18), view.top()
        painter.setFont(theme.font("small", bold=True))
        for y, trace in self._places:
            top = max(view.bottom() - (y - low) / (high - low) * view.height() - tall / 2, free)
            painter.setPen(theme.colour(trace.colour))
            line = QRectF(whole.left() + theme.px(6), top, whole.width(), tall)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _words(trace))
            free = top + tall


def _words(trace: Trace) -> str:
    return shown(trace.label) if trace.label else ""


def width_of(traces: list[Trace], theme: Theme) -> int:
    """Give the room that the labels need, in pixels."""
    metrics = QFontMetricsF(theme.font("small", bold=True))
    return round(max((metrics.horizontalAdvance(_words(trace)) for trace in traces), default=0)) + theme.px(12)
