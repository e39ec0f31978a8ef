"""The screen of when the diary may ask, for the pictures of every screen: with a pause, quiet hours and a day off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ema_app.ui.words import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ema_app.app import Desk


def of_asking(desk: Desk, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Give the page Check-ins of the open diary; `folder` stands for a home folder."""
    from ema_app.session.prompting import QuietHours, Wishes
    from ema_app.session.prompting.wishes import tomorrow
    from ema_app.ui.resident.at_login import AtLogin
    from ema_app.ui.resident.wishes_page import WishesPage

    assert desk.pages is not None
    assert desk.qt_session is not None
    qt, keep, workspace = desk.qt_session, desk.pages.keep_wishes, desk.pages.workspace
    now = qt.session.around.local_now()
    until = tomorrow(int(now.timestamp()), ZoneInfo(qt.session.around.zone()))
    off = (now.date() + timedelta(days=3),)
    keep(replace(Wishes(), quiet=(QuietHours(time(22), time(8)),), days_off=off, paused_until=until))
    page = WishesPage(desk.theme, qt, keep, AtLogin(folder))
    workspace.add("asking", translate("WishesPage", "Check-ins"), lambda: page, seldom=True)
    workspace.show_page("asking")
    yield "18-check-ins", desk.window
    keep(Wishes())
    workspace.show_page("today")
