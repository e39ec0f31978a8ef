"""Words for users in the language of the window: the Qt side of `ema_app.core.words`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from ema_app.core.errors import EmaError
from ema_app.core.words import Words


def translate(context: str, template: str) -> str:
    """Give the installed translation of an English template; the template itself where there is none."""
    return QCoreApplication.translate(context, template) if template else ""


def shown(words: Words) -> str:
    """Give a sentence in the language of the window."""
    return words.text(translate)


def told(error: EmaError) -> str:
    """Give what happened, why and what to do, in the language of the window."""
    return error.text(translate)


def language() -> str:
    """Give the language of the window as a code of two letters, for the words of a protocol."""
    return QLocale().name()[:2]
