"""A person looks back at one of their own moments, and at what was understood together: Rewind and the formulation."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ema_app.ui.background import Background
from ema_app.ui.clinician.between import BetweenSessionsPage
from ema_app.ui.clinician.formulation import FormulationCard
from ema_app.ui.clinician.rewind import RewindPage
from ema_app.ui.parts import button, column, filling, label, left, scrolling
from ema_app.ui.patient.entry import EntryView
from ema_app.ui.patient.workspace import Workspace
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme


class FormulationPage(QWidget):
    """The formulation as the person has it; `between_wanted`: the page for the next session is to be shown."""

    between_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self.card = FormulationCard(theme, qt)
        self.first = self.card
        self.between = button(self.tr("One page for the next session"), self.between_wanted.emit)
        page = QWidget()
        ways = left(theme, self.between)
        layout = column(theme, label(self.tr("Formulation"), "title"), self.card, ways, space=16)
        layout.setContentsMargins(theme.space(36), theme.space(24), theme.space(36), theme.space(24))
        layout.addStretch(1)
        page.setLayout(layout)
        filling(self, scrolling(page))


class LookingBack(QObject):
    """Shows Rewind over the other pages, and the page it came from again afterwards."""

    def __init__(self, theme: Theme, qt: QtSession, background: Background, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._theme, self._qt, self._background, self._workspace = theme, qt, background, workspace
        self._from = ""

    def follow(self, entry: EntryView) -> None:
        """Show the hours around an entry when that is asked for."""
        entry.rewind_wanted.connect(lambda entry_id: self.show_moment("entries", "entry", entry_id))

    def formulation(self) -> QWidget:
        """Give the page of the formulation; the moments it points at can be looked at."""
        page = FormulationPage(self._theme, self._qt)
        page.card.rewind_wanted.connect(lambda kind, identity: self.show_moment("formulation", kind, identity))
        page.between_wanted.connect(lambda: self._workspace.show_over(self.between))
        return page

    @cached_property
    def between(self) -> BetweenSessionsPage:
        """The page between sessions of the person's own record."""
        made = BetweenSessionsPage(self._theme, self._qt, self._background)
        made.rewind_wanted.connect(lambda kind, identity: self.show_moment("formulation", kind, identity))
        return made

    def show_moment(self, come_from: str, kind: str, identity: str) -> None:
        """Show a moment; `come_from` names the page that comes back."""
        self._from = come_from
        page = RewindPage(self._theme, self._qt, self._background)
        page.left.connect(lambda: self._back(page))
        self._workspace.show_over(page)
        page.show_moment(kind, identity)  # type: ignore[arg-type]

    def _back(self, page: RewindPage) -> None:
        page.settle()
        self._workspace.take_away(page)
        self._workspace.show_page(self._from)
