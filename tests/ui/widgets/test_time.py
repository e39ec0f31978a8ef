"""When it happened."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtTest import QTest

from ema_app.core.items import Item
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.widgets.time import TimeOfEvent, read_time

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def ask(qtbot, theme):
    def asked(now):
        asking = Asking(theme, "en", lambda: 0.0, lambda: now, people=None)
        widget = TimeOfEvent(Item("at", "event.at", "time", {"en": "When?"}), asking)
        qtbot.addWidget(widget)
        return widget

    return asked


@pytest.mark.parametrize(
    ("typed", "read"),
    [("14:30", time(14, 30)), ("14.05", time(14, 5)), ("0930", time(9, 30)), ("930", time(9, 30)), ("9", time(9)),
     ("25", None), ("12:61", None), ("soon", None), ("", None)],
)  # fmt: skip
def test_times_are_read_as_people_type_them(typed, read):
    assert read_time(typed) == read


def test_a_time_of_today_and_of_yesterday(ask):
    widget = ask(datetime(2026, 3, 2, 15, 0, tzinfo=BERLIN))
    QTest.keyClicks(widget.field, "14:30")
    assert widget.value() == "2026-03-02T14:30:00.000+01:00"
    assert widget.understood.text() == "That is today at 14:30."
    widget.yesterday.click()
    assert widget.value() == "2026-03-01T14:30:00.000+01:00"
    assert widget.understood.text() == "That is Sunday at 14:30."


def test_later_than_now_is_asked_back(ask):
    widget = ask(datetime(2026, 3, 2, 15, 0, tzinfo=BERLIN))
    QTest.keyClicks(widget.field, "23:00")
    assert widget.value() is None
    assert "yesterday" in widget.understood.text()


def test_an_hour_ago_counts_real_hours_when_the_clocks_change(ask):
    widget = ask(datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN))
    widget.quick.buttons[2].click()
    assert widget.value() == "2026-03-29T01:30:00.000+01:00"


def test_an_earlier_answer_is_shown_in_words(ask):
    widget = ask(datetime(2026, 3, 2, 15, 0, tzinfo=BERLIN))
    widget.set_answer({"at": "2026-03-02T09:10:00.000+01:00"})
    assert widget.understood.text() == "That is today at 09:10."
    assert widget.answered()
