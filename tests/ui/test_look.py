"""Size of text and shade: chosen once, kept by the app, in force at the next beginning."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.ui import look
from ema_app.ui.theme import Theme


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat)


def test_usually_the_size_is_one_and_the_system_says_the_shade(qapp: QApplication, kept: QSettings) -> None:
    assert look.chosen(qapp, kept) == Theme.following_system(qapp)


@pytest.mark.parametrize(("shade", "dark"), [("light", False), ("dark", True)])
def test_a_shade_that_was_chosen_holds(qapp: QApplication, kept: QSettings, shade: str, dark: bool) -> None:
    kept.setValue("shade", shade)
    kept.setValue("text_size", 2.0)
    found = look.chosen(qapp, kept)
    assert (found.dark, found.scale, found.shade) == (dark, 2.0, shade)


@pytest.mark.parametrize("value", ["nonsense", "", -3, 40])
def test_nonsense_is_the_usual_size(qapp: QApplication, kept: QSettings, value: object) -> None:
    kept.setValue("text_size", value)
    assert look.chosen(qapp, kept).scale == 1.0


def test_larger_and_smaller_stop_at_the_ends(qapp: QApplication, kept: QSettings) -> None:
    found = []
    for steps in (1, 1, 1, -1, 0, -1):
        look.larger(kept, steps)
        found.append(look.chosen(qapp, kept).scale)
    assert found == [1.5, 2.0, 2.0, 1.5, 1.0, 1.0]


def test_a_tick_in_settings_is_kept(open_desk: Desk, qtbot: QtBot) -> None:
    page = open_desk.pages.workspace.show_page("settings")
    with qtbot.waitSignal(page.look_wanted) as told:
        page.look.wanted.emit("text_size", 1.5)
    assert told.args == ["text_size", 1.5]
    assert look.chosen(open_desk.app, open_desk.settings).scale == 1.5


def test_keys_change_the_size_from_anywhere(desk: Desk) -> None:
    desk.window.size_wanted.emit(1)
    assert look.chosen(desk.app, desk.settings).scale == 1.5
