"""The app in German: nothing left out, nothing put in the wrong place, and the window shows it."""

from __future__ import annotations

import importlib.util
import os
import string
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ema_app.charts.spec import Axis, ChartSpec, Table
from ema_app.core.errors import EmaError
from ema_app.core.words import Digits, Words, say
from ema_app.session import Session
from ema_app.ui.dates import date_words, day_words
from ema_app.ui.language import install
from ema_app.ui.patient.secrets_dialogs import NewCodeDialog
from ema_app.ui.patient.today import TodayPage
from ema_app.ui.plot.saving import cell, table_text
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """packaging/translations.py, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    known = set(qapp.findChildren(QTranslator))
    install(qapp)
    yield
    for translator in set(qapp.findChildren(QTranslator)) - known:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def test_nothing_is_left_untranslated(tool: ModuleType) -> None:
    assert tool.missing("de") == [], "run: make translations"


def test_placeholders_agree(tool: ModuleType) -> None:
    def parts(text: str) -> list[tuple[str, str]]:
        return sorted((name, form or "") for _, name, form, _ in string.Formatter().parse(text) if name is not None)

    wrong = [text for text, said in tool.known("de").items() if said and parts(text[1]) != parts(said)]
    assert wrong == []


def test_sentences_end_as_the_english_ones_do(tool: ModuleType) -> None:
    ends = [
        text
        for text, said in tool.known("de").items()
        if said and text[1].endswith((".", "?", ":")) != said.endswith((".", "?", ":"))
    ]
    assert ends == []


def test_the_compiled_file_is_that_of_the_texts(tool: ModuleType, tmp_path: Path) -> None:
    translator = QTranslator()
    assert translator.load("switchpoint_de", str(ROOT / "resources" / "translations"))
    wrong = [
        text for text, said in tool.known("de").items() if translator.translate(text[0], text[1]) not in (said, text[1])
    ]
    assert wrong == []
    there = [t for t, said in tool.known("de").items() if said != t[1] and translator.translate(*t) == said]
    assert len(there) > 600


def test_the_texts_of_a_file_are_read_where_they_stand(tool: ModuleType) -> None:
    found = tool.texts()
    assert ("TodayPage", "Check in now") in found
    assert ("errors", "{name} is already open.") in found
    assert ("errors", "The system says: {reason}.") in found


def test_today_in_german(german: None, theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> None:
    page = TodayPage(theme, qt)
    qtbot.addWidget(page)
    buttons = [b.text() for b in page.findChildren(QAbstractButton)]
    assert "Jetzt eintragen" in buttons
    assert page.title.text() == "Montagnachmittag"
    assert page.next.text().startswith("2. März.")
    assert page.week.text() == "In dieser Woche noch nichts. Fang an, wann immer du magst."
    assert any("Niemand wird alarmiert" in said.text() for said in page.findChildren(QLabel))
    assert page.line.title.text() == "Anspannung, in diesen drei Tagen"


def test_words_of_a_class_below_are_found_too(german: None, theme: Theme, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NewCodeDialog(parent, theme)
    assert dialog.cancel.text() == "Abbrechen"


def test_errors_and_dates_in_german(german: None) -> None:
    error = EmaError("in_use", say("errors", "{name} is already open.", name="x"))
    assert told(error) == "x ist schon geöffnet."
    assert date_words(date(2026, 3, 2)) == "2. März 2026"
    assert day_words(date(2026, 3, 2), "dddd") == "Montag"


def test_numbers_in_german_have_a_comma_on_the_screen_and_a_point_for_programs(german: None) -> None:
    between = say("review", "{value} ({low} to {high})", value=Digits("+1.5"), low=Digits("-0.5"), high=Digits("3.5"))
    assert [cell(value) for value in (Digits("0.4"), "0.4", between)] == ["0,4", "0.4", "+1,5 (-0,5 bis 3,5)"]
    empty = Words("", "")
    spec = ChartSpec(empty, empty, Axis(empty), (), Table((empty, empty), lambda: [(Digits("0.4"), between)]))
    assert table_text(spec).splitlines()[1] == "0.4,+1.5 (-0.5 bis 3.5)"


@pytest.mark.slow
def test_the_whole_app_in_german_leaves_its_pictures(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ema_app", "screenshot", str(tmp_path / "pictures"), "--scale", "1.5"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) > 20
