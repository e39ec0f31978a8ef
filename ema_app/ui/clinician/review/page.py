"""Review: one record, one stretch of days, and everything that can be said of it, page by page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ema_app.session import Topic
from ema_app.session.review.days import Days, session_days, usual, whole
from ema_app.session.review.looks import First, Second
from ema_app.ui.background import Background
from ema_app.ui.clinician.review.beside import RULED, Beside
from ema_app.ui.clinician.review.frame import Frame
from ema_app.ui.clinician.review.others import MovingTab, PeopleTab, PredictionsTab, QualityTab
from ema_app.ui.clinician.review.range_bar import RangeBar
from ema_app.ui.clinician.review.switches import SwitchesTab
from ema_app.ui.clinician.review.tab import Compared, Tab
from ema_app.ui.clinician.review.timeline import TimelineTab
from ema_app.ui.clinician.review.working import Working
from ema_app.ui.dates import date_words
from ema_app.ui.parts import button, label, put
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

READ = frozenset({Topic.ENTRIES, Topic.PEOPLE, Topic.OBSERVATIONS, Topic.PROTOCOL})
"""What a change of makes the pages out of date."""

NARROW = 900
"""Pixels at 100 % under which the sidebar gives way to a bar."""


class ReviewPage(QWidget):
    """One record as a clinician reads it.

    `back_wanted`: to the caseload; `lock_wanted`: close it; `days_changed(Days)`: other days rule the pages.
    """

    back_wanted = Signal()
    lock_wanted = Signal()
    days_changed = Signal(object)

    def __init__(self, theme: Theme, qt_session: QtSession, background: Background) -> None:
        super().__init__()
        self._theme, self._qt, self._stale = theme, qt_session, False
        session = qt_session.session
        self.working = Working(qt_session, background, self)
        self.frame = Frame(theme)
        self.back = button(self.tr("‹ Caseload"), self.back_wanted.emit, "nav")
        self.frame.above.addWidget(self.back)
        self.lock = button(self.tr("Lock"), self.lock_wanted.emit, "nav")
        self.lock.setToolTip(QKeySequence("Ctrl+L").toString(QKeySequence.SequenceFormat.NativeText))
        self.frame.below.addWidget(self.lock)
        self.beside = Beside(theme, qt_session, background, self.frame)
        self.title, self.about, self.busy = label("", "title"), label("", "muted"), label("", "small")
        self.range = RangeBar(theme, whole(session), session_days(session))
        self._first: First | None = None
        self._compared: Compared = {}
        self._lay_out()
        self._add_pages()
        self._connect()
        self.frame.show_page("timeline")
        self.first = self.frame.pages["timeline"]
        self.range.set_days(usual(session))

    def _lay_out(self) -> None:
        theme = self._theme
        right = QVBoxLayout()
        right.setContentsMargins(theme.space(24), theme.space(24), theme.space(16), theme.space(16))
        right.setSpacing(theme.space(12))
        self.head = QFrame()
        head = QVBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, theme.space(4))
        head.setSpacing(theme.space(4))
        for part in (self.title, self.about, self.range, self.busy):
            head.addWidget(part)
        short = (button(self.tr("‹ Caseload"), self.back_wanted.emit), button(self.tr("Lock"), self.lock_wanted.emit))
        right.addWidget(self.frame.narrow_bar(*short))
        right.addWidget(self.head)
        right.addWidget(self.frame.stack, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.frame.side)
        outer.addLayout(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room of the sidebar to the page where there is little."""
        super().resizeEvent(event)
        self.frame.make_narrow(self.width() < self._theme.px(NARROW))

    def _add_pages(self) -> None:
        theme, add = self._theme, self._add_tab
        add("timeline", self.tr("Timeline"), self._timeline)
        self.beside.add_felt_seen(lambda: self.days)
        add("switches", self.tr("Switches"), self._switches)
        add("people", self.tr("People"), lambda: PeopleTab(theme))
        add("moving", self.tr("Instability"), lambda: MovingTab(theme))
        add("predictions", self.tr("Predictions"), lambda: PredictionsTab(theme))
        add("quality", self.tr("Data quality"), lambda: QualityTab(theme))
        self.beside.add_others()

    def _timeline(self) -> Tab:
        page = TimelineTab(self._theme)
        page.rewind_wanted.connect(self._rewind)
        return page

    def _switches(self) -> Tab:
        page = SwitchesTab(self._theme)
        page.rewind_wanted.connect(self._rewind)
        return page

    def _rewind(self, kind: str, identity: str) -> None:
        now = self.working.now
        self.beside.rewind(kind, identity, now.fit.modes if now else None)

    def _add_tab(self, name: str, title: str, make: Callable[[], Tab]) -> None:
        def made() -> QWidget:
            page = make()
            self._bring_up_to_date(page)
            return page

        self.frame.add(name, title, made)

    def _bring_up_to_date(self, page: Tab) -> None:
        if self._first:
            page.take_first(self._first)
        if self.working.now:
            page.take_second(self.working.now)
            page.take_compared(self._compared)

    def _connect(self) -> None:
        self.frame.shown.connect(self._shown)
        self.range.changed.connect(self._ask)
        self.range.compare_wanted.connect(self._compare)
        self.working.first.connect(self._got_first)
        self.working.second.connect(self._got_second)
        self.working.compared.connect(self._got_compared)
        self.working.failed.connect(lambda words: put(self.busy, words))
        self.working.busy.connect(self._show_busy)
        self._qt.changed.connect(self._changed)

    @property
    def days(self) -> Days:
        """The days that rule the pages."""
        return self.range.days

    @property
    def shown_first(self) -> bool:
        """Whether days were read and drawn."""
        return self._first is not None

    def _tabs(self) -> list[Tab]:
        return [page for page in self.frame.pages.values() if isinstance(page, Tab)]

    def _ask(self, days: Days) -> None:
        self._compared = {}
        self._say_days()
        self.working.ask(days)
        self.beside.show_days(days)
        self.days_changed.emit(days)

    def _compare(self, days: Days | None) -> None:
        if days is None:
            self._got_compared({})
        self.working.compare(days)

    def _got_first(self, first: First) -> None:
        self._first, self._compared = first, {}
        for page in self._tabs():
            page.take_first(first)

    def _got_second(self, second: Second) -> None:
        for page in self._tabs():
            page.take_second(second)

    def _got_compared(self, rows: Compared) -> None:
        self._compared = rows
        for page in self._tabs():
            page.take_compared(rows)

    def _show_busy(self, busy: bool) -> None:
        said = self.tr("Working these days out; what is below is from before until it is done…")
        put(self.busy, said if busy else "")

    def _shown(self, name: str) -> None:
        # Pages about one moment, or about no days at all, have a head of their own.
        self.head.setVisible(isinstance(self.frame.pages[name], Tab) or name == RULED)
        put(self.title, self.frame.title(name))
        self._say_days()

    def settle(self) -> None:
        """Keep at once what is still being typed: the record is about to be closed."""
        self.beside.settle()

    def _say_days(self) -> None:
        days = self.range.days
        said = self.tr("{first} – {last}, {count} days").format(
            first=date_words(days.first), last=date_words(days.last), count=days.count)  # fmt: skip
        put(self.about, said)

    def _changed(self, topics: frozenset[Topic]) -> None:
        if topics & READ:
            self.working.forget()
            self.working.ask(self.range.days)
