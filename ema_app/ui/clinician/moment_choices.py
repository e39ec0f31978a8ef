"""What happened last, to choose from: each leads to its hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.session.over_time import event_word
from ema_app.session.rewinding import Event, events_between
from ema_app.ui.dates import moment_words
from ema_app.ui.parts import button, left
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

MOST = 10
EVER = 2.0**62


class MomentChoices(QWidget):
    """`chosen(kind, id)`: one of the last events is to be looked at. `count` of them are offered."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self._held = QVBoxLayout(self)
        self._held.setContentsMargins(0, 0, 0, 0)
        self._held.setSpacing(theme.space(8))
        self.refresh()

    def refresh(self) -> None:
        """Read the last events again."""
        while item := self._held.takeAt(0):
            if layout := item.layout():
                while part := layout.takeAt(0):
                    if widget := part.widget():
                        widget.deleteLater()
        found = events_between(self._qt.session, -EVER, EVER)[: -MOST - 1 : -1]
        self.count = len(found)
        for event in found:
            self._held.addLayout(left(self._theme, button(self._words(event), self._choose(event))))

    def _choose(self, event: Event) -> Callable[[], None]:
        return lambda: self.chosen.emit("event", event.event_id)

    def _words(self, event: Event) -> str:
        session = self._qt.session
        local = datetime.fromtimestamp(event.moment_ms / 1000, UTC).astimezone(ZoneInfo(session.around.zone()))
        who = session.roster.who().named(event.person_id)
        parts = [moment_words(local), shown(event_word(event.kind)), shown(who) if who else ""]
        return ", ".join(part for part in parts if part)
