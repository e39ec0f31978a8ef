"""The only file that knows all parts and puts them together: the window, the open record, what happens on a click."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog

from ema_app.places import data_folder
from ema_app.ui.background import Background
from ema_app.ui.main_window import IdleLock, MainWindow
from ema_app.ui.patient.new_record import NewRecord
from ema_app.ui.theme import Theme, apply
from ema_app.ui.words import translate

if TYPE_CHECKING:
    from ema_app.session import Session, Surroundings
    from ema_app.session.crisis_plan import Plan
    from ema_app.ui.qt_session import QtSession


def run(*, demo: bool = False) -> int:
    """Start the app; gives the exit code. With `demo`, on a made-up person."""
    app = application(sys.argv)
    theme = Theme.following_system(app)
    apply(app, theme)
    from ema_app.here import surroundings

    desk = Desk(app, theme, surroundings(), Start())
    desk.window.show()
    if demo:
        desk.look_around()
    return app.exec()


def application(arguments: list[str]) -> QApplication:
    """Give the Qt application with its name and its language."""
    from ema_app.ui.language import install

    QApplication.setApplicationName("Switchpoint")
    QApplication.setOrganizationName("Switchpoint")
    QApplication.setDesktopFileName("switchpoint")
    app = QApplication(arguments)
    install(app)
    return app


@dataclass(frozen=True)
class Start:
    """How the app starts: the record to open (None = the one used last, or the welcome), and its memory of that."""

    record: Path | None = None
    settings: QSettings | None = None


class Desk:
    """The window and at most one open record."""

    def __init__(self, app: QApplication, theme: Theme, around: Surroundings, start: Start) -> None:
        self.app, self.theme, self.around = app, theme, around
        self.settings = start.settings or QSettings()
        self.qt_session: QtSession | None = None
        self.background = Background(app)
        self.window = MainWindow(theme, data_folder() / "my-diary.switchpoint")
        self.idle = IdleLock(app, 0)
        self.path = start.record or self._last()
        self._wire()
        if self.path and self.path.exists():
            self.ask_for_passphrase(self.path)

    def _wire(self) -> None:
        window = self.window
        window.welcome.new_wanted.connect(lambda: window.show_page(window.new_record))
        window.welcome.open_wanted.connect(self.choose_record)
        window.welcome.demo_wanted.connect(self.look_around)
        window.new_record.back.connect(lambda: window.show_page(window.welcome))
        window.new_record.create_wanted.connect(self.create)
        window.new_record.finished.connect(self._after_code)
        window.unlock.unlock_wanted.connect(self.unlock)
        window.unlock.other_wanted.connect(lambda: window.show_page(window.welcome))
        window.unlock.plan_wanted.connect(self.show_plan)
        window.plan_wanted.connect(self.show_plan)
        window.plan.left.connect(window.leave_plan)
        window.plan.saved.connect(self.save_plan)
        window.lock_wanted.connect(self.lock)
        window.minimised.connect(self._minimised)
        window.closing.connect(self.close)
        self.idle.timeout.connect(self.lock)

    def _last(self) -> Path | None:
        kept = self.settings.value("last_record")
        return Path(str(kept)) if kept else None

    def choose_record(self) -> None:
        """Let the person choose a record to open."""
        chosen, _ = QFileDialog.getOpenFileName(self.window, self.window.tr("Open a diary"), str(data_folder()))
        if chosen:
            self.ask_for_passphrase(Path(chosen))

    def ask_for_passphrase(self, path: Path) -> None:
        """Show the page that unlocks `path`."""
        self.path = path
        self.window.unlock.show_record(path)
        self.window.show_page(self.window.unlock)

    def create(self, wanted: NewRecord) -> None:
        """Make a new record in the background, then show its recovery code."""
        from ema_app.session.opening import create

        wanted.path.parent.mkdir(parents=True, exist_ok=True)
        self.background.run(
            lambda: create(wanted.path, wanted.passphrase, self.around),
            lambda made: self._created(wanted.path, *made),
            lambda error: self.window.new_record.show_problem(error.text(translate)),
        )

    def _created(self, path: Path, session: Session, code: str) -> None:
        self.path = path
        self._hold(session)
        self.window.new_record.show_code(code)

    def _after_code(self, ask_urges: bool) -> None:
        from dataclasses import replace

        if self.qt_session is None:
            return
        session = self.qt_session.session
        session.choose(replace(session.choices, consents=("urges",) if ask_urges else ()))
        self._show_workspace()

    def unlock(self, path: Path, secret: str, recovery: bool) -> None:
        """Open a record in the background; a wrong passphrase is said on the page."""
        from ema_app.session.opening import open_session
        from ema_app.store import RecoveryCode

        self.background.run(
            lambda: open_session(path, RecoveryCode(secret) if recovery else secret, self.around),
            self.show_session,
            lambda error: self.window.unlock.show_problem(error.text(translate)),
        )

    def show_session(self, session: Session) -> None:
        """Show an open record."""
        self._hold(session)
        self._show_workspace()

    def _hold(self, session: Session) -> None:
        from ema_app.ui.qt_session import QtSession

        self.qt_session = QtSession(session, self.window)
        if self.path is not None:
            self.settings.setValue("last_record", str(self.path))

    def _show_workspace(self) -> None:
        from ema_app.ui.patient.pages import open_workspace

        if self.qt_session is None:
            return
        self.idle.set_minutes(self.qt_session.session.choices.lock_minutes)
        workspace = open_workspace(self.theme, self.qt_session, self.background)
        workspace.plan_wanted.connect(self.show_plan)
        workspace.lock_wanted.connect(self.lock)
        self.window.open_workspace(workspace)

    def show_plan(self) -> None:
        """Show the crisis plan: all of it where the record is open, else the lines that may be read before."""
        locked = self.qt_session is None
        self.window.plan.show_plan(self._plan(), locked=locked)
        self.window.show_plan_over()

    def _plan(self) -> Plan:
        from ema_app.session.crisis_plan import Plan, before_unlocking

        if self.qt_session is not None:
            return self.qt_session.session.plan.current()
        return before_unlocking(self.path) if self.path else Plan()

    def save_plan(self, plan: Plan) -> None:
        """Keep the plan and show it as it was kept."""
        if self.qt_session is not None:
            self.qt_session.tell(self.qt_session.session.plan.save(plan))
            self.window.plan.show_plan(plan, locked=False)

    def lock(self) -> None:
        """Drop the key, close the file, take everything from the screen."""
        if self.qt_session is None:
            return
        self.background.wait()
        self.window.close_workspace()
        self.qt_session.session.close()
        self.qt_session = None
        self.idle.set_minutes(0)
        if self.path:
            self.ask_for_passphrase(self.path)

    def _minimised(self) -> None:
        if self.qt_session is not None and self.qt_session.session.choices.lock_on_minimise:
            self.lock()

    def close(self) -> None:
        """Lock before the window goes."""
        self.background.wait()
        if self.qt_session is not None:
            self.window.close_workspace()
            self.qt_session.session.close()
            self.qt_session = None

    def look_around(self) -> None:
        """Open a made-up person in a throw-away record."""
        from ema_app.demo import demo_session

        self.path = None
        self.background.run(
            lambda: demo_session(self.around),
            self.show_session,
            lambda error: self.window.unlock.show_problem(error.text(translate)),
        )
