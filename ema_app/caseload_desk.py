"""The clinician's side of the desk: a caseload begun or unlocked, its list, and one person's record in Review."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ema_app.ui.words import told

if TYPE_CHECKING:
    from ema_app.app import Desk
    from ema_app.core.errors import EmaError
    from ema_app.session import Session
    from ema_app.session.caseload import Caseload
    from ema_app.ui.clinician.caseload.begin import BeginPage
    from ema_app.ui.clinician.caseload.page import CaseloadPage
    from ema_app.ui.clinician.caseload.unlock import UnlockCaseloadPage
    from ema_app.ui.clinician.review.page import ReviewPage
    from ema_app.ui.qt_session import QtSession

LAST = "last_caseload"
LOCK_MINUTES = 10


class CaseloadDesk:
    """At most one open caseload, and at most one person of it open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.folder: Path | None = None
        self.caseload: Caseload | None = None
        self.page: CaseloadPage | None = None
        self.qt_session: QtSession | None = None
        self.review: ReviewPage | None = None

    @cached_property
    def begin(self) -> BeginPage:
        """The page of a new caseload."""
        from ema_app.places import data_folder
        from ema_app.ui.clinician.caseload.begin import BeginPage

        page = BeginPage(self._desk.theme, data_folder() / "caseload")
        page.back.connect(self._to_the_doors)
        page.begin_wanted.connect(self.make)
        page.open_wanted.connect(self.ask_for_passphrase)
        page.finished.connect(self.show_list)
        return page

    @cached_property
    def unlock(self) -> UnlockCaseloadPage:
        """The page that asks for the passphrase."""
        from ema_app.ui.clinician.caseload.unlock import UnlockCaseloadPage

        page = UnlockCaseloadPage(self._desk.theme)
        page.unlock_wanted.connect(self.open)
        page.other_wanted.connect(self._show_begin)
        page.back.connect(self._to_the_doors)
        return page

    def enter(self) -> None:
        """Go through the door: to the caseload used last, or to a new one."""
        from ema_app.store.caseload import is_caseload

        kept = self._desk.settings.value(LAST)
        if kept and is_caseload(Path(str(kept))):
            self.ask_for_passphrase(Path(str(kept)))
        else:
            self._show_begin()

    def _show_begin(self) -> None:
        self.begin.begin()
        self._desk.window.show_page(self.begin)

    def _to_the_doors(self) -> None:
        self._desk.window.show_page(self._desk.front.welcome)

    def ask_for_passphrase(self, folder: Path) -> None:
        """Show the page that unlocks the caseload in `folder`."""
        self.unlock.show_folder(folder)
        self._desk.window.show_page(self.unlock)

    def make(self, folder: Path, passphrase: str) -> None:
        """Make a caseload, then show its recovery code."""
        from ema_app.session.caseload import make_caseload

        self._desk.background.run(
            lambda: make_caseload(folder, passphrase, self._desk.around),
            lambda made: self._made(folder, *made),
            lambda error: self.begin.show_problem(told(error)),
        )

    def _made(self, folder: Path, caseload: Caseload, code: str) -> None:
        self._hold(folder, caseload)
        self.begin.show_code(code)

    def open(self, folder: Path, secret: str, recovery: bool) -> None:
        """Open a caseload; why it does not open is said on the page."""
        from ema_app.session.caseload import open_caseload
        from ema_app.store import RecoveryCode

        self._desk.background.run(
            lambda: open_caseload(folder, RecoveryCode(secret) if recovery else secret, self._desk.around),
            lambda caseload: self._opened(folder, caseload),
            lambda error: self.unlock.show_problem(told(error)),
        )

    def _opened(self, folder: Path, caseload: Caseload) -> None:
        self._hold(folder, caseload)
        self.show_list()
        self._desk.background.run(caseload.back_up_daily, lambda _: None, self._say)

    def _hold(self, folder: Path, caseload: Caseload) -> None:
        self.folder, self.caseload = folder, caseload
        self._desk.settings.setValue(LAST, str(folder))
        self._desk.idle.set_minutes(LOCK_MINUTES)

    def show_list(self) -> None:
        """Show who is in the caseload; somebody's record that was open is closed."""
        from ema_app.ui.clinician.caseload.page import CaseloadPage

        self._put_away()
        if self.caseload is None:
            return
        self.page = CaseloadPage(self._desk.theme, self.caseload, self._desk.background)
        self.page.open_wanted.connect(self.open_person)
        self.page.lock_wanted.connect(self._desk.lock)
        self._desk.window.open_workspace(self.page)

    def open_person(self, record_id: str) -> None:
        """Open somebody's record in Review."""
        if self.caseload is not None:
            caseload = self.caseload
            self._desk.background.run(lambda: caseload.open(record_id), self._show_review, self._say)

    def _show_review(self, session: Session) -> None:
        from ema_app.ui.clinician.review.page import ReviewPage
        from ema_app.ui.qt_session import QtSession

        self.qt_session = QtSession(session, self._desk.window)
        self.review = ReviewPage(self._desk.theme, self.qt_session, self._desk.background)
        self.review.back_wanted.connect(self.show_list)
        self.review.lock_wanted.connect(self._desk.lock)
        self._desk.window.open_workspace(self.review)
        self.page = None

    def _say(self, error: EmaError) -> None:
        if self.page is not None:
            self.page.say(told(error))

    def _put_away(self) -> None:
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
        self.ask_for_passphrase(self.folder)
        return True

    def close(self) -> None:
        """Close what is open."""
        if self.caseload is not None:
            self._put_away()
            self._desk.idle.set_minutes(0)
            self.caseload.close()
            self.caseload = None
