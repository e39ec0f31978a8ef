"""The last step of a share: exactly what leaves, that it cannot be taken back, and the way to save it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit

from ema_app.core.people import Person
from ema_app.session.sharing import Leaving
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.patient.sharing.leaving import KEEP_IT, LeavingView
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown


class LastStep(QFrame):
    """What was found, the name the recipient sees, and the button; `save_wanted` when it is pressed."""

    save_wanted = Signal()

    def __init__(self, theme: Theme, zone: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.view, self.called = LeavingView(theme, zone), QLineEdit()
        self.called.setMaxLength(100)
        words = self.tr("How your clinician should call you (may stay empty)")
        self.called.setAccessibleName(words)
        self.save = button(self.tr("Save the share as a file…"), self.save_wanted.emit, "primary")
        self.missing = label("", "muted")
        name = column(theme, label(words), self.called, space=4)
        end = column(theme, label(shown(KEEP_IT), "strong"), left(theme, self.save), self.missing, space=8)
        head = label(self.tr("Exactly what leaves"), "strong")
        self.setLayout(column(theme, head, self.view, name, end, space=16, margin=16))
        self.first = self.called

    def show_leaving(self, found: Leaving, people: Sequence[Person]) -> None:
        """Show what would leave."""
        self.view.show_leaving(found, {person.person_id: person for person in people})

    def show_ready(self, ready: bool) -> None:
        """Say whether it is known for whom it is."""
        self.save.setEnabled(ready)
        put(self.missing, "" if ready else self.tr("Say above for whom it is."))
