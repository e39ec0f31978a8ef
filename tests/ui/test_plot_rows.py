"""Parts of charts that stand between or beside lines: gaps, rows, labels at the ends, upright intervals."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ema_app.charts.spec import Axis, ChartSpec, Dumbbell, Gap, Interval, Panel, Table, Trace
from ema_app.core.words import Words, say
from ema_app.ui.plot import ChartView
from ema_app.ui.plot.gap import MOST_AREAS, areas, stems
from ema_app.ui.plot.rows import RowAxis
from ema_app.ui.theme import Theme

HOUR = 3_600_000.0
NAME = say("x", "name")


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ChartView:
    made = ChartView(theme)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def two_lines(count: int) -> ChartSpec:
    x = np.arange(count) * HOUR
    felt, seen = np.full(count, 40.0), np.where(np.arange(count) % 2, 60.0, 20.0)
    felt[3] = seen[3] = np.nan
    traces = (Trace(NAME, x, felt, label=say("x", "felt"), low=felt - 5, high=felt + 5),
              Trace(NAME, x, seen, stroke="dashed", label=say("x", "seen by somebody")))  # fmt: skip
    panel = Panel(NAME, Axis(NAME, low=0, high=100), traces=traces, gaps=(Gap(NAME, x, felt, seen),))
    return ChartSpec(NAME, NAME, Axis(NAME, kind="time"), (panel,), Table((), lambda: []))


def rows(kind: str) -> ChartSpec:
    intervals = (Interval(say("x", "A heading"), 0, None, None, None, 0, strong=True),
                 Interval(say("x", "one"), 1, 5.0, -1.0, 11.0, 12),
                 Interval(say("x", "two"), 2, None, None, None, 4, note=say("x", "6 more needed")))  # fmt: skip
    bells = (Dumbbell(say("x", "anger"), 0, 40.0, 55.0, 48.0, 62.0, 14), Dumbbell(say("x", "joy"), 1, *[None] * 4, 3))
    drawn = {"intervals": intervals} if kind == "intervals" else {"dumbbells": bells}
    panel = Panel(Words("", ""), Axis(NAME, kind="rows"), **drawn)  # type: ignore[arg-type]
    return ChartSpec(NAME, NAME, Axis(say("x", "points"), low=-20, high=80), (panel,), Table((), lambda: []))


def test_areas_lie_only_between_known_neighbours_and_have_the_colour_of_the_upper_line() -> None:
    spec = two_lines(8).panels[0].gaps[0]
    first, second = areas(spec.x, spec.first, spec.second)
    for polygon in [*first, *second]:
        box = polygon.boundingRect()
        assert box.right() <= 2 * HOUR or box.left() >= 4 * HOUR
    assert (len(first), len(second)) == (4, 3)
    up, down = stems(spec.x, spec.first, spec.second)
    assert [line.x1() / HOUR for line in up] == [0, 2, 4, 6]
    assert [line.x1() / HOUR for line in down] == [1, 5, 7]


def test_nothing_between_lines_that_do_not_exist() -> None:
    nothing = np.array([])
    assert areas(nothing, nothing, nothing) == [[], []]
    assert stems(nothing, nothing, nothing) == [[], []]


def test_where_many_moments_are_in_view_only_stems_are_drawn(view: ChartView) -> None:
    view.show_spec(two_lines(3000))
    assert view.drawing is not None
    gap = view.drawing.panels[0].gaps[0]
    view.look_at(0, 100 * HOUR)
    assert any(gap._areas)
    view.look_at(0, (MOST_AREAS + 10) * HOUR)
    assert not any(gap._areas)
    assert any(gap._stems)
    pen = view.drawing.panels[0].traces[1].line.opts["pen"]
    assert pen.style() == Qt.PenStyle.DashLine
    view.look_at(0, 2000 * HOUR)
    assert view.drawing.panels[0].traces[1].line.opts["pen"].style() == Qt.PenStyle.SolidLine


def test_labels_stand_at_the_last_point_in_view(view: ChartView) -> None:
    view.show_spec(two_lines(50))
    assert view.drawing is not None
    ends = view.drawing.panels[0].ends
    assert ends is not None
    view.look_at(-HOUR, 10.5 * HOUR)
    assert [(round(y), trace.label.template) for y, trace in ends._places if trace.label] == [
        (40, "felt"), (20, "seen by somebody"),
    ]  # fmt: skip
    view.look_at(100 * HOUR, 110 * HOUR)
    assert ends._places == []


@pytest.mark.parametrize("kind", ["intervals", "dumbbells"])
def test_rows_have_names_and_lie_all_in_view(view: ChartView, kind: str) -> None:
    view.show_spec(rows(kind))
    assert view.drawing is not None
    plot = view.drawing.panels[0].plot
    assert isinstance(plot.getAxis("left"), RowAxis)
    assert view.drawing.in_view == pytest.approx((-22, 82))
    assert view.reader.text() == ""
    low, high = plot.viewRange()[1]
    assert low <= 0
    assert high >= 1
    view.grab()


def test_keys_do_not_move_what_lies_all_in_view(view: ChartView, qtbot: QtBot) -> None:
    view.show_spec(rows("intervals"))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.in_view == pytest.approx((-22, 82))
