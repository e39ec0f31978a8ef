"""The four doors."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ema_app.app import Desk


def test_the_first_window_begins_with_the_doors_and_the_first_has_the_keys(desk: Desk) -> None:
    welcome = desk.front.welcome
    assert desk.window.stack.currentWidget() is welcome
    assert welcome.first is welcome.own


def test_every_door_can_be_opened(desk: Desk) -> None:
    welcome = desk.front.welcome
    for door in (welcome.own, welcome.saw, welcome.clinician, welcome.around):
        assert door.isEnabled()
        assert door.accessibleName()


def test_the_whole_card_is_the_button(desk: Desk, qtbot: QtBot) -> None:
    own = desk.front.welcome.own
    with qtbot.waitSignal(own.clicked):
        qtbot.mouseClick(own, Qt.MouseButton.LeftButton, pos=QPoint(own.width() - 8, own.height() - 8))
    assert desk.front.welcome.new.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_door_opens_by_key_and_leads_to_a_new_diary(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(desk.front.welcome.own, key)
    desk.front.welcome.new.click()
    assert desk.window.stack.currentWidget() is desk.front.new_record


def test_nothing_personal_stands_in_the_title(open_desk: Desk) -> None:
    assert open_desk.window.windowTitle() == "Switchpoint"
