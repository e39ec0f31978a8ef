"""Unlocking, and what is said and offered where it fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.session import Session, Surroundings
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.protocols import shipped_text
from ema_app.store import Record
from tests.conftest import CHEAP, START

PASSPHRASE = "a long passphrase"
WAIT = 10_000


@pytest.fixture
def closed(tmp_path: Path, surroundings: Surroundings) -> tuple[Path, str]:
    """A record that was closed, with a backup and a plan, and its recovery code."""
    record, code = Record.create(tmp_path / "diary.ema", PASSPHRASE, made_at=START, cost=CHEAP)
    session = Session(record, surroundings)
    session.protocols.adopt(shipped_text("core"), "core.toml")
    session.plan.save(Plan({"people": (Line("Sam", "555 0100", open=True), Line("Mum", "555 0199"))}))
    session.back_up_daily()
    session.close()
    return record.path, code


def type_secret(desk: Desk, path: Path, secret: str, *, recovery: bool = False) -> None:
    desk.ask_for_passphrase(path)
    desk.front.unlock.recovery.setChecked(recovery)
    desk.front.unlock.secret.setText(secret)
    desk.front.unlock.go.click()


def test_a_wrong_passphrase_is_said_and_can_be_typed_again(desk: Desk, qtbot: QtBot, closed: tuple[Path, str]) -> None:
    type_secret(desk, closed[0], "something else")
    page = desk.front.unlock
    qtbot.waitUntil(page.go.isEnabled, timeout=WAIT)
    assert "does not open" in page.problem.text()
    assert page.secret.selectedText() == "something else"
    assert not page.restore.isVisible()
    assert desk.qt_session is None
    page.secret.setText(PASSPHRASE)
    page.go.click()
    qtbot.waitUntil(lambda: desk.pages is not None, timeout=WAIT)


def test_the_recovery_code_opens_too(desk: Desk, qtbot: QtBot, closed: tuple[Path, str]) -> None:
    type_secret(desk, closed[0], closed[1].lower(), recovery=True)
    qtbot.waitUntil(lambda: desk.pages is not None, timeout=WAIT)
    assert desk.front.unlock.secret.text() == ""


def test_the_record_opened_last_is_asked_for_next_time(desk: Desk, qtbot: QtBot, closed: tuple[Path, str]) -> None:
    type_secret(desk, closed[0], PASSPHRASE)
    qtbot.waitUntil(lambda: desk.pages is not None, timeout=WAIT)
    assert desk.settings.value("last_record") == str(closed[0])


def test_before_unlocking_only_ticked_lines_can_be_read(desk: Desk, closed: tuple[Path, str]) -> None:
    desk.ask_for_passphrase(closed[0])
    desk.front.unlock.plan.click()
    names = {said.accessibleName() for said in desk.front.plan.view.findChildren(type(desk.front.plan.before))}
    assert "Sam: 555 0100" in names
    assert not any("Mum" in name for name in names)
    assert not desk.front.plan.change.isVisible()
    desk.front.plan.back.click()
    assert desk.window.stack.currentWidget() is desk.front.unlock


@pytest.mark.parametrize("damage", ["empty", "cut", "page"])
def test_a_damaged_record_offers_its_newest_backup(
    desk: Desk, qtbot: QtBot, closed: tuple[Path, str], damage: str
) -> None:
    path, _ = closed
    whole = path.read_bytes()
    path.write_bytes({"empty": b"", "cut": whole[:1000], "page": bytes(len(whole))}[damage])
    type_secret(desk, path, PASSPHRASE)
    page = desk.front.unlock
    qtbot.waitUntil(page.go.isEnabled, timeout=WAIT)
    assert page.problem.text()
    assert page.restore.isVisible()
    from ema_app.store.restore import what_restore_replaces

    backup = desk.front._newest_backup()
    assert backup is not None
    desk.front.restore_now(what_restore_replaces(backup, path), PASSPHRASE, False)
    qtbot.waitUntil(lambda: desk.pages is not None, timeout=WAIT)
    assert desk.qt_session is not None
    assert desk.qt_session.session.plan.current().of("people")[1].text == "Mum"


def test_a_restore_that_fails_is_said(desk: Desk, qtbot: QtBot, closed: tuple[Path, str]) -> None:
    path, _ = closed
    path.write_bytes(b"")
    from ema_app.store.restore import what_restore_replaces

    desk.ask_for_passphrase(path)
    backup = desk.front._newest_backup()
    assert backup is not None
    desk.front.restore_now(what_restore_replaces(backup, path), "wrong", False)
    qtbot.waitUntil(desk.front.unlock.go.isEnabled, timeout=WAIT)
    assert "does not open" in desk.front.unlock.problem.text()
    assert path.read_bytes() == b""


@pytest.mark.parametrize(("hour", "greeting"), [(6, "Good morning"), (14, "Hello"), (20, "Good evening"), (2, "late")])
def test_the_greeting_goes_with_the_clock_and_names_nobody(desk: Desk, hour: int, greeting: str) -> None:
    desk.front.unlock.show_record(Path("somebody-by-name.ema"), START.replace(hour=hour))
    assert greeting in desk.front.unlock.title.text()
    assert "somebody" not in desk.front.unlock.title.text()


@pytest.mark.parametrize("way", ["F1", "click", "keys"])
def test_whoever_comes_back_from_the_plan_types_the_passphrase_at_once(
    desk: Desk, qtbot: QtBot, closed: tuple[Path, str], way: str
) -> None:
    desk.ask_for_passphrase(closed[0])
    page = desk.front.unlock
    if way == "F1":
        desk.show_plan()
    elif way == "click":
        qtbot.mouseClick(page.plan, Qt.MouseButton.LeftButton)
    else:
        page.plan.setFocus()
        qtbot.keyClick(page.plan, Qt.Key.Key_Space)
    assert desk.window.stack.currentWidget() is desk.front.plan
    qtbot.keyClick(desk.front.plan.back, Qt.Key.Key_Escape)
    assert desk.window.stack.currentWidget() is page
    assert desk.window.focusWidget() is page.secret
