"""The part that waits without a window: started with the desktop, it rings while the record is locked.

It loads no charts and opens no record. When the person answers, it starts the app, which asks for the passphrase, and
ends; when the window is closed, the app may start it again.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from ema_app.here import surroundings
from ema_app.ui.resident.reminders import Reminders, hand_over, world_here
from ema_app.ui.theme import Theme, apply

if TYPE_CHECKING:
    from ema_app.ui.patient.crisis_plan import CrisisPlanPage

LAST = "last_record"
PLAN_WIDTH, PLAN_HEIGHT = 760, 620
"""Pixels at 100 % text."""
WINDOW = [sys.executable, "-m", "ema_app"]
WAIT = [*WINDOW, "wait"]


class Waiting:
    """Waits for the prompts of a locked record; `leave` ends it, with the window taking its place where wanted."""

    def __init__(self, record: Path, start_window: Callable[[], object] | None = None) -> None:
        self.app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(self.app, QApplication)
        self.app.setQuitOnLastWindowClosed(False)
        self._theme, self._record = Theme.following_system(self.app), record
        apply(self.app, self._theme)
        self.plan: CrisisPlanPage | None = None
        self._start_window = start_window or _start_window
        world = world_here(surroundings())
        world.sources.watch(self.app)
        self.reminders = Reminders(self._theme, world, lambda: False)
        self.reminders.window_wanted.connect(self._window_soon)
        self.reminders.plan_wanted.connect(self.show_plan)
        self.reminders.quit_wanted.connect(self.leave)
        self.reminders.record_locked(record)

    def _window_soon(self) -> None:
        # What the person did goes into the letterbox first.
        QTimer.singleShot(0, self.reminders, self.make_room)

    def show_plan(self) -> None:
        """Show the lines of the crisis plan that may be read before unlocking, in a window of their own."""
        from ema_app.session.crisis_plan import before_unlocking
        from ema_app.ui.patient.crisis_plan import CrisisPlanPage

        if self.plan is None:
            self.plan = CrisisPlanPage(self._theme)
            self.plan.setWindowTitle("Switchpoint")
            self.plan.resize(self._theme.px(PLAN_WIDTH), self._theme.px(PLAN_HEIGHT))
            self.plan.left.connect(self.plan.hide)
        self.plan.show_plan(before_unlocking(self._record), locked=True)
        self.plan.show()
        self.plan.raise_()
        self.plan.activateWindow()

    def make_room(self) -> None:
        """Start the window and end: never two that ring."""
        hand_over(self.reminders.on_screen)
        self.leave()
        self._start_window()

    def leave(self) -> None:
        """End."""
        if self.plan is not None:
            self.plan.deleteLater()
        self.reminders.stop()
        self.app.quit()


def _start_window() -> None:
    QProcess.startDetached(WINDOW[0], WINDOW[1:])


def run() -> int:
    """Wait for the record used last; ends at once where there is none, or where a window is open already."""
    from ema_app.places import data_folder
    from ema_app.ui.only_one import OnlyOne

    QApplication.setApplicationName("Switchpoint")
    QApplication.setOrganizationName("Switchpoint")
    QApplication.setDesktopFileName("switchpoint")
    app = QApplication(sys.argv[:1])
    kept = QSettings().value(LAST)
    record = Path(str(kept)) if kept else None
    folder = data_folder()
    only_one = OnlyOne(folder, app)
    if record is None or not record.exists() or not folder.is_dir() or not only_one.first():
        return 0

    def start() -> None:
        only_one.leave()
        _start_window()

    waiting = Waiting(record, start)
    only_one.listen(waiting.make_room)
    return app.exec()
