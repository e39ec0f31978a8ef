"""What lies between two lines, in the colour of the upper one: an area between neighbours, a stem at each moment."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ema_app.charts.gaps import crossed
from ema_app.charts.spec import Gap, Numbers, drawn
from ema_app.ui.plot.trace import MARGIN, SAME_ZOOM

STRENGTH, STEM = 45, 110
"""How strong the colours of area and stem are, of 255: the lines stay what one sees first."""

MOST_AREAS, MOST_WIDE = 400, 250
"""With more moments in view the areas are narrower than a pixel or two and are left out, and stems are one pixel wide;
a large filled path takes many times as long as the same in pieces."""


class GapItem(pg.GraphicsObject):  # type: ignore[misc]
    """The item of one gap, made anew as the view moves far enough; a little more is drawn than is in view."""

    def __init__(self, gap: Gap, colours: tuple[QColor, QColor], stem: float) -> None:
        super().__init__()
        self._gap, self._stem = gap, stem
        self._brushes = [_faint(colour, STRENGTH) for colour in colours]
        self._pens = [QPen(_faint(colour, STEM), stem) for colour in colours]
        for pen in self._pens:
            pen.setCosmetic(True)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._areas: list[list[QPolygonF]] = [[], []]
        self._stems: list[list[QLineF]] = [[], []]
        self._bounds = _bounds(gap)
        self._drawn, self._width = (0.0, 0.0), 0.0
        self.setZValue(-10)

    def boundingRect(self) -> QRectF:
        """Give the whole of both lines."""
        return self._bounds

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Fill the areas of both colours, and draw the stems over them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for areas, brush in zip(self._areas, self._brushes, strict=True):
            painter.setBrush(brush)
            for area in areas:
                painter.drawPolygon(area)
        for stems, pen in zip(self._stems, self._pens, strict=True):
            painter.setPen(pen)
            painter.drawLines(stems)

    def show_between(self, low: float, high: float) -> None:
        """Draw at least what lies between `low` and `high`."""
        width = high - low
        self.setVisible(drawn(self._gap, width))
        if not drawn(self._gap, width):
            return
        there = self._drawn[0] <= low and high <= self._drawn[1]
        if width <= 0 or (there and 1 / SAME_ZOOM <= width / self._width <= SAME_ZOOM):
            return
        self._drawn, self._width = (low - width * MARGIN, high + width * MARGIN), width
        x = self._gap.x
        in_view = int(np.searchsorted(x, high) - np.searchsorted(x, low))
        part = slice(max(int(np.searchsorted(x, self._drawn[0])) - 1, 0), int(np.searchsorted(x, self._drawn[1])) + 1)
        both = x[part], self._gap.first[part], self._gap.second[part]
        self._areas = areas(*both) if in_view <= MOST_AREAS else [[], []]
        self._stems = stems(*both)
        for pen in self._pens:
            pen.setWidthF(self._stem if in_view <= MOST_WIDE else 1.0)
        self.update()


def _faint(colour: QColor, strength: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(strength)
    return made


def stems(x: Numbers, first: Numbers, second: Numbers) -> list[list[QLineF]]:
    """Give an upright line from one to the other at each moment: where `first` is higher, and where `second` is."""
    return [
        [QLineF(at, a, at, b) for at, a, b in zip(x[here].tolist(), first[here].tolist(), second[here].tolist(),
                                                  strict=True)]
        for here in (first > second, second > first)
    ]  # fmt: skip


def areas(x: Numbers, first: Numbers, second: Numbers) -> list[list[QPolygonF]]:
    """Give the areas between the lines, one per run: where `first` is the upper line, and where `second` is."""
    x, first, second = crossed(x, first, second)
    if len(x) < 2:
        return [[], []]
    middle = (first[:-1] - second[:-1]) + (first[1:] - second[1:])
    return [[_area(x[run], first[run], second[run]) for run in _runs(steps)] for steps in (middle > 0, middle < 0)]


def _runs(steps: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> list[slice]:
    """Give the moments of each run of neighbouring steps."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], steps, [False])).astype(np.int8)))
    return [slice(int(start), int(end) + 1) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _area(x: Numbers, upper: Numbers, lower: Numbers) -> QPolygonF:
    there = [QPointF(at, y) for at, y in zip(x.tolist(), upper.tolist(), strict=True)]
    back = [QPointF(at, y) for at, y in zip(x[::-1].tolist(), lower[::-1].tolist(), strict=True)]
    return QPolygonF([*there, *back])


def _bounds(gap: Gap) -> QRectF:
    known = np.isfinite(gap.first) & np.isfinite(gap.second)
    if not known.any():
        return QRectF()
    heights = np.concatenate((gap.first[known], gap.second[known]))
    x = gap.x[known]
    return QRectF(x[0], heights.min(), max(x[-1] - x[0], 1.0), max(np.ptp(heights), 1.0))
