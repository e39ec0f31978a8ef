"""The desk with reminders: what opening, locking and answering mean for the prompts of a record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ema_app.app import Desk, Start
from ema_app.ui.theme import Theme
from ema_app.ui.words import told, translate

if TYPE_CHECKING:
    from ema_app.core.errors import EmaError
    from ema_app.session import Session, Surroundings
    from ema_app.session.check_ins import OpenEntry
    from ema_app.ui.resident.reminders import Reminders, World


class DeskThatReminds(Desk):
    """The window, at most one open record, and its prompts; while it is locked they come by the letterbox."""

    def __init__(
        self, app: QApplication, theme: Theme, around: Surroundings, start: Start, world: World | None = None
    ) -> None:
        self._world, self._wait_afterwards = world, True
        self._made: Reminders | None = None
        super().__init__(app, theme, around, start)
        # The first window comes before what rings: it is read in when the window is idle.
        QTimer.singleShot(0, self.window, self._begin_to_ring)

    @property
    def reminders(self) -> Reminders:
        """What rings; made when it is first needed."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def _make(self) -> Reminders:
        from ema_app.ui.resident.reminders import Reminders, world_here

        world = self._world or world_here(self.around)
        world.sources.watch(self.app)
        made = Reminders(self.theme, world, self._form_is_open)
        made.window_wanted.connect(self.window.come_forward)
        made.plan_wanted.connect(self._plan_from_tray)
        made.form_wanted.connect(self._show_form)
        made.trouble.connect(self._say_trouble)
        made.quit_wanted.connect(self._quit)
        made.resident.changed.connect(self._tell_prompts)
        return made

    def be_quiet(self) -> None:
        """Let nothing ring until the lock screen is back: an observer sits at the computer."""
        if self._made is not None:
            self._made.record_locked(None)
            self._made.card.destroy()  # hidden is not enough: a screen reader would still find its window
            if self._made.tray:
                self._made.tray.icon.hide()

    def _begin_to_ring(self) -> None:
        if self.qt_session is None and self.path is not None and self._made is None:
            self.reminders.record_locked(self.path)

    def _form_is_open(self) -> bool:
        return self.pages is not None and self.pages.form is not None and self.pages.form.end is None

    def ask_for_passphrase(self, path: Path) -> None:
        """Show the page that unlocks `path`; until then its prompts come by the letterbox."""
        if self._made is not None and self.qt_session is None:
            self._made.record_locked(path)
            if self._made.tray:
                self._made.tray.icon.show()
        super().ask_for_passphrase(path)

    def hold(self, session: Session) -> None:
        """Keep an open record and take up its prompts; a made-up person has none."""
        super().hold(session)
        if self.path is not None and self.qt_session is not None:
            self.reminders.record_opened(session)
            self.qt_session.changed.connect(self.reminders.entries_changed)

    def _close_record(self) -> None:
        self.settle()
        if self.qt_session is not None and self.path is not None:
            self.reminders.record_locked(self.path)
        super()._close_record()

    def forget_record(self) -> None:
        """Close the record and forget it with its prompts: it is being erased."""
        super().forget_record()
        self.reminders.record_locked(None)

    def _plan_from_tray(self) -> None:
        self.window.come_forward()
        self.show_plan()

    def _tell_prompts(self) -> None:
        from ema_app.session import Topic

        if self.qt_session is not None:
            self.qt_session.tell(frozenset({Topic.PROMPTS}))

    def _show_form(self, form_id: str, entry: OpenEntry) -> None:
        if self.pages is not None:
            self.pages.start_form(form_id, entry)

    def _say_trouble(self, error: EmaError) -> None:
        if self.pages is not None:
            self.pages.workspace.say(told(error))

    def _quit(self) -> None:
        self._wait_afterwards = False
        self.window.close()

    def stop_ringing(self) -> None:
        """Ring no more; whoever rings next is told what is on the screen."""
        from ema_app.ui.resident.reminders import hand_over

        if self._made is not None:
            hand_over(self._made.on_screen)
            self._made.stop()
            self._made = None

    def show_workspace(self) -> None:
        """Show the open diary, with the page for when it may ask."""
        super().show_workspace()
        if self.pages is not None and self.path is not None:
            self.pages.keep_wishes = self.reminders.resident.choose
            self.pages.is_waiting = self.reminders.waits_with
            self.pages.prompt_wanted.connect(self.reminders.open)
            self.pages.workspace.held.connect(self.reminders.resident.stand_by)
            self.pages.workspace.add("asking", translate("WishesPage", "Check-ins"), self._asking_page, seldom=True)

    def _asking_page(self) -> QWidget:
        from ema_app.ui.resident.at_login import AtLogin
        from ema_app.ui.resident.wishes_page import WishesPage

        assert self.qt_session is not None
        page = WishesPage(self.theme, self.qt_session, self.reminders.resident.choose, AtLogin(Path.home()))
        if self.pages is not None:
            workspace = self.pages.workspace
            page.protocol_wanted.connect(lambda: workspace.show_page("protocol"))
        return page

    def go_on_waiting(self) -> None:
        """After the window: let the part without one wait, where the person chose that it starts by itself, prompts are
        to come, and nobody said to quit."""
        from ema_app.store import letterbox
        from ema_app.ui.resident.at_login import AtLogin
        from ema_app.waiting import WAIT

        self.stop_ringing()
        there = self.path is not None and self.path.exists()
        wanted = self._wait_afterwards and AtLogin(Path.home()).on
        if wanted and self.path is not None and there and letterbox.prompt_times(self.path):
            QProcess.startDetached(WAIT[0], WAIT[1:])
