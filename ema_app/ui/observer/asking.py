"""The pages about observers over those of the sidebar: one person, and asking."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ema_app.core.people import Person
from ema_app.ui.background import Background
from ema_app.ui.observer.ask import AskPage
from ema_app.ui.observer.person import ObserverPage
from ema_app.ui.patient.workspace import Workspace
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme


class AskingPages(QObject):
    """`asked(Asked)`: lock, and hand over. `enrol_wanted(code)`: hand over, so that somebody can choose a PIN."""

    asked = Signal(object)
    enrol_wanted = Signal(str)

    def __init__(self, theme: Theme, qt: QtSession, background: Background, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._theme, self._qt, self._background, self._workspace = theme, qt, background, workspace
        self.page: QWidget | None = None

    def show_observer(self, person: Person) -> None:
        """Show how it stands with somebody as an observer."""
        page = ObserverPage(self._theme, self._qt, self._background, person)
        page.ask_wanted.connect(lambda code: self.ask("people", code=code))
        page.enrol_wanted.connect(self.enrol_wanted)
        page.left.connect(lambda: self._leave("people"))
        self._show(page)

    def ask(self, back_to: str, *, code: str = "", about: datetime | None = None, entry_id: str = "") -> None:
        """Ask somebody what they saw; `back_to` names the page that comes back where the person thinks better of it."""
        page = AskPage(self._theme, self._qt, about=about, entry_id=entry_id)
        page.choose(code)
        page.asked.connect(self.asked)
        page.left.connect(lambda: self._leave(back_to))
        self._show(page)

    def _show(self, page: QWidget) -> None:
        self._take_away()
        self.page = page
        self._workspace.show_over(page)

    def _leave(self, back_to: str) -> None:
        self._take_away()
        self._workspace.show_page(back_to)

    def _take_away(self) -> None:
        if self.page is not None:
            self._workspace.take_away(self.page)
            self.page = None
