"""One line of a chart: all its marks where there is room for them, the range of each stretch where there is not."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from ema_app.charts.spec import Numbers, Trace

MOST_MARKS = 700
MOST_POINTS = 3000
_SHAPES = {"round": "o", "square": "s", "triangle": "t1"}
_STROKES = {
    "solid": Qt.PenStyle.SolidLine,
    "dashed": Qt.PenStyle.DashLine,
    "dotted": Qt.PenStyle.DotLine,
    "none": Qt.PenStyle.NoPen,
}


class TraceItem:
    """The two items of a trace: its line, and its marks. Both are made once and given new data as the view moves."""

    def __init__(self, trace: Trace, colour: QColor, width: float) -> None:
        self.trace = trace
        pen = QPen(colour, width, _STROKES[trace.stroke])
        pen.setCosmetic(True)
        self.line = pg.PlotCurveItem(pen=pen, connect="finite")
        size = width * 3.6
        self.marks = pg.ScatterPlotItem(
            symbol=_SHAPES.get(trace.shape, "o"), size=size, brush=colour, pen=None, pxMode=True
        )
        self.marks.setVisible(trace.shape != "none")

    def show(self, low: float, high: float) -> None:
        """Draw what lies between `low` and `high`, with one point of margin on either side."""
        x, y = self.trace.x, self.trace.y
        start = max(int(np.searchsorted(x, low)) - 1, 0)
        end = min(int(np.searchsorted(x, high, side="right")) + 1, len(x))
        x, y = x[start:end], y[start:end]
        if len(x) > MOST_POINTS:
            self.line.setData(*stretches(x, y, MOST_POINTS // 3), connect="finite")
        else:
            self.line.setData(x, y, connect="finite")
        seen = np.isfinite(y)
        if len(x) > MOST_MARKS:
            seen[:] = False
        self.marks.setData(x[seen], y[seen])


def stretches(x: Numbers, y: Numbers, count: int) -> tuple[Numbers, Numbers]:
    """Give each of `count` stretches of the line as one upright stroke from its lowest to its highest answer.

    A stretch without an answer gives no stroke. `x` rises; NaN in `y` is a gap.
    """
    known = np.isfinite(y)
    x, y = x[known], y[known]
    if not len(x):
        return x, y
    edges = np.linspace(x[0], x[-1], count + 1)[1:-1]
    starts = np.unique(np.concatenate(([0], np.searchsorted(x, edges))))
    starts = starts[starts < len(x)]
    low, high = np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)
    at = x[starts]
    gap = np.full(len(at), np.nan)
    return np.column_stack((at, at, at)).ravel(), np.column_stack((low, high, gap)).ravel()
