"""Between sessions on the screen and on paper, and the command that writes it."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.charts.spec import Span
from ema_app.cli import main
from ema_app.session import Session
from ema_app.session.between_facts import Dated, Listed, SwitchLine
from ema_app.session.between_sessions import Between, Choice, between, read, usual_days
from ema_app.session.rewind_facts import plain
from ema_app.ui.background import Background
from ema_app.ui.clinician.between import BetweenSessionsPage
from ema_app.ui.patient.looking_back import FormulationPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.report import report_bytes
from ema_app.ui.theme import Theme
from tests.conftest import PASSPHRASE
from tests.session.told_moments import check_in, happened

DAY_MS = 86_400_000
FIXED = "Switchpoint is a diary and a research tool. It is not a medical device and gives no diagnosis."
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")


@pytest.fixture
def told(session: Session) -> Session:
    now = session.around.local_now()
    for day in range(7):
        check_in(session, now - timedelta(days=day, hours=2), tension=30 + day, affect__valence=50, anger=20)
        check_in(session, now - timedelta(days=day, hours=1), tension=40 + day, affect__valence=40, anger=30)
    jo = session.roster.add("Jo", "partner")
    yesterday = now - timedelta(days=1)
    happened(session, yesterday, event_kind="criticism", event_person=jo, event_note="She looked past me.")
    return session


@pytest.fixture
def page(theme: Theme, qt: QtSession, told: Session, qtbot: QtBot) -> BetweenSessionsPage:
    background = Background(qt)
    made = BetweenSessionsPage(theme, qt, background)
    qtbot.addWidget(made)
    made.resize(1200, 820)
    made.show()
    background.wait()
    qtbot.waitUntil(lambda: made.page is not None)
    return made


def said(page: BetweenSessionsPage) -> str:
    QCoreApplication.processEvents()  # what was just added is shown with the next turn
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_the_page_has_its_sentences_its_lists_and_the_fixed_sentence(page: BetweenSessionsPage) -> None:
    text = said(page)
    for words in ("14 of 14 check-ins", "Switch events", "What helped", FIXED, "Left out."):
        assert words in text
    assert "She looked past me." not in text


def test_words_are_on_it_when_that_is_ticked(page: BetweenSessionsPage, qtbot: QtBot) -> None:
    page.words.setChecked(True)
    qtbot.waitUntil(lambda: "She looked past me." in said(page))


def test_other_days_are_put_together_while_the_old_page_stays(page: BetweenSessionsPage, qtbot: QtBot) -> None:
    days = page.days
    page.show_days(days.moved(timedelta(days=-7)))
    assert "14 of 14" in said(page)
    qtbot.waitUntil(lambda: "No check-in was answered" in said(page))
    assert page.days.last == days.first - timedelta(days=1)


def test_a_switch_event_leads_to_its_hours(page: BetweenSessionsPage, qtbot: QtBot) -> None:
    assert page.page is not None
    line = SwitchLine("switch-x", 1_700_000_000_000, plain("criticism"), "p1", plain("Between 1 h and 3 h."))
    shown = Between(page.page.choice, page.page.sentences, page.page.chart, Listed(switches=(line,)), 14)
    page.show_page(shown)
    (look,) = [b for b in page.lists.findChildren(QPushButton) if b.text() == "Rewind"]
    with qtbot.waitSignal(page.rewind_wanted) as wanted:
        look.click()
    assert wanted.args == ["switch", "switch-x"]


def test_it_is_saved_before_it_is_said(page: BetweenSessionsPage, tmp_path: Path) -> None:
    page.save_to(tmp_path / "nowhere" / "page.pdf")
    assert "could not be saved" in page.said.text()
    page.save_to(tmp_path / "page.pdf")
    assert page.said.text().startswith("Saved as page.pdf. It is not encrypted")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_a_person_has_the_page_of_their_own_record(open_desk: Desk, told: Session, qtbot: QtBot) -> None:
    assert told.record.path == open_desk.path
    assert open_desk.pages is not None
    workspace = open_desk.pages.workspace
    formulation = workspace.show_page("formulation")
    assert isinstance(formulation, FormulationPage)
    formulation.between.click()
    page = workspace.current
    assert isinstance(page, BetweenSessionsPage)
    qtbot.waitUntil(lambda: page.page is not None)
    assert not page.words.isChecked()
    assert "Left out." in said(page)
    workspace.show_page("formulation")
    formulation.between.click()
    assert workspace.current is page


def _text(path: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout


def _pages(path: Path) -> tuple[int, str]:
    done = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    size = re.search(r"Page size: +([\d.]+) x ([\d.]+)", done)
    assert size
    return int(re.findall(r"Pages: +(\d+)", done)[0]), f"{float(size[1]):.0f}x{float(size[2]):.0f}"


@needs_poppler
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("paper", "size"), [("a4", "595x842"), ("letter", "612x792")])
@pytest.mark.parametrize("many", [0, 60])
def test_a_report_is_one_page_of_text_and_vectors(told: Session, tmp_path: Path, paper: str, size: str,
                                                  many: int) -> None:  # fmt: skip
    made = between(read(told, Choice(usual_days(told))))
    words = tuple(Dated(1_772_000_000_000 + k, plain("A long story of that day. " * 20)) for k in range(many))
    if many:
        made = Between(made.choice, made.sentences, made.chart, Listed(words=words), made.answered)
    path = tmp_path / "page.pdf"
    path.write_bytes(report_bytes(made, paper, usual_days(told).last))
    assert _pages(path) == (1, size)
    text = " ".join(_text(path).split())
    assert FIXED in text
    assert "Tension" in text
    assert "Jo" not in text
    assert b"/Subtype /Image" not in path.read_bytes()


@needs_poppler
def test_people_have_their_names_on_the_screen_and_codes_on_paper(page: BetweenSessionsPage, tmp_path: Path) -> None:
    assert page.page is not None
    assert page.on_paper is not None
    on_screen, on_paper = (
        [str(mark.words) for panel in made.chart.panels for mark in panel.marks]
        for made in (page.page, page.on_paper)
    )
    assert any("Jo" in words for words in on_screen)
    assert not any("Jo" in words for words in on_paper)
    page.save_to(tmp_path / "page.pdf")
    assert "Jo" not in _text(tmp_path / "page.pdf")


@needs_poppler
@pytest.mark.usefixtures("qapp")
def test_the_wash_of_the_automatic_mode_is_on_paper(told: Session, tmp_path: Path) -> None:
    made = between(read(told, Choice(usual_days(told))))
    low, _high = usual_days(told).bounds_ms
    chart = replace(made.chart, spans=(Span(low + 2 * DAY_MS, low + 4 * DAY_MS),))
    path = tmp_path / "page.pdf"
    path.write_bytes(report_bytes(replace(made, chart=chart), "a4", usual_days(told).last))
    subprocess.run(["pdftoppm", "-r", "40", "-png", str(path), str(tmp_path / "page")], check=True)
    picture = QImage(str(next(tmp_path.glob("page*.png"))))
    wash = QColor("#F6E9CF")
    found = sum(picture.pixelColor(x, y) == wash for x in range(picture.width()) for y in range(picture.height()))
    assert found > 0.02 * picture.width() * picture.height()


@needs_poppler
@pytest.mark.usefixtures("qapp")
def test_the_command_writes_the_same_page(told: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for entry in told.record.rows("prompts", "form = 'event'"):
        told.check_ins.only_for_me(str(entry["entry_id"]), True)
    told.close()
    monkeypatch.setenv("EMA_PASSPHRASE", PASSPHRASE)
    out = tmp_path / "week.pdf"
    monkeypatch.setattr("ema_app.app.application", lambda _arguments: QApplication.instance())
    done = CliRunner().invoke(main, ["report", str(told.record.path), str(out), "--paper", "letter"])
    assert done.exit_code == 0, done.output
    assert "not encrypted" in done.output
    text = _text(out)
    assert "14 of 14 check-ins" in text
    assert "looked past" not in text
    wrong = CliRunner().invoke(main, ["report", str(told.record.path), str(out), "--from", "2026-03-02", "--to",
                                      "2026-03-01"])  # fmt: skip
    assert wrong.exit_code == 1
    assert "lies after the last" in wrong.output
