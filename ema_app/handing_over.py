"""Handing the computer over to an observer, while the window shows nothing else; and the door of who was asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ema_app.core.errors import EmaError
from ema_app.ui.words import told, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ema_app.app import Desk
    from ema_app.session.observers import Asked
    from ema_app.ui.observer.own_copy import OwnCopyPage
    from ema_app.ui.patient.pages import Pages

LEFT_ALONE_MINUTES = 10
"""After so long without a touch the lock screen comes back: half a rating must not wait for the person to find it."""


class HandingOver:
    """Locks the diary, gives the window to one page, and takes it back to the lock screen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._give_up: Callable[[], None] | None = None
        desk.idle.timeout.connect(self._left_alone)
        self._own: OwnCopyPage | None = None

    def listen(self, pages: Pages) -> None:
        """Go with the pages of a diary that has been opened."""
        pages.asked.connect(self.they_saw)
        pages.enrol_wanted.connect(self.enrol)

    def they_saw(self, asked: Asked) -> None:
        """Lock the diary, then let the observer say what they saw; the lock screen comes back."""
        from ema_app.ui.observer.they_saw import TheySaw

        desk = self._desk
        desk.lock()
        page = TheySaw(desk.theme, asked, desk.around)
        page.left.connect(self._take_back)
        self._leave_to(page, page.give_up)

    def _leave_to(self, page: QWidget, give_up: Callable[[], None]) -> None:
        """Show nothing but `page` of a locked diary; `give_up` ends what runs there before the lock screen is back."""
        self._desk.be_quiet()
        self._desk.window.show_alone(page)
        self._give_up = give_up
        self._desk.idle.set_minutes(LEFT_ALONE_MINUTES)

    def _left_alone(self) -> None:
        if self._give_up is not None:
            self._take_back()

    def _take_back(self) -> None:
        desk = self._desk
        if self._give_up is not None:
            self._give_up()
            self._give_up = None
        desk.idle.set_minutes(0)
        desk.window.end_alone()
        if desk.path is not None:
            desk.ask_for_passphrase(desk.path)
        else:
            desk.window.show_page(desk.front.welcome)

    def enrol(self, code: str) -> None:
        """Let somebody read what it means to be asked and choose a PIN; then the diary locks, whatever they chose."""
        from ema_app.ui.observer.enrol import EnrolPage

        desk = self._desk
        if desk.qt_session is None:
            return
        session = desk.qt_session.session
        known = session.observers.observer(code)
        page = EnrolPage(desk.theme, single=bool(known and known.single), background=desk.background)
        page.agreed.connect(lambda pin, single: self._agreed(code, pin, single))
        page.left.connect(desk.lock)
        desk.be_quiet()
        desk.window.show_alone(page)

    def _agreed(self, code: str, pin: str, single: bool) -> None:
        desk, problem = self._desk, ""
        if desk.qt_session is not None:
            try:
                desk.qt_session.session.observers.make(code, single=single, pin=pin)
            except EmaError as error:
                problem = told(error)
        desk.lock()
        if problem:
            desk.front.unlock.show_problem(problem)
        else:
            self._thank()

    def _thank(self) -> None:
        """Say to whoever chose a PIN that it is kept; the lock screen comes back."""
        from ema_app.ui.observer.end import ThanksPage

        said = translate("HandingOver", "Your PIN is kept, and the diary is locked. Please hand the computer back.")
        page = ThanksPage(self._desk.theme, said, translate("HandingOver", "Done"))
        page.done.connect(self._take_back)
        self._leave_to(page, lambda: None)

    def own_copy(self) -> None:
        """Show the cards of somebody who was asked, on a computer of their own."""
        from ema_app.places import data_folder
        from ema_app.ui.observer.own_copy import OwnCopyPage

        desk = self._desk
        if self._own is None:
            self._own = OwnCopyPage(desk.theme, data_folder(), desk.around)
            self._own.left.connect(lambda: desk.window.show_page(desk.front.welcome))
        desk.window.show_page(self._own)
        self._own.show_cards()
