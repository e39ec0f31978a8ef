"""Every screen: a picture of each, and a name on everything that can be used."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from moments import event, some_days
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.keys_and_erasing import KeysAndErasing
from ema_app.session import Session

USED = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QGraphicsView, QLineEdit, QPlainTextEdit,
    QProgressBar,
)  # fmt: skip
INNER = ("qt_spinbox_lineedit", "qt_scrollarea_viewport")
PAGES = ("today", "timeline", "felt_seen", "entries", "people", "data", "sharing", "protocol", "reached", "settings")


def nameless(screen: QWidget) -> list[str]:
    """Give what can be used on a screen and has no name for a screen reader."""
    found = []
    for kind in USED:
        for widget in screen.findChildren(kind):
            inside = widget.objectName() in INNER or isinstance(widget.parent(), QAbstractItemView)
            if widget.isVisibleTo(screen) and not inside:
                said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
                if not said.strip():
                    found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


@pytest.fixture
def full_desk(desk: Desk, session: Session) -> Iterator[Desk]:
    some_days(session, 5)
    somebody = session.roster.add("Jo", "partner", 80.0)
    event(session, session.around.local_now() - timedelta(hours=1), "criticism", somebody)
    desk.path = session.record.path
    desk.show_session(session)
    yield desk
    desk.close()


@pytest.mark.parametrize("page", PAGES)
def test_everything_on_a_page_has_a_name(full_desk: Desk, page: str, qtbot: QtBot) -> None:
    assert full_desk.pages is not None
    shown = full_desk.pages.workspace.show_page(page)
    if page == "data":
        shown.show_preview()  # type: ignore[attr-defined]
        qtbot.waitUntil(shown.preview.isVisible, timeout=10_000)  # type: ignore[attr-defined]
        shown.preview.files[0].toggle.click()  # type: ignore[attr-defined]
    if page == "people":
        shown.more.click()  # type: ignore[attr-defined]
    assert nameless(full_desk.window) == []


@pytest.mark.parametrize("form", ["check_in", "event", "evening"])
def test_everything_in_a_form_has_a_name(full_desk: Desk, form: str) -> None:
    assert full_desk.pages is not None
    full_desk.pages.start_form(form)
    page = full_desk.pages.form
    assert page is not None
    page.begin()
    for _ in range(14):
        assert nameless(full_desk.window) == []
        if page.end is not None:
            break
        page.frame.skip.click()


def test_everything_in_front_of_a_record_has_a_name(desk: Desk) -> None:
    desk.front.welcome.own.click()
    assert nameless(desk.window) == []
    desk.window.show_page(desk.front.new_record)
    assert nameless(desk.window) == []
    desk.front.new_record.show_code("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF")
    assert nameless(desk.window) == []
    desk.ask_for_passphrase(Path("some.record"))
    assert nameless(desk.window) == []
    desk.show_plan()
    assert nameless(desk.window) == []


def test_everything_in_dialogs_and_the_plan_editor_has_a_name(full_desk: Desk) -> None:
    full_desk.show_plan()
    full_desk.front.plan.change.click()
    assert nameless(full_desk.window) == []
    assert full_desk.pages is not None
    keys = full_desk.pages.findChild(KeysAndErasing)
    assert keys is not None
    for dialog in (keys.passphrase_dialog(), keys.code_dialog(), keys.erase_dialog()):
        dialog.show()
        assert nameless(dialog) == []
        dialog.reject()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_takes_the_keys_when_it_is_shown(full_desk: Desk, page: str) -> None:
    assert full_desk.pages is not None
    shown = full_desk.pages.workspace.show_page(page)
    focus = full_desk.window.focusWidget()
    assert focus is not None
    assert focus is shown or shown.isAncestorOf(focus)


def widgets_reached_by_tab(desk: Desk) -> Iterator[QWidget]:
    first = desk.window.focusWidget()
    for _ in range(200):
        desk.window.focusNextPrevChild(True)
        now = desk.window.focusWidget()
        if now is None or now is first:
            return
        yield now


@pytest.mark.parametrize("page", [*PAGES[:1], *PAGES[2:]])
def test_tab_reaches_every_button_of_a_page(full_desk: Desk, page: str) -> None:
    assert full_desk.pages is not None
    shown = full_desk.pages.workspace.show_page(page)
    first = full_desk.window.focusWidget()
    reached = {first, *widgets_reached_by_tab(full_desk)}
    wanted = [b for b in shown.findChildren(QAbstractButton) if b.isVisibleTo(shown) and b.isEnabled()]
    assert [b.accessibleName() for b in wanted if b not in reached and not b.group()] == []
    assert full_desk.pages.workspace.plan in reached


def test_the_command_leaves_a_picture_of_every_screen(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ema_app", "screenshot", str(tmp_path / "pictures"), "--theme", "dark"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    )
    assert done.returncode == 0, done.stderr
    written = [Path(line) for line in done.stdout.split()]
    names = {path.stem.partition("-")[2] for path in written}
    assert {"welcome", "unlock", "today", "timeline", "felt_seen", "data", "check_in-01", "observer-10-before"} <= names
    pictures = [QImage(str(path)) for path in written]
    assert all(picture.width() >= 1200 and picture.height() >= 700 for picture in pictures)
    assert all(
        len({picture.pixel(x, y) for x in range(0, 1200, 40) for y in range(0, 700, 7)}) > 2 for picture in pictures
    )


def test_arrows_walk_through_the_pages_of_the_sidebar(full_desk: Desk, qtbot: QtBot) -> None:
    assert full_desk.pages is not None
    workspace = full_desk.pages.workspace
    today = next(b for b in workspace.side.findChildren(QAbstractButton) if b.text() == "Today")
    today.setFocus()
    qtbot.keyClick(today, Qt.Key.Key_Down)
    assert workspace.current is workspace.show_page("timeline")


@pytest.mark.parametrize("form", ["check_in", "event", "evening"])
def test_tab_leads_out_of_every_page_of_a_form(full_desk: Desk, form: str) -> None:
    assert full_desk.pages is not None
    full_desk.pages.start_form(form)
    page = full_desk.pages.form
    assert page is not None
    page.begin()
    while page.end is None:
        assert full_desk.pages.workspace.plan in set(widgets_reached_by_tab(full_desk))
        page.frame.skip.click()
