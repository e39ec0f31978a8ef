"""When the app itself goes wrong: sorry is said, what was typed is kept, and the report holds no content."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ema_app import crash
from ema_app.ui.sorry import Sorry

SECRET = "canary-7c1e"


@pytest.fixture
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def broken() -> BaseException:
    try:
        try:
            int(SECRET)
        except ValueError as error:
            raise RuntimeError(f"about {SECRET}") from error
    except RuntimeError as error:
        return error


def test_the_report_names_types_and_places_only() -> None:
    text = crash.report(broken())
    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert "test_crash.py" in text
    assert SECRET not in text
    assert str(Path(__file__).parent) not in text


def test_half_written_answers_are_kept_before_anything_is_said(hooks: None, tmp_path: Path) -> None:
    order: list[str] = []
    crash.install(tmp_path, lambda: order.append("kept"), lambda path: order.append(path.name if path else ""))
    error = broken()
    sys.excepthook(type(error), error, error.__traceback__)
    assert order[0] == "kept"
    (report,) = (tmp_path / crash.FOLDER).glob("*.txt")
    assert order[1] == report.name


def test_errors_of_threads_and_of_settling_are_caught_too(hooks: None, tmp_path: Path) -> None:
    said: list[Path | None] = []

    def fail() -> None:
        raise ZeroDivisionError

    crash.install(tmp_path, fail, said.append)
    error = broken()
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert len(said) == 2


def test_nothing_of_an_error_that_nobody_can_catch_is_printed(
    hooks: None, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    class Broken:
        def __del__(self) -> None:
            raise ValueError(SECRET)

    def fail(_: object) -> None:
        raise RuntimeError(SECRET)

    crash.install(tmp_path, lambda: None, fail)
    Broken()
    error = broken()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(list((tmp_path / crash.FOLDER).iterdir())) == 2
    assert SECRET not in "".join(capfd.readouterr())


def test_where_no_report_can_be_written_it_is_said_all_the_same(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert crash.keep(broken(), blocked) is None


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    for _ in range(crash.KEPT + 3):
        crash.keep(broken(), tmp_path)
    assert len(list((tmp_path / crash.FOLDER).iterdir())) == crash.KEPT


def test_sorry_is_said_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    thread = threading.Thread(target=Sorry(parent).say, args=(tmp_path / "report.txt",))
    thread.start()
    qtbot.waitUntil(lambda: parent.findChild(QMessageBox) is not None)
    thread.join()
    box = parent.findChild(QMessageBox)
    assert box is not None
    assert "What you answered is saved" in box.text()
    assert "report.txt" in box.informativeText()
    box.done(0)
