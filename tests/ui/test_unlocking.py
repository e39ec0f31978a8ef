"""What unlocking a diary and unlocking a caseload share, asked of both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ema_app.ui.clinician.caseload.unlock import UnlockCaseloadPage
from ema_app.ui.patient.unlock import UnlockPage
from ema_app.ui.theme import Theme
from ema_app.ui.unlocking import Unlocking
from tests.conftest import START

PLACE = Path("somewhere.switchpoint")


def diary(theme: Theme) -> Unlocking:
    page = UnlockPage(theme)
    page.show_record(PLACE, START)
    return page


def caseload(theme: Theme) -> Unlocking:
    page = UnlockCaseloadPage(theme)
    page.show_folder(PLACE)
    return page


@pytest.fixture(params=[diary, caseload])
def page(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> Unlocking:
    make: Callable[[Theme], Unlocking] = request.param
    made = make(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_asks_once_and_says_that_it_is_being_opened(page: Unlocking, qtbot: QtBot) -> None:
    asked: list[tuple[object, str, bool]] = []
    page.unlock_wanted.connect(lambda *wanted: asked.append(wanted))
    QTest.keyClick(page.secret, Qt.Key.Key_Return)
    assert asked == []
    page.secret.setText("a long passphrase")
    for _ in range(2):
        QTest.keyClick(page.secret, Qt.Key.Key_Return)
    assert asked == [(PLACE, "a long passphrase", False)]
    assert "Opening" in page.problem.text()
    assert not page.go.isEnabled()


def test_a_problem_leaves_what_was_typed_and_may_offer_the_backup(page: Unlocking, qtbot: QtBot) -> None:
    page.secret.setText("a long passphrase")
    page.go.click()
    page.show_problem("It is damaged.", restorable=True)
    assert page.go.isEnabled()
    assert page.secret.text() == "a long passphrase"
    with qtbot.waitSignal(page.restore_wanted) as wanted:
        page.restore.click()
    assert wanted.args == [PLACE, "a long passphrase", False]
    page.go.click()
    assert not page.restore.isVisible()
    page.ask_for(PLACE)
    assert (page.secret.text(), page.problem.text(), page.go.isEnabled()) == ("", "", True)


def test_the_recovery_code_is_typed_in_the_open(page: Unlocking) -> None:
    assert page.secret.echoMode() == QLineEdit.EchoMode.Password
    page.recovery.setChecked(True)
    assert page.secret.echoMode() == QLineEdit.EchoMode.Normal
    assert page.asked.text() == page.secret.accessibleName() == "Recovery code"
    page.ask_for(PLACE)
    assert page.asked.text() == page.secret.accessibleName() == "Passphrase"
