"""Works a review out in the background, in two steps; what was worked out lately is kept.

What comes when the page is gone already goes nowhere.
"""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ema_app.charts.before_after import Named
from ema_app.session.review.days import Days
from ema_app.session.review.ground import Asked
from ema_app.session.review.looks import First, Second, comparison, first_look, second_look
from ema_app.ui.background import Background
from ema_app.ui.qt_session import QtSession
from ema_app.ui.words import language, told

KEPT = 4


class Working(QObject):
    """`first(First)` and `second(Second)` come for the days asked for last; `compared(rows)` beside them."""

    first = Signal(object)
    second = Signal(object)
    compared = Signal(object)
    failed = Signal(str)
    busy = Signal(bool)

    def __init__(self, qt: QtSession, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._background = qt.session, background
        self._wanted: Asked | None = None
        self._with: Asked | None = None
        self._kept: OrderedDict[Asked, Second] = OrderedDict()
        self.now: Second | None = None

    def ask(self, days: Days) -> None:
        """Work out these days; what is asked for meanwhile comes instead."""
        asked = Asked(days, language())
        self._wanted, self.now = asked, None
        kept = self._kept.get(asked)
        if kept:
            self.first.emit(kept.first)
            self._finish(asked, kept)
            return
        self.busy.emit(True)
        self._background.run(lambda: self._first(asked), lambda found: self._got_first(asked, found), self._fail)

    def compare(self, days: Days | None) -> None:
        """Set other days beside those asked for; None ends it."""
        self._with = Asked(days, language()) if days else None
        if self._with and self.now:
            self._begin_comparing(self._with, self.now)

    def forget(self) -> None:
        """Forget what was worked out: the record has changed."""
        self._kept.clear()

    def _first(self, asked: Asked) -> First | None:
        # In the other thread: what nobody waits for any more is not begun.
        return first_look(self._session, asked) if asked == self._wanted else None

    def _got_first(self, asked: Asked, found: First | None) -> None:
        if found is None or asked != self._wanted or not isValid(self):
            return
        self.first.emit(found)
        self._background.run(lambda: self._second(asked, found), lambda more: self._got(asked, more), self._fail)

    def _second(self, asked: Asked, found: First) -> Second | None:
        return second_look(found) if asked == self._wanted else None

    def _got(self, asked: Asked, found: Second | None) -> None:
        if found is None or not isValid(self):
            return
        self._kept[asked] = found
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if asked == self._wanted:
            self._finish(asked, found)

    def _finish(self, asked: Asked, found: Second) -> None:
        self._kept.move_to_end(asked)
        self.now = found
        self.busy.emit(False)
        self.second.emit(found)
        if self._with:
            self._begin_comparing(self._with, found)

    def _begin_comparing(self, other: Asked, now: Second) -> None:
        def done(rows: dict[str, list[Named]]) -> None:
            if isValid(self) and other == self._with and now is self.now:
                self.compared.emit(rows)

        self._background.run(lambda: comparison(self._session, other, now), done, self._fail)

    def _fail(self, error: object) -> None:
        from ema_app.core.errors import EmaError

        if not isValid(self):
            return
        self.busy.emit(False)
        self.failed.emit(told(error) if isinstance(error, EmaError) else str(error))
