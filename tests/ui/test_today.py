"""Today: what can be done, the person's own line, and what is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from moments import answered, event, some_days
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ema_app.session import Session
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.today import coverage
from ema_app.ui.patient.today import TodayPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from tests.conftest import Clock


def shown(theme: Theme, qt: QtSession, qtbot: QtBot) -> TodayPage:
    page = TodayPage(theme, qt)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    return page


def test_the_first_thing_to_do_has_the_keys(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = shown(theme, qt, qtbot)
    assert page.first is page.check_in
    with qtbot.waitSignal(page.check_in_wanted) as asked:
        page.check_in.click()
    assert asked.args == ["check_in"]


def test_an_empty_diary_is_met_kindly(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = shown(theme, qt, qtbot)
    assert page.week.text() == "Nothing this week yet. Begin whenever you like."
    assert "Nobody is alerted" in " ".join(said.text() for said in page.findChildren(type(page.week)))


def test_whoever_is_asked_about_urges_hears_that_the_plan_is_empty(
    theme: Theme, qt: QtSession, session: Session, qtbot: QtBot
) -> None:
    page = shown(theme, qt, qtbot)
    assert not page.begin_plan.isVisible()
    qt.tell(session.choose(replace(session.choices, consents=("urges",))))
    assert page.begin_plan.isVisible()
    with qtbot.waitSignal(page.plan_wanted):
        page.begin_plan.findChild(QPushButton).click()
    qt.tell(session.plan.save(Plan({"people": (Line("Sam"),)})))
    assert not page.begin_plan.isVisible()


@pytest.mark.parametrize(("hours", "evening"), [(0, False), (4, True), (11, True), (15, False)])
def test_looking_back_on_the_day_is_offered_from_the_evening_on(
    theme: Theme, qt: QtSession, qtbot: QtBot, clock: Clock, hours: int, evening: bool
) -> None:
    clock.pass_minutes(60 * hours)
    assert shown(theme, qt, qtbot).evening.isVisible() is evening


def test_the_title_says_the_part_of_the_day(theme: Theme, qt: QtSession, qtbot: QtBot, clock: Clock) -> None:
    assert shown(theme, qt, qtbot).title.text() == "Monday afternoon"
    clock.pass_minutes(60 * 5)
    assert shown(theme, qt, qtbot).title.text() == "Monday evening"


def test_the_line_shows_what_was_answered_and_follows_new_answers(
    theme: Theme, qt: QtSession, session: Session, qtbot: QtBot
) -> None:
    page = shown(theme, qt, qtbot)
    session.check_ins  # noqa: B018
    answered(session, session.around.local_now() - timedelta(hours=3), tension=64.0)
    qt.tell(frozenset({"entries"}))  # type: ignore[arg-type]
    spec = page.line.chart.spec
    assert spec is not None
    assert 64.0 in spec.panels[0].traces[0].y.tolist()


def test_only_the_last_three_days_are_drawn(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> None:
    some_days(session, 8)
    event(session, session.around.local_now() - timedelta(days=6), "support", "")
    page = shown(theme, qt, qtbot)
    spec = page.line.chart.spec
    assert spec is not None
    oldest = spec.panels[0].traces[0].x.min()
    assert oldest >= (session.around.now() - timedelta(days=3)).timestamp() * 1000
    assert len(spec.panels) == 1


def test_other_lines_can_be_chosen_and_stay_chosen(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> None:
    page = shown(theme, qt, qtbot)
    joy = next(action for action in page.line.menu().actions() if action.text() == "Joy")
    joy.setChecked(True)
    assert session.choices.today_items == ("tension", "joy")
    assert page.line.title.text() == "Tension, joy, these three days"
    page.line.menu().actions()[2].setChecked(False)
    assert session.choices.today_items == ("joy",)


def test_at_most_three_lines(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> None:
    session.choose(replace(session.choices, today_items=("tension", "joy", "anger")))
    actions = shown(theme, qt, qtbot).line.menu().actions()
    assert [a.text() for a in actions if a.isEnabled()] == ["Tension", "Anger", "Joy"]


def test_cards_stand_under_each_other_in_a_narrow_window(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = shown(theme, qt, qtbot)
    wide = page._cards.direction()
    page.resize(600, 800)
    assert page._cards.direction() != wide


def test_a_protocol_that_cannot_be_read_is_said_and_the_rest_works(
    theme: Theme, qt: QtSession, session: Session, qtbot: QtBot
) -> None:
    session.record.update("protocols", {"protocol_id": "core"}, {"toml": "this is = [ not a protocol"})
    session.protocols._read.clear()
    page = shown(theme, qt, qtbot)
    assert "cannot be used" in page.problem.text()
    assert not page.check_in.isEnabled()


def test_coverage_is_said_without_blame(session: Session, theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    some_days(session, 3)
    assert coverage(session).answered >= 8
    assert "That is plenty" in shown(theme, qt, qtbot).week.text()
