"""From the clinician's copy back to the person: a formulation as a proposal, notes that stay, a page without names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ema_app.session import Session
from ema_app.session.between_sessions import Choice, between, read, usual_days
from ema_app.session.caseload import Caseload
from ema_app.session.formulation import current, point_at
from ema_app.session.joint_notes import about_moment, keep, notes
from ema_app.session.rewinding import around
from ema_app.session.sharing import proposals, take, take_in
from ema_app.ui.clinician.treatment import TreatmentPage
from ema_app.ui.patient.looking_back import FormulationPage
from ema_app.ui.patient.sharing.proposed import Proposals
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from tests.session.sharing_hands import WHOLE, Hand, caseload, check_in, diary, share


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Session]:
    hand = Hand(datetime(2026, 3, 2, 8, 0, tzinfo=UTC))
    session = diary(tmp_path, hand.around("a"))
    yield session
    session.close()


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Caseload]:
    hand = Hand(datetime(2026, 3, 3, 8, 0, tzinfo=UTC))
    made = caseload(tmp_path / "clinic", hand.around("c"))
    yield made
    made.close()


@pytest.fixture
def copy(ada: Session, clinic: Caseload, tmp_path: Path) -> Iterator[Session]:
    check_in(ada, 70, ada.roster.add("Jo", "partner"))
    check_in(ada, 20, note="she looked away")
    made = clinic.open(clinic.bring_in(share(ada, clinic, tmp_path / "one")).record_id)
    yield made
    made.close()


def test_a_formulation_goes_back_as_a_proposal_and_notes_stay(
    ada: Session, copy: Session, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    page = TreatmentPage(theme, QtSession(copy))
    qtbot.addWidget(page)
    for part in ("formulation", "notes"):
        page.show_part(part)  # each card has its place in the page, and goes with it
    event = str(copy.record.rows("events")[0]["event_id"])
    page.formulation.change.click()
    page.formulation.writing.edits["trouble"].setPlainText("Being looked past.")
    QtSession(copy).tell(point_at(copy, ("event", event), "Dr. Brandt"))
    page.formulation.writing.by.setText("Ada, Dr. Brandt")
    page.formulation.writing.keep.click()
    page.notes.words.setPlainText("Only for the supervision.")
    page.notes.save.click()
    page.giving._choose()
    assert "Tick what" in page.giving.said.text()
    page.giving.formulation.setChecked(True)
    page.giving.called.setText("Dr. Brandt")
    page.giving.give_to(tmp_path / "back.switchpoint-reply")
    assert "Nothing has changed" in page.giving.said.text()

    assert take_in(ada, tmp_path / "back.switchpoint-reply") == 1
    assert current(ada).empty
    (proposal,) = proposals(ada)
    asked = Proposals(theme)
    qtbot.addWidget(asked)
    asked.show_proposals([proposal], ada.plan.current())
    told = [words.text() for words in asked.findChildren(QLabel)]
    assert told[2:5] == ["What brings me here", "Being looked past.", "Moments it points to: 1"]
    assert event not in " ".join(told)
    take(ada, proposal)
    assert current(ada).parts == {"trouble": "Being looked past."}
    assert ada.record.rows("notes") == []
    mine = FormulationPage(theme, QtSession(ada))
    qtbot.addWidget(mine)
    assert "Being looked past." in [label.text() for label in mine.findChildren(QLabel)]
    assert around(ada, "event", event).event is not None


def test_a_note_written_together_stays_in_the_copy_when_a_newer_share_comes(
    ada: Session, copy: Session, clinic: Caseload, tmp_path: Path
) -> None:
    about = about_moment("event", str(copy.record.rows("events")[0]["event_id"]))
    keep(copy, about, "He may have been tired.", ("Ada", "Dr. Brandt"))
    copy.close()
    check_in(ada, 30)
    again = clinic.open(clinic.bring_in(share(ada, clinic, tmp_path / "two")).record_id)
    assert [note.text for note in notes(again, about)] == ["He may have been tired."]
    again.close()


def test_the_page_of_a_copy_has_no_names_and_says_what_was_not_shared(
    ada: Session, clinic: Caseload, tmp_path: Path
) -> None:
    check_in(ada, 70, ada.roster.add("Jo", "partner"))
    check_in(ada, 20, note="she looked away")
    path = share(ada, clinic, tmp_path / "one", replace(WHOLE, urges=False, words=False))
    made = clinic.open(clinic.bring_in(path).record_id)
    page = between(read(made, Choice(usual_days(made))))
    assert page.listed.hard is not None
    assert not page.listed.hard.shared
    assert list(page.listed.words) == []
    assert "Jo" not in str(page)
    made.close()
