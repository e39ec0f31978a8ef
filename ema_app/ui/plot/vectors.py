"""A drawing painted as vectors: nothing of it goes through a picture in pixels on the way to paper."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from ema_app.charts.spec import ChartSpec
from ema_app.ui.plot.drawing import Drawing
from ema_app.ui.theme import Theme


def paint(spec: ChartSpec, theme: Theme, painter: QPainter, room: QRectF) -> None:
    """Paint a chart into `room` of a painter, with the whole of its x axis in view."""
    drawing = Drawing(spec, theme)
    drawing.setMinimumHeight(0)
    drawing.resize(room.size().toSize())
    if spec.x.low is not None and spec.x.high is not None:
        drawing.look_at(spec.x.low, spec.x.high)
    drawing.grab(drawing.rect().adjusted(0, 0, 1 - drawing.width(), 1 - drawing.height()))  # lays it out unseen
    for item in drawing.scene().items():
        item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        if isinstance(item, pg.ScatterPlotItem):
            item.opts["useCache"] = False
    drawing.render(painter, room, drawing.viewport().rect())
    drawing.close()
