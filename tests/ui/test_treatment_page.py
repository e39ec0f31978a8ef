"""Sessions and outcomes on the screen: clicked through, and the record asked afterwards."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.places import resource
from ema_app.session import Session
from ema_app.session.baseline import baselines, protocol
from ema_app.session.check_ins import Given
from ema_app.session.formulation import Formulation, current, save, versions
from ema_app.session.joint_notes import CLINICIAN_ONLY, notes
from ema_app.session.outcomes import outcome_table
from ema_app.session.treatment import Phase, incidents, keep_phases, phases, sessions
from ema_app.ui.clinician.treatment import TreatmentPage
from ema_app.ui.clinician.treatment_logs import IncidentFields, SessionFields
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from tests.session.told_moments import happened


@pytest.fixture
def page(theme: Theme, qt: QtSession, qtbot: QtBot) -> TreatmentPage:
    made = TreatmentPage(theme, qt)
    qtbot.addWidget(made)
    made.resize(1200, 820)
    made.show()
    return made


def test_a_session_is_written_down_changed_and_taken_out(page: TreatmentPage, session: Session) -> None:
    fields = page.sessions.fields
    assert isinstance(fields, SessionFields)
    fields.kind.choose("group")
    fields.before.setValue(60)
    fields.note.setText("about Sunday")
    page.sessions.keep.click()
    (held,) = sessions(session)
    assert (held.kind, held.tension_before, held.tension_after, held.note) == ("group", 60, None, "about Sunday")
    assert page.sessions.said.text() == "Kept."
    page.sessions.table.clicked.emit(page.sessions.model.index(0, 0))
    assert fields.note.text() == "about Sunday"
    fields.there.setChecked(False)
    page.sessions.keep.click()
    assert [one.attended for one in sessions(session)] == [False]
    page.sessions.table.clicked.emit(page.sessions.model.index(0, 0))
    page.sessions.erase_now()
    assert sessions(session) == []


def test_nothing_is_said_to_be_kept_that_was_not(
    page: TreatmentPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise EmaError("disk_full", say("errors", "The disk is full."))

    page.formulation.change.click()
    page.formulation.writing.edits["trouble"].setPlainText("Being looked past.")
    fields = page.sessions.fields
    assert isinstance(fields, SessionFields)
    fields.note.setText("about Sunday")
    with monkeypatch.context() as broken:
        broken.setattr(session.record, "insert", full)
        for part in (page.sessions, page.phases, page.incidents):
            part.keep.click()
            assert part.said.text() == "The disk is full."
        page.formulation.writing.keep.click()
        assert page.formulation.said.text() == "The disk is full."
    assert fields.note.text() == "about Sunday"
    assert page.formulation.writing.edits["trouble"].toPlainText() == "Being looked past."
    page.formulation.writing.keep.click()
    assert current(session).parts == {"trouble": "Being looked past."}


def test_an_incident_may_have_no_day(page: TreatmentPage, session: Session) -> None:
    page.show_part("outcome")
    fields = page.incidents.fields
    assert isinstance(fields, IncidentFields)
    fields.kind.choose("admission")
    fields.day.setDate(QDate(2026, 1, 5))
    page.incidents.keep.click()
    fields.unknown.setChecked(True)
    fields.kind.choose("attempt")
    page.incidents.keep.click()
    assert [(one.kind, one.occurred_at is None) for one in incidents(session)] == [
        ("attempt", True), ("admission", False),
    ]  # fmt: skip


def test_an_incident_leads_to_its_hours(page: TreatmentPage, session: Session, qtbot: QtBot) -> None:
    page.show_part("outcome")
    page.incidents.keep.click()
    assert not page.incidents.rewind.isVisible()
    page.incidents.table.clicked.emit(page.incidents.model.index(0, 0))
    with qtbot.waitSignal(page.rewind_wanted) as wanted:
        page.incidents.rewind.click()
    assert wanted.args == ["incident", incidents(session)[0].incident_id]


def test_a_half_year_is_free_once_somebody_went_over_it(page: TreatmentPage, session: Session, qt: QtSession) -> None:
    today = session.around.local_now().date()
    qt.tell(keep_phases(session, [Phase("assessment", today - timedelta(days=250))]))
    assert [one.outcome for one in outcome_table(session)] == ["unknown", "unknown"]
    (button,) = page.outcome.reviewed
    button.click()  # type: ignore[attr-defined]
    assert "who goes over it" in page.outcome.said.text()
    page.outcome.by.setText("Dr M.")
    button.click()  # type: ignore[attr-defined]
    assert [one.outcome for one in outcome_table(session)] == ["free", "unknown"]
    assert page.outcome.reviewed == []
    assert "Half years free: 1" in page.outcome.summary.text()


def test_phases_are_set_and_taken_out(page: TreatmentPage, session: Session) -> None:
    page.phases.phase.choose("introduction")
    page.phases.since.choose(date(2026, 1, 5))
    page.phases.keep.click()
    assert phases(session) == [Phase("introduction", date(2026, 1, 5))]
    assert "5 January 2026: Introductory group" in page.phases.list.text()
    page.phases.drop.click()
    assert phases(session) == []


def test_a_formulation_is_written_as_versions(page: TreatmentPage, session: Session, qtbot: QtBot) -> None:
    entry = happened(session, session.around.local_now() - timedelta(hours=2), event_kind="criticism")
    save(session, Formulation({"trouble": "Fights."}, (("event", f"event-{entry}"), ("event", "gone"))), "me")
    page.show_part("formulation")
    page.formulation.refresh()
    before = page.formulation.heightForWidth(900)
    page.formulation.change.click()
    page.formulation.writing.edits["aims"].setPlainText("To stay in the room.")
    page.formulation.writing.by.setText("me, Dr M.")
    page.formulation.writing.keep.click()
    assert page.formulation.heightForWidth(900) < before + 150
    assert current(session).parts == {"trouble": "Fights.", "aims": "To stay in the room."}
    assert [version.made_by for version in versions(session)] == ["me, Dr M.", "me"]
    assert len(current(session).moments) == 2
    with qtbot.waitSignal(page.rewind_wanted) as wanted:
        line = page.formulation._moment(("event", f"event-{entry}"))
        line.findChildren(QPushButton)[0].click()
    assert wanted.args == ["event", f"event-{entry}"]


def test_notes_of_the_clinician_are_there_only_in_a_copy(page: TreatmentPage, theme: Theme, qt: QtSession,
                                                         session: Session, qtbot: QtBot) -> None:  # fmt: skip
    assert "notes" not in page.buttons
    assert not page.giving.isVisibleTo(page)
    session.record.set_setting("share.reply_to", "somebody")
    copy = TreatmentPage(theme, qt)
    qtbot.addWidget(copy)
    copy.show_part("notes")
    copy.notes.words.setPlainText("Ask about the weekend.")
    copy.notes.save.click()
    assert [note.text for note in notes(session, CLINICIAN_ONLY)] == ["Ask about the weekend."]


def test_a_plan_changed_in_a_copy_is_a_version_there(page: TreatmentPage, session: Session) -> None:
    session.record.set_setting("share.reply_to", "somebody")
    page.show_part("formulation")
    assert page.plan.none.isVisible()
    assert not page.plan.view.isVisible()
    page.plan.change.click()
    page.plan.editor.lines["helps_me"][0].words.setText("cold water")
    page.plan.refresh()  # as when something else of the record changes meanwhile
    assert page.plan.editor.isVisible()
    page.plan.editor.keep.click()
    assert page.plan.view.isVisible()
    assert session.plan.current().of("helps_me")[0].text == "cold water"
    assert page.plan.said.text() == "Kept as a new version."


def test_a_baseline_is_filled_in_over_the_page(page: TreatmentPage, session: Session) -> None:
    page.show_part("baseline")
    assert not page.baseline.chart.isVisible()
    page.baseline.fill.click()
    assert page.form is not None
    page.form.begin()
    for _ in range(2):
        page.form.frame.skip.click()
    page.form.finished.emit()
    assert page.form is None
    assert baselines(session)[0].anxiety.value is None


def test_the_plane_shows_what_was_answered(page: TreatmentPage, session: Session, qt: QtSession) -> None:
    made = protocol(session)
    entry = session.check_ins.begin(made, "baseline")
    for item in made.items.values():
        session.check_ins.answer(entry, item, {item.id: Given(value=80.0)})
    qt.tell(session.check_ins.finish(entry))
    assert "anxiety 80, avoidance 65 of 100 (7 of 7 items)" in page.baseline.chart.sentence.text()


def test_a_questionnaire_of_ones_own(page: TreatmentPage, session: Session, tmp_path: Path) -> None:
    text = resource("protocols", "baseline", "attachment.toml").read_text(encoding="utf-8")
    path = tmp_path / "ours.toml"
    path.write_text(text.replace('id = "baseline"\nversion', 'id = "ours"\nversion', 1), encoding="utf-8")
    page.baseline.bring_in(path)
    assert "ours.toml is asked here" in page.baseline.said.text()
    assert protocol(session).id == "ours"
    page.baseline.bring_in(tmp_path / "nothing.toml")
    assert "could not be read" in page.baseline.said.text()
