"""The only file that knows all parts and puts them together: the window, the open record, what happens on a click."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from ema_app.caseload_desk import CaseloadDesk
from ema_app.front import Front
from ema_app.handing_over import HandingOver
from ema_app.opening import Opening
from ema_app.ui import look
from ema_app.ui.background import Background
from ema_app.ui.main_window import IdleLock, MainWindow
from ema_app.ui.theme import Theme, apply
from ema_app.ui.words import shown, told

if TYPE_CHECKING:
    from ema_app.core.errors import EmaError
    from ema_app.session import Session, Surroundings
    from ema_app.session.crisis_plan import Plan
    from ema_app.ui.ahead import Ahead
    from ema_app.ui.patient.pages import Pages
    from ema_app.ui.qt_session import QtSession

LAST = "last_record"


def run(*, demo: bool = False) -> int:
    """Start the app; gives the exit code. With `demo`, on a made-up person."""
    from ema_app.places import data_folder
    from ema_app.reminding import DeskThatReminds
    from ema_app.ui.only_one import OnlyOne

    app = application(sys.argv)
    folder = data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    only_one = OnlyOne(folder, app)
    if not demo and not only_one.first() and only_one.ask_first():
        return 0
    code = look.AGAIN
    while code == look.AGAIN:
        desk = _begin(app, demo)
        _after_first_window(desk, folder, None if demo else only_one)
        code = app.exec()
        desk.close()
        desk.window.deleteLater()
        if isinstance(desk, DeskThatReminds):
            desk.stop_ringing()
    only_one.leave()
    if isinstance(desk, DeskThatReminds):
        desk.go_on_waiting()
    return code


def _begin(app: QApplication, demo: bool) -> Desk:
    """Give the desk with its window shown, in the look chosen now."""
    from ema_app.here import surroundings
    from ema_app.reminding import DeskThatReminds

    settings = QSettings()
    theme = look.chosen(app, settings)
    apply(app, theme)
    kind = Desk if demo else DeskThatReminds
    desk = kind(app, theme, surroundings(), Start(None, settings, lambda: app.exit(look.AGAIN)))
    desk.window.show()
    if demo:
        desk.opening.look_around()
    return desk


def application(arguments: list[str]) -> QApplication:
    """Give the Qt application with its name and its language."""
    from ema_app.ui.language import install
    from ema_app.ui.learning import keep_from_learning

    QApplication.setApplicationName("Switchpoint")
    QApplication.setOrganizationName("Switchpoint")
    QApplication.setDesktopFileName("switchpoint")
    app = QApplication(arguments)
    install(app)
    keep_from_learning(app)
    return app


def _after_first_window(desk: Desk, folder: Path, only_one: object) -> None:
    from ema_app import crash
    from ema_app.ui.ahead import Ahead
    from ema_app.ui.only_one import OnlyOne
    from ema_app.ui.sorry import Sorry

    crash.install(folder, desk.settle, Sorry(desk.window).say)
    if isinstance(only_one, OnlyOne):
        only_one.listen(desk.window.come_forward)
    ahead = desk.ahead = Ahead(desk.app)
    desk.app.aboutToQuit.connect(ahead.wait)
    ahead.begin()


@dataclass(frozen=True)
class Start:
    """How the app starts: the record to open (None = the one used last, or the welcome), its memory of that and of the
    look, and what begins it again in another look."""

    record: Path | None = None
    settings: QSettings | None = None
    again: Callable[[], object] = lambda: None


class Desk:
    """The window and at most one open record."""

    def __init__(self, app: QApplication, theme: Theme, around: Surroundings, start: Start) -> None:
        self.app, self.theme, self.around = app, theme, around
        self.settings, self._again = start.settings or QSettings(), start.again
        self.qt_session: QtSession | None = None
        self.pages: Pages | None = None
        self.ahead: Ahead | None = None
        self.background = Background(app)
        self.window = MainWindow(theme)
        self.idle = IdleLock(app, 0)
        self.path = start.record or self._last()
        self.front, self.opening, self.handing_over = Front(self), Opening(self), HandingOver(self)
        self.clinic = CaseloadDesk(self)
        window = self.window
        for signal, act in (
            (window.plan_wanted, self.show_plan), (window.lock_wanted, self.lock), (self.idle.timeout, self.lock),
            (window.minimised, self._minimised), (window.closing, self.close), (window.size_wanted, self._resize_text),
        ):  # fmt: skip
            signal.connect(act)
        if self.path and self.path.exists():
            self.ask_for_passphrase(self.path)
        else:
            self.path = None
            window.show_page(self.front.welcome)

    def _resize_text(self, steps: int) -> None:
        look.larger(self.settings, steps)
        self._again()

    def change_look(self, name: str, value: object) -> None:
        """Keep a choice of the look and begin again in it; an open record is locked first."""
        self.settings.setValue(name, value)
        self._again()

    def _last(self) -> Path | None:
        kept = self.settings.value(LAST)
        return Path(str(kept)) if kept else None

    def ask_for_passphrase(self, path: Path) -> None:
        """Show the page that unlocks `path`."""
        self.path = path
        self.front.unlock.show_record(path, self.around.local_now())
        self.window.show_page(self.front.unlock)

    def show_session(self, session: Session) -> None:
        """Show an open record, and make the day's backup."""
        self.hold(session)
        self.show_workspace()
        if self.path is not None and not session.record.read_only:
            self.background.run(session.back_up_daily, lambda _: None, self._not_backed_up)

    def _not_backed_up(self, error: EmaError) -> None:
        if self.pages is not None:
            self.pages.workspace.say(told(error))

    def hold(self, session: Session) -> None:
        """Keep an open record, and remember where it lies."""
        from ema_app.ui.qt_session import QtSession

        self.clinic.close()
        self.qt_session = QtSession(session, self.window)
        self.qt_session.changed.connect(self._follow_choices)
        if self.path is not None:
            self.settings.setValue(LAST, str(self.path))

    def _follow_choices(self, topics: frozenset[str]) -> None:
        if self.qt_session is not None and "settings" in topics:
            self.idle.set_minutes(self.qt_session.session.choices.lock_minutes)

    def show_workspace(self) -> None:
        """Show the pages of the open record."""
        from ema_app.keys_and_erasing import KeysAndErasing
        from ema_app.ui.patient.pages import Pages

        if self.qt_session is None:
            return
        self.idle.set_minutes(self.qt_session.session.choices.lock_minutes)
        self.pages = Pages(self.theme, self.qt_session, self.background, made_up=self.path is None)
        self.pages.workspace.plan_wanted.connect(self.show_plan)
        self.pages.workspace.lock_wanted.connect(self.lock)
        self.pages.look_wanted.connect(self.change_look)
        KeysAndErasing(self, self.pages)
        self.handing_over.listen(self.pages)
        self.window.open_workspace(self.pages.workspace)
        self.pages.open()
        for notice in self.qt_session.session.record.notices:
            self.pages.workspace.say(shown(notice))

    def show_plan(self) -> None:
        """Show the crisis plan: all of it where the record is open, else the lines that may be read before."""
        self.front.plan.show_plan(self._plan(), locked=self.qt_session is None)
        self.window.show_over(self.front.plan)

    def _plan(self) -> Plan:
        from ema_app.session.crisis_plan import Plan, before_unlocking

        if self.qt_session is not None:
            return self.qt_session.session.plan.to_read()
        return before_unlocking(self.path) if self.path else Plan()

    def be_quiet(self) -> None:
        """Let nothing ring until the lock screen is back."""

    def settle(self) -> None:
        """Keep at once what is still being typed."""
        if self.pages is not None:
            self.pages.settle()
        self.clinic.settle()

    def lock(self) -> None:
        """Take everything from the screen, drop the key, close the file."""
        if self.clinic.lock() or self.qt_session is None:
            return
        self.window.end_alone()
        self._close_record()
        if self.path:
            self.ask_for_passphrase(self.path)
        else:
            self.window.show_page(self.front.welcome)

    def forget_record(self) -> None:
        """Close the record and forget that it was there: it is being erased."""
        self._close_record()
        self.path = None
        self.settings.remove(LAST)
        self.window.show_page(self.front.welcome)

    def _close_record(self) -> None:
        self.clinic.close()
        self.settle()
        self.idle.set_minutes(0)
        if self.pages is not None:
            self.pages.give_up()
        self.window.leave_nothing()
        self.front.forget_record()
        self.background.give_up()
        if self.qt_session is not None:
            self.qt_session.session.close()
            self.qt_session.deleteLater()
        self.qt_session, self.pages = None, None

    def _minimised(self) -> None:
        if self.qt_session is not None and self.qt_session.session.choices.lock_on_minimise:
            self.lock()

    def close(self) -> None:
        """Lock before the window goes."""
        self._close_record()
