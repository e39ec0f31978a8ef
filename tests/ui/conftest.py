"""What a window needs on top of a record: its session with a signal, and the look."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from ema_app.app import Desk, Start
from ema_app.session import Session, Surroundings
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme, apply

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def with_urges(session: Session) -> Session:
    session.choose(replace(session.choices, consents=("urges",)))
    return session


@pytest.fixture
def qt(session: Session) -> QtSession:
    return QtSession(session)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme()
    if qapp.styleSheet() != made.style_sheet():
        apply(qapp, made)
    return made


@pytest.fixture
def nothing_of_before(qapp: QApplication) -> None:
    """For a test that hears every window there is: takes away those of tests before, that nobody has collected yet."""
    for widget in qapp.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(
    qapp: QApplication, theme: Theme, surroundings: Surroundings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """The whole app with nothing open, its folders under tmp_path."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Desk(qapp, theme, surroundings, Start(settings=settings))
    made.window.show()
    yield made
    made.window.close()
    made.window.deleteLater()
    # Without this, windows of tests before are styled again with each one after.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_desk(desk: Desk, session: Session) -> Iterator[Desk]:
    """The whole app with a diary open."""
    desk.path = session.record.path
    desk.show_session(session)
    yield desk
    desk.close()  # before the session is closed: something may still be read beside the window
