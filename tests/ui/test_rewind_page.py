"""Rewind on the screen: one moment, its hours, what was said, and a note written together."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.session import Session
from ema_app.session.formulation import current
from ema_app.session.joint_notes import about_moment, notes
from ema_app.session.switch_moments import Modes, Switch
from ema_app.ui.clinician.rewind import RewindPage
from ema_app.ui.patient.entries import EntriesPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from tests.session.told_moments import check_in, happened

HOUR = 3_600_000


@pytest.fixture
def event_id(session: Session) -> str:
    now = session.around.local_now()
    check_in(session, now - timedelta(hours=1), tension=80, anger=70, reflect=20, certainty=90)
    jo = session.roster.add("Jo", "partner")
    entry = happened(session, now - timedelta(hours=2), event_kind="criticism", event_person=jo, event_helped="body")
    return f"event-{entry}"


@pytest.fixture
def page(theme: Theme, qt: QtSession, event_id: str, qtbot: QtBot) -> RewindPage:
    made = RewindPage(theme, qt)
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.show()
    return made


def said(page: QWidget) -> str:
    QCoreApplication.processEvents()  # what was just added is shown with the next turn
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_it_says_what_to_do_until_a_moment_is_chosen(page: RewindPage) -> None:
    assert "Choose something that happened" in said(page)
    assert not page.point.isVisible()
    page.choices.findChildren(QPushButton)[0].click()
    assert "Rewind: criticism" in said(page)
    assert page.point.isVisible()


def test_a_moment_is_shown_whole(page: RewindPage, event_id: str) -> None:
    page.show_moment("event", event_id)
    text = said(page)
    for words in ("Rewind: criticism", "With Jo", "Tension 80", "Moving, breathing, cold water"):
        assert words in text
    assert page.chart.spec is not None
    assert page.around is not None
    low, high = page.chart.in_view
    assert low < page.around.moment_ms < high


def test_a_note_is_written_before_it_is_said_to_be_kept(
    page: RewindPage, event_id: str, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_moment("event", event_id)
    page.notes.save.click()
    assert "nothing written" in page.notes.said.text()
    page.notes.words.setPlainText("He may have been tired.")
    for field, name in zip(page.notes.who, ("me", "Dr M."), strict=True):
        field.setText(name)

    def full(*_: object) -> None:
        raise EmaError("disk_full", say("errors", "The disk is full."))

    with monkeypatch.context() as broken:
        broken.setattr(session.record, "insert", full)
        page.notes.save.click()
    assert page.notes.said.text() == "The disk is full."
    assert page.notes.words.toPlainText() == "He may have been tired."
    page.notes.save.click()
    assert page.notes.said.text() == "Kept."
    (kept,) = notes(session, about_moment("event", event_id))
    assert (kept.text, kept.who) == ("He may have been tired.", ("me", "Dr M."))
    assert "He may have been tired." in said(page)
    assert "me, Dr M." in said(page)


def test_what_is_being_typed_stays_when_the_record_changes(page: RewindPage, event_id: str, qt: QtSession) -> None:
    page.show_moment("event", event_id)
    page.notes.words.setPlainText("half a thought")
    qt.tell(frozenset({"entries"}))  # type: ignore[arg-type]
    assert page.notes.words.toPlainText() == "half a thought"


def test_what_is_being_typed_is_kept_when_the_record_closes_or_another_moment_is_looked_at(
    page: RewindPage, event_id: str, session: Session
) -> None:
    page.show_moment("event", event_id)
    page.notes.words.setPlainText("It was not about me.")
    page.settle()
    assert [row["body"] for row in session.record.rows("notes") if "not about me" in row["body"]]
    page.notes.words.setPlainText("And then the train.")
    page.notes.show_about("rewind:event:another")
    assert page.notes.words.toPlainText() == ""
    kept = [row for row in session.record.rows("notes") if "the train" in row["body"]]
    assert [row["about"] for row in kept] == [f"rewind:event:{event_id}"]


def test_a_model_that_comes_later_is_drawn(page: RewindPage, session: Session) -> None:
    row = session.record.rows("prompts", "form = 'check_in'")[0]
    entry, at = str(row["entry_id"]), int(row["moment_ms"])
    page.show_moment("switch", f"switch-{entry}")
    assert "Not known." in said(page)
    switch = Switch(f"switch-{entry}", entry, at - HOUR, at, at, at + 2 * HOUR, "p1", "criticism")
    page.take_modes(Modes({entry: 0.9}, (switch,), {"p1": (55.0, None, None)}))
    assert "Back within 2 h." in said(page)
    assert page.chart.spec is not None
    assert "Automatic mode" in [str(panel.title) for panel in page.chart.spec.panels]


def test_a_note_can_be_kept_without_scrolling_in_a_window_of_the_usual_size(
    page: RewindPage, event_id: str, qtbot: QtBot
) -> None:
    page.resize(1024, 820)  # what a window of 1280 leaves beside the list of pages
    page.show_moment("event", event_id)
    qtbot.wait(1)
    assert page.notes.before.isHidden()
    assert seen_whole(page.notes.save)
    assert seen_whole(page.notes.words)
    page.notes.words.setPlainText("He may have been tired.")
    page.notes.save.click()
    assert page.notes.before.isVisibleTo(page)
    page.resize(1024, 500)
    qtbot.wait(1)
    assert page.notes.isVisible()
    assert not seen_whole(page.notes.save)  # in a low window the moment has the room, and one scrolls


def seen_whole(part: QWidget) -> bool:
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


def test_a_moment_that_is_gone_is_said(page: RewindPage, event_id: str, qt: QtSession, session: Session) -> None:
    page.show_moment("event", event_id)
    qt.tell(session.erase_entry(event_id.removeprefix("event-")))
    assert "not in the record" in page.problem.text()
    assert not page.chart.isVisible()


def test_the_formulation_points_at_a_moment(page: RewindPage, event_id: str, session: Session) -> None:
    page.show_moment("event", event_id)
    page.point.click()
    assert current(session).moments == (("event", event_id),)
    assert "points to this moment" in page.said.text()


@pytest.mark.usefixtures("event_id")
def test_a_person_goes_from_an_entry_to_its_hours_and_back(open_desk: Desk) -> None:
    assert open_desk.pages is not None
    workspace = open_desk.pages.workspace
    entries = workspace.show_page("entries")
    assert isinstance(entries, EntriesPage)
    entries.entry.rewind.click()
    page = workspace.current
    assert isinstance(page, RewindPage)
    open_desk.background.wait()
    assert page.around is not None
    page.back.click()
    assert workspace.current is entries
