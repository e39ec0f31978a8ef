"""A chart that sums up far out and draws every pair near: what is drawn, read and said goes with the zoom."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ema_app.charts.felt_seen.spread import spread
from ema_app.charts.felt_seen.summed import DAY_MS
from ema_app.session.felt_seen.figures import _nothing
from ema_app.ui.plot import ChartView
from ema_app.ui.plot.trace import MOST_MARKS
from ema_app.ui.theme import Theme
from tests.charts.test_felt_seen_summed import chart, pairs, year


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ChartView:
    made = ChartView(theme)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.show_spec(chart(year()))
    made.look_at(*made.everything())
    return made


def near(view: ChartView, days: float) -> None:
    low, _high = view.everything()
    view.look_at(low + 60 * DAY_MS, low + (60 + days) * DAY_MS)


def drawn_items(view: ChartView) -> list[tuple[bool, bool]]:
    assert view.drawing is not None
    panel = view.drawing.panels[0]
    return [(item.line.isVisible(), item.marks.isVisible()) for item in panel.traces]


def test_what_is_drawn_goes_with_the_zoom(view: ChartView) -> None:
    assert view.drawing is not None
    panel = view.drawing.panels[0]
    near(view, 30)
    assert drawn_items(view) == [(True, True)] * 2 + [(False, False)] * 4
    assert panel.gaps[0].isVisible()
    assert not any(box.isVisible() for box in panel.blocks)
    near(view, 100)
    assert drawn_items(view) == [(False, False)] * 2 + [(True, True)] * 2 + [(False, False)] * 2
    assert [box.isVisible() for box in panel.blocks] == [True, True, False, False]
    view.look_at(*view.everything())
    assert drawn_items(view)[4:] == [(True, True)] * 2
    assert len(panel.traces[4].marks.data) == 13
    assert not panel.gaps[0].isVisible()
    near(view, 30)
    assert len(panel.traces[0].marks.data) >= 90


def test_the_sentence_and_what_is_read_go_with_the_zoom(view: ChartView) -> None:
    assert "Each month is one mark" in view.sentence.text()
    assert "Each month" in view.accessibleDescription()
    low, high = view.everything()
    view._point((low + high) / 2)
    assert view.reader.text().startswith("September 2025")
    assert "felt, median" in view.reader.text()
    assert "pairs," in view.reader.text()
    near(view, 100)
    assert "Each week is one mark" in view.sentence.text()
    assert view.at is None
    assert "Point at a moment" in view.reader.text()
    QTest.keyClick(view, Qt.Key.Key_Period)
    assert view.reader.text().startswith("Week from ")
    near(view, 30)
    assert view.sentence.text() == "What the pairs show."
    QTest.keyClick(view, Qt.Key.Key_Period)
    assert "median" not in view.reader.text()
    assert "felt " in view.reader.text()


def test_everything_has_room_for_the_first_and_the_last_month(view: ChartView) -> None:
    spec = view.spec
    assert spec is not None
    low, high = view.everything()
    boxes = spec.panels[0].bars
    assert low < min(box.start.min() for box in boxes)
    assert high > max(box.end.max() for box in boxes)


def test_points_over_numbers_are_drawn_however_many(view: ChartView) -> None:
    many = pairs(year())
    assert len(many.at_ms) > MOST_MARKS
    view.show_spec(spread(many, _nothing("anger")))
    assert view.drawing is not None
    view.grab()
    marks = view.drawing.panels[0].traces[0].marks
    assert marks.isVisible()
    assert len(marks.data) == len(many.at_ms)
    assert np.isfinite(marks.data["y"]).all()
