"""The pages of a review that are not about a stretch of days alone: felt and seen, the treatment, one moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ema_app.session.review.days import Days
from ema_app.session.switch_moments import Modes
from ema_app.ui.background import Background
from ema_app.ui.clinician.review.frame import Frame
from ema_app.ui.parts import column, filling, scrolling
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

if TYPE_CHECKING:
    from ema_app.ui.clinician.rewind import RewindPage

LEAST = 460
"""Pixels at 100 % that the charts of felt and seen need."""

RULED = "felt_seen"
"""The one of these pages that the stretch of days rules."""


class FeltSeenPage(QWidget):
    """Felt and seen in the days that rule the review; read again when it comes to the front with others."""

    def __init__(self, theme: Theme, qt: QtSession, background: Background, days: Days) -> None:
        super().__init__()
        from ema_app.session.felt_seen.gathering import FeltSeen
        from ema_app.ui.felt_seen.view import FeltSeenView

        self.view = FeltSeenView(theme, FeltSeen(qt.session, "clinician"), background)
        content = QWidget()
        content.setLayout(column(theme, self.view))
        self.view.setMinimumHeight(theme.px(LEAST))
        filling(self, scrolling(content))
        self._days, self._stale = days, True
        self.first = self.view

    def show_days(self, days: Days) -> None:
        """Show other days."""
        self._days, self._stale = days, True
        self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while another page was in front."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            low, high = self._days.bounds_ms
            self.view.show_between(float(low), float(high))


class Beside(QObject):
    """Makes these pages when they are first shown. `rewind(kind, id)` shows a moment, and the way back."""

    came_back = Signal()

    def __init__(self, theme: Theme, qt: QtSession, background: Background, frame: Frame) -> None:
        super().__init__(frame)
        self._theme, self._qt, self._background, self._frame = theme, qt, background, frame
        self._from = "timeline"
        self._days: Days | None = None

    def add_felt_seen(self, days: Callable[[], Days]) -> None:
        """Add felt and seen; `days` gives those in force."""
        self._frame.add(RULED, self.tr("Felt and seen"),
                        lambda: FeltSeenPage(self._theme, self._qt, self._background, days()))  # fmt: skip

    def add_others(self) -> None:
        """Add sessions and outcomes, the page between sessions, and rewind."""
        self._frame.add("treatment", self.tr("Sessions and outcomes"), self._treatment)
        self._frame.add("between", self.tr("Between sessions"), self._between)
        self._frame.add("rewind", self.tr("Rewind"), self._rewind)

    def _treatment(self) -> QWidget:
        from ema_app.ui.clinician.treatment import TreatmentPage

        page = TreatmentPage(self._theme, self._qt)
        page.rewind_wanted.connect(self.rewind)
        return page

    def _between(self) -> QWidget:
        from ema_app.ui.clinician.between import BetweenSessionsPage

        page = BetweenSessionsPage(self._theme, self._qt, self._background)
        page.rewind_wanted.connect(self.rewind)
        return page

    def _rewind(self) -> QWidget:
        from ema_app.ui.clinician.rewind import RewindPage

        page = RewindPage(self._theme, self._qt, self._background)
        page.left.connect(lambda: self._frame.show_page(self._from))
        return page

    def rewind(self, kind: str, identity: str, modes: Modes | None = None) -> None:
        """Show the hours around a moment; `modes` is the fit that the moment comes from, if it comes from one."""
        self._from = self._frame.current
        page = self._frame.show_page("rewind")
        self._show(page, (kind, identity), modes)  # type: ignore[arg-type]

    def _show(self, page: RewindPage, moment: tuple[str, str], modes: Modes | None) -> None:
        page.modes = modes
        page.show_moment(*moment)  # type: ignore[arg-type]

    def show_days(self, days: Days) -> None:
        """Show other days where these pages show days."""
        page = self._frame.pages.get(RULED)
        if isinstance(page, FeltSeenPage):
            page.show_days(days)

    def settle(self) -> None:
        """Keep at once what is still being typed."""
        for page in self._frame.pages.values():
            settle = getattr(page, "settle", None)
            if callable(settle):
                settle()
