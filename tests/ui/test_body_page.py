"""Signals of the body on the page of one's data: looked at first, kept after, in the background."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ema_app.session import Session
from ema_app.session.changed import Topic
from ema_app.ui.background import Background
from ema_app.ui.patient.body.signals import BodySignals
from ema_app.ui.patient.data import DataPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from tests.exchange.body_made_up import START, as_folder, as_zip, e4_texts
from tests.ui.moments import answered

WAIT = 10_000
EIGHT = datetime.fromtimestamp(START, UTC)


@pytest.fixture
def page(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> DataPage:
    for minutes in (3, 30, 45):
        answered(session, EIGHT + timedelta(minutes=minutes), tension=20.0)
    made = DataPage(theme, qt, Background())
    made.work._background.setParent(made)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def signals(page: DataPage) -> BodySignals:
    return page.body


def read(signals: BodySignals, path: Path, qtbot: QtBot) -> str:
    signals.read(path)
    qtbot.waitUntil(lambda: signals.found.isVisible() or bool(signals.said.text()), timeout=WAIT)
    return words(signals)


def words(signals: BodySignals) -> str:
    return " ".join(label.text() for label in signals.found.findChildren(QLabel))


def test_what_would_come_is_shown_before_anything_is_kept(
    signals: BodySignals, session: Session, qt: QtSession, tmp_path: Path, qtbot: QtBot
) -> None:
    shown = read(signals, as_zip(tmp_path / "e4.zip", e4_texts(3600) | {"HR.csv": ""}), qtbot)
    assert "Empatica E4" in shown
    assert "Skin conductance: 4 windows" in shown
    assert "With a window of the 5 minutes before them: 3." in shown
    assert "HR.csv: this file is empty" in shown
    assert session.record.rows("body") == []
    with qtbot.waitSignal(qt.changed, timeout=WAIT) as told:
        signals.keep.click()
    assert told.args == [frozenset({Topic.BODY})]
    assert "New windows of Empatica E4: 16." in signals.said.text()
    assert len(session.record.rows("body")) == 16
    assert not signals.found.isVisible()


def test_what_is_left_is_not_kept(signals: BodySignals, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    read(signals, as_folder(tmp_path / "e4", e4_texts(3600)), qtbot)
    signals.leave.click()
    assert not signals.found.isVisible()
    assert session.record.rows("body") == []


def test_another_choice_is_looked_at_before_it_is_kept(
    signals: BodySignals, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    read(signals, as_folder(tmp_path / "e4", e4_texts(3600)), qtbot)
    signals.minutes.setValue(10)
    assert signals.again.isVisible()
    assert not signals.keep.isVisible()
    signals.again.click()
    qtbot.waitUntil(signals.keep.isVisible, timeout=WAIT)
    assert "the 10 minutes before them: 3" in words(signals)


def test_the_clock_is_put_right_by_a_mark(
    signals: BodySignals, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    read(signals, as_folder(tmp_path / "e4", e4_texts(3600, START - 1800)), qtbot)
    signals.clock.wrong.box.click()
    assert signals.clock.which.currentText() == "Mark 1"
    assert signals.clock.said.dateTime().toString("HH:mm") == "08:40"
    signals.clock.was.setDateTime(QDateTime(QDate(2026, 3, 2), QTime(9, 10), QTimeZone.utc()))
    signals.again.click()
    qtbot.waitUntil(signals.keep.isVisible, timeout=WAIT)
    assert "30 min behind" in words(signals)
    signals.keep.click()
    qtbot.waitUntil(lambda: "New windows" in signals.said.text(), timeout=WAIT)
    assert "30 min behind" in signals.said.text()
    assert '"offset_seconds": 1800' in session.record.rows("versions", "kind = 'body'")[0]["body"]


def test_a_clock_that_was_never_set_can_be_put_right(
    signals: BodySignals, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    shown = read(signals, as_folder(tmp_path / "e4", e4_texts(3600, 0)), qtbot)
    assert "a year before 2000" in shown
    assert not signals.keep.isVisible()
    signals.clock.wrong.box.click()
    signals.clock.which.setCurrentIndex(1)
    signals.clock.which.activated.emit(1)
    signals.clock.was.setDateTime(QDateTime(QDate(2026, 3, 2), QTime(9, 0), QTimeZone.utc()))
    signals.again.click()
    qtbot.waitUntil(signals.keep.isVisible, timeout=WAIT)
    assert "before them: 3" in words(signals)


def test_what_cannot_be_read_is_said(signals: BodySignals, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04 no zip at all")
    read(signals, tmp_path / "a.zip", qtbot)
    assert "could not be read to its end" in signals.said.text()
    assert signals.file.isEnabled()


def test_reading_can_be_stopped(
    page: DataPage, signals: BodySignals, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    held = threading.Event()
    page.work._background.run(held.wait, lambda _: None, lambda _: None)
    signals.read(as_folder(tmp_path / "e4", e4_texts(60)))
    assert not signals.file.isEnabled()
    page.work.stop.click()
    held.set()
    qtbot.waitUntil(lambda: "Stopped" in signals.said.text(), timeout=WAIT)
    assert signals.file.isEnabled()
    assert not signals.found.isVisible()


def test_counts_are_typed_and_scored(page: DataPage, session: Session) -> None:
    beats = page.heartbeats
    beats.write.click()
    for key, text in {"reported": "36", "real": "40", "seconds": "35"}.items():
        beats.rows[0][key].setText(text)
    beats.rows[1]["reported"].setText("27")
    beats.keep.click()
    assert "three numbers" in beats.problem.text()
    assert session.record.rows("answers", "role = 'body.counting.real'") == []
    beats.rows[1]["reported"].clear()
    beats.belief.setText("80")
    beats.keep.click()
    assert [row["value"] for row in session.record.rows("answers", "role = 'body.counting.real'")] == [40.0]
    assert "by 90 % on average" in beats.said.text()
    assert "good to 80 of 100" in beats.said.text()
    assert not beats.form.isVisible()
