"""A new diary: passphrase, recovery code, and what may be asked."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.session.opening import open_session
from ema_app.store import RecoveryCode

LONG_MS = 20_000


def type_passphrase(desk: Desk, first: str, second: str) -> None:
    desk.front.new_record.begin()
    desk.window.show_page(desk.front.new_record)
    desk.front.new_record.fields.first.setText(first)
    desk.front.new_record.fields.second.setText(second)


def test_two_that_differ_make_nothing(desk: Desk) -> None:
    type_passphrase(desk, "one long phrase", "another phrase")
    assert not desk.front.new_record.make.isEnabled()
    assert "not the same" in desk.front.new_record.fields.hint.text()


def test_the_hint_is_in_words(desk: Desk) -> None:
    type_passphrase(desk, "abc", "")
    assert "Easy to guess" in desk.front.new_record.fields.hint.text()


def test_locking_takes_the_code_from_the_screen(desk: Desk, qtbot: QtBot) -> None:
    type_passphrase(desk, "kettle orbit violin", "kettle orbit violin")
    desk.front.new_record.make.click()
    board = desk.front.new_record.code.part.board
    qtbot.waitUntil(lambda: bool(board.accessibleName()), timeout=LONG_MS)
    group = board.accessibleName().split()[0]
    desk.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert board.accessibleName() == ""
    assert group not in [label.text() for label in desk.window.findChildren(QLabel)]


def test_from_nothing_to_an_open_diary_by_way_of_the_code(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    type_passphrase(desk, "kettle orbit violin", "kettle orbit violin")
    desk.front.new_record.make.click()
    page = desk.front.new_record.code
    qtbot.waitUntil(lambda: bool(page.part.board.accessibleName()), timeout=LONG_MS)
    groups = page.part.board.accessibleName().split()
    assert len(groups) == 6
    assert desk.front.new_record.fields.first.text() == ""
    page.part.part.setText("WRONG")
    page.go.click()
    assert "not the group" in page.part.problem.text()
    assert desk.pages is None
    page.part.save_to(tmp_path / "code.txt")
    page.urges.setChecked(True)
    page.part.part.setText(groups[len(groups) // 2].lower())
    page.go.click()
    assert desk.pages is not None
    assert desk.qt_session is not None
    assert desk.qt_session.session.choices.consents == ("urges",)
    assert page.part.board.accessibleName() == ""
    path = desk.qt_session.session.record.path
    desk.lock()
    code = (tmp_path / "code.txt").read_text().strip()
    assert sys.platform == "win32" or not (tmp_path / "code.txt").stat().st_mode & 0o077
    open_session(path, RecoveryCode(code), desk.around).close()


def test_a_place_that_cannot_be_written_is_said(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "data" / "Switchpoint" / "my-diary.switchpoint"
    type_passphrase(desk, "kettle orbit violin", "kettle orbit violin")
    there.parent.mkdir(parents=True, exist_ok=True)
    there.write_bytes(b"something else")
    desk.front.new_record.make.click()
    qtbot.waitUntil(desk.front.new_record.make.isEnabled, timeout=LONG_MS)
    assert "already" in desk.front.new_record.problem.text()
    assert there.read_bytes() == b"something else"


def test_a_second_diary_gets_a_name_of_its_own(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "Switchpoint"
    folder.mkdir(parents=True)
    (folder / "my-diary.switchpoint").write_bytes(b"the first one")
    desk.front.welcome.own.click()
    desk.front.welcome.new.click()
    assert "my-diary-2.switchpoint" in desk.front.new_record.place.text()
