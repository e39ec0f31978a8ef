"""The roster as the person widgets use it."""

from __future__ import annotations

from ema_app.core.people import Person
from ema_app.session.roster import PEOPLE
from ema_app.ui.qt_session import QtSession


class TellingRoster:
    """Gives people, adds somebody, and tells the other views of it."""

    def __init__(self, qt: QtSession) -> None:
        self._qt = qt

    def people(self) -> list[Person]:
        """Give everybody, those named most often first."""
        return self._qt.session.roster.people()

    def add(self, name: str, relationship: str, closeness: float | None = None) -> str:
        """Add somebody and give their code."""
        code = self._qt.session.roster.add(name, relationship, closeness)
        self._qt.tell(PEOPLE)
        return code
