"""Entries: looked at, corrected, marked only for me, erased."""

from __future__ import annotations

from datetime import timedelta

import pytest
from moments import answered, event
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from test_people import answer_question

from ema_app.session import Session
from ema_app.session.entries import entries, said
from ema_app.ui.patient.entries import EntriesPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from tests.conftest import Clock


@pytest.fixture
def ids(session: Session) -> list[str]:
    now = session.around.local_now()
    somebody = session.roster.add("Jo", "partner")
    first = answered(session, now - timedelta(days=1), tension=64.0)
    return [first, event(session, now - timedelta(hours=2), "criticism", somebody)]


@pytest.fixture
def page(theme: Theme, qt: QtSession, ids: list[str], qtbot: QtBot) -> EntriesPage:
    made = EntriesPage(theme, qt)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def words(page: EntriesPage) -> list[str]:
    return [label.text() for label in page.entry.findChildren(QLabel) if label.isVisibleTo(page.entry)]


def choose(page: EntriesPage, entry_id: str) -> None:
    page.list.setCurrentIndex(page.model.index(page.model.where(entry_id)))


def press(page: EntriesPage, name: str) -> None:
    next(b for b in page.entry.findChildren(QPushButton) if b.accessibleName() == name).click()


def test_the_newest_stands_first_and_is_shown_in_words(page: EntriesPage, ids: list[str]) -> None:
    assert [page.model.at(k).entry_id for k in range(2)] == ids[::-1]  # type: ignore[union-attr]
    assert page.model.data(page.model.index(0)) in (
        "Mon 2 Mar, 13:00 · event",
        "Mon 2 Mar, 1:00\u202fPM · event",
    )
    assert "Jo" in words(page)
    assert not any(text == "criticism" and text.islower() and "_" in text for text in words(page))


def test_numbers_stand_with_their_scale(page: EntriesPage, ids: list[str]) -> None:
    choose(page, ids[0])
    assert "64  (0 to 100)" in words(page)


def test_a_correction_after_ten_minutes_keeps_what_was_there_beneath_it(
    page: EntriesPage, session: Session, ids: list[str], clock: Clock, qtbot: QtBot
) -> None:
    choose(page, ids[0])
    clock.pass_minutes(60)
    press(page, "Correct: How stirred up are you inside right now?")
    made = page.entry.correcting
    assert made is not None
    assert not made.keep.isEnabled()
    line = made.widget.focusProxy() or made.widget
    qtbot.keyClick(line, Qt.Key.Key_Right)
    made.keep.click()
    now = said(session, ids[0])["tension"]
    assert now.corrected
    assert now.value is not None
    assert now.value > 64
    rows = session.record.rows("answers", "entry_id = ? AND item_id = 'tension'", (ids[0],))
    assert sorted(row["value"] for row in rows)[0] == 64.0
    assert "corrected later" in words(page)


def test_a_correction_can_be_left(page: EntriesPage, session: Session, ids: list[str]) -> None:
    choose(page, ids[0])
    press(page, "Correct: How stirred up are you inside right now?")
    assert page.entry.correcting is not None
    page.entry.correcting.leave.click()
    assert page.entry.correcting is None
    assert said(session, ids[0])["tension"].value == 64.0


def test_only_for_me_is_kept_and_shown(page: EntriesPage, session: Session, ids: list[str]) -> None:
    choose(page, ids[0])
    page.entry.private.setChecked(True)
    assert next(kept for kept in entries(session) if kept.entry_id == ids[0]).only_for_me
    assert "only for me" in str(page.model.data(page.model.index(1)))


def test_erasing_asks_and_then_the_entry_is_gone(page: EntriesPage, session: Session, ids: list[str]) -> None:
    choose(page, ids[0])
    answer_question(QMessageBox.ButtonRole.RejectRole)
    page.entry.erase.click()
    assert len(entries(session)) == 2
    answer_question(QMessageBox.ButtonRole.DestructiveRole)
    page.entry.erase.click()
    assert [kept.entry_id for kept in entries(session)] == [ids[1]]
    assert page.model.rowCount() == 1


def test_an_empty_diary_says_what_will_stand_here(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = EntriesPage(theme, qt)
    qtbot.addWidget(page)
    page.show()
    assert page.none.isVisible()
    assert not page.list.isVisible()
