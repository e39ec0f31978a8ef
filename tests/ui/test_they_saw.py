"""They saw: an observer at the person's own computer reaches nothing but their own questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from moments import some_days
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.session import Session
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.opening import open_session
from ema_app.session.prompting.letters import take_in
from ema_app.store import Cost
from ema_app.store.pin import pin_check
from ema_app.ui.observer import pin as pin_module
from ema_app.ui.observer.ask import AskPage
from ema_app.ui.observer.end import ThanksPage
from ema_app.ui.observer.enrol import EnrolPage
from ema_app.ui.observer.rating import Rating
from ema_app.ui.observer.sitting import HOW
from ema_app.ui.observer.they_saw import TheySaw
from ema_app.ui.patient.entries import EntriesPage
from tests.conftest import PASSPHRASE, Clock

pytestmark = pytest.mark.usefixtures("nothing_of_before")

QUICK = Cost(memory_kib=8, passes=1, lanes=1)
PIN = "4711"
SECRETS = ("Josephine", "A secret reason", "Crisis plan", "Passphrase", "Timeline", "Recovery code")
WAYS = frozenset({"Unlock", "Lock", "Today", "Entries", "People", "Settings", "Another diary…", "Welcome"})
"""What nobody but the person may read: a name, a line of the plan, and the ways to pages of the diary."""


@pytest.fixture
def asked_desk(open_desk: Desk, session: Session) -> Desk:
    some_days(session, 1, 1)
    code = session.roster.add("Josephine", "partner", 90.0)
    session.plan.save(Plan({"reasons": (Line("A secret reason", open=True),)}))
    session.observers.make(code, single=False, pin=pin_check(PIN, QUICK))
    open_desk.show_plan()
    open_desk.window.leave()
    return open_desk


def click(inside: QWidget, words: str) -> None:
    next(b for b in inside.findChildren(QPushButton) if b.text() == words and b.isVisible()).click()


def hand_over(desk: Desk) -> TheySaw:
    assert desk.pages is not None
    desk.pages.asking.ask("today")
    page = desk.pages.asking.page
    assert isinstance(page, AskPage)
    page.go.click()
    shown = desk.window.stack.currentWidget()
    assert isinstance(shown, TheySaw)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return shown


def enter(page: TheySaw, qtbot: QtBot, pin: str = PIN) -> Rating:
    page.pin.field.setText(pin)
    page.pin.go.click()
    qtbot.waitUntil(lambda: page.rating is not None, timeout=10_000)
    assert page.rating is not None
    return page.rating


def answer(rating: Rating, value: int = 7) -> None:
    """Give an answer to everything on the page, by its keys."""
    assert rating.walk.questions is not None
    for widget in rating.walk.questions.widgets:
        inner = widget.focusProxy() or widget
        key = Qt.Key.Key_1 if widget.item.id == HOW or widget.item.kind == "yes_no" else Qt.Key(Qt.Key.Key_0 + value)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            said = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, str(key - Qt.Key.Key_0))
            QApplication.sendEvent(inner, said)


def rate(rating: Rating) -> None:
    rating.before.go.click()
    for _ in range(20):
        if rating.stack.currentWidget() is not rating.walk:
            return
        answer(rating)
        rating.walk.frame.next.click()


def heard(interface: QAccessibleInterface | None) -> Iterator[str]:
    """Give every word that a screen reader can find, from here down, seen or not."""
    if interface is None:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help):
        yield interface.text(kind)
    for number in range(interface.childCount()):
        yield from heard(interface.child(number))


def everything_heard() -> str:
    app = QAccessible.queryAccessibleInterface(QApplication.instance())
    return " | ".join(heard(app))


def rows_after_unlock(desk: Desk, session: Session) -> list[dict[str, object]]:
    again = open_session(session.record.path, PASSPHRASE, desk.around)
    take_in(again.record)
    rows = again.record.rows("observations", "sealed_id IS NOT NULL")
    again.close()
    return rows


def test_the_diary_is_locked_before_the_window_opens(asked_desk: Desk, session: Session) -> None:
    hand_over(asked_desk)
    assert session.record.opened.connection is None
    assert session.record.opened.data_key == b""
    assert asked_desk.qt_session is None
    assert asked_desk.pages is None
    assert asked_desk.window.isFullScreen()
    assert asked_desk.window.stack.count() == 1


def test_a_rating_is_sealed_and_comes_in_at_the_next_unlock(
    asked_desk: Desk, session: Session, qtbot: QtBot, clock: Clock
) -> None:
    page = hand_over(asked_desk)
    rating = enter(page, qtbot)
    clock.pass_minutes(3)
    rate(rating)
    click(asked_desk.window, "Done")
    assert asked_desk.window.stack.currentWidget() is asked_desk.front.unlock
    assert not asked_desk.window.isFullScreen()
    rows = {row["item_id"]: row for row in rows_after_unlock(asked_desk, session)}
    assert {rows[item]["value"] for item in ("seen_tension", "seen_anger", "seen_joy", "other_anger")} == {70.0}
    one = rows["seen_anger"]
    assert (one["observer_id"], one["channel"], one["disclosed"], one["blind"]) == ("p1", "in_person", 1, 1)
    assert str(one["about_at"]).startswith("2026-03-02T15:00")
    assert str(one["made_at"]).startswith("2026-03-02T15:03")
    assert rows["single_values"]["value"] == 0


KEYS = (
    *((Qt.Key(Qt.Key.Key_F1 + k), Qt.KeyboardModifier.NoModifier) for k in range(12)),
    *((Qt.Key(Qt.Key.Key_0 + k), Qt.KeyboardModifier.ControlModifier) for k in range(10)),
    *((key, Qt.KeyboardModifier.ControlModifier) for key in (
        Qt.Key.Key_L, Qt.Key.Key_P, Qt.Key.Key_O, Qt.Key.Key_N, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Tab)),
    (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Backspace, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
)  # fmt: skip


def press_everything(desk: Desk, page: TheySaw, qtbot: QtBot) -> None:
    for key, modifier in KEYS:
        qtbot.keyClick(desk.window.focusWidget() or desk.window, key, modifier)
        assert desk.window.stack.currentWidget() is page
        assert desk.window.stack.count() == 1


def test_no_key_and_no_word_leads_anywhere_else(asked_desk: Desk, qtbot: QtBot) -> None:
    page = hand_over(asked_desk)
    press_everything(asked_desk, page, qtbot)
    said = everything_heard()
    assert "Your PIN" in said
    rating = enter(page, qtbot)
    press_everything(asked_desk, page, qtbot)
    said += everything_heard()
    assert "You will not see theirs" in said
    rating.before.go.click()
    while rating.stack.currentWidget() is rating.walk:
        press_everything(asked_desk, page, qtbot)
        said += everything_heard()
        rating.walk.frame.skip.click()
    assert "anger" in said
    assert not [word for word in SECRETS if word.lower() in said.lower()]
    assert not WAYS & set(said.split(" | "))


def test_nothing_else_of_the_app_answers_while_an_observer_sits_there(asked_desk: Desk) -> None:
    page = hand_over(asked_desk)
    window = asked_desk.window
    for act in (asked_desk.show_plan, asked_desk.lock, asked_desk.settle, window.leave,
                window.plan_wanted.emit, window.lock_wanted.emit):  # fmt: skip
        act()
        assert asked_desk.window.stack.currentWidget() is page
    assert "secret" not in everything_heard()


def test_tab_stays_inside(asked_desk: Desk, qtbot: QtBot) -> None:
    page = hand_over(asked_desk)
    rating = enter(page, qtbot)
    rating.before.go.click()
    for _ in range(60):
        asked_desk.window.focusNextPrevChild(True)
        assert page.isAncestorOf(asked_desk.window.focusWidget())


def test_a_wrong_pin_three_times_waits_a_little(
    asked_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pin_module, "WAIT_SECONDS", 1)
    page = hand_over(asked_desk)
    for tries in (1, 2, 3):
        page.pin.field.setText("0000")
        page.pin.go.click()
        qtbot.waitUntil(page.pin.said.isVisible, timeout=10_000)
        assert page.pin.go.isEnabled() == (tries < 3)
        if tries < 3:
            page.pin.said.hide()
    assert "half a minute" in page.pin.said.text()
    qtbot.waitUntil(page.pin.go.isEnabled, timeout=5000)
    enter(page, qtbot)


@pytest.mark.parametrize(("way", "kept"), [("Keep what I said so far", True), ("Keep nothing", False)])
def test_half_a_rating_is_kept_or_dropped_knowingly(
    asked_desk: Desk, session: Session, qtbot: QtBot, way: str, kept: bool
) -> None:
    rating = enter(hand_over(asked_desk), qtbot)
    rating.before.single.setChecked(True)
    rating.before.go.click()
    answer(rating)
    rating.walk.frame.next.click()
    answer(rating)
    qtbot.keyClick(rating.walk, Qt.Key.Key_Escape)
    click(rating, "Go on")
    assert rating.stack.currentWidget() is rating.walk
    qtbot.keyClick(rating.walk, Qt.Key.Key_Escape)
    click(rating, way)
    if kept:
        click(asked_desk.window, "Done")
    rows = rows_after_unlock(asked_desk, session)
    assert {row["item_id"]: row["value"] for row in rows} == ({"seen_tension": 70, "single_values": 1} if kept else {})


def test_an_observer_can_say_not_now_and_nothing_is_kept(asked_desk: Desk, session: Session, qtbot: QtBot) -> None:
    page = hand_over(asked_desk)
    page.pin.leave.click()
    assert asked_desk.window.stack.currentWidget() is asked_desk.front.unlock
    assert rows_after_unlock(asked_desk, session) == []


def test_half_a_rating_does_not_wait_for_the_person_to_find_it(
    asked_desk: Desk, session: Session, qtbot: QtBot
) -> None:
    rating = enter(hand_over(asked_desk), qtbot)
    rating.before.go.click()
    answer(rating)
    assert asked_desk.idle.isActive()
    asked_desk.idle.timeout.emit()
    assert asked_desk.window.stack.currentWidget() is asked_desk.front.unlock
    assert not asked_desk.idle.isActive()
    assert rows_after_unlock(asked_desk, session) == []
    asked_desk.idle.timeout.emit()
    assert asked_desk.window.stack.currentWidget() is asked_desk.front.unlock


def test_leaving_while_the_pin_is_looked_at_is_calm(asked_desk: Desk, qtbot: QtBot) -> None:
    page = hand_over(asked_desk)
    page.pin.field.setText(PIN)
    page.pin.go.click()
    page.pin.leave.click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.wait(50)
    assert asked_desk.window.stack.currentWidget() is asked_desk.front.unlock


def test_after_it_the_keys_of_the_window_work_again(asked_desk: Desk, qtbot: QtBot) -> None:
    hand_over(asked_desk).pin.leave.click()
    qtbot.keyClick(asked_desk.window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: asked_desk.window.stack.currentWidget() is asked_desk.front.plan)


def test_leaving_everything_out_keeps_nothing(asked_desk: Desk, session: Session, qtbot: QtBot) -> None:
    rating = enter(hand_over(asked_desk), qtbot)
    rating.before.go.click()
    while rating.stack.currentWidget() is rating.walk:
        rating.walk.frame.skip.click()
    click(asked_desk.window, "Done")
    assert rows_after_unlock(asked_desk, session) == []


def test_asking_from_an_entry_shows_a_moment_and_binds_the_rating(
    asked_desk: Desk, session: Session, qtbot: QtBot
) -> None:
    assert asked_desk.pages is not None
    page = asked_desk.pages.workspace.show_page("entries")
    assert isinstance(page, EntriesPage)
    kept = page.model.at(0)
    assert kept is not None
    session.record.update("prompts", {"entry_id": kept.entry_id}, {"moment_ms": kept.moment_ms})
    about = session.around.local_now() - timedelta(hours=1, minutes=4)
    page.entry.ask_wanted.emit(kept.entry_id, about)
    ask = asked_desk.pages.asking.page
    assert isinstance(ask, AskPage)
    assert ask.moment.time.text() == "13:56"
    ask.go.click()
    window = asked_desk.window.stack.currentWidget()
    assert isinstance(window, TheySaw)
    rating = enter(window, qtbot)
    assert "today about" in everything_heard()
    assert "13:56" not in everything_heard()
    assert "1:56" not in everything_heard()
    rate(rating)
    click(asked_desk.window, "Done")
    rows = rows_after_unlock(asked_desk, session)
    assert {row["entry_id"] for row in rows} == {kept.entry_id}
    assert str(rows[0]["about_at"]).startswith("2026-03-02T13:56")


def test_off_until_somebody_is_an_observer(open_desk: Desk, session: Session) -> None:
    assert open_desk.pages is not None
    today = open_desk.pages.workspace.current
    assert not today.saw.isVisible()  # type: ignore[attr-defined]
    code = session.roster.add("Josephine", "partner")
    assert open_desk.qt_session is not None
    open_desk.qt_session.tell(session.observers.make(code, single=True, pin=pin_check(PIN, QUICK)))
    assert today.saw.isVisible()  # type: ignore[attr-defined]
    open_desk.qt_session.tell(session.observers.end(code))
    assert not today.saw.isVisible()  # type: ignore[attr-defined]


def test_choosing_a_pin_locks_the_diary(open_desk: Desk, session: Session, qtbot: QtBot) -> None:
    code = session.roster.add("Josephine", "partner")
    assert open_desk.pages is not None
    open_desk.pages.enrol_wanted.emit(code)
    page = open_desk.window.stack.currentWidget()
    assert isinstance(page, EnrolPage)
    assert not [word for word in ("Josephine", "Entries", "Timeline") if word in everything_heard()]
    qtbot.keyClick(open_desk.window, Qt.Key.Key_F1)
    qtbot.keyClick(open_desk.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert open_desk.window.stack.currentWidget() is page
    qtbot.keyClicks(page.pin.once, "12ab34")
    qtbot.keyClicks(page.pin.twice, "1234")
    page.single.setChecked(True)
    page.go.click()
    qtbot.waitUntil(lambda: open_desk.qt_session is None, timeout=10_000)
    assert isinstance(open_desk.window.stack.currentWidget(), ThanksPage)
    assert "Your PIN is kept" in everything_heard()
    qtbot.keyClick(open_desk.window, Qt.Key.Key_F1)
    click(open_desk.window, "Done")
    assert open_desk.window.stack.currentWidget() is open_desk.front.unlock
    again = open_session(session.record.path, PASSPHRASE, open_desk.around)
    (observer,) = again.observers.observers()
    assert observer.single
    assert observer.pin
    again.close()


def test_a_pin_that_cannot_be_kept_is_said_so_on_the_lock_screen(open_desk: Desk, session: Session) -> None:
    code = session.roster.add("Josephine", "partner")
    assert open_desk.pages is not None
    open_desk.pages.enrol_wanted.emit(code)
    session.record.opened.lock, lock = None, session.record.opened.lock  # as where nothing can be written
    page = open_desk.window.stack.currentWidget()
    assert isinstance(page, EnrolPage)
    page.agreed.emit("check", True)
    session.record.opened.lock = lock
    assert "Nothing can be written" in open_desk.front.unlock.problem.text()


def test_saying_no_to_it_keeps_nothing_and_locks(open_desk: Desk, session: Session) -> None:
    code = session.roster.add("Josephine", "partner")
    assert open_desk.pages is not None
    open_desk.pages.enrol_wanted.emit(code)
    page = open_desk.window.stack.currentWidget()
    assert isinstance(page, EnrolPage)
    assert page.findChildren(QLineEdit)
    page.leave.click()
    assert open_desk.window.stack.currentWidget() is open_desk.front.unlock
    again = open_session(session.record.path, PASSPHRASE, open_desk.around)
    assert again.observers.observers() == []
    again.close()
