"""Charts in rows: a forest of intervals, or two values joined by a line; names on the left, n at their right."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ema_app.charts.spec import Axis, Colour, Dumbbell, Interval, Panel
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

WIDEST = 320
"""Pixels at 100 % that the names may take; longer ones go on in a second line (the table has them whole)."""

PALE = 70
"""How strong the bar of an interval is, of 255."""

Row = Interval | Dumbbell


class RowAxis(pg.AxisItem):  # type: ignore[misc]
    """Draws the name of each row and its n in place of numbers."""

    def __init__(self, rows: tuple[Row, ...], theme: Theme) -> None:
        super().__init__("left")
        self._rows, self._theme = rows, theme
        self._names = [shown(row.name) for row in rows]
        metrics, bold = QFontMetricsF(theme.font("small")), QFontMetricsF(theme.font("small", bold=True))
        names = [(bold if _heading(row) else metrics).horizontalAdvance(name)
                 for row, name in zip(rows, self._names, strict=True)]  # fmt: skip
        self._count = max((metrics.horizontalAdvance(_count(row)) for row in rows), default=0.0)
        wide = min(max(names, default=0.0), theme.px(WIDEST))
        self.setWidth(round(wide + self._count) + theme.px(28))

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget) -> None:
        """Write the rows."""
        theme, box = self._theme, self.linkedView()
        if box is None:
            return
        whole = self.mapRectFromParent(self.geometry())
        view, gap = box.mapRectToItem(self, box.boundingRect()), theme.px(12)
        low, high = box.viewRange()[1]
        for row, name in zip(self._rows, self._names, strict=True):
            middle = view.top() + (row.at - low) / (high - low) * view.height()
            line = QRectF(whole.left(), middle - theme.px(16), whole.width() - gap, theme.px(32))
            painter.setFont(theme.font("small", bold=_heading(row)))
            painter.setPen(theme.colour("text"))
            room = line.width() if _heading(row) else line.width() - self._count - gap
            metrics = QFontMetricsF(painter.font())
            cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, 1.8 * room)
            wrapped = Qt.TextFlag.TextWordWrap if metrics.horizontalAdvance(cut) > room else Qt.TextFlag.TextSingleLine
            place = line.adjusted(0, 0, room - line.width(), 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | wrapped, cut)
            painter.setPen(theme.colour("muted"))
            painter.setFont(theme.font("small"))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _count(row))


def _heading(row: Row) -> bool:
    return isinstance(row, Interval) and row.strong and row.value is None


def _count(row: Row) -> str:
    return "" if _heading(row) else str(row.n)


def rows_of(panel: Panel) -> tuple[Row, ...]:
    """Give the rows of a panel; none where it is no chart in rows."""
    return (*panel.intervals, *panel.dumbbells)


def draw_rows(plot: pg.PlotItem, panel: Panel, x: Axis, theme: Theme) -> None:
    """Draw the rows of a panel, the first at the top; where a row has no value, the reason stands in its place."""
    last = max((row.at for row in rows_of(panel)), default=0.0)
    plot.invertY(True)
    plot.setYRange(-0.6, last + 0.6, padding=0)
    plot.getViewBox().disableAutoRange()
    _intervals(plot, panel.intervals, theme)
    _dumbbells(plot, panel.dumbbells, theme)
    middle = ((x.low or 0.0) + (x.high or 0.0)) / 2
    for row in rows_of(panel):
        if row.note and (row.value if isinstance(row, Interval) else row.felt) is None:
            _note(plot, (middle, row.at), shown(row.note), theme)


def _note(plot: pg.PlotItem, place: tuple[float, float], words: str, theme: Theme) -> None:
    item = pg.TextItem(words, color=theme.colour("muted"), anchor=(0.5, 0.5))
    item.setFont(theme.font("small"))
    item.setPos(*place)
    plot.addItem(item, ignoreBounds=True)
    box, wide = plot.getViewBox(), QFontMetricsF(theme.font("small")).horizontalAdvance(words)

    def fit() -> None:
        room = box.width() - theme.px(16)
        item.setTextWidth(room if 0 < room < wide + theme.px(8) else -1)

    box.sigResized.connect(fit)
    fit()


def _intervals(plot: pg.PlotItem, rows: tuple[Interval, ...], theme: Theme) -> None:
    for colour in dict.fromkeys(row.colour for row in rows):
        here = [row for row in rows if row.colour == colour and row.value is not None]
        known = [row for row in here if row.low is not None and row.high is not None]
        _bars(plot, [(row.at, row.low or 0.0, row.high or 0.0) for row in known], _pen(theme, colour, 2))
        _marks(plot, [(row.at, row.value or 0.0) for row in here], (theme, colour, "o"))


def _dumbbells(plot: pg.PlotItem, rows: tuple[Dumbbell, ...], theme: Theme) -> None:
    known = [row for row in rows if row.felt is not None and row.seen is not None]
    sure = [row for row in known if row.low is not None and row.high is not None]
    _bars(plot, [(row.at, row.low or 0.0, row.high or 0.0) for row in sure], _pen(theme, "seen", 9, PALE))
    _bars(plot, [(row.at, row.felt or 0.0, row.seen or 0.0) for row in known], _pen(theme, "line", 2))
    _marks(plot, [(row.at, row.felt or 0.0) for row in known], (theme, "felt", "o"))
    _marks(plot, [(row.at, row.seen or 0.0) for row in known], (theme, "seen", "s"))


def _pen(theme: Theme, colour: Colour, width: float, strength: int = 255) -> QPen:
    shade = QColor(theme.colour(colour))
    shade.setAlpha(strength)
    pen = QPen(shade, width * theme.scale)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _bars(plot: pg.PlotItem, bars: list[tuple[float, float, float]], pen: QPen) -> None:
    if bars:
        x = np.array([end for _, low, high in bars for end in (low, high)], dtype=float)
        y = np.repeat(np.array([at for at, _, _ in bars], dtype=float), 2)
        plot.addItem(pg.PlotCurveItem(x, y, pen=pen, connect="pairs"), ignoreBounds=True)


def _marks(plot: pg.PlotItem, points: list[tuple[float, float]], look: tuple[Theme, Colour, str]) -> None:
    theme, colour, shape = look
    at, x = ([point[k] for point in points] for k in (0, 1))
    marks = pg.ScatterPlotItem(x, at, symbol=shape, size=11 * theme.scale, brush=theme.colour(colour), pen=None)
    plot.addItem(marks, ignoreBounds=True)
