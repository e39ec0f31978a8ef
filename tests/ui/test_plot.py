"""The chart on the screen: what is drawn, read, saved; and that repaints lose no references."""

from __future__ import annotations

import csv
import itertools
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ema_app.charts.spec import Axis, Band, ChartSpec, Mark, Panel, Rule, Span, Table
from ema_app.charts.timeline import Happened, Over, timeline
from ema_app.charts.who import who
from ema_app.core.items import Scale
from ema_app.core.people import Person
from ema_app.core.words import Words, say
from ema_app.ui.dates import day_words, moment_words
from ema_app.ui.plot import ChartView
from ema_app.ui.plot.marks import leftward, with_room
from ema_app.ui.plot.saving import cell, table_text
from ema_app.ui.plot.time_axis import SHORTER, _ticks
from ema_app.ui.plot.trace import MOST_MARKS, stretches
from ema_app.ui.theme import Theme

HOUR = 3_600_000.0
START = 1_772_000_000_000.0


def spec_of(count: int, events: int = 0) -> ChartSpec:
    x = START + np.arange(count) * HOUR
    y = np.where(np.arange(count) % 7 == 3, np.nan, np.arange(count) % 100).astype(float)
    line = Over(say("role", "Tension"), Scale(0, 100), x, y)
    happened = [Happened(START + k * 5 * HOUR, say("event", "criticism"), "Jo") for k in range(events)]
    return timeline([line], happened, "Europe/Berlin")


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ChartView:
    made = ChartView(theme)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def test_repaints_lose_no_references(view: ChartView) -> None:
    """Qt for Python 6.12.0 loses some 150 references to None with each repaint (docs/decisions/qt-6.11.md)."""
    view.show_spec(spec_of(300, 10))
    assert view.drawing is not None
    for _ in range(5):
        view.drawing.viewport().repaint()
    before = sys.getrefcount(None)
    for _ in range(50):
        view.drawing.viewport().repaint()
    assert before - sys.getrefcount(None) < 50


def test_title_sentence_and_table_have_names(view: ChartView) -> None:
    view.show_spec(spec_of(30))
    assert view.accessibleName() == "Timeline"
    assert "Moments answered" in view.accessibleDescription()
    assert view.table.accessibleName() == "Timeline, as a table"


def test_the_table_holds_every_moment_and_says_what_was_missed(view: ChartView) -> None:
    view.show_spec(spec_of(30, 2))
    view.as_table.click()
    assert view.stack.currentWidget() is view.table
    assert view.model.rowCount() == 30
    assert view.model.data(view.model.index(3, 1)) == "not answered"
    assert view.model.data(view.model.index(0, 2)) == "criticism"
    view.as_table.click()
    assert view.as_table.text() == "Show as a table"


def test_arrows_move_and_plus_and_minus_zoom(view: ChartView, qtbot: QtBot) -> None:
    view.show_spec(spec_of(300))
    view.look_at(START, START + 100 * HOUR)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.in_view[0] == pytest.approx(START + 25 * HOUR)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.in_view[1] - view.in_view[0] == pytest.approx(60 * HOUR)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.in_view[1] - view.in_view[0] == pytest.approx(100 * HOUR)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.in_view == pytest.approx(view.everything())


def test_moments_are_read_one_by_one(view: ChartView, qtbot: QtBot) -> None:
    view.show_spec(spec_of(20, 2))
    view.look_at(START - HOUR, START + 30 * HOUR)
    qtbot.keyClick(view, Qt.Key.Key_Period)
    first = view.reader.text()
    assert "Tension 0" in first
    assert "criticism, Jo" in first
    qtbot.keyClick(view, Qt.Key.Key_Period)
    assert "Tension 1" in view.reader.text()
    qtbot.keyClick(view, Qt.Key.Key_Comma)
    assert view.reader.text() == first
    assert view.drawing is not None
    assert view.drawing.panels[0].cursor.isVisible()


