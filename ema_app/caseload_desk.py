"""The clinician's side of the desk: an open caseload, its list, and one person's record in Review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ema_app.caseload_door import LAST, MENDED_BY_A_BACKUP, CaseloadDoor
from ema_app.core.errors import EmaError
from ema_app.ui.words import told

if TYPE_CHECKING:
    from ema_app.app import Desk
    from ema_app.session import Session
    from ema_app.session.caseload import Caseload
    from ema_app.ui.clinician.caseload.page import CaseloadPage
    from ema_app.ui.clinician.review.page import ReviewPage
    from ema_app.ui.qt_session import QtSession

LOCK_MINUTES = 10


class CaseloadDesk:
    """At most one open caseload, and at most one person of it open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.door = CaseloadDoor(desk, self)
        self.folder: Path | None = None
        self.caseload: Caseload | None = None
        self.page: CaseloadPage | None = None
        self.qt_session: QtSession | None = None
        self.review: ReviewPage | None = None

    def enter(self) -> None:
        """Go through the door."""
        self.door.enter()

    def hold(self, folder: Path, caseload: Caseload) -> None:
        """Keep an open caseload, and remember where it lies."""
        self.folder, self.caseload = folder, caseload
        self._desk.settings.setValue(LAST, str(folder))
        self._desk.idle.set_minutes(LOCK_MINUTES)

    def show_list(self) -> None:
        """Show who is in the caseload; somebody's record that was open is closed."""
        from ema_app.caseload_keys import CaseloadKeys
        from ema_app.ui.clinician.caseload.page import CaseloadPage

        self._put_away()
        if self.caseload is None:
            return
        self.page = CaseloadPage(self._desk.theme, self.caseload, self._desk.background)
        self.page.open_wanted.connect(self.open_person)
        self.page.lock_wanted.connect(self._desk.lock)
        CaseloadKeys(self._desk, self.page, self.caseload)
        self._desk.window.open_workspace(self.page)

    def open_person(self, record_id: str) -> None:
        """Open somebody's record in Review; where it cannot be opened, offer its backup."""
        if self.caseload is None:
            return
        try:
            session = self.caseload.open(record_id)
        except EmaError as error:
            self.say(error)
            if error.code in MENDED_BY_A_BACKUP and self.caseload.has_backup(record_id):
                self._offer_backup(record_id)
            return
        self._show_review(session)

    def _offer_backup(self, record_id: str) -> None:
        from ema_app.ui.patient.asking import sure
        from ema_app.ui.words import shown, translate

        assert self.caseload is not None
        question = shown(self.caseload.what_restoring_does(record_id))
        if sure(self._desk.window, question, translate("Front", "Put the backup in its place")):
            self.restore_person(record_id)

    def restore_person(self, record_id: str) -> None:
        """Put the newest backup of somebody's copy in its place and open it; the question has been asked."""
        if self.caseload is not None:
            caseload = self.caseload
            self._desk.background.run(
                lambda: caseload.restore(record_id), lambda _: self.open_person(record_id), self.say
            )

    def _show_review(self, session: Session) -> None:
        from ema_app.ui.clinician.review.page import ReviewPage
        from ema_app.ui.qt_session import QtSession

        self.qt_session = QtSession(session, self._desk.window)
        self.review = ReviewPage(self._desk.theme, self.qt_session, self._desk.background)
        self.review.back_wanted.connect(self.show_list)
        self.review.lock_wanted.connect(self._desk.lock)
        self._desk.window.open_workspace(self.review)
        self.page = None
        self._desk.background.run(session.back_up_daily, lambda _: None, self.say)

    def say(self, error: EmaError) -> None:
        """Say above the list what went wrong."""
        if self.page is not None:
            self.page.say(told(error))

    def settle(self) -> None:
        """Keep at once what is still being typed in somebody's record."""
        if self.review is not None:
            from ema_app.ui.draft import settle_drafts

            self.review.settle()
            settle_drafts(self.review)

    def _put_away(self) -> None:
        self.settle()
        self._desk.background.give_up()
        self._desk.window.close_workspace()
        self.page = self.review = None
        if self.qt_session is not None and self.caseload is not None:
            self.caseload.put_away(self.qt_session.session)
            self.qt_session.deleteLater()
        self.qt_session = None

    def lock(self) -> bool:
        """Take everything from the screen and close the caseload; gives whether one was open."""
        if self.caseload is None or self.folder is None:
            return False
        self.close()
        self.door.ask_for_passphrase(self.folder)
        return True

    def close(self) -> None:
        """Close what is open."""
        if self.caseload is not None:
            self._put_away()
            self._desk.window.leave_nothing()
            self._desk.idle.set_minutes(0)
            self.caseload.close()
            self.caseload = None
