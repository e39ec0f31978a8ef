"""Locking: at once from anywhere; the key is dropped, the file closed, the screen empty, nothing typed lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.session import Session
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.entries import said
from ema_app.ui.main_window import IdleLock


def is_locked(desk: Desk, session: Session) -> bool:
    shut = session.record.opened.connection is None and session.record.opened.data_key == b""
    return shut and desk.window.workspace is None and desk.window.stack.currentWidget() is desk.front.unlock


def test_the_shortcut_locks_from_every_page(open_desk: Desk, session: Session, qtbot: QtBot) -> None:
    assert open_desk.pages is not None
    open_desk.pages.workspace.show_page("settings")
    qtbot.keyClick(open_desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: open_desk.qt_session is None)
    assert is_locked(open_desk, session)


def test_locking_closes_questions_that_are_open(open_desk: Desk, session: Session, qtbot: QtBot) -> None:
    assert open_desk.pages is not None
    page = open_desk.pages.workspace.show_page("settings")
    page.erase.click()  # type: ignore[attr-defined]
    open_desk.lock()
    assert is_locked(open_desk, session)
    assert session.record.path.exists()


def test_locking_takes_the_plan_from_its_page(open_desk: Desk, session: Session) -> None:
    session.plan.save(Plan({"reasons": (Line("A secret reason"),)}))
    open_desk.show_plan()
    open_desk.lock()
    open_desk.front.plan.view.repaint()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    labels = open_desk.front.plan.view.findChildren(type(open_desk.front.plan.before))
    assert not any("secret" in label.text() for label in labels)


@pytest.mark.parametrize("ours", [True, False])
def test_locking_takes_back_what_was_copied_here(
    open_desk: Desk, ours: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: ours)  # without a display nobody owns it
    clipboard = open_desk.app.clipboard()
    clipboard.setText("She said it at the table")
    open_desk.lock()
    assert clipboard.text() == ("" if ours else "She said it at the table")


def test_nothing_that_was_copied_can_be_pasted_by_an_observer(
    open_desk: Desk, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    open_desk.app.clipboard().setText("She said it at the table")
    open_desk.handing_over.enrol(session.roster.add("Anna", "partner"))
    assert open_desk.app.clipboard().text() == ""


def test_a_form_left_open_keeps_what_was_answered_and_comes_back(
    open_desk: Desk, session: Session, qtbot: QtBot
) -> None:
    assert open_desk.pages is not None
    open_desk.pages.start_form("check_in")
    form = open_desk.pages.form
    assert form is not None
    qtbot.waitUntil(lambda: form.sitting.entry is not None)
    widget = form.walk.body.questions.widgets[0]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(widget.focusProxy() or widget, key)
    path, entry_id = session.record.path, form.sitting.open.entry_id
    open_desk.lock()
    open_desk.opening.unlock(path, "a long passphrase", False)
    qtbot.waitUntil(lambda: open_desk.pages is not None, timeout=10_000)
    assert open_desk.pages.form is not None
    assert open_desk.pages.form.sitting.open.entry_id == entry_id
    assert open_desk.qt_session is not None
    kept = said(open_desk.qt_session.session, entry_id)
    assert kept["affect.valence"].value is not None


def test_minimising_locks_only_where_that_was_chosen(open_desk: Desk, session: Session) -> None:
    open_desk.window.minimised.emit()
    assert open_desk.qt_session is not None
    session.choose(replace(session.choices, lock_on_minimise=True))
    open_desk.window.minimised.emit()
    assert is_locked(open_desk, session)


def test_idle_minutes_lock(open_desk: Desk, session: Session) -> None:
    assert open_desk.idle.interval() == 10 * 60_000
    open_desk.idle.timeout.emit()
    assert is_locked(open_desk, session)
    assert not open_desk.idle.isActive()


def test_other_minutes_count_from_when_they_are_chosen(open_desk: Desk, session: Session) -> None:
    assert open_desk.qt_session is not None
    open_desk.qt_session.tell(session.choose(replace(session.choices, lock_minutes=3)))
    assert open_desk.idle.interval() == 3 * 60_000
    open_desk.qt_session.tell(session.choose(replace(session.choices, lock_minutes=0)))
    assert not open_desk.idle.isActive()


def test_a_touch_counts_anew(qapp: QApplication, qtbot: QtBot) -> None:
    idle = IdleLock(qapp, 1)
    idle.setTimerType(Qt.TimerType.PreciseTimer)
    idle.setInterval(6000)
    idle.start()
    qtbot.wait(120)
    before = idle.remainingTime()
    idle.eventFilter(idle, QEvent(QEvent.Type.MouseButtonPress))
    assert idle.remainingTime() > before
    idle.stop()


def test_closing_the_window_locks(open_desk: Desk, session: Session) -> None:
    open_desk.window.close()
    assert session.record.opened.connection is None


def test_leaving_the_made_up_person_leads_to_the_doors(desk: Desk, session: Session) -> None:
    desk.path = None
    desk.show_session(session)
    desk.lock()
    assert desk.window.stack.currentWidget() is desk.front.welcome


@pytest.mark.parametrize("page", ["today", "timeline", "entries", "people", "data", "settings"])
def test_the_plan_is_one_key_away_from_every_page_and_leads_back(open_desk: Desk, qtbot: QtBot, page: str) -> None:
    assert open_desk.pages is not None
    open_desk.pages.workspace.show_page(page)
    qtbot.keyClick(open_desk.window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: open_desk.window.stack.currentWidget() is open_desk.front.plan)
    open_desk.front.plan.back.click()
    assert open_desk.window.stack.currentWidget() is open_desk.pages.workspace


def test_the_plan_is_one_key_away_from_a_form(open_desk: Desk, qtbot: QtBot) -> None:
    assert open_desk.pages is not None
    open_desk.pages.start_form("check_in")
    qtbot.keyClick(open_desk.window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: open_desk.window.stack.currentWidget() is open_desk.front.plan)
    open_desk.front.plan.back.click()
    assert open_desk.pages.workspace.current is open_desk.pages.form
