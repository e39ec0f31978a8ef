"""The pages in front of a record, each made when first shown: welcome, a new diary, unlocking, the crisis plan."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from ema_app.ui.words import told, translate

if TYPE_CHECKING:
    from ema_app.app import Desk
    from ema_app.core.errors import EmaError
    from ema_app.session import Session
    from ema_app.session.crisis_plan import Plan
    from ema_app.store.restore import Replacement
    from ema_app.ui.patient.crisis_plan import CrisisPlanPage
    from ema_app.ui.patient.new_record import NewRecordPage
    from ema_app.ui.patient.unlock import UnlockPage
    from ema_app.ui.patient.welcome import WelcomePage

MENDED_BY_A_BACKUP = frozenset(
    {"damaged", "empty_file", "not_a_record", "other_record", "keys_missing", "keys_damaged", "missing"}
)


class Front:
    """Makes each page, and connects it with what the desk does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @cached_property
    def welcome(self) -> WelcomePage:
        """The four doors."""
        from ema_app.ui.patient.welcome import WelcomePage

        page = WelcomePage(self._desk.theme)
        page.new_wanted.connect(self._begin_new)
        page.open_wanted.connect(self.choose_record)
        page.demo_wanted.connect(self._desk.opening.look_around)
        page.saw_wanted.connect(self._desk.handing_over.own_copy)
        page.clinician_wanted.connect(self._desk.clinic.enter)
        return page

    @cached_property
    def new_record(self) -> NewRecordPage:
        """A new diary."""
        from ema_app.places import data_folder
        from ema_app.ui.patient.new_record import NewRecordPage

        page = NewRecordPage(self._desk.theme, free_name(data_folder()))
        page.back.connect(lambda: self._desk.window.show_page(self.welcome))
        page.create_wanted.connect(self._desk.opening.create)
        page.finished.connect(self._desk.opening.after_code)
        return page

    @cached_property
    def unlock(self) -> UnlockPage:
        """The passphrase."""
        from ema_app.ui.patient.unlock import UnlockPage

        page = UnlockPage(self._desk.theme)
        page.unlock_wanted.connect(self._desk.opening.unlock)
        page.restore_wanted.connect(self._restore)
        page.other_wanted.connect(lambda: self._desk.window.show_page(self.welcome))
        page.plan_wanted.connect(self._desk.show_plan)
        return page

    @cached_property
    def plan(self) -> CrisisPlanPage:
        """The crisis plan."""
        from ema_app.ui.patient.crisis_plan import CrisisPlanPage

        page = CrisisPlanPage(self._desk.theme, self._session)
        page.left.connect(self._desk.window.leave)
        page.saved.connect(self._save_plan)
        return page

    def _begin_new(self) -> None:
        from ema_app.places import data_folder

        self.new_record.begin()
        self.new_record.offer_place(free_name(data_folder()))
        self._desk.window.show_page(self.new_record)

    def choose_record(self) -> None:
        """Let the person choose a record to open."""
        from ema_app.places import data_folder

        window = self._desk.window
        chosen, _ = QFileDialog.getOpenFileName(window, translate("Front", "Open a diary"), str(data_folder()))
        if chosen:
            self._desk.ask_for_passphrase(Path(chosen))

    def _save_plan(self, plan: Plan) -> None:
        qt = self._desk.qt_session
        if qt is not None:
            qt.tell(qt.session.plan.save(plan))
            self.plan.kept(plan)

    def _session(self) -> Session | None:
        return self._desk.qt_session.session if self._desk.qt_session is not None else None

    def forget_record(self) -> None:
        """Take the lines of the crisis plan and a recovery code from their pages: the record is being closed."""
        if "new_record" in self.__dict__:
            self.new_record.begin()
        if "plan" in self.__dict__:
            from ema_app.session.crisis_plan import Plan

            self.plan.show_plan(Plan(), locked=True)

    def not_opened(self, error: EmaError) -> None:
        """Say why a record did not open; where a backup can help, offer it."""
        if self._desk.path is None:
            self.welcome.show_problem(told(error))
            return
        restorable = error.code in MENDED_BY_A_BACKUP and self._newest_backup() is not None
        self.unlock.show_problem(told(error), restorable=restorable)

    def say_erased(self) -> None:
        """Say that a record is gone."""
        self.welcome.show_problem(translate("Front", "The diary and its backups are erased."))

    def _newest_backup(self) -> Path | None:
        from ema_app.store.backup import backups

        path = self._desk.path
        return next(iter(backups(path).values()), None) if path else None

    def _restore(self, path: Path, secret: str, recovery: bool) -> None:
        from ema_app.core.errors import EmaError
        from ema_app.store.restore import what_restore_replaces
        from ema_app.ui.patient.asking import sure
        from ema_app.ui.words import shown

        backup, window = self._newest_backup(), self._desk.window
        if backup is None:
            return
        try:
            will = what_restore_replaces(backup, path)
        except EmaError as error:
            self.not_opened(error)
            return
        if sure(window, shown(will.words()), translate("Front", "Put the backup in its place")):
            self.restore_now(will, secret, recovery)

    def restore_now(self, will: Replacement, secret: str, recovery: bool) -> None:
        """Put a backup in place of the record and open it; the question has been asked."""
        from ema_app.store import RecoveryCode
        from ema_app.store.restore import restore

        desk, key = self._desk, RecoveryCode(secret) if recovery else secret
        self.unlock.say_busy(translate("Front", "Putting the backup in its place."))
        desk.background.run(
            lambda: restore(will.backup, will.record, key, desk.around.local_now()),
            lambda _: desk.opening.unlock(will.record, secret, recovery),
            self.not_opened,
        )


def free_name(folder: Path) -> Path:
    """Give a name for a new record in `folder` that no file has yet."""
    path, number = folder / "my-diary.switchpoint", 2
    while path.exists():
        path, number = folder / f"my-diary-{number}.switchpoint", number + 1
    return path
