"""What is typed goes through an input method of the system, which may learn words and keep them in a file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def keep_from_learning(app: QApplication) -> None:
    """Tell the input method, for each field that gets the keys, to keep nothing of what is typed there."""
    app.focusChanged.connect(_tell)


def _tell(_before: QWidget | None, field: QWidget | None) -> None:
    if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
        field.setInputMethodHints(field.inputMethodHints() | Qt.InputMethodHint.ImhSensitiveData)
