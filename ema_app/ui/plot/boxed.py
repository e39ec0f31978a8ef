"""A chart in a card of its own: title, sentence, drawing as high as it needs to be, its table, ways to keep it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy

from ema_app.charts.spec import ChartSpec
from ema_app.ui.parts import column, label, put
from ema_app.ui.plot.view import ChartView
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

PANEL, BETWEEN, FOOT = 84, 8, 44
"""Pixels at 100 % of a panel of height 1, between two of them, and of the axis below."""


def height(spec: ChartSpec, theme: Theme) -> int:
    """Give the height that the drawing of a chart needs, in pixels."""
    return sum(theme.px(PANEL * panel.height + BETWEEN) for panel in spec.panels) + theme.px(FOOT)


class ChartBox(QFrame):
    """Shows one chart at a time; without one it is not there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme = theme
        self.title, self.note = label("", "strong"), label("", "small")
        self.chart = ChartView(theme)
        self.chart.frame.setProperty("card", False)
        inner = self.chart.frame.layout()
        assert inner is not None
        inner.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column(theme, self.title, self.chart, self.note, space=8, margin=16))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_spec(self, spec: ChartSpec | None) -> None:
        """Show another chart; None hides the card."""
        self.setVisible(spec is not None)
        if spec is None:
            return
        put(self.title, shown(spec.title))
        put(self.note, shown(spec.note) if spec.note else "")
        self.chart.show_spec(spec)
        self.chart.stack.setFixedHeight(height(spec, self._theme))
        if spec.x.low is not None and spec.x.high is not None:
            self.chart.look_at(spec.x.low, spec.x.high)
        elif spec.x.kind == "time":
            self.chart.look_at(*self.chart.everything())
