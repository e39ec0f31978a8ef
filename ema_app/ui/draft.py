"""What is being typed into a page: kept in the record after a short rest, so that no lock and no crash takes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ema_app.core.errors import EmaError
from ema_app.session.drafts import Draft, draft, drop_draft, keep_draft
from ema_app.ui.words import told

if TYPE_CHECKING:
    from ema_app.session import Session

REST_MS = 400


class Drafting(QObject):
    """The draft of the fields of one page; a child of it, so that `settle_drafts` finds it.

    `about`: what is being written about, '' = nothing. `words` gives what stands in the fields (anything JSON can hold,
    empty = nothing to keep); `session` the open record, None = there is none. `not_kept(why)`: the record took nothing.
    """

    not_kept = Signal(str)

    def __init__(self, page: QWidget, session: Callable[[], Session | None], words: Callable[[], Any]) -> None:
        super().__init__(page)
        self.about = ""
        self._session, self._words = session, words
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._keep)

    def touch(self) -> None:
        """Take note that something was typed. Typing on does not put it off: it is kept while one types, too."""
        if not self._rest.isActive():
            self._rest.start()

    def settle(self) -> None:
        """Keep at once what was typed."""
        if self._rest.isActive():
            self._rest.stop()
            self._keep()

    def found(self) -> Draft | None:
        """Give what was being written when it was left; None where nothing was."""
        session = self._session()
        return draft(session, self.about) if session is not None and self.about else None

    def forget(self) -> None:
        """Drop it: it is kept for good now, or let go."""
        self._rest.stop()
        self._write(lambda session: drop_draft(session, self.about))

    def _keep(self) -> None:
        self._write(lambda session: keep_draft(session, self.about, self._words()))

    def _write(self, work: Callable[[Session], None]) -> None:
        session = self._session()
        if session is None or not self.about or not session.record.is_open:
            return
        try:
            work(session)
        except EmaError as error:
            self.not_kept.emit(told(error))


def settle_drafts(window: QWidget) -> None:
    """Keep at once what is being typed anywhere in a window: the record is about to be closed."""
    for drafting in window.findChildren(Drafting):
        drafting.settle()
