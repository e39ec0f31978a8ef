"""The page of wishes: what is chosen there is kept at once."""

from __future__ import annotations

from datetime import time
from pathlib import Path

from PySide6.QtCore import QTime

from ema_app.session.prompting import QuietHours, Wishes
from ema_app.ui.resident.at_login import AtLogin
from ema_app.ui.resident.wishes_page import WishesPage
from ema_app.ui.theme import Theme


def test_each_change_is_kept_at_once(theme: Theme, tmp_path: Path) -> None:
    kept: list[Wishes] = []
    at_login = AtLogin(tmp_path, system="Linux")
    page = WishesPage(theme, Wishes(paused_until=5), kept.append, at_login)
    page.quiet.click()
    assert kept[-1].quiet == (QuietHours(time(22), time(8)),)
    page.begin.setTime(QTime(21, 30))
    assert kept[-1].quiet == (QuietHours(time(21, 30), time(8)),)
    page.days[6].click()
    page.extra.click()
    page.login.click()
    assert kept[-1] == Wishes(
        extra=False, quiet=(QuietHours(time(21, 30), time(8)),), weekdays_off=(6,), paused_until=5, at_login=True
    )
    assert at_login.on
    page.on.click()
    assert not kept[-1].on


def test_what_was_chosen_is_shown(theme: Theme, tmp_path: Path) -> None:
    wishes = Wishes(on=False, quiet=(QuietHours(time(12), time(13)),), weekdays_off=(0,))
    page = WishesPage(theme, wishes, lambda _: None, AtLogin(tmp_path, system="Linux"))
    assert not page.on.isChecked()
    assert page.quiet.isChecked()
    assert page.end.time() == QTime(13, 0)
    assert page.days[0].isChecked()