def test_pointing_names_the_nearest_answered_moment(view: ChartView) -> None:
    view.show_spec(spec_of(20))
    assert view.drawing is not None
    view.drawing.pointed.emit(START + 2.9 * HOUR)
    assert "Tension 2" in view.reader.text()


def test_an_empty_chart_can_be_looked_at(view: ChartView, qtbot: QtBot) -> None:
    view.show_spec(timeline([], [], "UTC"))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_0, Qt.Key.Key_Period):
        qtbot.keyClick(view, key)
    assert view.everything() == (0.0, 1.0)
    assert "no answers" in view.sentence.text()


def test_gaps_are_not_drawn_over(view: ChartView) -> None:
    view.show_spec(spec_of(30))
    assert view.drawing is not None
    view.look_at(START, START + 30 * HOUR)
    _, y = view.drawing.panels[0].traces[0].line.getData()
    assert np.isnan(y[3])
    assert view.drawing.panels[0].traces[0].line.opts["connect"] == "finite"


def test_many_points_become_strokes_and_few_their_marks(view: ChartView) -> None:
    view.show_spec(spec_of(20_000))
    assert view.drawing is not None
    trace = view.drawing.panels[0].traces[0]
    view.look_at(*view.everything())
    assert len(trace.marks.data) == 0
    assert len(trace.line.getData()[0]) < 20_000
    view.look_at(START, START + 100 * HOUR)
    assert 80 <= len(trace.marks.data) <= 3 * MOST_MARKS


def test_words_of_events_show_wherever_they_have_room(view: ChartView, qtbot: QtBot) -> None:
    view.show_spec(spec_of(60, 12))
    assert view.drawing is not None
    view.look_at(START - HOUR, START + 60 * HOUR)
    marks = view.drawing.panels[-1].marks
    few = len(marks.shown)
    assert 1 < few < 12
    view.look_at(START - HOUR, START + 16 * HOUR)
    qtbot.waitUntil(lambda: len(marks.shown) == 4)
    assert marks.leftward == {3}  # at the right edge its words would be cut off
    last, before = (marks.shown[k].mapRectToScene(marks.shown[k].boundingRect()) for k in (3, 2))
    assert before.right() <= last.left()
    view.look_at(START - HOUR, START + 20 * HOUR)
    assert 3 in marks.shown
    assert not marks.leftward


def test_panning_keeps_the_words_that_were_there(view: ChartView) -> None:
    view.show_spec(spec_of(200, 40))
    assert view.drawing is not None
    view.look_at(START, START + 80 * HOUR)
    marks = view.drawing.panels[-1].marks
    before = set(marks.shown)
    view.look_at(START + 4 * HOUR, START + 84 * HOUR)
    assert len(before & set(marks.shown)) >= len(before) - 2


@pytest.mark.parametrize("ending", [".png", ".pdf", ".csv"])
def test_a_chart_is_saved(view: ChartView, tmp_path: Path, ending: str) -> None:
    view.show_spec(spec_of(30, 3))
    path = tmp_path / f"timeline{ending}"
    view.save_to(path)
    assert view.reader.text() == f"Saved as timeline{ending}."
    if ending == ".csv":
        rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
        assert rows[0] == ["moment", "Tension", "what happened", "with whom"]
        assert len(rows) == 31
    elif ending == ".pdf":
        assert path.read_bytes().startswith(b"%PDF-")
    else:
        assert not QImage(str(path)).isNull()


def test_what_cannot_be_saved_is_said(view: ChartView, tmp_path: Path) -> None:
    view.show_spec(spec_of(30))
    for ending in (".png", ".pdf", ".csv"):
        view.save_to(tmp_path / "nowhere" / f"timeline{ending}")
        assert "could not be saved" in view.reader.text()


