"""The drawing of one chart: its panels under each other, one x axis for all, and the moment pointed at."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ema_app.charts.spec import ChartSpec, Numbers, Trace, drawn
from ema_app.ui.plot.moving import with_room
from ema_app.ui.plot.panel import PanelPlot
from ema_app.ui.theme import Theme


class Drawing(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """`range_changed(low, high)`: another part of the x axis is in view; `pointed(x)`: the pointer is there.

    `bare`: without the titles of the panels, for a card that has its own.
    """

    range_changed = Signal(float, float)
    pointed = Signal(float)

    def __init__(self, spec: ChartSpec, theme: Theme, *, bare: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setBackground(theme.colour("surface"))
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(self.Shape.NoFrame)
        self.ci.layout.setSpacing(theme.space(4))
        self.ci.layout.setContentsMargins(0, 0, 0, 0)
        self.panels: list[PanelPlot] = []
        for k, panel in enumerate(spec.panels):
            self._add(PanelPlot(spec, panel, theme, k == len(spec.panels) - 1), k, bare)
        if self.panels:
            box = self.panels[0].plot.getViewBox()
            box.sigXRangeChanged.connect(self._moved)
            box.sigResized.connect(self._moved)
        self.scene().sigMouseMoved.connect(self._point)
        if spec.x.kind != "time" and (ends := self.ends()):
            self.look_at(*with_room(ends))
        self.setMinimumHeight(sum(theme.px(84 * panel.height) for panel in spec.panels) + theme.px(28))

    def _add(self, drawn: PanelPlot, k: int, bare: bool) -> None:
        if not bare and drawn.panel.title.template:
            self.addItem(drawn.title, k, 0)
        self.addItem(drawn.plot, k, 1)
        self.ci.layout.setRowStretchFactor(k, round(drawn.panel.height * 10))
        if self.panels:
            drawn.plot.setXLink(self.panels[0].plot)
        self.panels.append(drawn)

    @property
    def in_view(self) -> tuple[float, float]:
        """The part of the x axis in view."""
        low, high = self.panels[0].plot.viewRange()[0] if self.panels else (0.0, 1.0)
        return float(low), float(high)

    def look_at(self, low: float, high: float) -> None:
        """Bring the part of the x axis from `low` to `high` into view."""
        if self.panels and high > low:
            self.panels[0].plot.setXRange(low, high, padding=0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom; on a page that scrolls only together with Ctrl, so that the wheel leads past the chart."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self._on_a_page_that_scrolls():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_a_page_that_scrolls(self) -> bool:
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QAbstractScrollArea) and around.verticalScrollBar().maximum() > 0:
                return True
            around = around.parentWidget()
        return False

    def _moved(self, *_: object) -> None:
        low, high = self.in_view
        for panel in self.panels:
            panel.look_at(low, high)
        self.range_changed.emit(low, high)

    def _point(self, place: QPointF) -> None:
        if self.panels:
            self.pointed.emit(float(self.panels[0].plot.getViewBox().mapSceneToView(place).x()))

    def point_at(self, x: float | None) -> None:
        """Mark the moment `x` in every panel; None takes the mark away."""
        for panel in self.panels:
            panel.point_at(x)

    def moments(self) -> Numbers:
        """Give every moment that has an answer or an event, rising; of what is drawn at this zoom."""
        low, high = self.in_view
        found = [t.x[np.isfinite(t.y)] for t in self._traces() if drawn(t, high - low)]
        found += [panel.marks.x for panel in self.panels]
        return np.unique(np.concatenate(found)) if found else np.array([])

    def ends(self) -> tuple[float, float] | None:
        """Give the first and the last moment of the chart, or the bounds it has; None where there is neither."""
        low, high = self.spec.x.low, self.spec.x.high
        if low is not None and high is not None:
            return low, high
        ends = [_reach(trace) for trace in self._traces() if len(trace.x)]
        ends += [panel.marks.x[[0, -1]] for panel in self.panels if len(panel.marks.x)]
        return (float(np.min(ends)), float(np.max(ends))) if ends else None

    def _traces(self) -> list[Trace]:
        return [trace for panel in self.spec.panels for trace in panel.traces]


def _reach(trace: Trace) -> Numbers:
    """Give the ends of a line with the room for what is drawn beside its first and its last stretch."""
    room = 3 * abs(trace.stretch.beside) if trace.stretch else 0.0
    return np.array([trace.x[0] - room, trace.x[-1] + room])
