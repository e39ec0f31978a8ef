"""The pages of a review that one stretch of days rules: made, given what was worked out, and made ready while idle."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ema_app.session.review.looks import First, Second
from ema_app.ui.clinician.review.beside import Beside
from ema_app.ui.clinician.review.frame import Frame
from ema_app.ui.clinician.review.others import MovingTab, PeopleTab, PredictionsTab, QualityTab
from ema_app.ui.clinician.review.switches import SwitchesTab
from ema_app.ui.clinician.review.tab import Compared, Tab
from ema_app.ui.clinician.review.timeline import TimelineTab
from ema_app.ui.clinician.review.working import Working
from ema_app.ui.theme import Theme

IDLE_MS, PAUSE_MS = 700, 200
"""How long after the last result, and after each page, the next page that nobody looks at is made ready."""


class Tabs(QObject):
    """Makes the pages when they are first shown, or shortly before, one at a time."""

    def __init__(self, theme: Theme, frame: Frame, working: Working, beside: Beside) -> None:
        super().__init__(frame)
        self._theme, self._frame, self._working, self._beside = theme, frame, working, beside
        self.first: First | None = None
        self._compared: Compared = {}
        self._names: list[str] = []
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._make_ready)
        working.first.connect(self._got_first)
        working.second.connect(self._got_second)
        working.compared.connect(self.compare)

    def add_timeline(self) -> None:
        """Add the page that is shown first."""
        self._add("timeline", self.tr("Timeline"), self._timeline)

    def add_others(self) -> None:
        """Add the others."""
        self._add("switches", self.tr("Switches"), self._switches)
        self._add("people", self.tr("People"), lambda: PeopleTab(self._theme))
        self._add("moving", self.tr("Instability"), lambda: MovingTab(self._theme))
        self._add("predictions", self.tr("Predictions"), lambda: PredictionsTab(self._theme))
        self._add("quality", self.tr("Data quality"), lambda: QualityTab(self._theme))

    def _add(self, name: str, title: str, make: Callable[[], Tab]) -> None:
        def made() -> QWidget:
            page = make()
            self._bring_up_to_date(page)
            return page

        self._names.append(name)
        self._frame.add(name, title, made)

    def _timeline(self) -> Tab:
        page = TimelineTab(self._theme)
        page.rewind_wanted.connect(self._rewind)
        return page

    def _switches(self) -> Tab:
        page = SwitchesTab(self._theme)
        page.rewind_wanted.connect(self._rewind)
        return page

    def _rewind(self, kind: str, identity: str) -> None:
        now = self._working.now
        self._beside.rewind(kind, identity, now.fit.modes if now else None)

    def _bring_up_to_date(self, page: Tab) -> None:
        if self.first:
            page.take_first(self.first)
        if self._working.now:
            page.take_second(self._working.now)
            page.take_compared(self._compared)

    def _pages(self) -> list[Tab]:
        return [page for page in self._frame.pages.values() if isinstance(page, Tab)]

    def _got_first(self, first: First) -> None:
        self.first, self._compared = first, {}
        self._idle.stop()
        for page in self._pages():
            page.take_first(first)

    def _got_second(self, second: Second) -> None:
        for page in self._pages():
            page.take_second(second)
        self._idle.start(IDLE_MS)

    def compare(self, rows: Compared) -> None:
        """Show a comparison with other days; nothing ends it."""
        self._compared = rows
        for page in self._pages():
            page.take_compared(rows)

    def _make_ready(self) -> None:
        """Make the next page ready that is not, then wait: the page in front stays quick."""
        for name in self._names:
            page = self._frame.made(name)
            if isinstance(page, Tab) and page.make_ready():
                self._idle.start(PAUSE_MS)
                return
