"""The crisis plan: written in peace, read at a glance."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.session import Session
from ema_app.session.crisis_plan import SECTIONS, Line, Plan, before_unlocking
from ema_app.ui.patient.crisis_plan import FIRST, THEN, CrisisPlanPage
from ema_app.ui.theme import Theme

PLAN = Plan({
    "warning_signs": (Line("I stop answering"),), "helps_me": (Line("Cold water", open=True),),
    "people": (Line("Sam", "555 0100", open=True),), "reasons": (Line("The dog"),),
})  # fmt: skip


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> CrisisPlanPage:
    made = CrisisPlanPage(theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def texts(page: CrisisPlanPage) -> list[str]:
    return [said.text() for said in page.view.findChildren(QLabel)]


def test_every_section_is_read_somewhere_once() -> None:
    assert sorted(FIRST + THEN) == sorted(SECTIONS)


def test_people_come_first_with_their_numbers_large(page: CrisisPlanPage) -> None:
    page.show_plan(PLAN, locked=False)
    found = texts(page)
    assert found[:3] == ["People I can reach", "Sam", "555 0100"]
    number = next(said for said in page.view.findChildren(QLabel) if said.text() == "555 0100")
    assert number.property("kind") == "title"


def test_an_empty_plan_is_said_to_be_empty_and_danger_is_said_always(page: CrisisPlanPage) -> None:
    page.show_plan(Plan(), locked=False)
    assert any("nothing in it yet" in text for text in texts(page))
    assert any("emergency number" in said.text() for said in page.findChildren(QLabel) if said.isVisible())


def test_before_unlocking_a_plan_without_a_ticked_line_is_not_said_to_be_empty(page: CrisisPlanPage) -> None:
    page.show_plan(Plan(), locked=True)
    assert texts(page) == []
    assert "Unlock to see the whole plan" in page.before.text()


def test_an_empty_plan_is_begun_and_not_changed(page: CrisisPlanPage) -> None:
    page.show_plan(Plan(), locked=False)
    assert page.change.text() == "Begin the plan"
    page.show_plan(PLAN, locked=False)
    assert page.change.text() == page.change.accessibleName() == "Change the plan"


def test_a_plan_is_written_and_kept(open_desk: Desk, session: Session) -> None:
    open_desk.show_plan()
    plan = open_desk.front.plan
    plan.change.click()
    plan.editor.lines["people"][0].words.setText("Sam")
    plan.editor.lines["people"][0].number.setText("555 0100")
    plan.editor.lines["people"][0].open.setChecked(True)
    plan.editor.lines["reasons"][0].words.setText("The dog")
    plan.editor.keep.click()
    kept = session.plan.current()
    assert kept.of("people") == (Line("Sam", "555 0100", open=True),)
    assert before_unlocking(session.record.path) == Plan({"people": (Line("Sam", "555 0100"),)})
    assert "The dog" in texts(plan)


def test_another_line_is_added_and_empty_lines_are_not_kept(page: CrisisPlanPage, qtbot: QtBot) -> None:
    page.show_plan(PLAN, locked=False)
    page.change.click()
    more = next(b for b in page.editor.findChildren(QPushButton) if b.accessibleName() == "Another line: What helps me")
    more.click()
    page.editor.lines["helps_me"][2].words.setText("Walking")
    with qtbot.waitSignal(page.saved) as saved:
        page.editor.keep.click()
    assert [line.text for line in saved.args[0].of("helps_me")] == ["Cold water", "Walking"]


def test_cancelling_changes_nothing(open_desk: Desk, session: Session) -> None:
    session.plan.save(PLAN)
    open_desk.show_plan()
    plan = open_desk.front.plan
    plan.change.click()
    plan.editor.lines["people"][0].words.setText("Somebody else")
    plan.editor.left.emit()
    assert session.plan.current() == PLAN
    assert plan.pages.currentIndex() == 0


def test_columns_stand_under_each_other_in_a_narrow_window(page: CrisisPlanPage) -> None:
    page.show_plan(PLAN, locked=False)
    wide = page.view._columns.direction()  # type: ignore[union-attr]
    page.resize(640, 700)
    assert page.view._columns.direction() != wide  # type: ignore[union-attr]
