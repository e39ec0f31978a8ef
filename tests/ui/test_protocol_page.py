"""The protocol page: a protocol is seen whole before it is used, and what cannot work cannot be used."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_screens import nameless

from ema_app.session import Session, Topic
from ema_app.session.prompting import Prompting, Wishes, wishes
from ema_app.session.protocols import shipped, shipped_text
from ema_app.ui.patient.protocol import ProtocolPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme


@pytest.fixture
def page(theme: Theme, qt: QtSession, session: Session, qtbot: QtBot) -> ProtocolPage:
    made = ProtocolPage(theme, qt, lambda new: wishes.write(session.record, new))
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def choose(page: ProtocolPage, title: str) -> None:
    page.choice.setCurrentIndex(page.choice.findText(title, Qt.MatchFlag.MatchStartsWith))


def test_it_begins_with_the_protocol_in_use(page: ProtocolPage) -> None:
    assert page.choice.currentText() == "Core diary (1)"
    assert page.said.text() == "This is the protocol in use."
    assert not page.adopt.isEnabled()
    assert page.load.text() == "A usual day: 7 check-ins, about 8 minutes together."
    assert page.follows.isHidden()
    assert page.extra.isHidden()


@pytest.mark.parametrize("k", range(len(shipped())))
def test_every_shipped_protocol_can_be_looked_at(page: ProtocolPage, k: int) -> None:
    page.choice.setCurrentIndex(k)
    assert page.refusal.isHidden()
    assert page.forms.forms
    assert page.load.text()
    assert nameless(page) == []


def test_the_calendar_and_the_hours_are_drawn_and_can_be_read_as_tables(page: ProtocolPage) -> None:
    assert page.days.chart.accessibleName() == "The coming days"
    assert page.days.chart.grab().toImage().allGray() is False
    page.days.chart.as_table.click()
    assert page.days.chart.table.isVisible()
    assert page.days.chart.model.rowCount() == 14 * 7
    page.hours.chart.as_table.click()
    assert page.hours.chart.model.rowCount() == 13
    page.days.chart.as_table.click()
    assert page.days.chart.holder.isVisible()


def test_a_protocol_whose_questions_follow_answers_says_so_first_and_offers_the_switch(
    page: ProtocolPage, session: Session
) -> None:
    choose(page, "After it happened")
    assert page.follows.text().startswith("Some extra questions follow earlier answers")
    assert page.follows.y() < page.about.y()
    assert "16 check-ins" in page.most.text()
    page.extra.box.click()
    assert wishes.read(session.record) == Wishes(extra=False)
    choose(page, "Core diary")
    choose(page, "After it happened")
    assert not page.extra.isChecked()


def test_events_alone_have_no_calendar(page: ProtocolPage) -> None:
    choose(page, "Something happened")
    assert page.days.isHidden()
    assert page.hours.isHidden()
    assert "you begin each entry yourself" in page.load.text()


def test_every_question_can_be_read_with_what_it_measures(page: ProtocolPage) -> None:
    form = page.forms.forms[0]
    form.toggle.click()
    assert form.questions is not None
    said = [label.accessibleName() for label in form.questions.findChildren(type(page.load))]
    assert len(said) == 2 * 23
    assert any("Tension · a line · self.arousal" in words for words in said)
    form.toggle.click()
    assert form.questions.isHidden()


def test_use_puts_it_in_force_and_today_stays(
    page: ProtocolPage, qt: QtSession, session: Session, qtbot: QtBot
) -> None:
    prompting = Prompting(session)
    prompting.begin()
    asks = _asked(session)
    choose(page, "Six a day")
    with qtbot.waitSignal(qt.changed) as told:
        page.adopt.click()
    assert Topic.PROTOCOL in told.args[0]
    assert session.protocols.current().id == "six-a-day"
    assert page.said.text().startswith("From tomorrow on")
    assert not page.adopt.isEnabled()
    prompting.entries_changed()
    today = session.around.local_now().date()
    assert [p for p in _asked(session) if p[0] == today.isoformat()] == [p for p in asks if p[0] == today.isoformat()]
    assert {p[1] for p in _asked(session) if p[0] == (today + timedelta(days=1)).isoformat()} == {"six-a-day"}


def _asked(session: Session) -> list[tuple[str, str]]:
    kept = session.record.setting("prompting.plan", {"asks": []})["asks"]
    return [(ask["prompt"]["day"], ask["protocol_id"]) for ask in kept]


def test_a_file_that_cannot_work_is_refused_with_line_and_mend(page: ProtocolPage, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(shipped_text("six-a-day").replace("per_day = 6", "per_day = 60"), encoding="utf-8")
    page.look_at_file(path)
    assert page.refusal.isVisible()
    assert "Line " in page.refused.text()
    assert page.summary.isHidden()
    page.use_it()
    assert page._qt.session.protocols.current().id == "core"


def test_a_file_that_is_no_protocol_is_said_and_can_be_left(page: ProtocolPage, tmp_path: Path) -> None:
    page.look_at_file(tmp_path / "nothing.toml")
    assert "could not be opened" in page.said.text()
    (tmp_path / "words.toml").write_text("just words", encoding="utf-8")
    page.look_at_file(tmp_path / "words.toml")
    assert page.refusal.isVisible()
    assert page.forms.isHidden()
    choose(page, "Hour by hour")
    assert page.refusal.isHidden()


def test_a_record_whose_protocol_is_broken_still_shows_the_others(
    theme: Theme, qt: QtSession, session: Session, qtbot: QtBot
) -> None:
    session.protocols.adopt(shipped_text("core"), "core.toml")
    session.record.update("protocols", {"protocol_id": "core"}, {"toml": "this is = [ not a protocol"})
    session.protocols._read.clear()
    made = ProtocolPage(theme, qt, lambda _: None)
    qtbot.addWidget(made)
    choose(made, "Six a day")
    assert made.adopt.isEnabled()


@pytest.mark.parametrize("width", [420, 700, 1400])
def test_nothing_is_wider_than_the_window(page: ProtocolPage, width: int, qtbot: QtBot) -> None:
    page.resize(width, 800)
    qtbot.wait(1)
    assert page.days.chart.width() <= width
    assert page.choice.width() <= width


def test_tab_reaches_everything(page: ProtocolPage, qtbot: QtBot) -> None:
    choose(page, "After it happened")
    wanted = {page.choice, page.open_file, page.extra.box, page.adopt, page.pause.hours,
              page.days.chart.as_table, page.hours.chart.as_table,
              *(form.toggle for form in page.forms.forms)}  # fmt: skip
    reached, widget = set(), page.choice.nextInFocusChain()
    while widget is not page.choice:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(widget)
        widget = widget.nextInFocusChain()
    assert wanted - {page.choice} <= reached
