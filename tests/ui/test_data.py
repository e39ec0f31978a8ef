"""Your data: what is shown is what leaves, and it comes back in."""

from __future__ import annotations

import csv
import threading
from pathlib import Path

import pytest
from moments import some_days
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from ema_app.session import Session, Surroundings
from ema_app.session.opening import create
from ema_app.ui.background import Background
from ema_app.ui.patient.data import DataPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from tests.conftest import CHEAP

WAIT = 10_000


@pytest.fixture
def page(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> DataPage:
    some_days(session, 3)
    session.roster.add("Joanna", "partner")
    made = DataPage(theme, qt, Background())
    made.work._background.setParent(made)
    qtbot.addWidget(made)
    made.show()
    return made


def export(page: DataPage, folder: Path, qtbot: QtBot) -> None:
    page.export(folder)
    qtbot.waitUntil(lambda: bool(page.said.text()), timeout=WAIT)


def preview(page: DataPage, qtbot: QtBot) -> None:
    page.show_preview()
    qtbot.waitUntil(page.preview.isVisible, timeout=WAIT)


def test_the_preview_is_exactly_what_leaves(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    preview(page, qtbot)
    export(page, tmp_path / "out", qtbot)
    written = {str(p.relative_to(tmp_path / "out")): p for p in (tmp_path / "out").rglob("*") if p.is_file()}
    assert {lines.file.path for lines in page.preview.files} == written.keys()
    for lines in page.preview.files:
        text = written[lines.file.path].read_text(encoding="utf-8")
        assert tuple(text.splitlines()[:5]) == lines.file.first_lines
        if lines.file.columns:
            assert len(list(csv.reader(text.splitlines()))) == lines.file.rows + 1
    assert "Exported to" in page.said.text()


def test_first_lines_open_as_a_table(page: DataPage, qtbot: QtBot) -> None:
    preview(page, qtbot)
    prompts = next(lines for lines in page.preview.files if lines.file.path == "prompts.csv")
    prompts.toggle.click()
    assert isinstance(prompts.lines, QTableView)
    model = prompts.lines.model()
    assert model.columnCount() == len(prompts.file.columns)
    assert model.rowCount() == 4


def test_what_stays_is_said_and_follows_the_choice(page: DataPage, qtbot: QtBot) -> None:
    page.tiers.choose("relative")
    preview(page, qtbot)
    words = " ".join(label.text() for label in page.preview.findChildren(QLabel))
    assert "Dates are left out" in words
    assert not page.words.isEnabled()
    page.tiers.choose("year")
    assert not page.preview.isVisible()


def test_no_name_leaves(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.words.setChecked(True)
    export(page, tmp_path / "out", qtbot)
    for path in (tmp_path / "out").rglob("*"):
        assert path.is_dir() or "Joanna" not in path.read_text(encoding="utf-8")


def test_an_export_where_something_else_lies_is_refused_in_words(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_text("mine")
    export(page, tmp_path / "out", qtbot)
    assert "holds other things" in page.said.text()
    assert page.go.isEnabled()


def test_what_left_comes_back_and_is_not_doubled(
    page: DataPage, theme: Theme, tmp_path: Path, surroundings: Surroundings, qtbot: QtBot
) -> None:
    export(page, tmp_path / "out", qtbot)
    other, _ = create(tmp_path / "other.ema", "another passphrase", surroundings, cost=CHEAP)
    there = DataPage(theme, QtSession(other), Background())
    qtbot.addWidget(there)
    for times, words in ((1, "rows came in"), (2, "0 new rows")):
        there.bring_in(tmp_path / "out")
        qtbot.waitUntil(lambda: bool(there.said.text()), timeout=WAIT)
        assert words in there.said.text(), times
    other.close()


def test_a_folder_that_is_no_export_is_said(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.bring_in(tmp_path)
    qtbot.waitUntil(lambda: bool(page.said.text()), timeout=WAIT)
    assert "is not an exported dataset" in page.said.text()


def test_long_work_can_be_stopped_and_leaves_nothing(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    held = threading.Event()
    page.work._background.run(held.wait, lambda _: None, lambda _: None)
    page.export(tmp_path / "out")
    assert page.work.bar.isVisible()
    assert not page.go.isEnabled()
    page.work.stop.click()
    held.set()
    qtbot.waitUntil(lambda: bool(page.said.text()), timeout=WAIT)
    assert "Stopped" in page.said.text()
    assert not (tmp_path / "out").exists()
    assert page.go.isEnabled()


MAPPING = """
[source]
time = "when"
timezone = "Europe/Berlin"

[[item]]
column = "tense"
role = "self.arousal"
range = [0, 100]
text = "How tense are you?"
"""


def bring_table(page: DataPage, folder: Path, mapping: str, qtbot: QtBot) -> str:
    (folder / "table.csv").write_text("who,when,tense\na,2026-02-01T10:00:00,40\na,2026-02-01T12:00:00,x\n")
    (folder / "mapping.toml").write_text(mapping)
    page.bring_in_table(folder / "table.csv", folder / "mapping.toml")
    qtbot.waitUntil(lambda: bool(page.said.text()), timeout=WAIT)
    return page.said.text()


def test_a_table_from_elsewhere_comes_in_by_its_mapping(
    page: DataPage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    said = bring_table(page, tmp_path, MAPPING, qtbot)
    assert "new rows" in said
    assert "could not be read" in said
    values = [row["value"] for row in session.record.rows("answers", "role = 'self.arousal' AND value = 40")]
    assert values == [40.0]


def test_a_table_of_many_people_is_refused_in_words(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    said = bring_table(page, tmp_path, MAPPING.replace("[source]", '[source]\nparticipant = "who"'), qtbot)
    assert "more than one person" in said
