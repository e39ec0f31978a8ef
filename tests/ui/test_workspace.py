"""An open diary: its pages, and forms that lie over them."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.session import Session
from ema_app.ui.patient.today import TodayPage
from ema_app.ui.patient.workspace import Workspace
from tests.conftest import Clock


def workspace(desk: Desk) -> Workspace:
    assert desk.pages is not None
    return desk.pages.workspace


def test_it_begins_with_today_and_pages_are_made_when_shown(open_desk: Desk) -> None:
    there = workspace(open_desk)
    assert isinstance(there.current, TodayPage)
    assert there.stack.count() == 1
    there.show_page("people")
    assert there.stack.count() == 2


def test_numbers_with_ctrl_show_pages(open_desk: Desk, qtbot: QtBot) -> None:
    there, seen = workspace(open_desk), []
    there.shown.connect(seen.append)
    for k in range(1, 10):
        qtbot.keyClick(open_desk.window, Qt.Key(int(Qt.Key.Key_0) + k), Qt.KeyboardModifier.ControlModifier)
    assert tuple(seen) == there.names[:9]


def test_seldom_pages_stand_under_more(open_desk: Desk, qtbot: QtBot) -> None:
    there = workspace(open_desk)
    assert there.side.others.isHidden()
    qtbot.mouseClick(there.side.more, Qt.MouseButton.LeftButton)
    assert there.side.others.isVisible()
    assert there.side.more.text() == "Fewer pages"
    qtbot.mouseClick(there.side.more, Qt.MouseButton.LeftButton)
    assert there.side.others.isHidden()
    there.show_page("settings")
    assert there.side.others.isVisible()


def test_plan_and_lock_stand_in_the_sidebar_with_their_keys(open_desk: Desk) -> None:
    there = workspace(open_desk)
    assert there.plan.accessibleDescription() == "F1"
    assert there.lock.accessibleDescription() == "Ctrl+L"


def test_a_form_left_half_way_is_offered_on_today_and_goes_on(open_desk: Desk, qtbot: QtBot) -> None:
    there = workspace(open_desk)
    there.form_wanted.emit("check_in")
    form = there.current
    today = there.show_page("today")
    assert isinstance(today, TodayPage)
    assert today.unfinished.isVisible()
    today.go_on.click()
    assert there.current is form
    there.show_page("today")
    there.form_wanted.emit("event")
    assert there.current is form


def test_a_finished_form_leads_back_to_today(open_desk: Desk, qtbot: QtBot) -> None:
    there = workspace(open_desk)
    there.form_wanted.emit("check_in")
    assert open_desk.pages is not None
    form = open_desk.pages.form
    assert form is not None
    qtbot.waitUntil(lambda: form.sitting.entry is not None)
    form.stop()
    form.finished.emit()
    assert isinstance(there.current, TodayPage)
    assert not there.current.unfinished.isVisible()
    assert open_desk.pages.form is None


def test_a_form_of_another_day_is_not_taken_up_again(desk: Desk, session: Session, clock: Clock) -> None:
    session.check_ins.begin(session.protocols.current(), "check_in")
    clock.pass_minutes(60 * 24)
    desk.show_session(session)
    assert desk.pages is not None
    assert desk.pages.form is None


def test_an_unfinished_form_of_just_now_comes_back(desk: Desk, session: Session, clock: Clock) -> None:
    begun = session.check_ins.begin(session.protocols.current(), "check_in")
    clock.pass_minutes(timedelta(minutes=20).seconds / 60)
    desk.show_session(session)
    assert desk.pages is not None
    assert desk.pages.form is not None
    assert desk.pages.form.sitting.open.entry_id == begun.entry_id


def test_a_protocol_that_cannot_be_read_still_opens_the_record(desk: Desk, session: Session) -> None:
    session.record.update("protocols", {"protocol_id": "core"}, {"toml": "this is = [ not a protocol"})
    session.protocols._read.clear()
    desk.show_session(session)
    there = workspace(desk)
    for name in there.names:
        there.show_page(name)
    desk.show_plan()
    assert desk.window.stack.currentWidget() is desk.front.plan


def test_what_is_said_stays_until_it_was_read(open_desk: Desk) -> None:
    there = workspace(open_desk)
    open_desk._not_backed_up(EmaError("disk_full", say("errors", "The disk is full.")))
    assert there.notice.isVisible()
    assert "The disk is full." in there._said.text()
    there.notice.findChildren(type(there.plan))[0].click()
    assert not there.notice.isVisible()


def test_the_days_backup_is_made_after_unlocking(open_desk: Desk, session: Session, qtbot: QtBot) -> None:
    from ema_app.store.backup import backups

    qtbot.waitUntil(lambda: len(backups(session.record.path)) == 1, timeout=10_000)
