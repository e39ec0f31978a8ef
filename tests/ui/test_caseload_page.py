"""The clinician's door: a caseload begun, shares dropped, somebody opened, everything locked again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ema_app.app import Desk
from ema_app.caseload_keys import CaseloadKeys
from ema_app.core.errors import EmaError
from ema_app.session import Session
from ema_app.session.caseload import make_caseload
from ema_app.session.opening import open_session
from ema_app.store.caseload import INDEX
from ema_app.store.sharing.address import read_address
from ema_app.ui.clinician.caseload.page import CaseloadPage
from ema_app.ui.clinician.review.page import ReviewPage
from ema_app.ui.clinician.treatment import TreatmentPage
from tests.session.sharing_hands import CHEAP, PASSPHRASE, Hand, check_in, diary, share


@pytest.fixture
def ada(tmp_path: Path) -> Iterator[Session]:
    (tmp_path / "ada").mkdir()
    session = diary(tmp_path / "ada", Hand(datetime(2026, 2, 20, 8, tzinfo=UTC)).around("a"))
    check_in(session, 70, session.roster.add("Jo", "partner"))
    yield session
    session.close()


@pytest.fixture
def in_caseload(desk: Desk, tmp_path: Path) -> Desk:
    """The app with an empty caseload open."""
    folder = tmp_path / "clinic"
    made, _code = make_caseload(folder, PASSPHRASE, desk.around, CHEAP)
    made.close()
    desk.clinic.door.ask_for_passphrase(folder)
    desk.clinic.door.unlock.secret.setText(PASSPHRASE)
    desk.clinic.door.unlock.go.click()
    settle(desk)
    return desk


def settle(desk: Desk) -> None:
    for _ in range(6):
        desk.background.wait()
        desk.app.processEvents()


def page(desk: Desk) -> CaseloadPage:
    assert desk.clinic.page is not None
    return desk.clinic.page


def drop(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(QPointF(QPoint(10, 10)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)  # fmt: skip
    page(desk).drop.dropEvent(event)
    settle(desk)


def brought(desk: Desk, ada: Session, path: Path) -> Path:
    assert desk.clinic.caseload is not None
    return share(ada, desk.clinic.caseload, path)


def test_the_door_leads_to_a_new_caseload_and_its_code(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.front.welcome.clinician.click()
    begin = desk.clinic.door.begin
    assert desk.window.stack.currentWidget() is begin
    for field in (begin.fields.first, begin.fields.second):
        qtbot.keyClicks(field, PASSPHRASE)
    begin.make.click()
    settle(desk)
    shown = begin.code.board.accessibleName()
    desk.lock()
    assert (bool(shown), begin.code.board.accessibleName()) == (True, "")
    desk.clinic.door.unlock.secret.setText(PASSPHRASE)
    desk.clinic.door.unlock.go.click()
    settle(desk)
    assert desk.clinic.door.unlock.secret.text() == ""
    desk.lock()


def test_a_code_typed_back_leads_to_the_empty_list(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.front.welcome.clinician.click()
    begin = desk.clinic.door.begin
    for field in (begin.fields.first, begin.fields.second):
        qtbot.keyClicks(field, PASSPHRASE)
    begin.make.click()
    settle(desk)
    code = "-".join(part for part in begin.code.board.accessibleName().split())
    asked = next(int(word) for word in begin.code.question.text().replace(".", " ").split() if word.isdigit())
    begin.code.part.setText(code.split("-")[asked - 1])
    begin.code.check()
    assert page(desk).nobody.isVisible()
    assert page(desk).address.isVisible()
    desk.lock()
    assert desk.window.stack.currentWidget() is desk.clinic.door.unlock
    desk.clinic.door.unlock.leave.click()
    desk.front.welcome.clinician.click()
    assert desk.window.stack.currentWidget() is desk.clinic.door.unlock


def test_a_wrong_passphrase_is_said(in_caseload: Desk) -> None:
    in_caseload.lock()
    unlock = in_caseload.clinic.door.unlock
    unlock.secret.setText("something else")
    unlock.go.click()
    settle(in_caseload)
    assert "does not open" in unlock.problem.text()
    assert in_caseload.clinic.caseload is None


def test_a_dropped_share_comes_into_the_list(in_caseload: Desk, ada: Session, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("Dear doctor")
    drop(in_caseload, brought(in_caseload, ada, tmp_path / "one"), tmp_path / "letter")
    assert page(in_caseload).table.hasFocus()
    said = page(in_caseload).said.text()
    assert "Ada is new in your caseload" in said
    assert "letter is no share of a diary" in said
    rows = page(in_caseload).table.rows
    assert [rows.data(rows.index(0, k)) for k in (0, 1, 3)] == ["Ada", "–", "1 of 1"]
    assert "days ago" in str(rows.data(rows.index(0, 2)))
    assert rows.data(rows.index(0, 4)) == "no switch point to tell from what was shared"
    assert not page(in_caseload).nobody.isVisible()


def test_somebody_is_opened_and_the_list_comes_back(in_caseload: Desk, ada: Session, tmp_path: Path) -> None:
    drop(in_caseload, brought(in_caseload, ada, tmp_path / "one"))
    page(in_caseload).table.setFocus()
    page(in_caseload).somebody.open.click()
    settle(in_caseload)
    review = in_caseload.clinic.review
    assert isinstance(review, ReviewPage)
    assert in_caseload.window.stack.currentWidget() is review
    assert in_caseload.clinic.qt_session is not None
    assert in_caseload.clinic.qt_session.session.record.id == ada.record.id
    assert in_caseload.window.windowTitle() == "Switchpoint"
    review.back.click()
    settle(in_caseload)
    assert in_caseload.clinic.qt_session is None
    assert page(in_caseload).table.person is not None


def test_locking_with_somebody_open_closes_everything(in_caseload: Desk, ada: Session, tmp_path: Path) -> None:
    drop(in_caseload, brought(in_caseload, ada, tmp_path / "one"))
    page(in_caseload).somebody.open.click()
    settle(in_caseload)
    in_caseload.lock()
    assert in_caseload.clinic.caseload is None
    assert in_caseload.window.stack.currentWidget() is in_caseload.clinic.door.unlock
    assert not list((tmp_path / "clinic").rglob("*-lock"))


def test_name_next_session_and_taking_out(in_caseload: Desk, ada: Session, tmp_path: Path) -> None:
    drop(in_caseload, brought(in_caseload, ada, tmp_path / "one"))
    somebody, table = page(in_caseload).somebody, page(in_caseload).table
    somebody.rename("A. from Tuesday")
    somebody.plan_session(in_caseload.around.local_now().date() + timedelta(days=2))
    cells = [str(table.rows.data(table.rows.index(0, k))) for k in (0, 1)]
    assert cells == ["A. from Tuesday", "4 Mar 2026"]
    somebody.take_out()
    assert page(in_caseload).nobody.isVisible()
    assert not list((tmp_path / "clinic" / "people").glob("*.switchpoint-copy"))


def test_the_address_can_be_handed_out(in_caseload: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    card = page(in_caseload).address
    qtbot.keyClicks(card.name, "Dr. Brandt")
    card.name.editingFinished.emit()
    card.save_wanted.emit(tmp_path / "address")
    found = read_address((tmp_path / "address").read_text())
    assert in_caseload.clinic.caseload is not None
    assert found == in_caseload.clinic.caseload.address
    assert found.name == "Dr. Brandt"
    assert read_address(card.code.text()).key == found.key
    assert card.mark.text() == found.mark


def test_a_long_list_can_be_searched(in_caseload: Desk) -> None:
    from ema_app.store.caseload import Shared

    assert in_caseload.clinic.caseload is not None
    for number in range(12):
        in_caseload.clinic.caseload.folder.keep(Shared(f"{number:032x}", label=f"Person {number}"))
    page(in_caseload).refresh()
    assert page(in_caseload).search.isVisible()
    page(in_caseload).search.setText("person 11")
    assert page(in_caseload).table.rows.rowCount() == 1


def test_opening_an_own_diary_closes_the_caseload(in_caseload: Desk, session: Session) -> None:
    in_caseload.path = session.record.path
    in_caseload.show_session(session)
    assert in_caseload.clinic.caseload is None
    assert in_caseload.qt_session is not None


def test_every_control_of_the_clinician_has_a_name(in_caseload: Desk) -> None:
    fields = page(in_caseload).findChildren(QLineEdit)
    assert fields
    assert [field for field in fields if not field.accessibleName()] == []


def test_a_damaged_copy_comes_back_from_its_backup(in_caseload: Desk, ada: Session, tmp_path: Path) -> None:
    drop(in_caseload, brought(in_caseload, ada, tmp_path / "one"))
    assert in_caseload.clinic.caseload is not None
    path = in_caseload.clinic.caseload.folder.path_of(ada.record.id)
    path.write_bytes(path.read_bytes()[:5000] + bytes(20000))
    with pytest.raises(EmaError, match="damaged"):
        in_caseload.clinic.caseload.open(ada.record.id)
    assert "not deleted" in in_caseload.clinic.caseload.what_restoring_does(ada.record.id).text()
    in_caseload.clinic.restore_person(ada.record.id)
    settle(in_caseload)
    assert isinstance(in_caseload.clinic.review, ReviewPage)


def test_a_lost_index_comes_back_from_its_backup(in_caseload: Desk, ada: Session, tmp_path: Path) -> None:
    drop(in_caseload, brought(in_caseload, ada, tmp_path / "one"))
    in_caseload.lock()
    in_caseload.clinic.door.open(tmp_path / "clinic", PASSPHRASE, recovery=False)
    settle(in_caseload)
    in_caseload.lock()
    index = tmp_path / "clinic" / INDEX
    index.write_bytes(b"")
    unlock = in_caseload.clinic.door.unlock
    unlock.secret.setText(PASSPHRASE)
    unlock.go.click()
    settle(in_caseload)
    assert unlock.restore.isVisible()
    in_caseload.clinic.door.restore_now(tmp_path / "clinic", PASSPHRASE, recovery=False)
    settle(in_caseload)
    assert in_caseload.clinic.caseload is not None
    drop(in_caseload, tmp_path / "one")
    assert [one.name for one in in_caseload.clinic.caseload.listed()] == ["Ada"]


def test_a_new_passphrase_opens_the_caseload(in_caseload: Desk, tmp_path: Path) -> None:
    assert in_caseload.clinic.caseload is not None
    dialog = CaseloadKeys(in_caseload, page(in_caseload), in_caseload.clinic.caseload).passphrase_dialog()
    dialog.wanted.emit(PASSPHRASE, False, "another one now")
    settle(in_caseload)
    assert "in force" in page(in_caseload).said.text()
    in_caseload.lock()
    in_caseload.clinic.door.open(tmp_path / "clinic", "another one now", recovery=False)
    settle(in_caseload)
    assert in_caseload.clinic.caseload is not None


def test_an_index_is_no_diary(in_caseload: Desk, tmp_path: Path) -> None:
    in_caseload.lock()
    with pytest.raises(EmaError, match="is a caseload, not a diary"):
        open_session(tmp_path / "clinic" / INDEX, PASSPHRASE, in_caseload.around)


def test_the_shortcut_locks_the_list_and_a_review(
    in_caseload: Desk, ada: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(in_caseload, brought(in_caseload, ada, tmp_path / "one"))
    for step in ("list", "review"):
        if step == "review":
            in_caseload.clinic.door.open(tmp_path / "clinic", PASSPHRASE, recovery=False)
            settle(in_caseload)
            in_caseload.clinic.open_person(ada.record.id)
            settle(in_caseload)
        qtbot.keyClick(in_caseload.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        settle(in_caseload)
        assert in_caseload.clinic.caseload is None, step


@pytest.mark.parametrize("way", ["lock", "close"])
def test_what_is_being_filled_in_is_kept_whichever_way_one_leaves(
    in_caseload: Desk, ada: Session, qtbot: QtBot, tmp_path: Path, way: str
) -> None:
    drop(in_caseload, brought(in_caseload, ada, tmp_path / "one"))
    clinic = in_caseload.clinic
    clinic.open_person(ada.record.id)
    settle(in_caseload)
    assert clinic.review is not None
    treatment = clinic.review.frame.show_page("treatment")
    assert isinstance(treatment, TreatmentPage)
    treatment.show_part("baseline")
    treatment.form_wanted.emit()
    assert treatment.form is not None
    form = treatment.form
    qtbot.waitUntil(lambda: form.sitting.entry is not None)
    line = form.walk.body.questions.widgets[0]
    qtbot.keyClick(line.focusProxy() or line, Qt.Key.Key_Right)
    entry_id = form.sitting.open.entry_id
    {"lock": in_caseload.lock, "close": in_caseload.window.close}[way]()
    clinic.door.open(tmp_path / "clinic", PASSPHRASE, recovery=False)
    settle(in_caseload)
    clinic.open_person(ada.record.id)
    assert clinic.qt_session is not None
    kept = clinic.qt_session.session.record.rows("answers", "entry_id = ? AND status = 'answered'", (entry_id,))
    assert len(kept) == 1
    assert clinic.review is not None
    treatment = clinic.review.frame.show_page("treatment")
    assert isinstance(treatment, TreatmentPage)
    treatment.form_wanted.emit()
    assert treatment.form is not None
    assert treatment.form.sitting.open.entry_id == entry_id
