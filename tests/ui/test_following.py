"""A page that follows the record reads again when it is in sight, and only what concerns it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ema_app.session import Topic
from ema_app.ui.following import Following
from ema_app.ui.qt_session import QtSession


def test_it_reads_at_once_in_sight_and_once_when_it_comes_back(qt: QtSession, qtbot: QtBot) -> None:
    page, read = Following(), []
    qtbot.addWidget(page)
    page.follow(qt, {Topic.PEOPLE}, lambda: read.append(1))
    page.show()
    assert read == []
    qt.tell(frozenset({Topic.PEOPLE}))
    qt.tell(frozenset({Topic.ENTRIES}))
    assert read == [1]
    page.hide()
    qt.tell(frozenset({Topic.PEOPLE}))
    qt.tell(frozenset({Topic.PEOPLE, Topic.ENTRIES}))
    assert read == [1]
    page.show()
    assert read == [1, 1]
