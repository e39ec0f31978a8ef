"""One line of a chart: all its marks where there is room for them, the range of each stretch where there is not."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from ema_app.charts.spec import Numbers, Trace, drawn

MOST_MARKS = 700
MOST_POINTS = 3000
MOST_SMOOTH, MOST_SMOOTH_DASHES = 150, 40
"""A line with no more points in view has smooth edges; those of a long one would take too long to draw."""
STROKES, MARGIN = 800, 0.5
SAME_ZOOM = 1.4
"""A line with more points is thinned to so many strokes; half a view is drawn beyond either side; so far may the zoom
change before a line is thinned anew."""

FAINT, CROWDED = 60, 90
"""How strong a faint line is, and marks that lie over each other, of 255."""

_SHAPES = {"round": "o", "square": "s", "triangle": "t1"}
_STROKES = {
    "solid": Qt.PenStyle.SolidLine,
    "dashed": Qt.PenStyle.DashLine,
    "dotted": Qt.PenStyle.DotLine,
    "none": Qt.PenStyle.NoPen,
}


class TraceItem:
    """The two items of a trace: its line, and its marks. Both are made once and given new data as the view moves.

    More is drawn than is in view, so that a step to the side needs no new data. A `faint` one steps back where its
    points stand dense, for what lies between it and another.
    """

    def __init__(self, trace: Trace, colour: QColor, width: float, *, faint: bool = False) -> None:
        self.trace, self._x = trace, trace.x + (trace.stretch.beside if trace.stretch else 0.0)
        self._pen, self._dense = (QPen(colour, width, stroke) for stroke in (_STROKES[trace.stroke], _dense(trace)))
        for pen in (self._pen, self._dense):
            pen.setCosmetic(True)
        if faint:
            pale = QColor(colour)
            pale.setAlpha(FAINT)
            self._dense.setColor(pale)
            self._dense.setWidthF(1.0)
        self.line = pg.PlotCurveItem(pen=self._pen, connect="finite")
        self._crowded = trace.stroke == "none" and len(trace.x) > MOST_MARKS
        self.marks = pg.ScatterPlotItem(
            symbol=_SHAPES.get(trace.shape, "o"), size=width * 3.6, brush=_mark(colour, self._crowded), pen=None,
            pxMode=True,
        )  # fmt: skip
        self.ends = _whiskers(trace, self._x, colour, width)
        self._drawn = (0.0, 0.0)
        self._width = 0.0

    def show(self, low: float, high: float) -> None:
        """Draw at least what lies between `low` and `high`."""
        width = high - low
        for part in self.parts:
            part.setVisible(drawn(self.trace, width))
        there = self._drawn[0] <= low and high <= self._drawn[1]
        if width <= 0 or (there and 1 / SAME_ZOOM <= width / self._width <= SAME_ZOOM):
            return
        if not drawn(self.trace, width):
            return
        self._drawn, self._width = (low - width * MARGIN, high + width * MARGIN), width
        start, end = self._between(low, high)
        self.line.setPen(self._dense if end - start > MOST_MARKS else self._pen)
        self._smooth(end - start)
        x, y = self._part(*self._between(*self._drawn))
        if end - start > MOST_POINTS:
            self.line.setData(*stretches(x, y, STROKES), connect="finite")
        else:
            self.line.setData(x, y, connect="finite")
        room = self._crowded or end - start <= MOST_MARKS
        seen = np.isfinite(y) if room else np.zeros(len(y), dtype=bool)
        self.marks.setData(x[seen], y[seen])

    def _smooth(self, count: int) -> None:
        """Draw `count` points in view with smooth edges, or fast. Stroke by stroke that takes a third as long."""
        solid = self.trace.stroke == "solid"
        smooth = count <= (MOST_SMOOTH if solid else MOST_SMOOTH_DASHES)
        self.line.opts["antialias"] = smooth
        self.line.setSegmentedLineMode("on" if smooth and solid else "auto")

    @property
    def parts(self) -> list[pg.GraphicsObject]:
        """The items that draw something: each item costs its share of every frame."""
        found = [self.ends] if self.ends is not None else []
        found += [self.line] if self.trace.stroke != "none" else []
        return found + ([self.marks] if self.trace.shape != "none" else [])

    def _between(self, low: float, high: float) -> tuple[int, int]:
        start = max(int(np.searchsorted(self.trace.x, low)) - 1, 0)
        return start, min(int(np.searchsorted(self.trace.x, high, side="right")) + 1, len(self.trace.x))

    def _part(self, start: int, end: int) -> tuple[Numbers, Numbers]:
        return self._x[start:end], self.trace.y[start:end]


def _dense(trace: Trace) -> Qt.PenStyle:
    """Where points stand dense, dashes cannot be seen, and take ten times as long to draw."""
    return _STROKES["none" if trace.stroke == "none" else "solid"]


def stretches(x: Numbers, y: Numbers, count: int) -> tuple[Numbers, Numbers]:
    """Give each of `count` stretches of the line as one upright stroke from its lowest to its highest answer.

    A stretch without an answer gives no stroke. `x` rises; NaN in `y` is a gap.
    """
    known = np.isfinite(y)
    x, y = x[known], y[known]
    if not len(x):
        return x, y
    edges = np.linspace(x[0], x[-1], count + 1)[1:-1]
    starts = np.concatenate(([0], np.searchsorted(x, edges)))
    starts = starts[(np.diff(starts, prepend=-1) > 0) & (starts < len(x))]
    low, high = np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)
    at = x[starts]
    gap = np.full(len(at), np.nan)
    return np.column_stack((at, at, at)).ravel(), np.column_stack((low, high, gap)).ravel()


def _mark(colour: QColor, crowded: bool) -> QColor:
    """Marks that lie over each other are paler, so that one sees where they are many."""
    made = QColor(colour)
    if crowded:
        made.setAlpha(CROWDED)
    return made


def _whiskers(trace: Trace, x: Numbers, colour: QColor, width: float) -> pg.PlotCurveItem | None:
    """Give the upright intervals of the points of a trace as one item, thin where they are those of a stretch."""
    if trace.low is None or trace.high is None:
        return None
    low, high = trace.low, trace.high
    known = np.isfinite(low) & np.isfinite(high)
    pen = QPen(colour, max(round(width / 2), 1) if trace.stretch else width)
    pen.setCosmetic(True)
    y = np.column_stack((low[known], high[known])).ravel()
    return pg.PlotCurveItem(np.repeat(x[known], 2), y, pen=pen, connect="pairs")
