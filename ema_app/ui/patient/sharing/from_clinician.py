"""What comes back from a clinician: a file taken in, and what the person decides about each proposal in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame

from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.sharing import Proposal, leave, take, take_in
from ema_app.session.sharing.giving_back import ENDING
from ema_app.ui.parts import button, column, label, left
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told


class FromClinician(QFrame):
    """A card with one button. `said(words, changed)`: what became of a file or a proposal, and what it changed."""

    said = Signal(str, object)

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._qt = qt
        self.setProperty("card", True)
        self.bring = button(self.tr("Take in a file from your clinician…"), self._choose)
        about = self.tr("A formulation or a plan that your clinician gives back. You see it first; nothing of yours "
                        "changes unless you take it.")  # fmt: skip
        head = (label(self.tr("From your clinician"), "strong"), label(about, "muted"))
        self.setLayout(column(theme, *head, left(theme, self.bring), space=8, margin=16))

    def _choose(self) -> None:
        kinds = self.tr("From a clinician") + f" (*{ENDING})"
        chosen, _ = QFileDialog.getOpenFileName(self, "Switchpoint", "", kinds)
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, path: Path) -> None:
        """Take in what a clinician gave back, as proposals; says how many are new, or why there are none."""
        try:
            new = take_in(self._qt.session, path)
        except EmaError as error:
            self.said.emit(told(error), frozenset())
            return
        words = self.tr("Proposals from your clinician: {n}. You find them below.") if new else self.tr(
            "What is in this file was already here.")  # fmt: skip
        self.said.emit(words.format(n=new), frozenset({Topic.PLAN}))

    def take(self, proposal: Proposal) -> None:
        """Put a proposal in the place of the person's own."""
        self.said.emit(self.tr("Taken. It is yours now."), take(self._qt.session, proposal))

    def leave(self, proposal: Proposal) -> None:
        """Leave a proposal."""
        self.said.emit(self.tr("Left. Yours stays as it is."), leave(self._qt.session, proposal))
