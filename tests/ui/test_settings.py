"""Settings: what is chosen is kept at once; keys change; a diary is erased."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.core.errors import EmaError
from ema_app.keys_and_erasing import KeysAndErasing
from ema_app.session import Session
from ema_app.session.opening import open_session
from ema_app.store import RecoveryCode
from ema_app.ui.patient.settings import SettingsPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

OLD, NEW, WAIT = "a long passphrase", "kettle orbit violin", 20_000


@pytest.fixture
def page(theme: Theme, qt: QtSession, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(theme, qt)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def keys(open_desk: Desk) -> KeysAndErasing:
    assert open_desk.pages is not None
    found = open_desk.pages.findChild(KeysAndErasing)
    assert found is not None
    return found


def opens(path: Path, secret: str | RecoveryCode, desk: Desk) -> bool:
    try:
        open_session(path, secret, desk.around).close()
    except EmaError:
        return False
    return True


def test_choices_are_kept_at_once(page: SettingsPage, session: Session) -> None:
    page.urges.setChecked(True)
    page.line.setValue(70)
    page.lock.setValue(3)
    page.minimise.setChecked(True)
    page.values.setChecked(True)
    page.acts.setText("cold shower,  walking off , ")
    page.acts.editingFinished.emit()
    chosen = session.choices
    assert chosen.consents == ("urges",)
    assert (chosen.urge_line, chosen.lock_minutes, chosen.lock_on_minimise, chosen.show_values) == (70, 3, True, True)
    assert chosen.acts == ("cold shower", "walking off")
    page.urges.setChecked(False)
    assert session.choices.consents == ()


def test_numbers_can_be_seen(page: SettingsPage) -> None:
    page.show()
    assert page.line.lineEdit().width() > 30


def test_a_new_passphrase_ends_the_old_one(
    open_desk: Desk, session: Session, keys: KeysAndErasing, qtbot: QtBot
) -> None:
    dialog = keys.passphrase_dialog()
    dialog.open()
    dialog.secret.setText("not it")
    dialog.fields.first.setText(NEW)
    dialog.fields.second.setText(NEW)
    dialog.go.click()
    qtbot.waitUntil(lambda: "does not open" in dialog.problem.text(), timeout=WAIT)
    dialog.secret.setText(OLD)
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.result() == 1, timeout=WAIT)
    assert open_desk.pages is not None
    assert open_desk.pages.workspace.notice.isVisible()
    path = session.record.path
    open_desk.lock()
    assert not opens(path, OLD, open_desk)
    assert opens(path, NEW, open_desk)


def test_a_new_code_is_shown_once_and_opens(
    open_desk: Desk, session: Session, keys: KeysAndErasing, qtbot: QtBot
) -> None:
    dialog = keys.code_dialog()
    dialog.open()
    dialog.secret.setText(OLD)
    dialog.go.click()
    qtbot.waitUntil(dialog.code.isVisible, timeout=WAIT)
    groups = dialog.code.board.accessibleName().split()
    dialog.code.part.setText(groups[len(groups) // 2])
    dialog.done_button.click()
    assert dialog.result() == 1
    path = session.record.path
    open_desk.lock()
    assert opens(path, RecoveryCode("-".join(groups)), open_desk)


def test_a_dialog_that_locking_closes_holds_no_secret(open_desk: Desk, keys: KeysAndErasing, qtbot: QtBot) -> None:
    asking, showing = keys.passphrase_dialog(), keys.code_dialog()
    asking.open()
    for field in (asking.secret, asking.fields.first, asking.fields.second):
        field.setText(OLD)
    showing.open()
    showing.secret.setText(OLD)
    showing.go.click()
    qtbot.waitUntil(showing.code.isVisible, timeout=WAIT)
    open_desk.lock()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for dialog in (asking, showing):
        assert [field.text() for field in dialog.findChildren(QLineEdit) if field.text()] == []
    assert showing.code.board.accessibleName() == ""


def test_erasing_a_diary_wants_a_tick_and_leaves_nothing(
    open_desk: Desk, session: Session, keys: KeysAndErasing, qtbot: QtBot
) -> None:
    open_desk.background.wait()  # the backup of the day
    path = session.record.path
    dialog = keys.erase_dialog()
    dialog.open()
    assert not dialog.go.isEnabled()
    dialog.meant.setChecked(True)
    dialog.go.click()
    qtbot.waitUntil(lambda: "erased" in open_desk.front.welcome.problem.text(), timeout=WAIT)
    left = [p.name for p in path.parent.iterdir() if p.name.startswith(path.name)]
    assert left == [path.name + "-erased"]
    assert open_desk.settings.value("last_record") is None
    assert open_desk.window.stack.currentWidget() is open_desk.front.welcome
