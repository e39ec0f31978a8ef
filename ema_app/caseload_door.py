"""The way into a caseload: beginning one, unlocking one, and a backup in its place where it cannot be opened."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ema_app.ui.words import shown, told, translate

if TYPE_CHECKING:
    from ema_app.app import Desk
    from ema_app.caseload_desk import CaseloadDesk
    from ema_app.core.errors import EmaError
    from ema_app.session.caseload import Caseload
    from ema_app.ui.clinician.caseload.begin import BeginPage
    from ema_app.ui.clinician.caseload.unlock import UnlockCaseloadPage

LAST = "last_caseload"
MENDED_BY_A_BACKUP = frozenset({"damaged", "empty_file", "not_a_record", "keys_missing", "keys_damaged", "missing"})


class CaseloadDoor:
    """Shows the pages in front of a caseload and gives the open one to `clinic`."""

    def __init__(self, desk: Desk, clinic: CaseloadDesk) -> None:
        self._desk, self._clinic = desk, clinic

    @cached_property
    def begin(self) -> BeginPage:
        """The page of a new caseload."""
        from ema_app.places import data_folder
        from ema_app.ui.clinician.caseload.begin import BeginPage

        page = BeginPage(self._desk.theme, data_folder() / "caseload")
        page.back.connect(self._to_the_doors)
        page.begin_wanted.connect(self.make)
        page.open_wanted.connect(self.ask_for_passphrase)
        page.finished.connect(self._clinic.show_list)
        return page

    @cached_property
    def unlock(self) -> UnlockCaseloadPage:
        """The page that asks for the passphrase."""
        from ema_app.ui.clinician.caseload.unlock import UnlockCaseloadPage

        page = UnlockCaseloadPage(self._desk.theme)
        page.unlock_wanted.connect(self.open)
        page.restore_wanted.connect(self._restore)
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
        self._import_ahead()
        self.begin.begin()
        self._desk.window.show_page(self.begin)

    def _to_the_doors(self) -> None:
        self._desk.window.show_page(self._desk.front.welcome)

    def ask_for_passphrase(self, folder: Path) -> None:
        """Show the page that unlocks the caseload in `folder`; a recovery code that was being shown goes."""
        if "begin" in self.__dict__:
            self.begin.begin()
        self._import_ahead()
        self.unlock.show_folder(folder)
        self._desk.window.show_page(self.unlock)

    def _import_ahead(self) -> None:
        from ema_app.ui.ahead import FOR_A_CASELOAD

        if self._desk.ahead is not None:
            self._desk.ahead.begin(FOR_A_CASELOAD)

    def make(self, folder: Path, passphrase: str) -> None:
        """Make a caseload, then show its recovery code."""
        from ema_app.session.caseload import make_caseload

        self._desk.background.run(
            lambda: make_caseload(folder, passphrase, self._desk.around),
            lambda made: self._made(folder, *made),
            lambda error: self.begin.show_problem(told(error)),
        )

    def _made(self, folder: Path, caseload: Caseload, code: str) -> None:
        self._clinic.hold(folder, caseload)
        self.begin.show_code(code)

    def open(self, folder: Path, secret: str, recovery: bool) -> None:
        """Open a caseload; why it does not open is said on the page."""
        from ema_app.session.caseload import open_caseload
        from ema_app.store import RecoveryCode

        self._desk.background.run(
            lambda: open_caseload(folder, RecoveryCode(secret) if recovery else secret, self._desk.around),
            lambda caseload: self._opened(folder, caseload),
            lambda error: self._not_opened(folder, error),
        )

    def _opened(self, folder: Path, caseload: Caseload) -> None:
        self.unlock.secret.clear()
        self._clinic.hold(folder, caseload)
        self._clinic.show_list()
        self._desk.background.run(caseload.back_up_daily, lambda _: None, self._clinic.say)

    def _not_opened(self, folder: Path, error: EmaError) -> None:
        from ema_app.session.caseload_backups import index_of, newest

        restorable = error.code in MENDED_BY_A_BACKUP and newest(index_of(folder)) is not None
        self.unlock.show_problem(told(error), restorable=restorable)

    def _restore(self, folder: Path, secret: str, recovery: bool) -> None:
        from ema_app.session.caseload_backups import index_of, what_it_does
        from ema_app.ui.patient.asking import sure

        question = shown(what_it_does(index_of(folder)))
        if sure(self._desk.window, question, translate("Front", "Put the backup in its place")):
            self.restore_now(folder, secret, recovery)

    def restore_now(self, folder: Path, secret: str, recovery: bool) -> None:
        """Put the newest backup of the index in its place and open it; the question has been asked."""
        from ema_app.session.caseload_backups import index_of, put_back
        from ema_app.store import RecoveryCode

        key = RecoveryCode(secret) if recovery else secret
        self._desk.background.run(
            lambda: put_back(index_of(folder), key, self._desk.around),
            lambda _: self.open(folder, secret, recovery),
            lambda error: self._not_opened(folder, error),
        )
