"""The timeline page: any items, any range, and what is said about it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from moments import event, some_days
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ema_app.session import Session
from ema_app.ui.patient.timeline import DAY_MS, TimelinePage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme


@pytest.fixture
def page(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> TimelinePage:
    some_days(session, 20)
    somebody = session.roster.add("Jo", "partner")
    event(session, session.around.local_now() - timedelta(days=2), "criticism", somebody)
    made = TimelinePage(theme, qt)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    return made


def test_it_begins_with_three_lines_and_two_weeks(page: TimelinePage) -> None:
    assert page.chosen() == ["tension", "anger", "joy"]
    low, high = page.chart.in_view
    assert (high - low) / DAY_MS == pytest.approx(14)


def test_ticking_an_item_draws_it_and_the_stretch_stays(page: TimelinePage) -> None:
    before = page.chart.in_view
    page.items.item(0).setCheckState(Qt.CheckState.Checked)
    assert page.chart.spec is not None
    assert len(page.chart.spec.panels) == 5
    assert page.chart.in_view == pytest.approx(before)


@pytest.mark.parametrize(("days", "width"), [(1, 1), (7, 7), (28, 28)])
def test_ranges_of_days(page: TimelinePage, days: int, width: float) -> None:
    page.look_back(days)
    low, high = page.chart.in_view
    assert (high - low) / DAY_MS == pytest.approx(width)


def test_all_shows_the_first_moment(page: TimelinePage) -> None:
    page.look_back(0)
    assert page.chart.spec is not None
    assert page.chart.in_view[0] <= page.chart.spec.panels[0].traces[0].x[0]


def test_the_sentence_and_the_dates_are_those_of_the_stretch_in_view(page: TimelinePage, qtbot: QtBot) -> None:
    page.look_back(0)
    qtbot.waitUntil(lambda: "events: 1." in page.chart.sentence.text())
    whole = page.chart.sentence.text()
    page.look_back(1)
    qtbot.waitUntil(lambda: page.chart.sentence.text() != whole)
    assert "A few moments" in page.chart.sentence.text()
    assert page.range.text() == "1 March – 2 March 2026"


def test_new_answers_are_drawn_when_the_page_comes_back(page: TimelinePage, qt: QtSession, session: Session) -> None:
    page.hide()
    event(session, session.around.local_now() - timedelta(days=1), "support", "")
    qt.tell(frozenset({"entries"}))  # type: ignore[arg-type]
    page.show()
    assert page.chart.spec is not None
    assert len(page.chart.spec.panels[-1].marks) == 2


def test_the_list_makes_room_in_a_narrow_window(page: TimelinePage) -> None:
    assert page.items.isVisible()
    page.resize(700, 800)
    assert not page.items.isVisible()
    page.open_list.click()
    assert page.items.isVisible()


def test_without_ticks_only_events_are_drawn(page: TimelinePage) -> None:
    for k in range(page.items.count()):
        page.items.item(k).setCheckState(Qt.CheckState.Unchecked)
    assert page.chart.spec is not None
    assert [panel.title.text() for panel in page.chart.spec.panels] == ["Events"]


def test_a_protocol_that_cannot_be_read_is_said(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> None:
    session.record.update("protocols", {"protocol_id": "core"}, {"toml": "this is = [ not a protocol"})
    session.protocols._read.clear()
    made = TimelinePage(theme, qt)
    qtbot.addWidget(made)
    assert "cannot be used" in made.problem.text()
