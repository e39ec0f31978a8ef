"""Input methods are told to learn nothing from what is typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ema_app.ui import learning


@pytest.fixture
def told(qapp: QApplication) -> Iterator[None]:
    learning.keep_from_learning(qapp)
    yield
    qapp.focusChanged.disconnect(learning._tell)


def test_a_field_with_the_keys_asks_that_nothing_is_learned(told: None, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    secret, words = QLineEdit(), QPlainTextEdit()
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    for field in (secret, words):
        layout.addWidget(field)
    page.show()
    page.activateWindow()
    for field in (secret, words):
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    assert secret.inputMethodHints() & Qt.InputMethodHint.ImhHiddenText
