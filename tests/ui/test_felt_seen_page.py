"""Felt and seen on the screen: right with nothing, a little and much; notes are kept; nothing is shown too early."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from test_screens import nameless

from ema_app.session import Session, Topic
from ema_app.session.felt_seen.gathering import FeltSeen
from ema_app.ui.background import Background
from ema_app.ui.felt_seen.view import FeltSeenView
from ema_app.ui.patient.felt_seen import FeltSeenPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from tests.session.felt_seen_made import Rated, moments, observer, rate

UNKIND = ("truth", "wrong", "accuracy", "fail", "blunted", "should have")


def made(theme: Theme, qt: QtSession, qtbot: QtBot, count: int, *, single: bool = True) -> FeltSeenPage:
    if count:
        rate(qt.session, observer(qt.session, single=single), moments(qt.session, count))
    page = FeltSeenPage(theme, qt, Background())
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    qtbot.waitUntil(lambda: page.view.gathered is not None, timeout=20_000)
    return page


def words(page: FeltSeenPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_without_anything_it_says_how_there_could_be_something(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = made(theme, qt, qtbot, 0)
    assert "up to you, under People" in page.about.text()
    assert page.view.isHidden()
    assert page.notes.isHidden()


def test_where_nobody_rated_a_reader_is_told_so(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    view = FeltSeenView(theme, FeltSeen(qt.session, "clinician"), Background())
    qtbot.addWidget(view)
    view.show_between(0.0, 1e15)
    qtbot.waitUntil(lambda: view.gathered is not None, timeout=20_000)
    assert view.said.text() == "No moment was rated by somebody else."
    assert all(column.isHidden() for column in view.columns)
    assert view.emotion.isHidden()


@pytest.mark.parametrize(("count", "said"), [(3, "7 more are needed"), (12, "In 12 of 12 moments Jo's rating")])
def test_a_little_and_more(theme: Theme, qt: QtSession, qtbot: QtBot, count: int, said: str) -> None:
    page = made(theme, qt, qtbot, count)
    assert said in words(page)
    spec = page.view.columns[0].blocks[0].chart.spec
    assert spec is not None
    assert len(spec.panels[0].gaps) == 1


def test_every_section_has_charts_names_and_kind_words(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = made(theme, qt, qtbot, 60)
    for tab in page.view.buttons:
        qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
        qtbot.wait(1)
        assert nameless(page) == []
        assert not [word for word in UNKIND if word in words(page).lower()]
    shown = [len([b for b in column.blocks if not b.isHidden()]) for column in page.view.columns]
    assert shown == [1, 2, 2, 1, 0]
    assert "no body signal" in page.view.columns[4].empty.text()
    assert page.view.alone.model.rowCount() == 0


def test_tables_hold_the_numbers(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = made(theme, qt, qtbot, 60)
    page.view.buttons[1].click()
    average = page.view.columns[1].blocks[0].chart
    average.as_table.click()
    assert average.model.rowCount() == 2
    assert average.model.data(average.model.index(0, 5)) == "60"


def test_another_feeling_and_another_stretch(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    rate(qt.session, observer(qt.session), [
        Rated(qt.session.around.local_now() - timedelta(days=200), 10.0, 90.0),
    ])  # fmt: skip
    page = made(theme, qt, qtbot, 0)
    assert "no check-in has a rating" in words(page)
    page.range.setCurrentIndex(3)
    page.range.activated.emit(3)
    qtbot.waitUntil(lambda: "9 more are needed" in words(page), timeout=20_000)
    page.view.emotion.setCurrentIndex(1)
    page.view.emotion.activated.emit(1)
    assert "Joy, moment by moment" in words(page)


def test_the_reader_tells_the_lag(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = made(theme, qt, qtbot, 3)
    chart = page.view.columns[0].blocks[0].chart
    qtbot.keyClick(chart, Qt.Key.Key_Period)
    assert "seen by Jo" in chart.reader.text()
    assert "about 5 min later" in chart.reader.text()


def test_averages_only_is_said_and_nothing_single_drawn(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = made(theme, qt, qtbot, 12, single=False)
    spec = page.view.columns[0].blocks[0].chart.spec
    assert spec is not None
    assert not [trace for panel in spec.panels for trace in panel.traces if len(trace.x)]
    assert "averages only" in words(page)
    assert page.view.columns[0].blocks[0].chart.frame.isHidden()
    page.view.buttons[1].click()
    drawn = page.view.columns[1].blocks[0].chart.spec
    assert drawn is not None
    assert [bell.n for bell in drawn.panels[0].dumbbells] == [10, 10]
    assert not page.view.columns[1].blocks[0].chart.frame.isHidden()


def test_a_note_is_kept_with_its_feeling_and_date(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> None:
    page = made(theme, qt, qtbot, 3)
    page.notes.keep.click()
    assert page.notes.said.text() == "There is nothing written yet."
    qtbot.keyClicks(page.notes.words, "I go quiet when I am angry.")
    page.notes.keep.click()
    (row,) = session.record.rows("notes")
    assert row["about"] == "felt_seen:anger"
    assert "I go quiet" in row["body"]
    assert row["made_at"].startswith("2026-03-02T")
    assert page.notes.words.toPlainText() == ""
    qtbot.waitUntil(lambda: "I go quiet when I am angry." in words(page))
    page.view.emotion.setCurrentIndex(1)
    page.view.emotion.activated.emit(1)
    qtbot.waitUntil(lambda: "I go quiet" not in words(page))


def test_what_is_being_typed_stays_with_its_feeling(theme: Theme, qt: QtSession, qtbot: QtBot) -> None:
    page = made(theme, qt, qtbot, 3)
    qtbot.keyClicks(page.notes.words, "half a thou")
    for k, expected in ((1, ""), (0, "half a thou")):
        page.view.emotion.setCurrentIndex(k)
        page.view.emotion.activated.emit(k)
        assert page.notes.words.toPlainText() == expected


def test_new_ratings_are_gathered_when_the_page_comes_back(
    theme: Theme, qt: QtSession, session: Session, qtbot: QtBot
) -> None:
    page = made(theme, qt, qtbot, 3)
    page.hide()
    rate(session, "p1", [Rated(session.around.local_now() - timedelta(days=5), 10.0, 30.0)])
    qt.tell(frozenset({Topic.OBSERVATIONS}))
    page.show()
    qtbot.waitUntil(lambda: "6 more are needed" in words(page), timeout=20_000)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_fits_into_a_narrow_window(theme: Theme, qt: QtSession, qtbot: QtBot, scale: float) -> None:
    page = made(Theme(theme.dark, scale), qt, qtbot, 12)
    page.resize(round(520 * scale), 700)
    for tab in page.view.buttons:
        tab.click()
        qtbot.wait(1)
    for column in page.view.columns:
        assert all(block.chart.width() <= page.width() for block in column.blocks)


def test_a_clinician_sees_single_values_in_words_about_the_person(
    theme: Theme, qt: QtSession, session: Session, qtbot: QtBot
) -> None:
    rate(session, observer(session, single=False), moments(session, 12))
    view = FeltSeenView(theme, FeltSeen(session, "clinician"), Background())
    qtbot.addWidget(view)
    view.show_between(0, 2e12)
    qtbot.waitUntil(lambda: view.figures is not None, timeout=20_000)
    spec = view.columns[0].blocks[0].chart.spec
    assert spec is not None
    assert "than the person did" in str(spec.sentence)
    assert len(spec.panels[0].traces) == 2


def test_where_the_protocol_withholds_it_nothing_is_read(
    theme: Theme, qt: QtSession, session: Session, qtbot: QtBot
) -> None:
    toml = session.record.rows("protocols")[0]["toml"].replace("withhold_weeks = 0", "withhold_weeks = 2")
    session.record.update("protocols", {"protocol_id": "core"}, {"toml": toml})
    session.protocols._read.clear()
    rate(session, observer(session), moments(session, 4))
    page = FeltSeenPage(theme, qt, Background())
    qtbot.addWidget(page)
    page.show()
    assert "from 15 March 2026 on" in page.about.text()
    assert page.view.isHidden()
    assert page.view.gathered is None


def test_the_page_itself_reads_no_tables_and_no_fits() -> None:
    """What takes seconds to import comes with the first gathering, in another thread."""
    heavy = "int(bool({'pandas', 'scipy'} & set(sys.modules)))"
    code = f"import sys, ema_app.ui.patient.felt_seen; sys.exit({heavy})"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
