"""The axes of one panel and its title: made, and given the look."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QFontMetricsF

from ema_app.charts.spec import Axis, ChartSpec, Panel
from ema_app.ui.plot.end_labels import EndLabels, labelled, width_of
from ema_app.ui.plot.marks import escaped
from ema_app.ui.plot.rows import RowAxis, rows_of
from ema_app.ui.plot.time_axis import TimeAxis
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

TITLE_WIDTH = 132


def titled(panel: Panel, theme: Theme) -> pg.LabelItem:
    """Give the title of a panel with the small words under it."""
    under = escaped(panel.under.text(translate)) if panel.under else ""
    html = f"<span style='font-weight:600'>{escaped(panel.title.text(translate))}</span>"
    if under:
        html += f"<br><span style='color:{theme.name('muted')}; font-size:{theme.size('small')}px'>{under}</span>"
    item = pg.LabelItem(justify="left")
    item.setText(html, color=theme.name("text"), size=f"{theme.size('small')}px")
    item.setFixedWidth(theme.px(TITLE_WIDTH))
    item.item.setTextWidth(theme.px(TITLE_WIDTH))
    return item


def made_axes(spec: ChartSpec, panel: Panel, theme: Theme) -> dict[str, pg.AxisItem]:
    """Give the axes that are not the usual ones: of time, of rows, and the labels at the ends of lines (`right`)."""
    made = {"bottom": TimeAxis(spec.zone) if spec.x.kind == "time" else pg.AxisItem("bottom")}
    if rows_of(panel):
        made["left"] = RowAxis(rows_of(panel), theme)
    if named := labelled(spec):
        here = [trace for trace in panel.traces if trace.label]
        made["right"] = EndLabels(here, width_of(named, theme), theme)
    return made


def dress(plot: pg.PlotItem, panel: Panel, theme: Theme, last: bool) -> None:
    """Give the axes of a panel their look; only the `last` panel has words below it."""
    left, bottom = plot.getAxis("left"), plot.getAxis("bottom")
    for axis in (left, bottom):
        axis.setPen(pg.mkPen(theme.colour("border")))
        axis.setTextPen(theme.colour("muted"))
        axis.setStyle(tickFont=theme.font("small"), tickLength=0)
        axis.setZValue(-1)  # its lines belong behind the marks
    left.setPen(pg.mkPen(None))
    left.setCacheMode(pg.QtWidgets.QGraphicsItem.CacheMode.DeviceCoordinateCache)
    left.setVisible(True)
    if isinstance(right := plot.getAxis("right"), EndLabels):
        right.setPen(pg.mkPen(None))
        right.setVisible(True)
    if not rows_of(panel):
        left.setWidth(theme.px(36))
    if panel.y.low == 0 and 100 <= (panel.y.high or 0.0) < 120:  # a scale of 100, with room above it for words
        left.setTicks([[(0, "0"), (50, "50"), (100, "100")]])
    if panel.y.kind == "rows" or (not panel.traces and panel.y.kind != "count"):
        left.setTicks([[]])
    bottom.setStyle(showValues=last)
    if last and isinstance(bottom, TimeAxis):
        # By itself an axis gives its words four fifths of their height: large ones would be cut off below.
        bottom.setHeight(QFontMetricsF(theme.font("small")).height() + theme.px(4))
    plot.showGrid(x=True, y=False, alpha=0.8)
    plot.hideButtons()
    plot.getViewBox().setMouseEnabled(x=True, y=False)


def keep_still(plot: pg.PlotItem, x: Axis, theme: Theme, last: bool) -> None:
    """Of numbers, all are in view, and what they count stands below them; only time is moved through."""
    plot.getViewBox().setMouseEnabled(x=False, y=False)
    for name in ("left", "bottom"):
        plot.getAxis(name).setStyle(maxTickLevel=0)
    if last:
        bottom, look = plot.getAxis("bottom"), {"font-size": f"{theme.size('small')}px", "color": theme.name("muted")}
        bottom.setLabel(x.label.text(translate), **look)
        bottom.enableAutoSIPrefix(False)
