"""What is being written is there again after a lock, a crash and another page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.session import Session, Surroundings
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.drafts import MARK, draft, drop_draft, keep_draft
from ema_app.session.formulation import FORMULATION, Formulation, current, point_at, save, versions
from ema_app.session.opening import open_session
from ema_app.session.treatment import sessions
from ema_app.store import Record
from ema_app.ui.clinician.formulation import FormulationCard
from ema_app.ui.clinician.giving_back import PlanCard
from ema_app.ui.clinician.treatment_logs import session_log
from ema_app.ui.draft import settle_drafts
from ema_app.ui.patient.correcting import Correcting, SaidBefore
from ema_app.ui.patient.felt_seen_notes import FeltSeenNotes
from ema_app.ui.patient.looking_back import FormulationPage
from ema_app.ui.patient.settings import SettingsPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.text import Text
from tests.conftest import PASSPHRASE


@pytest.fixture
def card(theme: Theme, qt: QtSession, qtbot: QtBot) -> FormulationCard:
    return made(theme, qt, qtbot)


def made(theme: Theme, qt: QtSession, qtbot: QtBot) -> FormulationCard:
    one = FormulationCard(theme, qt)
    qtbot.addWidget(one)
    one.resize(900, 700)
    one.show()
    return one


def writing(card: FormulationCard) -> bool:
    return card.pages.currentWidget() is card.writing


def test_a_formulation_comes_back_where_it_was_left(
    card: FormulationCard, theme: Theme, qt: QtSession, qtbot: QtBot
) -> None:
    assert not writing(card)
    save(qt.session, Formulation({"trouble": "Fights."}), "me")
    card.change.click()
    QTest.keyClicks(card.writing.edits["patterns"], "I go quiet")
    QTest.keyClicks(card.writing.by, "Ada")
    qtbot.waitUntil(lambda: draft(qt.session, FORMULATION) is not None, timeout=2000)
    settle_drafts(card)
    again = made(theme, qt, qtbot)
    assert writing(again)
    assert again.writing.edits["trouble"].toPlainText() == "Fights."
    assert again.writing.edits["patterns"].toPlainText() == "I go quiet"
    assert again.writing.by.text() == "Ada"
    assert "not kept as a version yet" in again.writing.again.text()
    assert len(versions(qt.session)) == 1
    again.writing.keep.click()
    assert current(qt.session).parts == {"trouble": "Fights.", "patterns": "I go quiet"}
    assert draft(qt.session, FORMULATION) is None
    assert not writing(made(theme, qt, qtbot))


def test_where_nothing_was_written_nothing_comes_back(
    card: FormulationCard, theme: Theme, qt: QtSession, qtbot: QtBot
) -> None:
    save(qt.session, Formulation({"trouble": "Fights."}), "me")
    card.change.click()
    card.writing.edits["trouble"].setPlainText("Fights!")
    settle_drafts(card)
    card.writing.edits["trouble"].setPlainText("Fights. ")
    settle_drafts(card)
    assert draft(qt.session, FORMULATION) is None
    card.writing.cancel.click()
    assert not writing(card)
    card.change.click()
    card.writing.edits["aims"].setPlainText("To stay.")
    settle_drafts(card)
    card.writing.let_go()
    assert draft(qt.session, FORMULATION) is None
    assert not writing(made(theme, qt, qtbot))


def test_a_version_written_meanwhile_is_said_and_its_moments_stay(card: FormulationCard, qt: QtSession) -> None:
    card.change.click()
    card.writing.edits["aims"].setPlainText("To stay.")
    qt.tell(point_at(qt.session, ("event", "e1"), "me"))
    assert card.writing.other.text() == ""
    qt.tell(save(qt.session, Formulation({"trouble": "Fights."}, (("event", "e1"),)), "Dr M."))
    assert "Another version was written since" in card.writing.other.text()
    assert card.writing.edits["aims"].toPlainText() == "To stay."
    card.writing.keep.click()
    assert current(qt.session) == Formulation({"aims": "To stay."}, (("event", "e1"),))


def test_a_record_that_takes_nothing_says_so_and_the_words_stay(
    card: FormulationCard, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise EmaError("disk_full", say("errors", "The disk is full."))

    card.change.click()
    card.writing.edits["aims"].setPlainText("To stay.")
    with monkeypatch.context() as broken:
        broken.setattr(session.record, "set_setting", full)
        settle_drafts(card)
    assert card.said.text() == "The disk is full."
    assert card.writing.edits["aims"].toPlainText() == "To stay."


def test_locking_keeps_it_in_the_record_and_unlocking_shows_it(
    open_desk: Desk, session: Session, surroundings: Surroundings
) -> None:
    assert open_desk.pages is not None
    page = open_desk.pages.workspace.show_page("formulation")
    assert isinstance(page, FormulationPage)
    page.card.change.click()
    page.card.writing.edits["helps"].setPlainText("A walk.")
    open_desk.lock()
    path = session.record.path
    assert b"A walk." not in b"".join(found.read_bytes() for found in path.parent.rglob("*") if found.is_file())
    open_desk.show_session(open_session(path, PASSPHRASE, surroundings))
    assert open_desk.pages is not None
    page = open_desk.pages.workspace.show_page("formulation")
    assert isinstance(page, FormulationPage)
    assert page.card.writing.edits["helps"].toPlainText() == "A walk."
    assert page.card.writing.isVisible()


def test_a_killed_formulation_comes_back(
    session: Session, surroundings: Surroundings, qtbot: QtBot, theme: Theme
) -> None:
    path = session.record.path
    session.close()
    script = Path(__file__).with_name("formulation_to_be_killed.py")
    with subprocess.Popen([sys.executable, str(script), str(path), PASSPHRASE], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
    again = Session(Record.open(path, PASSPHRASE), surroundings)
    try:
        card = made(theme, QtSession(again), qtbot)
        assert card.writing.edits["patterns"].toPlainText() == "I go quiet"
        assert card.writing.by.text() == "Ada"
    finally:
        again.close()


def test_a_plan_that_is_being_written_survives_the_plan_being_read_and_a_lock(
    open_desk: Desk, session: Session, surroundings: Surroundings
) -> None:
    session.plan.save(Plan({"reasons": (Line("The dog"),)}))
    open_desk.show_plan()
    plan = open_desk.front.plan
    plan.change.click()
    plan.editor.lines["people"][0].number.setText("555 0100")
    plan.editor.lines["helps_me"][0].words.setText("Cold water")
    open_desk.show_plan()
    assert plan.pages.currentIndex() == 0
    assert "begun and is not kept yet" in plan.before.text()
    open_desk.lock()
    assert plan.editor.lines == {}
    assert not any(field.text() for field in plan.editor.findChildren(QLineEdit))
    assert plan.before.text().startswith("No line was ticked")
    opened = open_session(session.record.path, PASSPHRASE, surroundings)
    open_desk.show_session(opened)
    open_desk.show_plan()
    plan.change.click()
    assert plan.editor.lines["people"][0].number.text() == "555 0100"
    assert plan.editor.lines["helps_me"][0].words.text() == "Cold water"
    assert "not in the plan yet" in plan.editor.again.text()
    assert opened.plan.current() == Plan({"reasons": (Line("The dog"),)})
    plan.editor.keep.click()
    assert opened.plan.current().of("helps_me") == (Line("Cold water"),)
    assert draft(opened, "crisis_plan") is None
    assert plan.before.text() == ""


def test_a_plan_that_was_changed_meanwhile_is_said(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    card = PlanCard(theme, qt)
    qtbot.addWidget(card)
    card.change.click()
    card.editor.lines["reasons"][0].words.setText("The dog")
    settle_drafts(card)
    again = PlanCard(theme, qt)
    qtbot.addWidget(again)
    assert again.pages.currentWidget() is again.editor
    assert "changed since" not in again.editor.again.text()
    qt.session.plan.save(Plan({"people": (Line("Sam"),)}))
    later = PlanCard(theme, qt)
    qtbot.addWidget(later)
    assert "The plan was changed since" in later.editor.again.text()
    assert later.editor.lines["reasons"][0].words.text() == "The dog"
    later.editor.let_go()
    assert draft(qt.session, "crisis_plan") is None
    assert later.pages.currentIndex() == 0


def test_a_thought_about_a_feeling_stays_with_it(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    notes = FeltSeenNotes(theme, qt)
    qtbot.addWidget(notes)
    notes.show_emotion("anger")
    notes.words.setPlainText("More shame than anger.")
    notes.show_emotion("joy")
    assert notes.words.toPlainText() == ""
    again = FeltSeenNotes(theme, qt)
    qtbot.addWidget(again)
    again.show_emotion("anger")
    assert again.words.toPlainText() == "More shame than anger."
    again.keep.click()
    assert draft(qt.session, "felt_seen:anger") is None


def test_a_line_of_a_log_stays_while_another_is_looked_at_and_after_a_crash(
    theme: Theme, qt: QtSession, qtbot: QtBot
) -> None:
    log = session_log(theme, qt)
    qtbot.addWidget(log)
    log.fields.note.setText("about Sunday")
    log.keep.click()
    QTest.keyClicks(log.fields.note, "She was late, and we spoke of")
    log.table.clicked.emit(log.model.index(0, 0))
    assert log.fields.note.text() == "about Sunday"
    QTest.keyClicks(log.fields.note, " again")
    log.new.click()
    assert log.fields.note.text() == "She was late, and we spoke of"
    again = session_log(theme, qt)
    qtbot.addWidget(again)
    assert again.fields.note.text() == "She was late, and we spoke of"
    assert "not kept yet" in again.said.text()
    again.keep.click()
    assert again.fields.note.text() == ""
    assert again.said.text() == "Kept."
    assert [held.note for held in sessions(qt.session)].count("She was late, and we spoke of") == 1
    line = next(k for k, held in enumerate(sessions(qt.session)) if held.note == "about Sunday")
    again.table.clicked.emit(again.model.index(line, 0))
    assert again.fields.note.text() == "about Sunday again"
    again.erase_now()
    assert qt.session.record.rows("settings", "key GLOB ?", (f"{MARK}*",)) == []


def test_a_correction_in_words_is_there_again(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    item = next(item for item in qt.session.protocols.current().items.values() if item.kind == "text")
    said = SaidBefore("e1", {item.id: "It rained."})
    first = Correcting(item, said, theme, qt)
    qtbot.addWidget(first)
    assert isinstance(first.widget, Text)
    assert first.widget.value() == "It rained."
    QTest.keyClicks(first.widget.field, "And then ")
    first.draft.settle()
    again = Correcting(item, said, theme, qt)
    qtbot.addWidget(again)
    assert isinstance(again.widget, Text)
    assert again.widget.value() == "And then It rained."
    with qtbot.waitSignal(again.kept) as kept:
        again.keep.click()
    assert kept.args[0][item.id].text == "And then It rained."
    qt.session.erase_entry("e1")
    assert draft(qt.session, f"correcting:e1:{item.id}") is None


def test_words_of_ones_own_in_settings_are_kept_by_a_lock(open_desk: Desk, session: Session) -> None:
    assert open_desk.pages is not None
    page = open_desk.pages.workspace.show_page("settings")
    assert isinstance(page, SettingsPage)
    page.acts.setText("scratching, not eating")
    open_desk.pages.settle()
    assert [act for act in session.choices.acts if act] == ["scratching", "not eating"]


def test_a_draft_goes_with_the_entry_it_is_about(session: Session) -> None:
    keep_draft(session, "rewind:event:event-e1", "half a thought")
    keep_draft(session, FORMULATION, {"parts": {}})
    session.erase_entry("e1")
    left = [row["key"] for row in session.record.rows("settings", "key GLOB ?", (f"{MARK}*",))]
    assert left == [f"{MARK}{FORMULATION}"]
    keep_draft(session, FORMULATION, None)
    drop_draft(session, FORMULATION)
    assert session.record.rows("settings", "key GLOB ?", (f"{MARK}*",)) == []
