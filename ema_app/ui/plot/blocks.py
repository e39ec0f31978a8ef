"""Blocks of a panel, and the wash behind all panels: one item for all of them, redrawn only as the zoom changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath

from ema_app.charts.spec import Axis, Bars, Numbers, Span, drawn
from ema_app.core.words import Words
from ema_app.ui.theme import Theme

MOST, MARGIN, SAME_ZOOM = 400, 0.5, 1.4
"""More blocks than this in view are drawn as so many; half a view is drawn beyond either side."""
STEPS = 8
"""How many strengths are told apart."""


class BlocksItem(pg.GraphicsObject):  # type: ignore[misc]
    """All blocks of one kind. Made once; `show` chooses which are drawn."""

    def __init__(self, bars: Bars, colour: QColor) -> None:
        super().__init__()
        self._bars, self._colour = bars, colour
        self._shades: list[tuple[QColor, list[QRectF]]] = []
        self._drawn, self._width = (0.0, 0.0), 0.0
        self.setZValue(-20)

    def show(self, low: float, high: float) -> None:
        """Draw at least what lies between `low` and `high`."""
        width = high - low
        self.setVisible(drawn(self._bars, width))
        there = self._drawn[0] <= low and high <= self._drawn[1]
        if width <= 0 or (there and 1 / SAME_ZOOM <= width / self._width <= SAME_ZOOM):
            return
        self.prepareGeometryChange()
        self._drawn, self._width = (low - width * MARGIN, high + width * MARGIN), width
        self._shades = self._made(*self._drawn)
        self.update()

    def _made(self, low: float, high: float) -> list[tuple[QColor, list[QRectF]]]:
        bars = self._bars
        first = max(int(np.searchsorted(bars.start, low)) - 1, 0)
        last = int(np.searchsorted(bars.start, high, side="right"))
        part = [column[first:last] for column in (bars.start, bars.end, bars.low, bars.high, bars.strength)]
        shades: dict[int, list[QRectF]] = defaultdict(list)
        for start, end, bottom, top, strength in zip(*(column.tolist() for column in thinned(part)), strict=True):
            step = round(strength * STEPS)
            if step:
                shades[step].append(QRectF(start, bottom, end - start, top - bottom))
        return [(self._shade(step / STEPS), blocks) for step, blocks in shades.items()]

    def _shade(self, strength: float) -> QColor:
        colour = QColor(self._colour)
        colour.setAlphaF(strength)
        return colour

    def boundingRect(self) -> QRectF:
        """Give the room of what is drawn."""
        bars, (low, high) = self._bars, self._drawn
        bottom, top = (float(bars.low.min()), float(bars.high.max())) if len(bars.low) else (0.0, 1.0)
        return QRectF(low, bottom, high - low, top - bottom)

    def paint(self, painter: QPainter, *_: object) -> None:
        """Fill the blocks."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        engine = painter.paintEngine()
        on_paper = engine is not None and engine.type() == QPaintEngine.Type.Pdf
        for colour, blocks in self._shades:
            painter.setBrush(colour)
            if on_paper:
                painter.drawPath(_path(blocks))
            else:
                painter.drawRects(blocks)


def _path(blocks: Sequence[QRectF]) -> QPainterPath:
    """Give blocks as a path: a PDF writes rectangles with too few digits for milliseconds since 1970."""
    path = QPainterPath()
    for block in blocks:
        path.addRect(block)
    return path


def thinned(part: Sequence[Numbers]) -> Sequence[Numbers]:
    """Give at most `MOST` blocks (start, end, low, high, strength): neighbours become one of their mean strength."""
    count = len(part[0])
    if count <= MOST:
        return part
    at = np.arange(0, count, -(-count // MOST))
    start, end, low, high, strength = part
    sizes = np.diff(np.append(at, count))
    return (start[at], np.maximum.reduceat(end, at), np.minimum.reduceat(low, at), np.maximum.reduceat(high, at),
            np.add.reduceat(strength, at) / sizes)  # fmt: skip


def washes(spans: Sequence[Span], y: Axis, theme: Theme) -> list[BlocksItem]:
    """Give the wash behind a panel, one item for each colour of the spans."""
    low, high = (0.0, 1.0) if y.low is None or y.high is None else (y.low, y.high)
    found: dict[str, list[Span]] = defaultdict(list)
    for span in spans:
        found[span.colour].append(span)
    return [_wash(some, (low - (high - low), high + (high - low)), theme) for some in found.values()]


def _wash(spans: Sequence[Span], bounds: tuple[float, float], theme: Theme) -> BlocksItem:
    ordered = sorted(spans, key=lambda span: span.start)
    start, end = (np.array([getattr(s, name) for s in ordered], dtype=float) for name in ("start", "end"))
    low, high = (np.full(len(ordered), bound) for bound in bounds)
    bars = Bars(Words("", ""), start, end, low, high, np.ones(len(ordered)), ordered[0].colour)
    return BlocksItem(bars, theme.colour(bars.colour))
