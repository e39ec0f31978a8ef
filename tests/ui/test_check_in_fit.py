"""Every page at every size of text, light and dark: nothing cut off, everything named, the world's faults said."""

from __future__ import annotations

import resource
import signal
from contextlib import contextmanager
from dataclasses import replace

import pytest
from check_in_hands import ENTER, Hands
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)
from test_people import answer_question

from ema_app.ui.patient.check_in import CheckInPage
from ema_app.ui.theme import Theme, apply
from ema_app.ui.widgets.option import OptionButton

CONTROLS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit, QProgressBar)


@pytest.fixture
def make_page(qtbot, qt, qapp):
    def make(form_id, theme, width=920):
        apply(qapp, theme)
        page = CheckInPage(theme, qt, qt.session.protocols.current(), form_id)
        page.resize(width, 820)
        qtbot.addWidget(page)
        page.begin()
        with qtbot.waitActive(page):
            page.show()
        return page

    return make


def pages_of(page, qapp):
    """Every page in turn, the end too."""
    while page.end is None:
        qapp.processEvents()
        yield
        page.walk.frame.skip.click()
    qapp.processEvents()
    yield


@pytest.mark.parametrize(("form_id", "scale", "kind"), [("check_in", 1.0, "display"), ("event", 2.0, "title")])
def test_every_heading_of_a_form_has_one_size(make_page, qapp, form_id, scale, kind):
    page = make_page(form_id, Theme(False, scale))
    kinds = {
        words.property("kind") for _ in pages_of(page, qapp) for words in page.walk.findChildren(QLabel)
        if words.property("kind") in ("display", "title")
    }  # fmt: skip
    assert kinds == {kind}


@pytest.mark.parametrize("width", [430, 480, 620, 900])
def test_no_way_on_loses_letters_in_a_narrow_window(session, qapp, make_page, width):
    session.choose(replace(session.choices, consents=("urges",)))
    page = make_page("check_in", Theme(False, 2.0), width)
    frame = page.walk.frame
    for _ in pages_of(page, qapp):
        for way in (frame.back, frame.decline, frame.skip, frame.next):
            assert not way.isVisible() or way.width() >= way.sizeHint().width()


@pytest.mark.parametrize("form_id", ["check_in", "event", "evening"])
@pytest.mark.parametrize(("dark", "scale"), [(False, 1.0), (True, 1.5), (False, 2.0)])
def test_nothing_is_cut_off_and_everything_has_a_name(session, qapp, make_page, form_id, dark, scale):
    session.choose(replace(session.choices, consents=("urges",)))
    session.roster.add("Somebody with rather a long name", "group_member")
    page = make_page(form_id, Theme(dark, scale))
    for _ in pages_of(page, qapp):
        area = page.walk.frame.area
        assert area.widget().width() <= area.viewport().width()
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.text():
                needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
                assert label.height() >= needed, label.text()
        for button in page.findChildren(OptionButton):
            assert button.height() >= button.heightForWidth(button.width())
        for control in (w for w in page.findChildren(QWidget) if isinstance(w, CONTROLS)):
            if control.isVisible():
                assert control.accessibleName(), control


def test_a_screen_reader_is_told_the_question_and_the_value(session, make_page):
    page = make_page("check_in", Theme())
    hands = Hands(page)
    hands.to("tension")
    line = page.walk.body.questions.widgets[0].line
    told = QAccessible.queryAccessibleInterface(line)
    assert told.role() == QAccessible.Role.Slider
    assert told.text(QAccessible.Text.Name) == "How stirred up are you inside right now?"
    assert told.text(QAccessible.Text.Description) == "no answer yet"
    hands.press("4")
    assert told.text(QAccessible.Text.Description) == "40 of 100"


@contextmanager
def full_disk():
    """No file can grow: what a full disk does to SQLite."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    was = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, was)


def said(part):
    QApplication.processEvents()
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def test_a_full_disk_is_said_and_the_answer_waits(session, make_page):
    page = make_page("check_in", Theme())
    hands = Hands(page)
    hands.to("tension")
    with full_disk():
        hands.press("4", ENTER)
    assert page.sitting.items()[0].id == "tension"
    assert "full" in said(page.walk.body)
    assert session.record.rows("answers", "item_id = 'tension'") == []
    hands.press(ENTER)
    assert page.sitting.items()[0].id == "anger"
    assert session.record.rows("answers", "item_id = 'tension'")[0]["value"] == 40


def test_where_nothing_can_be_written_it_says_so_and_leads_back(session, make_page, qtbot):
    with full_disk():
        page = make_page("check_in", Theme())
        assert "This cannot be begun now." in said(page)
    assert not page.end.undo.isVisible()
    with qtbot.waitSignal(page.finished):
        page.end.back.click()


def test_a_full_disk_at_the_end_does_not_undo_silently(session, make_page):
    page = make_page("check_in", Theme())
    Hands(page).answer_page()
    page.stop()
    with full_disk():
        answer_question(QMessageBox.ButtonRole.DestructiveRole)
        page.end.undo.click()
        page.end.private.click()
    assert "full" in said(page.end)
    assert session.record.rows("prompts")[0]["status"] == "partial"


@pytest.mark.parametrize(("width", "beside"), [(760, False), (1200, True)])
def test_every_way_past_a_question_is_read_whole(session, qapp, make_page, width, beside):
    session.choose(replace(session.choices, consents=("urges",)))
    page = make_page("check_in", Theme(scale=2.0), width)
    while not page.sitting.items()[0].id.startswith("urge"):
        page.walk.frame.skip.click()
    qapp.processEvents()
    frame = page.walk.frame
    for way in (frame.back, frame.decline, frame.skip, frame.next):
        assert way.width() >= way.sizeHint().width()
        assert frame.rect().contains(way.geometry().translated(way.parentWidget().mapTo(frame, way.rect().topLeft())))
    assert (frame.decline.y() == frame.skip.y()) is beside
