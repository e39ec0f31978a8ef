"""Draws any ChartSpec; the only folder that talks to pyqtgraph."""

from ema_app.ui.plot.view import ChartView

__all__ = ["ChartView"]
