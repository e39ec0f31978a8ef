"""Draws a chart whose x axis is the hours of a day or minutes: blocks, bars and marks in rows, and its table."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QTableView, QWidget

from ema_app.charts.spec import Band, ChartSpec, Panel
from ema_app.ui.dates import clock_words
from ema_app.ui.parts import button, column, label, put, row
from ema_app.ui.plot.table import TableModel, table_view
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

ROW, GAP, FOOT, SIDE = 84, 3, 26, 104
"""Pixels at 100 %: the height of a panel of height 1, between panels, of the axis below, of the names on the left."""

FILL = {"line": 90, "accent": 150}
STEPS = {"h": (1, 2, 3, 6, 12), "min": (5, 10, 15, 30)}


class HoursChart(QWidget):
    """The drawing; what it shows is in its table too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._spec: ChartSpec | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spec(self, spec: ChartSpec) -> None:
        """Draw `spec` in place of what was there."""
        self._spec = spec
        self.setAccessibleName(shown(spec.title))
        self.setAccessibleDescription(shown(spec.sentence))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height that the panels need."""
        panels = self._spec.panels if self._spec else ()
        height = sum(self._theme.px(ROW * panel.height + GAP) for panel in panels) + self._theme.px(FOOT)
        return QSize(self._theme.px(320), height)

    def minimumSizeHint(self) -> QSize:
        """Fit into any width."""
        return QSize(self._theme.px(SIDE + 80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grid, then each panel."""
        super().paintEvent(event)
        if self._spec is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        self._grid(painter, self._spec)
        top = 0.0
        for panel in self._spec.panels:
            height = self._theme.px(ROW * panel.height)
            self._panel(painter, panel, QRectF(self._side(), top, self._across(), height))
            top += height + self._theme.px(GAP)
        painter.end()

    def _side(self) -> float:
        return float(self._theme.px(SIDE))

    def _across(self) -> float:
        return max(self.width() - self._side() - self._theme.px(24), 1.0)

    def _x(self, value: float) -> float:
        axis = self._spec.x if self._spec else None
        low, high = (axis.low or 0.0, axis.high or 1.0) if axis else (0.0, 1.0)
        return self._side() + (value - low) / (high - low) * self._across()

    def _grid(self, painter: QPainter, spec: ChartSpec) -> None:
        theme, foot = self._theme, self._theme.px(FOOT)
        wide = QFontMetricsF(painter.font()).horizontalAdvance("00:00 AM") + theme.px(8)
        low, high = int(spec.x.low or 0), int(spec.x.high or 1)
        steps = STEPS.get(spec.x.unit, (1,))
        step = next((s for s in steps if self._x(low + s) - self._x(low) >= wide), steps[-1])
        first = -(-low // step) * step
        for value in range(first, high + 1, step):
            x = self._x(value)
            painter.setPen(QPen(theme.colour("grid"), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height() - foot))
            painter.setPen(theme.colour("muted"))
            place = QRectF(x - wide / 2, self.height() - foot, wide, foot)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _tick(value, spec.x.unit))

    def _panel(self, painter: QPainter, panel: Panel, place: QRectF) -> None:
        tall = panel.height >= 1
        self._names(painter, panel, place)
        for band in panel.bands:
            self._block(painter, band, panel, place)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text"))
        size = self._theme.px(3.5)
        for trace in panel.traces:
            for x in trace.x:
                painter.drawEllipse(QPointF(self._x(float(x)), place.center().y()), size, size)
        if tall:
            painter.setPen(QPen(self._theme.colour("border"), 1))
            painter.drawLine(place.bottomLeft(), place.bottomRight())
        self._rules(painter, panel, place)

    def _names(self, painter: QPainter, panel: Panel, place: QRectF) -> None:
        """The row's name on the left; of a panel with bars the numbers at their foot and head."""
        painter.setPen(self._theme.colour("muted"))
        side = QRectF(0, place.top(), place.left() - self._theme.px(12), place.height())
        if panel.height < 1:
            painter.drawText(side, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown(panel.title))
            return
        high = panel.y.high or 0.0
        number = f"{high:.0f}" if high >= 3 or high.is_integer() else f"{high:.2f}"
        painter.drawText(side, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, number)
        painter.drawText(side, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, "0")

    def _block(self, painter: QPainter, band: Band, panel: Panel, place: QRectF) -> None:
        begin, end = self._x(float(band.x[0])), self._x(float(band.x[-1]))
        tall = place.height() * float(band.high[0]) / (panel.y.high or 1.0)
        room = min(1.5, (end - begin) / 4)
        block = QRectF(begin + room, place.bottom() - tall, end - begin - 2 * room, tall)
        fill = QColor(self._theme.colour(band.colour))
        fill.setAlpha(FILL.get(band.colour, 150) if panel.height >= 1 else 70)
        painter.setPen(QPen(self._theme.colour(band.colour), 1) if panel.height < 1 else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(block, 3, 3)

    def _rules(self, painter: QPainter, panel: Panel, place: QRectF) -> None:
        for rule in panel.rules:
            x = self._x(rule.at)
            painter.setPen(QPen(self._theme.colour("text"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))
            painter.setPen(self._theme.colour("text"))
            words = QRectF(x + self._theme.px(6), place.top(), self._theme.px(120), self._theme.px(20))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown(rule.words))


def _tick(value: int, unit: str) -> str:
    return clock_words(value % 24, 0) if unit == "h" else str(value)


class ChartCard(QFrame):
    """A card with the chart's title, its sentence, the drawing, and its table behind a button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._spec: ChartSpec | None = None
        self.chart, self.model = HoursChart(theme), TableModel()
        self.table: QTableView = table_view(self.model)
        self.table.setMinimumHeight(theme.px(260))
        self.table.hide()
        self.title, self.sentence = label("", "strong"), label("", "muted")
        self.as_table = button(self.tr("Show as a table"), self._turn, "quiet")
        self.as_table.setMinimumWidth(self.as_table.sizeHint().width() + theme.px(24))  # checked, its words are bold
        self.as_table.setCheckable(True)
        ways = row(theme, self.as_table)
        ways.addStretch(1)
        parts = (self.title, self.sentence, self.chart, self.table, ways)
        self.setLayout(column(theme, *parts, space=8, margin=16))

    def show_spec(self, spec: ChartSpec) -> None:
        """Show another chart."""
        self._spec = spec
        put(self.title, shown(spec.title))
        put(self.sentence, shown(spec.sentence))
        self.table.setAccessibleName(self.tr("{title}, as a table").format(title=shown(spec.title)))
        self.as_table.setAccessibleDescription(shown(spec.title))
        self.chart.show_spec(spec)
        self._turn()

    def _turn(self) -> None:
        on = self.as_table.isChecked()
        if on and self._spec:
            self.model.show(self._spec.table.headings, self._spec.table.rows())
        self.table.setVisible(on)
        self.chart.setVisible(not on)
