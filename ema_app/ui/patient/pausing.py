"""A pause and days off: set, seen and taken back in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QFrame, QWidget

from ema_app.session.changed import Topic
from ema_app.session.prompting import Wishes, wishes
from ema_app.session.prompting.wishes import tomorrow
from ema_app.ui.dates import day_words
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.patient.next_words import pause_words
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

HOURS = 2


class PauseCard(QFrame):
    """Shows how things stand, and keeps each change at once: `choose` is told the new wishes."""

    def __init__(self, theme: Theme, qt: QtSession, choose: Callable[[Wishes], object]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme, self._qt, self._choose = theme, qt, choose
        self.state = label("", "strong")
        self.hours = button(self.tr("Pause for {n} hours").format(n=HOURS), lambda: self._pause(HOURS))
        self.until_tomorrow = button(self.tr("Pause until tomorrow"), self._pause)
        self.resume = button(self.tr("End the pause"), self._resume, "primary")
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("A day off"))
        self.day.setDisplayFormat(self.tr("ddd d MMM yyyy"))
        self.day.setMinimumWidth(theme.px(190))
        self.add = button(self.tr("Make it a day off"), self._add)
        self.days = QWidget()
        head = label(self.tr("A pause, or a day off"), "strong")
        note = label(self.tr("It ends by itself. What is not asked then is noted as paused, and not counted."), "small")
        pause, day = left(theme, self.resume, self.hours, self.until_tomorrow), left(theme, self.day, self.add)
        self.setLayout(column(theme, head, self.state, pause, day, self.days, note, space=8, margin=16))
        qt.changed.connect(self._changed)
        self.show_wishes()

    @property
    def _now(self) -> int:
        return int(self._qt.session.around.now().timestamp())

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._qt.session.around.zone())

    @property
    def _wishes(self) -> Wishes:
        return wishes.read(self._qt.session.record).without_past(self._now, self._zone)

    def _changed(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.PROMPTS, Topic.SETTINGS}:
            self.show_wishes()

    def show_wishes(self) -> None:
        """Read again what holds."""
        now, found = self._qt.session.around.local_now(), self._wishes
        paused = found.paused(self._now)
        put(self.state, shown(pause_words(found, now)) if paused else "")
        self.resume.setVisible(paused)
        today = now.date()
        self.day.setMinimumDate(QDate(today.year, today.month, today.day))
        self._show_days(found.days_off, today)

    def _show_days(self, days: tuple[date, ...], today: date) -> None:
        shown_days = QWidget()
        form, take = self.tr("dddd, d MMMM"), self.tr("{day} is off: take it back")
        words = {day: day_words(day, form) for day in days}
        shown_days.setLayout(left(self._theme, *(
            button(take.format(day=words[day]), partial(self._take_back, day)) for day in days
        )))  # fmt: skip
        self.layout().replaceWidget(self.days, shown_days)  # type: ignore[union-attr]
        self.days.hide()
        self.days.deleteLater()
        self.days = shown_days
        shown_days.setVisible(bool(days))
        off = {*days}
        free = next(day for day in (today + timedelta(days=n) for n in range(1, len(off) + 2)) if day not in off)
        self.day.setDate(QDate(free.year, free.month, free.day))

    def _pause(self, hours: int | None = None) -> None:
        until = self._now + hours * 3600 if hours else tomorrow(self._now, self._zone)
        self._keep(replace(self._wishes, paused_until=until))

    def _resume(self) -> None:
        self._keep(replace(self._wishes, paused_until=None))
        self.hours.setFocus()

    def _add(self) -> None:
        chosen = self.day.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        self._keep(replace(self._wishes, days_off=tuple(sorted({*self._wishes.days_off, day}))))

    def _take_back(self, day: date) -> None:
        left_over = tuple(other for other in self._wishes.days_off if other != day)
        self._keep(replace(self._wishes, days_off=left_over))
        self.add.setFocus()

    def _keep(self, new: Wishes) -> None:
        self._choose(new)
        self.show_wishes()
