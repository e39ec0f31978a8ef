"""The wheel over a chart: it zooms, but on a page that scrolls it leads past the chart."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ema_app.ui.parts import filling, scrolling
from ema_app.ui.plot import ChartView
from ema_app.ui.theme import Theme
from tests.ui.test_plot import spec_of

NO, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def turned(view: ChartView, held: Qt.KeyboardModifier) -> bool:
    """Turn the wheel; gives whether the chart kept the turn for itself."""
    assert view.drawing is not None
    port = view.drawing.viewport()
    at = QPointF(port.width() / 2, port.height() / 3)
    event = QWheelEvent(at, port.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, held,
                        Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(port, event)
    return event.isAccepted()


@pytest.mark.parametrize(("room", "held", "zooms"), [(3000, NO, False), (3000, CTRL, True), (100, NO, True)])
def test_the_wheel_zooms_where_no_page_scrolls(
    theme: Theme, qtbot: QtBot, room: int, held: Qt.KeyboardModifier, zooms: bool
) -> None:
    page, inside, view = QWidget(), QWidget(), ChartView(theme)
    view.show_spec(spec_of(200))
    layout = QVBoxLayout(inside)
    layout.addWidget(view)
    inside.setMinimumHeight(room)
    filling(page, scrolling(inside))
    qtbot.addWidget(page)
    page.resize(800, 900)
    page.show()
    qtbot.waitExposed(page)
    view.look_at(*view.everything())
    before = view.in_view
    assert turned(view, held) is zooms
    assert (view.in_view != before) is zooms
