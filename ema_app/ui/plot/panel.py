"""One panel of a chart as pyqtgraph items, made once; `look_at` brings them in step with the part in view."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from ema_app.charts.spec import Band, ChartSpec, Gap, Panel, Rule, Trace
from ema_app.ui.plot.axes import dress, keep_still, made_axes, titled
from ema_app.ui.plot.blocks import BlocksItem, washes
from ema_app.ui.plot.captions import named_place
from ema_app.ui.plot.gap import GapItem
from ema_app.ui.plot.marks import Marks
from ema_app.ui.plot.rows import draw_rows, rows_of
from ema_app.ui.plot.trace import TraceItem
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate


class PanelPlot:
    """The plot of one panel, with its title on the left. Words of marks are shown as far as there is room for them."""

    def __init__(self, spec: ChartSpec, panel: Panel, theme: Theme, last: bool) -> None:
        self._theme, self.panel = theme, panel
        axes = made_axes(spec, panel, theme)
        self.ends = axes.get("right")
        self.plot = pg.PlotItem(axisItems=axes, enableMenu=False)
        self.title = titled(panel, theme)
        dress(self.plot, panel, theme, last)
        if spec.x.kind != "time":
            keep_still(self.plot, spec.x, theme, last)
        self._bounds()
        self.blocks = [self._blocks(item) for item in washes(spec.spans, panel.y, theme)]
        self.blocks += [self._blocks(BlocksItem(bars, theme.colour(bars.colour))) for bars in panel.bars]
        for band in panel.bands:
            self._band(band)
        self.gaps = [self._gap(gap) for gap in panel.gaps]
        self.traces = [self._trace(trace) for trace in panel.traces]
        for rule in panel.rules:
            self._rule(rule)
        for caption in panel.captions:
            self.plot.addItem(named_place(caption, theme), ignoreBounds=True)
        if rows_of(panel):
            draw_rows(self.plot, panel, spec.x, theme)
        self.marks = Marks(panel.marks, self.plot, theme)
        self.cursor = self._cursor()

    def _bounds(self) -> None:
        low, high = self.panel.y.low, self.panel.y.high
        if low is not None and high is not None:
            margin = (high - low) * 0.08
            self.plot.setYRange(low - margin, high + margin, padding=0)
            self.plot.getViewBox().disableAutoRange()

    def _blocks(self, item: BlocksItem) -> BlocksItem:
        self.plot.addItem(item, ignoreBounds=True)
        return item

    def _band(self, band: Band) -> None:
        colour = QColor(self._theme.colour(band.colour))
        colour.setAlpha(45)
        edge = pg.mkPen(None)
        low = pg.PlotCurveItem(band.x, band.low, pen=edge, connect="finite")
        high = pg.PlotCurveItem(band.x, band.high, pen=edge, connect="finite")
        fill = pg.FillBetweenItem(low, high, brush=colour)
        for item in (low, high, fill):
            self.plot.addItem(item, ignoreBounds=True)

    def _gap(self, gap: Gap) -> GapItem:
        first, second = (self._theme.colour(colour) for colour in gap.colours)
        item = GapItem(gap, (first, second), 4 * self._theme.scale)
        self.plot.addItem(item, ignoreBounds=True)
        return item

    def _trace(self, trace: Trace) -> TraceItem:
        colour, width = self._theme.colour(trace.colour), 1.6 * self._theme.scale
        item = TraceItem(trace, colour, width, faint=bool(self.panel.gaps))
        for part in item.parts:
            self.plot.addItem(part, ignoreBounds=part is item.ends)
        return item

    def _rule(self, rule: Rule) -> None:
        pen = QPen(self._theme.colour(rule.colour), 1, Qt.PenStyle.DotLine)
        pen.setCosmetic(True)
        place, beside = (0.97, [(1, 1), (1, 1)]) if rule.across else (0.98, [(-0.05, 0), (1.05, 0)])
        line = pg.InfiniteLine(
            rule.at, angle=0 if rule.across else 90, pen=pen, label=rule.words.text(translate),
            labelOpts={"color": self._theme.colour("text"), "position": place, "anchors": beside},
        )  # fmt: skip
        line.label.setFont(self._theme.font("small"))
        self.plot.addItem(line, ignoreBounds=True)

    def _cursor(self) -> pg.InfiniteLine:
        line = pg.InfiniteLine(0, angle=90, pen=pg.mkPen(self._theme.colour("accent"), width=1.5 * self._theme.scale))
        line.hide()
        self.plot.addItem(line, ignoreBounds=True)
        return line

    def point_at(self, x: float | None) -> None:
        """Show the line that marks the moment `x`; None takes it away."""
        self.cursor.setVisible(x is not None)
        if x is not None:
            self.cursor.setValue(x)

    def look_at(self, low: float, high: float) -> None:
        """Bring lines, marks and words in step with the part of the x axis in view."""
        for blocks in self.blocks:
            blocks.show(low, high)
        for gap in self.gaps:
            gap.show_between(low, high)
        for trace in self.traces:
            trace.show(low, high)
        if self.ends:
            self.ends.look_at(low, high)
        self.marks.look_at(low, high, self.plot.getViewBox().width())
