"""The crisis plan: written in peace, read at a glance."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
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
    return [said.text() for said in page.view.lines.findChildren(QLabel)]


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


@pytest.mark.parametrize("locked", [False, True])
def test_helplines_of_the_file_stand_after_the_persons_own_services(
    page: CrisisPlanPage, session: Session, locked: bool
) -> None:
    mine = Plan({"services": (Line("My practice", "555 0177", open=True), Line("Ward 3", "555 0199"))})
    session.plan.save(mine)
    session.record.path.with_name("helplines.txt").write_text("Night line; 030 000000\r\nTea room\n", encoding="utf-8")
    page.show_plan(before_unlocking(session.record.path) if locked else session.plan.to_read(), locked=locked)
    own = ["My practice", "555 0177"] if locked else ["My practice", "555 0177", "Ward 3", "555 0199"]
    assert texts(page) == ["Services and helplines", *own, "Night line", "030 000000", "Tea room"]


def test_where_nobody_entered_a_helpline_it_is_said_and_none_is_guessed(page: CrisisPlanPage, session: Session) -> None:
    session.plan.save(PLAN)
    page.show_plan(session.plan.to_read(), locked=False)
    assert texts(page)[3:5] == [
        "Services and helplines", "No helpline has been entered yet. You can enter one in the plan, or in the file "
        "helplines.txt in the folder of this diary.",
    ]  # fmt: skip
    session.plan.save(Plan({**PLAN.lines, "services": (Line("Ward 3"),)}))
    page.show_plan(session.plan.to_read(), locked=False)
    assert not any("helplines.txt" in text for text in texts(page))


def test_before_unlocking_nothing_is_said_of_a_helpline_that_is_not_ticked(
    page: CrisisPlanPage, session: Session
) -> None:
    shown = []
    for plan in (Plan(), Plan({"services": (Line("Ward 3", "555 0199"),)})):
        session.plan.save(plan)
        page.show_plan(before_unlocking(session.record.path), locked=True)
        shown.append(texts(page))
    assert shown[0] == shown[1] == [
        "Services and helplines",
        "No helpline can be read here yet. One can be entered in the file helplines.txt in the folder of this diary.",
    ]


def test_a_file_that_cannot_be_read_is_said_and_hides_nothing(page: CrisisPlanPage, session: Session) -> None:
    session.plan.save(Plan({**PLAN.lines, "services": (Line("Ward 3"),)}))
    session.record.path.with_name("helplines.txt").mkdir()
    page.show_plan(session.plan.to_read(), locked=False)
    found = texts(page)
    assert {"Sam", "Ward 3", "The dog"} < set(found)
    assert any("helplines.txt beside the diary cannot be read" in text for text in found)


def test_a_plan_that_was_just_kept_shows_the_helplines_too(open_desk: Desk, session: Session) -> None:
    session.record.path.with_name("helplines.txt").write_text("Night line; 030 000000", encoding="utf-8")
    open_desk.show_plan()
    plan = open_desk.front.plan
    plan.change.click()
    assert [line.words.text() for line in plan.editor.lines["services"]] == [""]
    plan.editor.lines["people"][0].words.setText("Sam")
    plan.editor.keep.click()
    assert {"Sam", "Night line"} < set(texts(plan))
    assert session.plan.current().of("services") == ()


@pytest.mark.parametrize("lines", [1, 40])
def test_the_emergency_sentence_stands_right_beneath_the_lines_and_is_always_seen(
    page: CrisisPlanPage, qtbot: QtBot, lines: int
) -> None:
    page.resize(1000, 900)
    page.show_plan(Plan({"people": tuple(Line(f"Somebody {k}") for k in range(lines))}), locked=False)
    danger = next(said for said in page.findChildren(QLabel) if "emergency number" in said.text())

    def right_beneath() -> bool:
        view, above = page.view, page.view.mapTo(page, page.view.rect().bottomLeft()).y()
        all_seen = view.height() == view._content.height()
        return 0 < danger.mapTo(page, danger.rect().topLeft()).y() - above < 40 and all_seen == (lines == 1)

    qtbot.waitUntil(right_beneath)
    assert page.rect().contains(danger.mapTo(page, danger.rect().bottomLeft()))
    assert page.rect().contains(page.back.mapTo(page, page.back.rect().bottomLeft()))


def test_what_is_said_beneath_the_lines_is_seen_from_the_first_time_on(
    desk: Desk, session: Session, qtbot: QtBot
) -> None:
    session.plan.save(PLAN)
    desk.ask_for_passphrase(session.record.path)
    desk.show_plan()
    plan = desk.front.plan
    qtbot.waitUntil(lambda: plan.before.visibleRegion().boundingRect().height() == plan.before.height())
    assert "ticked to be readable here" in plan.before.text()


def test_page_down_shows_what_is_further_down_and_esc_leads_back(page: CrisisPlanPage, qtbot: QtBot) -> None:
    page.show_plan(Plan({"people": tuple(Line(f"Somebody {k}") for k in range(80))}), locked=False)
    bar = page.view._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > bar.pageStep() > 100)
    qtbot.keyClick(page.back, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(page.back, Qt.Key.Key_PageUp)
    assert 0 < bar.value() < bar.maximum()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.back, Qt.Key.Key_Escape)


def test_esc_does_not_leave_a_plan_that_is_being_written(page: CrisisPlanPage, qtbot: QtBot) -> None:
    page.show_plan(PLAN, locked=False)
    page.change.click()
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page.editor.first, Qt.Key.Key_Escape)
