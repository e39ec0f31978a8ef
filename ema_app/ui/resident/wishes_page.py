"""When the diary may ask: on or off, a pause, quiet hours, days off, extra questions, a start with the computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QTimeEdit, QWidget

from ema_app.session.changed import Topic
from ema_app.session.prompting import QuietHours, Wishes, wishes
from ema_app.ui.parts import button, card, column, filling, label, left, put, scrolling
from ema_app.ui.patient.pausing import PauseCard
from ema_app.ui.qt_session import QtSession
from ema_app.ui.resident.at_login import AtLogin
from ema_app.ui.theme import Theme

USUAL_QUIET = QuietHours(time(22), time(8))


class WishesPage(QWidget):
    """Shows the person's wishes and keeps each change at once: `choose` is told the new ones.

    `protocol_wanted`: the person wants to see what is asked, and when.
    """

    protocol_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession, choose: Callable[[Wishes], object], at_login: AtLogin) -> None:
        super().__init__()
        self._theme, self._qt, self._choose, self._at_login = theme, qt, choose, at_login
        self.on = self._box(self.tr("Ask me to check in during the day"))
        self.extra = self._box(self.tr("Extra questions may follow some answers"))
        self.login = self._box(self.tr("Start with the computer, without a window"))
        self.said = label("", "muted")
        self.said.hide()
        self.pause = PauseCard(theme, qt, choose)
        self.quiet = self._box(self.tr("Quiet hours every day"))
        self.begin, self.end = self._time(self.tr("from")), self._time(self.tr("until"))
        locale = QLocale()
        self.days = [self._box(locale.dayName(n + 1)) for n in range(7)]
        self.protocol = button(self.tr("See what is asked, and when"), self.protocol_wanted.emit)
        filling(self, scrolling(self._page()))
        self.first = self.on
        qt.changed.connect(self._changed)
        self.show_wishes()

    def _box(self, words: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setAccessibleName(words)
        box.setMinimumHeight(self._theme.px(32))
        box.toggled.connect(self._keep)
        return box

    def _time(self, words: str) -> QTimeEdit:
        edit = QTimeEdit()
        edit.setAccessibleName(words)
        edit.timeChanged.connect(self._keep)
        return edit

    def _page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        about = self.tr("You decide when the diary may ask. Whatever you choose, you can check in by yourself.")
        head = column(theme, label(self.tr("Check-ins"), "title"), label(about, "muted"), space=4)
        until = label(self.tr("until"))
        until.setFixedHeight(self.end.sizeHint().height())
        hours = left(theme, self.quiet, self.begin, until, self.end)
        regular = card(
            theme, label(self.tr("Never at these times"), "strong"), hours,
            label(self.tr("Never on these days of the week"), "strong"), left(theme, *self.days),
        )  # fmt: skip
        first = card(theme, self.on, self.extra, self.login, self.said)
        parts = (head, first, self.pause, regular, left(theme, self.protocol))
        layout = column(theme, *parts, space=16, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, 0)

    @property
    def _wishes(self) -> Wishes:
        return wishes.read(self._qt.session.record)

    def _changed(self, topics: frozenset[Topic]) -> None:
        if Topic.PROMPTS in topics:
            self.show_wishes()

    def show_wishes(self) -> None:
        """Read again what holds."""
        found = self._wishes
        quiet = found.quiet[0] if found.quiet else USUAL_QUIET
        ticks = [(self.on, found.on), (self.extra, found.extra), (self.login, self._at_login.on),
                 (self.quiet, bool(found.quiet)), *((box, n in found.weekdays_off) for n, box in enumerate(self.days))]
        for box, on in ticks:
            with QSignalBlocker(box):
                box.setChecked(on)
        for edit, at in ((self.begin, quiet.begin), (self.end, quiet.end)) if found.quiet or not self._shown else ():
            with QSignalBlocker(edit):
                edit.setTime(QTime(at.hour, at.minute))
        self._enable(found)

    @property
    def _shown(self) -> bool:
        return self.begin.time() != self.end.time()

    def _enable(self, found: Wishes) -> None:
        for part in (self.extra, self.pause):
            part.setEnabled(found.on)
        for edit in (self.begin, self.end):
            edit.setEnabled(bool(found.quiet))

    def _start_at_login(self, on: bool) -> None:
        put(self.said, "")
        if on == self._at_login.on:
            return
        try:
            self._at_login.choose(on)
        except OSError as error:
            put(self.said, self.tr("This could not be changed: {why}.").format(why=error.strerror or ""))
            with QSignalBlocker(self.login):
                self.login.setChecked(self._at_login.on)

    def _keep(self) -> None:
        begin, end = (time(at.hour(), at.minute()) for at in (self.begin.time(), self.end.time()))
        quiet = (QuietHours(begin, end),) if self.quiet.isChecked() and begin != end else ()
        off = tuple(n for n, box in enumerate(self.days) if box.isChecked())
        self._start_at_login(self.login.isChecked())
        new = replace(
            self._wishes, on=self.on.isChecked(), extra=self.extra.isChecked(), quiet=quiet, weekdays_off=off,
            at_login=self._at_login.on,
        )  # fmt: skip
        self._choose(new)
        self._enable(new)
