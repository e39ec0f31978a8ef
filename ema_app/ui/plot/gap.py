"""What lies between two lines, in the colour of the upper one: an area between neighbours, a stem at each moment."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ema_app.charts.gaps import crossed
from ema_app.charts.spec import Gap, Numbers
from ema_app.ui.plot.trace import MARGIN, SAME_ZOOM

STRENGTH, STEM = 45, 110
"""How strong the colours of area and stem are, of 255: the lines stay what one sees first."""


class GapItem(pg.GraphicsObject):  # type: ignore[misc]
    """The item of one gap: one shape per colour, made anew as the view moves far enough."""

    def __init__(self, gap: Gap, colours: tuple[QColor, QColor], stem: float) -> None:
        super().__init__()
        self._gap = gap
        self._brushes = [_faint(colour, STRENGTH) for colour in colours]
        self._pens = [QPen(_faint(colour, STEM), stem) for colour in colours]
        for pen in self._pens:
            pen.setCosmetic(True)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._shapes: list[QPainterPath] = []
        self._stems: list[QPainterPath] = []
        self._bounds = _bounds(gap)
        self._drawn, self._width = (0.0, 0.0), 0.0
        self.setZValue(-10)

    def boundingRect(self) -> QRectF:
        """Give the whole of both lines."""
        return self._bounds

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Fill both shapes, and draw the stems of both colours."""
        for shape, brush in zip(self._shapes, self._brushes, strict=False):
            painter.fillPath(shape, brush)
        for stems, pen in zip(self._stems, self._pens, strict=False):
            painter.strokePath(stems, pen)

    def show_between(self, low: float, high: float) -> None:
        """Draw at least what lies between `low` and `high`."""
        width = high - low
        there = self._drawn[0] <= low and high <= self._drawn[1]
        if width <= 0 or (there and 1 / SAME_ZOOM <= width / self._width <= SAME_ZOOM):
            return
        self._drawn, self._width = (low - width * MARGIN, high + width * MARGIN), width
        x = self._gap.x
        part = slice(max(int(np.searchsorted(x, self._drawn[0])) - 1, 0), int(np.searchsorted(x, self._drawn[1])) + 1)
        both = x[part], self._gap.first[part], self._gap.second[part]
        self._shapes, self._stems = shapes(*both), stems(*both)
        self.update()


def _faint(colour: QColor, strength: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(strength)
    return made


def stems(x: Numbers, first: Numbers, second: Numbers) -> list[QPainterPath]:
    """Give an upright line from one to the other at each moment: where `first` is higher, and where `second` is."""
    return [_upright(x[here], first[here], second[here]) for here in (first > second, second > first)]


def _upright(x: Numbers, one: Numbers, other: Numbers) -> QPainterPath:
    if not len(x):
        return QPainterPath()
    y = np.column_stack((one, other)).ravel()
    path: QPainterPath = pg.functions.arrayToQPath(np.repeat(x, 2), y, connect="pairs")
    return path


def shapes(x: Numbers, first: Numbers, second: Numbers) -> list[QPainterPath]:
    """Give the shape where `first` is the upper line, and the one where `second` is."""
    x, first, second = crossed(x, first, second)
    if len(x) < 2:
        return [QPainterPath(), QPainterPath()]
    middle = (first[:-1] - second[:-1]) + (first[1:] - second[1:])
    return [_between(x, first, second, np.flatnonzero(middle > 0)),
            _between(x, second, first, np.flatnonzero(middle < 0))]  # fmt: skip


def _between(x: Numbers, upper: Numbers, lower: Numbers, at: np.ndarray[tuple[int], np.dtype[np.intp]]) -> QPainterPath:
    """Give one four-sided piece per step; pieces that touch leave no seam, for they turn the same way."""
    if not len(at):
        return QPainterPath()
    across = np.column_stack((x[at], x[at + 1], x[at + 1], x[at], x[at])).ravel()
    up = np.column_stack((upper[at], upper[at + 1], lower[at + 1], lower[at], upper[at])).ravel()
    path: QPainterPath = pg.functions.arrayToQPath(across, up, np.tile([1, 1, 1, 1, 0], len(at)).astype(np.int32))
    return path


def _bounds(gap: Gap) -> QRectF:
    known = np.isfinite(gap.first) & np.isfinite(gap.second)
    if not known.any():
        return QRectF()
    heights = np.concatenate((gap.first[known], gap.second[known]))
    x = gap.x[known]
    return QRectF(x[0], heights.min(), max(x[-1] - x[0], 1.0), max(np.ptp(heights), 1.0))
