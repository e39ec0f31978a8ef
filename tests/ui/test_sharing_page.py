"""The page Sharing: for whom, exactly what leaves, the file, the list, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from test_screens import nameless

from ema_app.app import Desk
from ema_app.session import Session
from ema_app.session.caseload import Caseload
from ema_app.session.crisis_plan import Line, Plan
from ema_app.session.sharing import give_back, given, proposals
from ema_app.ui.patient.sharing.page import SharingPage
from tests.session.sharing_hands import Hand, caseload, check_in


@pytest.fixture
def clinic(tmp_path: Path, session: Session) -> Iterator[Caseload]:
    made = caseload(tmp_path / "clinic", Hand(session.around.now()).around("c"))
    yield made
    made.close()


@pytest.fixture
def page(open_desk: Desk, clinic: Caseload, tmp_path: Path) -> SharingPage:
    assert open_desk.qt_session is not None
    session = open_desk.qt_session.session
    jo = session.roster.add("Jo", "partner")
    check_in(session, 60, jo)
    session.check_ins.only_for_me(check_in(session, 90), True)
    clinic.write_address(tmp_path / "address")
    assert open_desk.pages is not None
    shown = open_desk.pages.workspace.show_page("sharing")
    assert isinstance(shown, SharingPage)
    return shown


def settle(desk: Desk) -> None:
    for _ in range(4):
        desk.background.wait()
        desk.app.processEvents()


def said(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def saved(page: SharingPage, desk: Desk, path: Path) -> None:
    page.recipient.read_file(path.parent / "address")
    page.look.click()
    settle(desk)
    page.last_step.called.setText("Ada")
    page.save_to(path)
    settle(desk)


def test_exactly_what_leaves_is_said_before_it_does(page: SharingPage, open_desk: Desk, tmp_path: Path) -> None:
    page.recipient.read_file(tmp_path / "address")
    assert not page.last_step.isVisible()
    page.look.click()
    settle(open_desk)
    words = said(page.last_step)
    assert "Moments you told of: 1, from" in words
    assert "A share cannot be taken back; whoever has it can keep it." in words
    assert "P1" not in words
    assert "Jo · partner · p1, named in 1 of them" in words
    assert "Only for you, and staying here: 1." in words
    assert "Names of people stay here." in words
    assert page.last_step.save.isEnabled()


def test_another_choice_asks_to_look_again(page: SharingPage, open_desk: Desk) -> None:
    page.look.click()
    settle(open_desk)
    page.choosing.flags["names"].setChecked(True)
    assert not page.last_step.isVisible()
    page.look.click()
    settle(open_desk)
    assert "Names of people are in it." in said(page.last_step)


def test_no_whole_code_no_file(page: SharingPage, open_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClicks(page.recipient.code, "age1 not a code")
    assert "not the code of a clinician" in page.recipient.said.text()
    page.look.click()
    settle(open_desk)
    assert not page.last_step.save.isEnabled()
    page.save_to(tmp_path / "one")
    assert not (tmp_path / "one").exists()


def test_a_code_may_be_typed_in_groups(page: SharingPage, clinic: Caseload, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.recipient.code, clinic.address.code.upper())
    assert page.recipient.address is not None
    assert page.recipient.address.key == clinic.address.key
    assert clinic.address.mark in page.recipient.said.text()


def test_a_saved_share_is_listed_and_opens_there(
    page: SharingPage, open_desk: Desk, clinic: Caseload, tmp_path: Path
) -> None:
    saved(page, open_desk, tmp_path / "one")
    assert page.look.hasFocus()
    assert "Saved as one. Hand it to Dr. Brandt yourself." in page.said.text()
    assert "to Dr. Brandt" in said(page.given)
    assert "moments: 1 · everything up to then" in said(page.given)
    assert clinic.bring_in(tmp_path / "one").first
    assert page.recipient.ticks[clinic.address.key].isChecked()
    assert not page.recipient.new.isVisible()


def test_today_says_who_may_read_it_later(page: SharingPage, open_desk: Desk, tmp_path: Path) -> None:
    assert open_desk.pages is not None
    later = "Your clinician sees what you shared when they open it, perhaps days later."
    assert later not in said(open_desk.pages.workspace.show_page("today"))
    saved(page, open_desk, tmp_path / "one")
    assert later in said(open_desk.pages.workspace.show_page("today"))


def test_a_place_that_cannot_be_written_is_said(page: SharingPage, open_desk: Desk, tmp_path: Path) -> None:
    page.recipient.read_file(tmp_path / "address")
    page.look.click()
    settle(open_desk)
    page.save_to(tmp_path / "no folder" / "one")
    settle(open_desk)
    assert page.said.isVisible()
    assert open_desk.qt_session is not None
    assert given(open_desk.qt_session.session) == []


def test_somebody_may_be_left_out(page: SharingPage, open_desk: Desk) -> None:
    page.choosing.more.click()
    page.choosing.people["p1"].setChecked(True)
    page.look.click()
    settle(open_desk)
    words = said(page.last_step)
    assert "No moments leave with what you chose." in words
    assert "Naming somebody you left out, and staying here: 1." in words


def test_days_are_chosen_from_to(page: SharingPage) -> None:
    page.choosing.some.setChecked(True)
    assert page.choosing.days.isVisible()
    assert page.choosing.choice.since is not None
    page.choosing.lately.setChecked(True)
    assert page.choosing.choice.until is None
    page.choosing.everything.setChecked(True)
    assert page.choosing.choice.since is None


def test_a_proposal_is_shown_and_taken_or_left(
    page: SharingPage, open_desk: Desk, clinic: Caseload, tmp_path: Path
) -> None:
    assert open_desk.qt_session is not None
    session = open_desk.qt_session.session
    session.plan.save(Plan({"helps_me": (Line("tea"),)}))
    saved(page, open_desk, tmp_path / "one")
    copy = clinic.open(clinic.bring_in(tmp_path / "one").record_id)
    copy.plan.save(Plan({"helps_me": (Line("a walk"),)}))
    version = copy.record.rows("versions", "kind = 'crisis_plan'", (), "rowid DESC")[0]["version_id"]
    give_back(copy, [version], tmp_path / "back", "Dr. Brandt")
    copy.close()
    page.inward.bring_in(tmp_path / "back")
    assert "– a walk (new)" in said(page.proposals)
    assert "– tea (yours, not in the proposal)" in said(page.proposals)
    assert session.plan.current().of("helps_me")[0].text == "tea"
    page.proposals.taken.emit(proposals(session)[0])
    assert session.plan.current().of("helps_me")[0].text == "a walk"
    assert not page.proposals.isVisible()
    page.inward.bring_in(tmp_path / "back")
    assert "already here" in page.said.text()
    page.inward.bring_in(tmp_path / "one")
    assert "no file from a clinician" in page.said.text()


def test_every_control_has_a_name(page: SharingPage, open_desk: Desk) -> None:
    page.choosing.more.click()
    page.choosing.some.setChecked(True)
    page.look.click()
    settle(open_desk)
    assert nameless(page) == []


def test_a_plan_that_is_not_there_is_not_said_to_leave(page: SharingPage, open_desk: Desk) -> None:
    page.choosing.flags["plan"].setChecked(True)
    page.look.click()
    settle(open_desk)
    assert "There is no crisis plan yet." in said(page.last_step)
