"""The roster: adding, changing, erasing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from ema_app.session import Session
from ema_app.ui.patient.people import PeoplePage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme


@pytest.fixture
def page(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> PeoplePage:
    session.roster.add("Jo", "partner", 90.0)
    made = PeoplePage(theme, qt)
    qtbot.addWidget(made)
    made.show()
    return made


def press(page: PeoplePage, name: str) -> None:
    next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible()).click()


def answer_question(role: QMessageBox.ButtonRole) -> None:
    """Press the button of a question that is about to be asked."""

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(b for b in box.buttons() if box.buttonRole(b) == role).click()

    QTimer.singleShot(50, press_it)


def test_a_name_is_enough(page: PeoplePage, session: Session, qtbot: QtBot) -> None:
    page.more.click()
    qtbot.keyClicks(page.add.name, "Sam")
    qtbot.keyClick(page.add.name, Qt.Key.Key_Return)
    assert [(p.name, p.person_id) for p in session.roster.people()] == [("Jo", "p1"), ("Sam", "p2")]
    assert not page.add.isVisible()
    assert any(said.text() == "Sam" for said in page.findChildren(QLabel))


def test_somebody_can_be_renamed(page: PeoplePage, session: Session) -> None:
    press(page, "Change Jo")
    assert page.add.name.text() == "Jo"
    assert page.add.relationship.currentData() == "partner"
    page.add.name.setText("Joe")
    page.add.add.click()
    (somebody,) = session.roster.people()
    assert (somebody.name, somebody.relationship, somebody.closeness) == ("Joe", "partner", 90.0)


def test_erasing_asks_first_and_cancelling_erases_nothing(page: PeoplePage, session: Session) -> None:
    answer_question(QMessageBox.ButtonRole.RejectRole)
    press(page, "Erase Jo")
    assert len(session.roster.people()) == 1
    answer_question(QMessageBox.ButtonRole.DestructiveRole)
    press(page, "Erase Jo")
    assert session.roster.people() == []


def test_an_empty_roster_says_how_to_begin(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = PeoplePage(theme, qt)
    qtbot.addWidget(page)
    assert any("Nobody here yet" in said.text() for said in page.findChildren(QLabel))
