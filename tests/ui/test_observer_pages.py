"""Observers on the person's side, and the observer's own copy: from a card to a rating in the diary."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from test_people import answer_question
from test_screens import nameless
from test_they_saw import answer, click

from ema_app.app import Desk
from ema_app.session import Session
from ema_app.store import Cost
from ema_app.store.card import seal_card
from ema_app.store.pin import pin_check
from ema_app.ui.observer import by_file
from ema_app.ui.observer.ask import AskPage
from ema_app.ui.observer.own_copy import OwnCopyPage
from ema_app.ui.observer.person import ObserverPage
from tests.conftest import Clock

QUICK = Cost(memory_kib=8, passes=1, lanes=1)


@pytest.fixture(autouse=True)
def cheap_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_file, "USUAL_COST", QUICK)


@pytest.fixture
def jo(session: Session) -> str:
    return session.roster.add("Josephine", "partner", 90.0)


def person_page(desk: Desk) -> ObserverPage:
    assert desk.pages is not None
    people = desk.pages.workspace.show_page("people")
    next(b for b in people.findChildren(QPushButton) if b.accessibleName() == "What Josephine saw").click()
    page = desk.pages.asking.page
    assert isinstance(page, ObserverPage)
    return page


def words_of(page: QWidget) -> str:
    return " | ".join(said.text() for said in page.findChildren(QLabel) if said.isVisibleTo(page))


def made_card(desk: Desk, folder: Path, qtbot: QtBot) -> tuple[Path, str]:
    page, path = person_page(desk), folder / "for p1.switchpoint-card"
    page.by_file.make_card(path)
    qtbot.waitUntil(page.by_file.make.isEnabled, timeout=10_000)
    return path, page.by_file.words.text()


def own_copy(desk: Desk, path: Path, words: str, qtbot: QtBot) -> OwnCopyPage:
    """Open a card at the door, as somebody who was given it."""
    desk.lock()
    desk.window.show_page(desk.front.welcome)
    desk.front.welcome.saw.click()
    page = desk.window.stack.currentWidget()
    assert isinstance(page, OwnCopyPage)
    page.add(path)
    page.words.field.setText(words)
    page.words.go.click()
    qtbot.waitUntil(lambda: page.opened is not None, timeout=10_000)
    return page


def rate(page: OwnCopyPage) -> None:
    page.card.rate.click()
    rating = page.rating
    assert rating is not None
    rating.before.go.click()
    for _ in range(20):
        if rating.stack.currentWidget() is not rating.walk:
            break
        answer(rating, 6)
        rating.walk.frame.next.click()
    click(page, "Back to the card")


def test_somebody_new_can_be_asked_only_after_choosing_a_pin(open_desk: Desk, jo: str) -> None:
    page = person_page(open_desk)
    ways = [b.text() for b in page.findChildren(QPushButton) if b.isVisibleTo(page)]
    assert "Hand over, so that Josephine can choose" in ways
    assert not any(words.startswith("Ask Josephine") for words in ways)
    assert nameless(open_desk.window) == []


def test_an_observer_can_be_asked_and_ended(open_desk: Desk, session: Session, jo: str) -> None:
    session.observers.make(jo, single=True, pin=pin_check("4711", QUICK))
    page = person_page(open_desk)
    assert "single answers, from the next day on" in words_of(page)
    click(page, "Ask Josephine what they saw…")
    assert open_desk.pages is not None
    ask = open_desk.pages.asking.page
    assert isinstance(ask, AskPage)
    assert ask.who[0].isChecked()
    assert nameless(open_desk.window) == []
    ask.leave.click()
    page = person_page(open_desk)
    click(page, "Ask Josephine no more")
    assert session.observers.observers() == []
    assert "is not told" not in words_of(page)


def test_a_time_still_to_come_cannot_be_asked_about(open_desk: Desk, session: Session, jo: str) -> None:
    session.observers.make(jo, single=True, pin=pin_check("4711", QUICK))
    assert open_desk.pages is not None
    open_desk.pages.asking.ask("today")
    ask = open_desk.pages.asking.page
    assert isinstance(ask, AskPage)
    ask.moment.time.setText("15:01")
    ask.moment.time.textEdited.emit("15:01")
    assert not ask.go.isEnabled()
    assert "still to come" in words_of(ask)
    ask.moment.time.setText("9.30")
    ask.moment.time.textEdited.emit("9.30")
    assert ask.go.isEnabled()


def test_a_card_is_made_rated_with_given_back_and_brought_in(
    open_desk: Desk, session: Session, jo: str, tmp_path: Path, qtbot: QtBot, clock: Clock
) -> None:
    path, words = made_card(open_desk, tmp_path, qtbot)
    copy = own_copy(open_desk, path, words, qtbot)
    for moments in (1, 2):
        rate(copy)
        assert f"answered: {moments}." in copy.card.count.text()
        clock.pass_minutes(60)
    assert nameless(open_desk.window) == []
    back = tmp_path / "back.switchpoint-ratings"
    copy.give_back(back)
    assert "Not given back yet: 0" in copy.card.count.text()
    copy.card.leave.click()
    assert copy.opened is None
    path_of_record = session.record.path
    open_desk.opening.unlock(path_of_record, "a long passphrase", False)
    qtbot.waitUntil(lambda: open_desk.qt_session is not None, timeout=10_000)
    page = person_page(open_desk)
    page.by_file.bring_in(back)
    assert "From Josephine: 2 new." in page.by_file.said.text()
    page.by_file.bring_in(back)
    assert "Nothing new" in page.by_file.said.text()
    assert open_desk.qt_session is not None
    rows = open_desk.qt_session.session.record.rows("observations", "item_id = 'seen_anger'")
    assert [row["value"] for row in rows] == [60.0, 60.0]


def test_a_file_that_is_no_return_is_refused_in_words(open_desk: Desk, jo: str, tmp_path: Path) -> None:
    wrong = tmp_path / "letter.txt"
    wrong.write_text("Dear diary")
    page = person_page(open_desk)
    page.by_file.bring_in(wrong)
    assert "holds no ratings" in page.by_file.said.text()
    page.by_file.bring_in(tmp_path / "nowhere")
    assert "no record at nowhere" in page.by_file.said.text() or "nowhere" in page.by_file.said.text()


def test_wrong_words_are_said_kindly_and_what_was_typed_stays(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "card"
    path.write_bytes(seal_card({"observer": "p1"}, "right words", QUICK))
    desk.front.welcome.saw.click()
    page = desk.window.stack.currentWidget()
    assert isinstance(page, OwnCopyPage)
    page.add(path)
    page.words.field.setText("wrong words")
    qtbot.keyClick(page.words.field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.words.go.isEnabled, timeout=10_000)
    assert "does not open" in page.words.problem.text()
    assert page.words.field.text() == "wrong words"
    page.words.field.setText("right words")
    page.words.go.click()
    qtbot.waitUntil(page.words.go.isEnabled, timeout=10_000)
    assert "cannot be used" in page.words.problem.text()


def test_what_is_no_card_is_said_to_be_none(desk: Desk, tmp_path: Path) -> None:
    wrong = tmp_path / "letter.txt"
    wrong.write_text("Dear friend")
    desk.front.welcome.saw.click()
    page = desk.window.stack.currentWidget()
    assert isinstance(page, OwnCopyPage)
    page.add(wrong)
    assert "not a card" in page.cards.problem.text()
    assert nameless(desk.window) == []


def test_taking_a_card_away_asks_first(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "card"
    path.write_bytes(seal_card({"observer": "p1"}, "right words", QUICK))
    desk.front.welcome.saw.click()
    page = desk.window.stack.currentWidget()
    assert isinstance(page, OwnCopyPage)
    page.add(path)
    page.words.leave.click()
    for role, left in ((QMessageBox.ButtonRole.RejectRole, 1), (QMessageBox.ButtonRole.DestructiveRole, 0)):
        answer_question(role)
        next(b for b in page.cards.findChildren(QPushButton) if b.text() == "Take away…").click()
        assert sum(b.text() == "Take away…" and b.isVisibleTo(page) for b in page.findChildren(QPushButton)) == left
    page.cards.leave.click()
    assert desk.window.stack.currentWidget() is desk.front.welcome


def test_tab_goes_through_the_page_as_the_eye_does(open_desk: Desk, session: Session, jo: str) -> None:
    session.observers.make(jo, single=True, pin=pin_check("4711", QUICK))
    person_page(open_desk)
    order = [open_desk.window.focusWidget()]
    for _ in range(4):
        open_desk.window.focusNextPrevChild(True)
        order.append(open_desk.window.focusWidget())
    assert [way.text() for way in order if isinstance(way, QPushButton)] == [
        "Ask Josephine what they saw…", "Let them choose again…", "Make a card…", "Bring in ratings…",
        "Ask Josephine no more",
    ]  # fmt: skip
