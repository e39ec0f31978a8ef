"""Review: one record, one stretch of days, and everything that can be said of it, page by page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ema_app.session import Topic
from ema_app.session.review.days import Days, session_days, usual, whole
from ema_app.ui.background import Background
from ema_app.ui.clinician.review.beside import RULED, Beside
from ema_app.ui.clinician.review.frame import Frame
from ema_app.ui.clinician.review.range_bar import RangeBar
from ema_app.ui.clinician.review.tab import Tab
from ema_app.ui.clinician.review.tabs import Tabs
from ema_app.ui.clinician.review.working import Working
from ema_app.ui.dates import date_words
from ema_app.ui.parts import button, label, put
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

READ = frozenset({Topic.ENTRIES, Topic.PEOPLE, Topic.OBSERVATIONS, Topic.PROTOCOL, Topic.TREATMENT})
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
        self.frame = Frame(theme, self)
        self.back = button(self.tr("‹ Caseload"), self.back_wanted.emit, "nav")
        self.frame.above.addWidget(self.back)
        self.lock = button(self.tr("Lock"), self.lock_wanted.emit, "nav")
        self.lock.setToolTip(QKeySequence("Ctrl+L").toString(QKeySequence.SequenceFormat.NativeText))
        self.frame.below.addWidget(self.lock)
        self.beside = Beside(theme, qt_session, background, self.frame)
        self.tabs = Tabs(theme, self.frame, self.working, self.beside)
        self.title, self.about, self.busy = label("", "title"), label("", "muted"), label("", "small")
        self.range = RangeBar(theme, whole(session), session_days(session))
        self._lay_out()
        self.tabs.add_timeline()
        self.beside.add_felt_seen(lambda: self.days)
        self.tabs.add_others()
        self.beside.add_others()
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

    def _connect(self) -> None:
        self.frame.shown.connect(self._shown)
        self.range.changed.connect(self._ask)
        self.range.compare_wanted.connect(self._compare)
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
        return self.tabs.first is not None

    def _ask(self, days: Days) -> None:
        self._say_days()
        self.working.ask(days)
        self.beside.show_days(days)
        self.days_changed.emit(days)

    def _compare(self, days: Days | None) -> None:
        if days is None:
            self.tabs.compare({})
        self.working.compare(days)

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
            self.range.set_held(session_days(self._qt.session))
            self.working.forget()
            self.working.ask(self.range.days)
