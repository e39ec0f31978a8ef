"""An open session as views see it: the use cases, and one signal that says what a write changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ema_app.session import Changed, Session


class QtSession(QObject):
    """A session and its one signal; `tell` sends on what a use case gave back."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session

    def tell(self, changed: Changed) -> None:
        """Send on what changed; nothing is sent where nothing did."""
        if changed:
            self.changed.emit(changed)
