"""Review in a window: days that rule all pages, keys, the old picture until the new one is there, tables, ways on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from test_screens import nameless

from ema_app.measures.simulate import DESIGNS, Design
from ema_app.session import Session, Topic
from ema_app.session.review.days import Days
from ema_app.ui.background import Background
from ema_app.ui.clinician.review.page import ReviewPage
from ema_app.ui.clinician.review.switches import SwitchesTab
from ema_app.ui.clinician.review.tab import Tab
from ema_app.ui.clinician.review.timeline import TimelineTab
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

sys.path.insert(0, str(Path(__file__).parents[1] / "session"))
from review_made_up import LAST, ZONE, bring_in

RULED = ("timeline", "switches", "people", "moving", "predictions", "quality")
Opened = Callable[..., ReviewPage]


@pytest.fixture
def opened(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot, tmp_path: Path) -> Opened:
    """Open the review of a made-up person (None: of nobody) and wait until all is worked out."""

    def made(design: Design | None, scale: float = 1.0) -> ReviewPage:
        if design:
            bring_in(session, design, 3, tmp_path)
        page = ReviewPage(Theme(theme.dark, scale), qt, Background())
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        settle(qtbot, page)
        return page

    return made


def settle(qtbot: QtBot, page: ReviewPage) -> None:
    qtbot.waitUntil(lambda: page.working.now is not None, timeout=60_000)


def tab(page: ReviewPage, name: str) -> Tab:
    found = page.frame.show_page(name)
    assert isinstance(found, Tab)
    return found


USUAL = DESIGNS["switch_28x6"]


def test_it_opens_on_the_last_four_weeks(opened: Opened) -> None:
    page = opened(USUAL)
    assert page.days == Days(LAST - timedelta(days=27), LAST, ZONE)
    assert "28 days" in page.about.text()
    timeline = page.frame.pages["timeline"]
    assert isinstance(timeline, TimelineTab)
    low, high = timeline.chart.in_view
    assert (high - low) / 86_400_000 == pytest.approx(28, abs=0.1)
    assert "check-ins answered" in timeline.sentence.text()
    assert "not asked" in timeline.facts.text()


def test_every_page_says_something_and_every_control_has_a_name(opened: Opened) -> None:
    page = opened(USUAL)
    for name in RULED:
        assert tab(page, name).sentence.text(), name
        assert page.head.isVisible()
    assert nameless(page) == []


def test_pages_that_nobody_looks_at_are_made_ready(opened: Opened, qtbot: QtBot) -> None:
    page = opened(USUAL)
    qtbot.waitUntil(lambda: set(RULED) <= set(page.frame.pages), timeout=20_000)
    assert page.frame.current == "timeline"
    assert page.frame.pages["quality"].sentence.text()  # type: ignore[attr-defined]


def test_the_words_on_the_page_are_those_of_the_table(opened: Opened) -> None:
    page = opened(USUAL)
    switches = tab(page, "switches")
    assert isinstance(switches, SwitchesTab)
    now = page.working.now
    assert now is not None
    switches.points.chart.as_table.click()
    model = switches.points.chart.model
    shown = {str(model.data(model.index(row, 0))): model.data(model.index(row, 1)) for row in range(model.rowCount())}
    point = next(p for p in now.fit.switched.result.points if p.scope == "all")
    assert shown["everyone"] == f"{point.value:.1f}"
    assert f"about {point.value:.0f}" in switches.sentence.text()


def test_keys_step_by_week_and_by_session_on_any_page(opened: Opened, qtbot: QtBot) -> None:
    page = opened(replace(USUAL, days=42))
    page.activateWindow()
    tab(page, "quality")
    before = page.days
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.days == before.moved(timedelta(days=-7))
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.days == before
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page, Qt.Key.Key_Right, both)
    assert page.days.first > before.first
    assert page.days.count <= 8
    settle(qtbot, page)


def test_the_old_picture_stays_until_the_new_one_is_there(opened: Opened, qtbot: QtBot) -> None:
    page = opened(USUAL)
    switches = tab(page, "switches")
    before = switches.sentence.text()
    page.range.by_week(-1)
    assert switches.sentence.text() == before
    assert "Working these days out" in page.busy.text()
    settle(qtbot, page)
    assert not page.busy.text()
    assert switches.sentence.text() != before


def test_of_many_steps_only_the_last_is_worked_out(opened: Opened, qtbot: QtBot) -> None:
    page = opened(replace(USUAL, days=42))
    for _ in range(4):
        page.range.by_week(-1)
    wanted = page.days
    settle(qtbot, page)
    now = page.working.now
    assert now is not None
    assert now.first.ground.asked.days == wanted
    page.range.by_week(1)
    page.range.by_week(-1)
    assert page.working.now is now


def test_other_days_can_be_set_beside_them(opened: Opened, qtbot: QtBot) -> None:
    page = opened(replace(USUAL, days=42))
    switches = tab(page, "switches")
    page.range.compare.click()
    qtbot.waitUntil(switches.compared.isVisible, timeout=60_000)
    assert "by chance" in switches.compared.sentence.text()
    quality = tab(page, "quality")
    assert quality.compared.isVisible()
    assert quality.compared.model.rowCount() == 2
    page.range.compare.click()
    assert not quality.compared.isVisible()


def test_a_switch_event_leads_to_its_hours_and_back(opened: Opened) -> None:
    page = opened(USUAL)
    switches = tab(page, "switches")
    assert isinstance(switches, SwitchesTab)
    assert switches.events.model.rowCount()
    switches.rewind.click()
    rewind = page.frame.stack.currentWidget()
    assert page.frame.current == "rewind"
    assert page.head.isHidden()
    assert rewind.around is not None  # type: ignore[attr-defined]
    rewind.back.click()  # type: ignore[attr-defined]
    assert page.frame.current == "switches"


def test_feelings_can_be_chosen_and_the_moment_that_is_read_leads_to_its_hours(opened: Opened) -> None:
    page = opened(USUAL)
    timeline = tab(page, "timeline")
    assert isinstance(timeline, TimelineTab)
    assert timeline.chart.spec is not None
    before = len(timeline.chart.spec.panels)
    next(action for action in timeline.menu.actions() if not action.isChecked()).trigger()
    assert len(timeline.chart.spec.panels) == before + 1
    timeline.rewind.click()
    assert page.frame.current == "timeline"
    assert "Point at a moment first" in timeline.chart.reader.text()
    QTest.keyClick(timeline.chart, Qt.Key.Key_Period)
    assert "Tension" in timeline.chart.reader.text()
    timeline.rewind.click()
    assert page.frame.current == "rewind"


def test_without_a_switch_no_switch_is_drawn(opened: Opened) -> None:
    page = opened(DESIGNS["graded_line_steep"])
    switches = tab(page, "switches")
    assert isinstance(switches, SwitchesTab)
    assert "No switch is shown for these days." in switches.sentence.text()
    for part in (switches.points, switches.recovery, switches.events):
        assert part.isHidden()
    assert "No switch is shown" in tab(page, "people").sentence.text()


def test_nothing_at_all_has_its_pages_too(opened: Opened, qtbot: QtBot) -> None:
    page = opened(None)
    for name in RULED:
        assert tab(page, name).sentence.text()
    assert page.range.by.count() == 1
    page._qt.session.record.insert("sessions", {"session_id": "s1", "held_at": "2026-02-27T10:00:00+01:00"})
    page._qt.tell(frozenset({Topic.TREATMENT}))
    assert page.range.by.count() == 2
    settle(qtbot, page)


def test_a_day_of_entries_is_told_as_few_moments(opened: Opened) -> None:
    page = opened(replace(USUAL, days=1, per_day=4))
    assert "Each one stands by itself" in tab(page, "timeline").sentence.text()
    assert "at least 30 are needed" in tab(page, "switches").sentence.text()


def test_what_changes_in_the_record_is_worked_out_again(opened: Opened, qt: QtSession, qtbot: QtBot) -> None:
    page = opened(USUAL)
    first = page.working.now
    qt.tell(frozenset({Topic.ENTRIES}))
    settle(qtbot, page)
    assert page.working.now is not first


def test_what_comes_when_the_page_is_gone_goes_nowhere(
    theme: Theme, qt: QtSession, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    bring_in(session, replace(USUAL, days=14), 3, tmp_path)
    background = Background()
    page = ReviewPage(theme, qt, background)
    page.show()
    page.deleteLater()
    qtbot.wait(1)
    background.wait()
    qtbot.wait(1)
    assert not background._running


def test_tables_are_saved_as_they_stand(opened: Opened, tmp_path: Path) -> None:
    page = opened(USUAL)
    quality = tab(page, "quality")
    quality.endings.save_to(tmp_path / "endings.csv")  # type: ignore[attr-defined]
    assert (tmp_path / "endings.csv").read_text("utf-8").startswith("what became of it,check-ins\n")
    quality.endings.save_to(tmp_path / "no" / "endings.csv")  # type: ignore[attr-defined]
    assert "could not be saved" in quality.endings.said.text()  # type: ignore[attr-defined]


def test_it_fits_into_a_narrow_window_with_large_text(opened: Opened) -> None:
    scale = 2.0
    page = opened(USUAL, scale)
    page.resize(round(640 * scale), 700)
    assert page.frame.side.isHidden()
    for name in RULED:
        shown = tab(page, name)
        assert page.frame.places.currentData() == name
        assert shown.width() <= page.width()
    page.frame.places.setCurrentIndex(page.frame.places.findData("people"))
    page.frame.places.activated.emit(page.frame.places.currentIndex())
    assert page.frame.current == "people"
    page.resize(round(1300 * scale), 700)
    assert page.frame.side.isVisible()
