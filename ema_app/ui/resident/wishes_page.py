"""When the diary may ask: on or off, quiet hours, days off, extra questions, and starting with the computer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QCheckBox, QTimeEdit, QWidget

from ema_app.session.prompting import QuietHours, Wishes
from ema_app.ui.parts import card, column, filling, label, left, row, scrolling
from ema_app.ui.resident.at_login import AtLogin
from ema_app.ui.theme import Theme

USUAL_QUIET = QuietHours(time(22), time(8))


class WishesPage(QWidget):
    """Shows the person's wishes and keeps each change at once: `choose` is told the new ones."""

    def __init__(self, theme: Theme, wishes: Wishes, choose: Callable[[Wishes], None], at_login: AtLogin) -> None:
        super().__init__()
        self._theme, self._wishes, self._choose, self._at_login = theme, wishes, choose, at_login
        quiet = wishes.quiet[0] if wishes.quiet else USUAL_QUIET
        self.on = self._box(self.tr("Ask me to check in during the day"), wishes.on)
        self.extra = self._box(self.tr("Extra questions may follow some answers"), wishes.extra)
        self.quiet = self._box(self.tr("Quiet hours"), bool(wishes.quiet))
        self.begin, self.end = self._time(quiet.begin, self.tr("from")), self._time(quiet.end, self.tr("until"))
        locale = QLocale()
        self.days = [self._box(locale.dayName(n + 1), n in wishes.weekdays_off) for n in range(7)]
        self.login = self._box(self.tr("Start with the computer, without a window"), at_login.on)
        filling(self, scrolling(self._page()))

    def _box(self, words: str, on: bool) -> QCheckBox:
        box = QCheckBox(words)
        box.setAccessibleName(words)
        box.setChecked(on)
        box.toggled.connect(self._keep)
        return box

    def _time(self, at: time, words: str) -> QTimeEdit:
        edit = QTimeEdit(QTime(at.hour, at.minute))
        edit.setAccessibleName(words)
        edit.timeChanged.connect(self._keep)
        return edit

    def _page(self) -> QWidget:
        theme = self._theme
        hours = left(theme, self.quiet, self.begin, label("–"), self.end)
        page = QWidget()
        layout = column(
            theme, label(self.tr("Check-ins"), "title"), card(theme, self.on, self.extra, self.login),
            label(self.tr("Not at these times"), "strong"), hours,
            label(self.tr("Days off"), "strong"), row(theme, *self.days, space=8), space=16, margin=36,
        )  # fmt: skip
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def _keep(self) -> None:
        begin, end = (time(at.hour(), at.minute()) for at in (self.begin.time(), self.end.time()))
        quiet = (QuietHours(begin, end),) if self.quiet.isChecked() and begin != end else ()
        off = tuple(n for n, box in enumerate(self.days) if box.isChecked())
        if self.login.isChecked() != self._at_login.on:
            self._at_login.choose(self.login.isChecked())
        self._wishes = replace(
            self._wishes, on=self.on.isChecked(), extra=self.extra.isChecked(), quiet=quiet, weekdays_off=off,
            at_login=self.login.isChecked(),
        )  # fmt: skip
        self._choose(self._wishes)
