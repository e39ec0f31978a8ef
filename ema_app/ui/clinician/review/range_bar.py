"""The stretch of days that rules all pages: a step earlier or later by week and by session, how long, up to when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDateEdit, QPushButton, QWidget

from ema_app.session.review.days import WEEK, Days, by_session
from ema_app.ui.parts import button, column, label, left
from ema_app.ui.theme import Theme

LONGEST = 0


class RangeBar(QWidget):
    """`changed(Days)`: other days are wanted; `compare_wanted(Days or None)`: other days beside them, or none."""

    changed = Signal(object)
    compare_wanted = Signal(object)

    def __init__(self, theme: Theme, whole: Days, held: tuple[date, ...]) -> None:
        super().__init__()
        self._theme, self._whole, self._held = theme, whole, held
        self.days = whole
        self.earlier, self.later = self._step("‹", self.tr("Earlier"), -1), self._step("›", self.tr("Later"), 1)
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("By week or by session"))
        self.by.addItem(self.tr("Week"), "week")
        self.set_held(held)
        self._keys()
        self.length = self._lengths()
        self.until = self._date(self.tr("Last day"))
        self.until.dateChanged.connect(self._until)
        self.compare = button(self.tr("Compare"), self._compare)
        self.compare.setCheckable(True)
        self.before = self._date(self.tr("Last day of the earlier days"))
        self.before.dateChanged.connect(lambda _day: self._tell_compare())
        self.beside = label(self.tr("Beside as many days up to"), "muted")
        self.beside.setWordWrap(False)
        self._lay_out()

    def set_held(self, held: tuple[date, ...]) -> None:
        """Take the days on which sessions were held; without any there is no step by session."""
        self._held, there = held, self.by.findData("session")
        if held and there < 0:
            self.by.addItem(self.tr("Session"), "session")
        elif not held and there >= 0:
            self.by.removeItem(there)

    def _lay_out(self) -> None:
        parts = (self.earlier, self.by, self.later, self.length, self.until, self.compare, self.beside, self.before)
        self.setLayout(column(self._theme, left(self._theme, *parts, space=8)))
        for part in parts:
            part.ensurePolished()  # else the style sheet sets another height afterwards
            part.setFixedHeight(self.compare.sizeHint().height())
        self.beside.hide()
        self.before.hide()

    def _step(self, text: str, name: str, by: int) -> QPushButton:
        made = button(text, lambda: self.step(by))
        made.setMinimumWidth(0)
        made.setAccessibleName(name)
        return made

    def _keys(self) -> None:
        tips = []
        for sign, arrow in ((-1, "Left"), (1, "Right")):
            for keys, step in ((f"Alt+{arrow}", self.by_week), (f"Alt+Shift+{arrow}", self.by_session)):
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.activated.connect(lambda step=step, sign=sign: step(sign))
                tips.append(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        for part, (week, session) in ((self.earlier, tips[:2]), (self.later, tips[2:])):
            part.setToolTip(self.tr("By week: {week}; by session: {session}").format(week=week, session=session))

    def step(self, by: int) -> None:
        """Go on (1) or back (-1) by what is chosen: a week, or a session."""
        (self.by_session if self.by.currentData() == "session" else self.by_week)(by)

    def _lengths(self) -> QComboBox:
        found = QComboBox()
        found.setAccessibleName(self.tr("How many days"))
        names = {7: self.tr("1 week"), 14: self.tr("2 weeks"), 28: self.tr("4 weeks"), 91: self.tr("3 months"),
                 365: self.tr("a year"), LONGEST: self.tr("everything")}  # fmt: skip
        for days, name in names.items():
            found.addItem(name, days)
        self._usual = found.count()
        found.activated.connect(lambda _k: self._length())
        return found

    def _date(self, name: str) -> QDateEdit:
        made = QDateEdit()
        made.setCalendarPopup(True)
        made.setDisplayFormat(self.tr("d MMM yyyy"))
        made.setKeyboardTracking(False)
        made.setAccessibleName(name)
        return made

    def set_days(self, days: Days, *, tell: bool = True) -> None:
        """Put other days in force, and tell of them."""
        self.days = days
        with QSignalBlocker(self.until):
            self.until.setDate(QDate(days.last.year, days.last.month, days.last.day))
        self._show_length()
        if tell:
            self.changed.emit(days)
            if self.compare.isChecked():
                self._default_before()
                self._tell_compare()

    def _show_length(self) -> None:
        place = self.length.findData(self.days.count)
        if self.days == self._whole and place < 0:
            place = self.length.findData(LONGEST)
        while self.length.count() > self._usual:
            self.length.removeItem(self.length.count() - 1)
        if place < 0:
            self.length.addItem(self.tr("{count} days").format(count=self.days.count), self.days.count)
            place = self.length.count() - 1
        self.length.setCurrentIndex(place)

    def _length(self) -> None:
        days = int(self.length.currentData())
        self.set_days(self._whole if days == LONGEST else self.days.ending(days))

    def _until(self, day: QDate) -> None:
        wanted = date(day.year(), day.month(), day.day())
        self.set_days(self.days.moved(wanted - self.days.last))

    def by_week(self, by: int) -> None:
        """Go a week on or back."""
        self.set_days(self.days.moved(by * WEEK))

    def by_session(self, by: int) -> None:
        """Go to the days from one session to the next."""
        found = by_session(self.days, self._held, by, self._whole.last)
        if found:
            self.set_days(found)

    def _compare(self) -> None:
        on = self.compare.isChecked()
        for part in (self.beside, self.before):
            part.setVisible(on)
        if on:
            self._default_before()
            self._tell_compare()
        else:
            self.compare_wanted.emit(None)

    def _default_before(self) -> None:
        last = self.days.before().last
        with QSignalBlocker(self.before):
            self.before.setDate(QDate(last.year, last.month, last.day))

    def _tell_compare(self) -> None:
        if self.compare.isChecked():
            day = self.before.date()
            last = date(day.year(), day.month(), day.day())
            self.compare_wanted.emit(Days(last, last, self.days.zone).ending(self.days.count))
