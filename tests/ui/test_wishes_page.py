"""The page of wishes: what is chosen there is kept at once; a pause and days off are set, seen and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QPushButton

from ema_app.session import Topic
from ema_app.session.prompting import QuietHours, Wishes, wishes
from ema_app.session.prompting.wishes import tomorrow
from ema_app.ui.patient.pausing import PauseCard
from ema_app.ui.qt_session import QtSession
from ema_app.ui.resident.at_login import AtLogin
from ema_app.ui.resident.wishes_page import WishesPage
from ema_app.ui.theme import Theme
from tests.conftest import Clock

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def keep(qt: QtSession) -> Callable[[Wishes], None]:
    def write(new: Wishes) -> None:
        wishes.write(qt.session.record, new)
        qt.tell(frozenset({Topic.PROMPTS}))

    return write


@pytest.fixture
def kept(qt: QtSession) -> Callable[[], Wishes]:
    return lambda: wishes.read(qt.session.record)


Keep, Kept = Callable[[Wishes], None], Callable[[], Wishes]


def test_each_change_is_kept_at_once(theme: Theme, qt: QtSession, keep: Keep, kept: Kept, tmp_path: Path) -> None:
    at_login = AtLogin(tmp_path, system="Linux")
    page = WishesPage(theme, qt, keep, at_login)
    page.quiet.click()
    assert kept().quiet == (QuietHours(time(22), time(8)),)
    page.begin.setTime(QTime(21, 30))
    assert kept().quiet == (QuietHours(time(21, 30), time(8)),)
    page.days[6].click()
    page.extra.click()
    page.login.click()
    keep(replace(kept(), paused_until=0))
    page.days[5].click()
    assert kept() == Wishes(
        extra=False, quiet=(QuietHours(time(21, 30), time(8)),), weekdays_off=(5, 6), paused_until=0, at_login=True
    )
    assert at_login.on
    page.on.click()
    assert not kept().on
    assert not page.pause.isEnabled()


def test_what_was_chosen_elsewhere_is_shown(theme: Theme, qt: QtSession, keep: Keep, tmp_path: Path) -> None:
    page = WishesPage(theme, qt, keep, AtLogin(tmp_path, system="Linux"))
    keep(Wishes(on=False, quiet=(QuietHours(time(12), time(13)),), weekdays_off=(0,)))
    assert not page.on.isChecked()
    assert page.quiet.isChecked()
    assert page.end.time() == QTime(13, 0)
    assert page.days[0].isChecked()


def test_a_pause_begins_is_said_and_ends(theme: Theme, qt: QtSession, keep: Keep, kept: Kept, clock: Clock) -> None:
    card = PauseCard(theme, qt, keep)
    assert (card.resume.isHidden(), card.state.text()) == (True, "")
    card.hours.click()
    assert kept().paused_until == int(clock.time.timestamp()) + 2 * 3600
    assert "paused until" in card.state.text()
    assert not card.resume.isHidden()
    card.until_tomorrow.click()
    assert "tomorrow" in card.state.text()
    assert kept().paused_until == int(datetime(2026, 3, 3, 4, tzinfo=BERLIN).timestamp())
    card.resume.click()
    assert kept().paused_until is None
    assert card.state.text() == ""


@pytest.mark.parametrize(("hour", "day"), [(3, 2), (4, 3), (23, 3)])
def test_tomorrow_is_the_next_morning(hour: int, day: int) -> None:
    at = int(datetime(2026, 3, 2, hour, tzinfo=BERLIN).timestamp())
    assert datetime.fromtimestamp(tomorrow(at, BERLIN), BERLIN).timetuple()[2:4] == (day, 4)


def test_single_days_off_come_and_go(theme: Theme, qt: QtSession, keep: Keep, kept: Kept) -> None:
    keep(Wishes(days_off=(date(2026, 3, 1),)))
    card = PauseCard(theme, qt, keep)
    assert card.day.date() == QDate(2026, 3, 3)
    card.add.click()
    card.day.setDate(QDate(2026, 3, 9))
    card.add.click()
    assert kept().days_off == (date(2026, 3, 3), date(2026, 3, 9))
    ways = card.days.findChildren(QPushButton)
    assert [way.text() for way in ways] == [
        "Tuesday, 3 March is off: take it back", "Monday, 9 March is off: take it back",
    ]  # fmt: skip
    ways[0].click()
    assert kept().days_off == (date(2026, 3, 9),)


def test_a_start_with_the_computer_that_cannot_be_kept_is_said(
    theme: Theme, qt: QtSession, keep: Keep, kept: Kept, tmp_path: Path
) -> None:
    (tmp_path / ".config").write_text("a file in the way", encoding="utf-8")
    page = WishesPage(theme, qt, keep, AtLogin(tmp_path, system="Linux"))
    page.login.click()
    assert not page.login.isChecked()
    assert page.said.text().startswith("This could not be changed")
    assert not kept().at_login
    page.days[0].click()
    assert page.said.text() == ""