def test_bands_rules_and_washes_are_drawn(view: ChartView) -> None:
    x = np.linspace(0, 100, 20)
    name = Words("", "mode")
    panel = Panel(
        name, Axis(name, low=0, high=1), bands=(Band(name, x, x * 0, x * 0 + 0.5, "controlled"),),
        rules=(Rule(0.5, name), Rule(57, name, across=False)), marks=(Mark(20, name),),
    )  # fmt: skip
    whole = timeline([], [], "UTC")
    view.show_spec(ChartSpec(name, name, Axis(name), (panel,), whole.table, spans=(Span(10, 20),)))
    assert view.drawing is not None
    view.look_at(0, 100)
    assert not view.grab().isNull()


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=40), st.floats(0.1, 200))
@settings(max_examples=50, deadline=None)
def test_words_never_touch(places: list[float], width: float) -> None:
    x = np.sort(np.array(places))
    taken = x[with_room(x, np.full(len(x), width))]
    assert len(taken)
    assert np.all(np.diff(taken) >= width)


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=40), st.floats(0.1, 200))
@settings(max_examples=50, deadline=None)
def test_words_to_the_left_touch_none(places: list[float], width: float) -> None:
    x = np.sort(np.array(places))
    widths = np.full(len(x), width)
    roomy = with_room(x, widths)
    turned = leftward(x, widths, (0, 1000), roomy)
    beside = [(x[k], x[k] + width) for k in np.flatnonzero(roomy & (x + width * 0.8 <= 1000)) if k not in turned]
    taken = sorted([*beside, *((x[k] - width, x[k]) for k in turned)])
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(taken))
    assert all(x[k] - width >= 0 for k in turned)


def test_words_in_the_way_of_the_last_turn_too_where_they_can() -> None:
    widths, roomy = np.full(2, 100.0), np.array([True, True])
    assert leftward(np.array([800.0, 980.0]), widths, (0, 1000), roomy) == {0, 1}
    assert leftward(np.array([800.0, 1000.0]), widths, (0, 1000), roomy) == {1}
    assert leftward(np.array([900.0, 980.0]), widths, (0, 1000), roomy) == set()
    assert leftward(np.array([50.0, 180.0]), widths, (0, 200), roomy) == set()


@pytest.mark.parametrize("days", [3, 7, 14, 20, 30, 60, 100, 150, 250, 400, 1200])
@pytest.mark.parametrize("wanted", [4.0, 6.0, 9.0])
def test_never_a_single_date_where_two_have_room(days: int, wanted: float) -> None:
    _spacing, ticks = _ticks(ZoneInfo("Europe/Berlin"), (START, START + days * 24 * HOUR), wanted)
    assert 1 < len(ticks) <= wanted / SHORTER + 1


@given(st.lists(st.one_of(st.none(), st.floats(0, 100)), min_size=1, max_size=60), st.integers(1, 20))
@settings(max_examples=50, deadline=None)
def test_strokes_span_exactly_what_was_answered(values: list[float | None], count: int) -> None:
    y = np.array([np.nan if v is None else v for v in values])
    x = np.arange(len(y), dtype=float)
    sx, sy = stretches(x, y, count)
    known = y[np.isfinite(y)]
    assert len(sx) == len(sy)
    assert len(sx) <= 3 * count + 3
    if len(known):
        assert np.nanmin(sy) == known.min()
        assert np.nanmax(sy) == known.max()
        assert set(sx) <= set(x[np.isfinite(y)])


def test_days_and_people_in_a_table_are_worded_as_everywhere_and_in_codes_for_programs() -> None:
    at = datetime(2026, 3, 2, 17, 5, tzinfo=UTC)
    assert cell(at) == moment_words(at)
    assert cell(at.date()) == day_words(at, "d MMM yyyy")
    empty = Words("", "")
    jo = Words("", "{what}: {who}", {"what": "criticism", "who": who([Person("p1", "Jo", "partner")]).of("p1")})
    assert cell(jo) == "criticism: Jo"
    spec = ChartSpec(empty, empty, Axis(empty), (), Table((empty,) * 3, lambda: [(at, at.date(), jo)]))
    assert table_text(spec).splitlines()[1] == "2026-03-02 17:05,2026-03-02,criticism: p1"
