"""A page that follows the record: what changed while another page was in front is read when it comes back."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ema_app.session import Topic
from ema_app.ui.qt_session import QtSession


class Following(QWidget):
    """Reads again what it shows: at once while it is in sight, else as soon as it is."""

    _stale = False
    _read_again: Callable[[], object]
    _topics: frozenset[Topic]

    def follow(self, qt: QtSession, topics: Collection[Topic], read_again: Callable[[], object]) -> None:
        """Call `read_again` when one of `topics` has changed."""
        self._topics, self._read_again = frozenset(topics), read_again
        qt.changed.connect(self._follow)

    def _follow(self, topics: frozenset[Topic]) -> None:
        self._stale = self._stale or bool(topics & self._topics)
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another page was in front."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._stale:
            self._stale = False
            self._read_again()
