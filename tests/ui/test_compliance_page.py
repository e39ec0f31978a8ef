"""The page of what reached the person: right with nothing, a little, much; kind words and exact numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from test_screens import nameless

from ema_app.session import Session, Topic
from ema_app.ui.background import Background
from ema_app.ui.patient.compliance import CompliancePage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from tests.session.prompts_made_up import some_prompts

UNKIND = ("fail", "missed check", "streak", "should have", "bad")


def made(parts: tuple[Theme, QtSession, QtBot], days: int, scale: float = 1.0) -> CompliancePage:
    theme, qt, qtbot = parts
    if days:
        some_prompts(qt.session, days)
    page = CompliancePage(Theme(theme.dark, scale), qt, Background())
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    qtbot.waitUntil(lambda: page.figures is not None, timeout=10_000)
    return page


@pytest.fixture
def parts(theme: Theme, qt: QtSession, qtbot: QtBot) -> tuple[Theme, QtSession, QtBot]:
    return theme, qt, qtbot


def test_with_nothing_there_is_one_sentence(parts: tuple[Theme, QtSession, QtBot]) -> None:
    page = made(parts, 0)
    assert "No check-in has come" in page.whole.text()
    assert page.details.isHidden()
    assert page.definition.isHidden()
    assert page.exact.isHidden()


def test_one_day_has_no_line_over_weeks_and_no_share(parts: tuple[Theme, QtSession, QtBot]) -> None:
    page = made(parts, 1)
    assert "Each one stands by itself" in page.whole.text()
    assert page.exact.text() == "Too few to give a share."
    assert page.over.isHidden()
    assert page.hours.isVisible()


def test_four_weeks_are_drawn_with_sentence_and_table(parts: tuple[Theme, QtSession, QtBot]) -> None:
    page = made(parts, 28)
    assert page.figures is not None
    whole = page.figures.whole
    assert f"{whole.answered} of the {whole.offered}" in page.whole.text()
    assert "it could be" in page.exact.text()
    assert page.over.isVisible()
    assert page.weeks.spec is not None
    assert len(page.weeks.spec.panels) == 2
    page.weeks.as_table.click()
    assert page.weeks.model.rowCount() == 4 + 28
    page.hours.chart.as_table.click()
    assert page.hours.chart.model.rowCount() == 13
    assert page.endings.model.rowCount() == len(page.figures.endings)
    assert page.schemes.model.rowCount() == 2
    assert nameless(page) == []


def test_begun_and_unreachable_stand_apart(parts: tuple[Theme, QtSession, QtBot]) -> None:
    page = made(parts, 28)
    assert page.figures is not None
    assert f"Begun and not finished: {page.figures.whole.partial}." in page.apart.text()
    assert "not counted" in page.apart.text()


def test_two_years_show_weeks_only(parts: tuple[Theme, QtSession, QtBot]) -> None:
    page = made(parts, 730)
    assert page.weeks.spec is not None
    assert [panel.title.text() for panel in page.weeks.spec.panels] == ["By week"]


@pytest.mark.parametrize("days", [0, 1, 28])
def test_no_word_blames_anybody(parts: tuple[Theme, QtSession, QtBot], days: int) -> None:
    page = made(parts, days)
    said = " ".join(label.text() for label in page.findChildren(type(page.whole))).lower()
    assert not [word for word in UNKIND if word in said]


def test_new_prompts_are_counted_when_the_page_comes_back(
    parts: tuple[Theme, QtSession, QtBot], session: Session
) -> None:
    page = made(parts, 0)
    page.hide()
    some_prompts(session, 28)
    parts[1].tell(frozenset({Topic.ENTRIES}))
    page.show()
    parts[2].waitUntil(page.details.isVisible, timeout=10_000)
    assert page.figures is not None
    assert page.figures.whole.planned == 196


def test_the_sheet_is_saved_or_it_is_said_why_not(parts: tuple[Theme, QtSession, QtBot], tmp_path: Path) -> None:
    page = made(parts, 28)
    page.save_sheet(tmp_path / "sheet.md")
    assert page.said.text() == "Saved as sheet.md."
    assert (tmp_path / "sheet.md").read_text("utf-8").startswith("# Reporting sheet")
    page.save_sheet(tmp_path / "no" / "sheet.md")
    assert "could not be saved" in page.said.text()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_fits_into_a_narrow_window(parts: tuple[Theme, QtSession, QtBot], scale: float) -> None:
    page = made(parts, 28, scale)
    page.resize(round(520 * scale), 700)
    parts[2].wait(1)
    for part in (page.hours.chart, page.soon.chart, page.endings.table, page.weeks):
        assert part.width() <= page.width()
