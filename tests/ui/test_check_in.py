"""A check-in, clicked and typed through, and what the record holds afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest
from check_in_hands import ENTER, Hands
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from test_people import answer_question

from ema_app.core.protocol import Scheme
from ema_app.session.crisis_plan import Line, Plan
from ema_app.ui.patient.check_in import CheckInPage

TAKE_BACK = QMessageBox.ButtonRole.DestructiveRole


@pytest.fixture
def make_page(qtbot, qt, theme):
    def make(form_id="check_in", protocol=None, begin=True, resume=None):
        page = CheckInPage(theme, qt, protocol or qt.session.protocols.current(), form_id)
        page.resize(1000, 800)
        qtbot.addWidget(page)
        if resume:
            page.resume(resume)
        elif begin:
            page.begin()
        with qtbot.waitActive(page):
            page.show()
        return page

    return make


@pytest.fixture
def page(make_page):
    return make_page()


@pytest.fixture
def hands(page):
    return Hands(page)


def answers(session, entry_id=None):
    """The answers of the newest entry, by item."""
    entry_id = entry_id or session.record.rows("prompts", "", (), "rowid")[-1]["entry_id"]
    return {r["item_id"]: r for r in session.record.rows("answers", "entry_id = ?", (entry_id,))}


def prompts(session):
    return session.record.rows("prompts", "", (), "rowid")


def said(page):
    QApplication.processEvents()
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_whole_check_in_by_keys_is_short(session, with_urges, page, hands):
    session.roster.add("A.", "friend")
    while page.end is None:
        hands.answer_page()
    assert hands.presses <= 45
    assert hands.pages <= 11
    assert prompts(session)[-1]["status"] == "answered"
    rows = answers(session)
    assert rows["affect.valence"]["value"] == 60
    assert rows["affect.energy"]["value"] == 60
    assert rows["anger"]["value"] == 30
    assert rows["urge"]["value"] == 30
    assert rows["with_whom"]["text"] == "p1"
    assert {row["status"] for row in rows.values()} == {"answered", "not_asked"}
    assert all(row["response_ms"] >= 0 for row in rows.values() if row["status"] == "answered")


def test_it_begins_by_itself_when_shown(session, make_page, qtbot):
    page = make_page(begin=False)
    qtbot.waitUntil(lambda: page.walk.body is not None)
    assert len(prompts(session)) == 1


def test_nothing_is_answered_before_a_touch(session, page, hands):
    assert not page.walk.frame.next.isEnabled()
    hands.press(ENTER)
    assert page.walk.frame.place.text().endswith("1 of 10")
    assert answers(session) == {}


def test_an_answer_is_kept_when_it_is_given_and_said_to_be(session, page, hands):
    hands.to("tension")
    line = page.walk.body.questions.widgets[0].line
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() // 2, line.height() // 2))
    assert answers(session)["tension"]["value"] == pytest.approx(50, abs=1)
    assert page.walk.frame.kept.text().startswith("Saved \u00b7")
    assert page.walk.frame.next.isEnabled()


def test_skipping_and_declining_are_kept_as_such(session, with_urges, page, hands):
    page.walk.frame.skip.click()
    assert answers(session)["affect.valence"]["status"] == "skipped"
    assert answers(session)["affect.valence"]["text"] is None
    assert not page.walk.frame.decline.isVisible()
    hands.to("urge")
    hands.press("4")
    page.walk.frame.decline.click()
    assert answers(session)["urge"]["status"] == "declined"
    assert answers(session)["urge"]["value"] is None


def test_a_partly_answered_page_skips_the_rest(session, page, hands):
    hands.to("anger")
    hands.press("5")
    page.walk.frame.next.click()
    rows = answers(session)
    assert (rows["anger"]["value"], rows["anger"]["status"]) == (50, "answered")
    assert rows["joy"]["status"] == "skipped"


def test_urges_are_asked_only_where_chosen(session, page, hands):
    hands.to("happened")
    assert "urge" not in page.sitting.answers
    assert "Nobody is alerted" not in said(page)
    hands.answer_page()
    assert answers(session)["urge"]["status"] == "not_asked"


def test_the_first_page_says_that_nobody_is_alerted(with_urges, make_page):
    assert "Nobody is alerted by what you write." in said(make_page())


def test_the_first_page_says_that_answers_may_trigger_questions(session, make_page):
    core = session.protocols.current()
    after = Scheme("after", "after_answer", when="tension > 70")
    sampling = replace(core.sampling, schemes=(*core.sampling.schemes, after))
    assert "Some extra questions may follow" in said(make_page(protocol=replace(core, sampling=sampling)))


def test_going_back_shows_and_corrects_an_answer(session, page, hands):
    hands.to("tension")
    hands.press("7", ENTER)
    page.walk.frame.back.click()
    widget = page.walk.body.questions.widgets[0]
    assert widget.line.answer() == 70
    hands.press("2")
    assert len(session.record.rows("answers", "item_id = 'tension'")) == 1
    assert answers(session)["tension"]["value"] == 20


def test_what_was_stopped_by_mistake_goes_on_where_it_was(session, page, hands):
    hands.answer_page()
    entry_id = page.sitting.open.entry_id
    hands.press(Qt.Key.Key_Escape)
    page.end.go_on.click()
    assert page.end is None
    assert page.sitting.open.entry_id == entry_id
    hands.answer_page()
    prompt = session.record.rows("prompts", "entry_id = ?", (entry_id,))[0]
    assert (prompt["status"], prompt["submitted_at"]) == ("partial", None)
    assert session.check_ins.answers(entry_id)["tension"] is not None


def test_stopping_keeps_what_was_answered(session, page, hands):
    hands.answer_page()
    hands.press(Qt.Key.Key_Escape)
    assert "Stopped. What you answered is kept." in said(page)
    assert prompts(session)[-1]["status"] == "partial"
    assert answers(session)["affect.valence"]["value"] == 60
    assert answers(session)["joy"]["status"] == "not_reached"


def test_the_end_offers_undo_and_only_for_me(session, page, hands, qtbot):
    hands.answer_page()
    page.stop()
    page.end.private.click()
    assert prompts(session)[-1]["only_for_me"] == 1
    answer_question(QMessageBox.ButtonRole.RejectRole)
    page.end.undo.click()
    assert len(prompts(session)) == 1
    answer_question(TAKE_BACK)
    page.end.undo.click()
    assert "Taken back." in said(page)
    assert prompts(session) == []
    with qtbot.waitSignal(page.finished):
        page.end.back.click()


def test_undo_after_ten_minutes_says_that_it_is_too_late(session, page, hands, clock):
    hands.answer_page()
    page.stop()
    clock.pass_minutes(11)
    answer_question(TAKE_BACK)
    page.end.undo.click()
    assert "More than ten minutes have passed" in said(page)
    assert len(prompts(session)) == 1


def test_after_a_crash_the_form_comes_back_where_it_was(session, page, hands, make_page):
    for _ in range(2):
        hands.answer_page()
    hands.press("6")
    again = make_page(resume=session.check_ins.unfinished(session.protocols.current()))
    assert next(item.id for item in again.sitting.items()) == "with_whom"
    again.walk.frame.back.click()
    assert [w.line.answer() for w in again.walk.body.questions.widgets] == [60, None, None, None, None, None]
    assert len(prompts(session)) == 1


def test_above_the_persons_line_the_plan_is_offered_at_once(session, with_urges, page, hands, qtbot):
    session.plan.save(Plan({"people": (Line("Lena", "0170 998877"),)}))
    hands.to("urge")
    hands.press("5")
    assert page.walk.body.offer is None
    hands.press("6")
    assert page.walk.body.offer is not None
    for sentence in (
        "What you write here reaches no one by itself. To reach someone now:",
        "Lena   0170 998877",
        "If your life is in danger, call your local emergency number.",
    ):
        assert sentence in said(page)
    assert "60" not in said(page)
    hands.press(ENTER)
    assert page.walk.frame.next.hasFocus()
    hands.press(ENTER)
    assert page.sitting.items()[0].id == "happened"
    with qtbot.waitSignal(page.plan_wanted):
        page.walk.frame.back.click()
        page.walk.body.offer.plan_wanted.emit()


def test_an_offer_without_anybody_in_the_plan_does_not_lead_into_nothing(session, with_urges, page, hands):
    hands.to("urge")
    hands.press("9")
    shown = said(page)
    for words in ("Somebody you trust, or a helpline where you live.", "has no lines yet", "local emergency number"):
        assert words in shown
    assert not page.walk.body.offer.findChildren(QPushButton)


def test_the_offer_shows_the_helplines_of_the_file_after_ones_own_services(session, with_urges, page, hands):
    session.record.path.with_name("helplines.txt").write_text("Night line; 030 000000\n", encoding="utf-8")
    session.plan.save(Plan({"services": (Line("Ward 3", "555 0199"),)}))
    hands.to("urge")
    hands.press("9")
    lines = said(page)
    assert "Somebody you trust, or a helpline where you live." not in lines
    assert "Ward 3   555 0199" in lines
    assert "Night line   030 000000" in lines


def test_something_happened_becomes_an_entry_of_its_own(session, page, hands):
    session.roster.add("A.", "friend")
    hands.to("happened")
    hands.press("y", ENTER)
    assert page.walk.frame.place.text().startswith("Something happened")
    while page.end is None:
        hands.answer_page()
        if page.walk.body and page.sitting.items()[0].kind == "text":
            page.walk.frame.skip.click()
    check_in, event = prompts(session)
    assert (check_in["form"], event["form"]) == ("check_in", "event")
    assert (check_in["status"], event["status"]) == ("answered", "answered")
    kept = session.record.rows("events")[0]
    assert kept["entry_id"] == event["entry_id"]
    assert (kept["kind"], kept["person_id"]) == ("rejection", "p1")
    answer_question(TAKE_BACK)
    page.end.undo.click()
    assert prompts(session) == []


def test_an_answer_that_was_hidden_again_is_taken_back(session, make_page):
    page = make_page("event")
    hands = Hands(page)
    hands.to("event_over")
    hands.press("y", ENTER, "3", ENTER)
    assert answers(session)["event_over_at"]["status"] == "answered"
    page.walk.frame.back.click()
    page.walk.frame.back.click()
    hands.press("n", ENTER)
    while page.end is None:
        page.walk.frame.skip.click()
    assert answers(session)["event_over_at"]["status"] == "not_asked"
    assert answers(session)["event_over_at"]["text"] is None


def test_what_is_being_typed_is_kept_before_locking(session, make_page):
    page = make_page("event")
    hands = Hands(page)
    hands.to("event_note")
    QTest.keyClicks(page.walk.body.questions.widgets[0].field, "We spoke.")
    page.settle()
    assert answers(session)["event_note"]["text"] == "We spoke."


def test_on_the_page_of_emotions_keys_lead_from_one_to_the_next(page, hands):
    hands.to("anger")
    widgets = page.walk.body.questions.widgets
    for keys, there in (
        (("3", Qt.Key.Key_Tab), 1), (("4", Qt.Key.Key_Down), 2), ((Qt.Key.Key_Up,), 1), ((ENTER,), 2)
    ):  # fmt: skip
        hands.press(*keys)
        assert widgets[there].line.hasFocus()
    assert [w.line.answer() for w in widgets] == [30, 40, None, None, None, None]
