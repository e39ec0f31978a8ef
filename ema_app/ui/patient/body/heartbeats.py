"""Heartbeats counted elsewhere, typed in; belief beside accuracy, and what it does not say."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from ema_app.session import heartbeats
from ema_app.session.heartbeats import Counting, Trial
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

TRIALS = 3
HIGHEST = {"reported": 1000.0, "real": 1000.0, "seconds": 600.0}
LOWEST = {"reported": 0.0, "real": 1.0, "seconds": 5.0}


class Heartbeats(QWidget):
    """A button, and behind it a few lines of numbers; `kept` when they were put down."""

    kept = Signal()

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.write = button(self.tr("Write down a count…"), self._open)
        self.day, self.belief = self._date(), self._field(self.tr("How good you thought they were, 0 to 100"))
        self.rows = [self._line(number) for number in range(1, TRIALS + 1)]
        self.keep = button(self.tr("Keep"), self._keep, "primary")
        self.leave = button(self.tr("Leave it"), self._close, "quiet")
        self.problem, self.said = label(""), label("")
        self.form = self._form()
        about = self.tr("If somebody had you count your heartbeats while a device counted too, the two can be set side "
                        "by side here. Three trials are usual; one is enough.")  # fmt: skip
        self._ways = QWidget()
        self._ways.setLayout(left(theme, self.write))
        head = (label(self.tr("Heartbeats you counted"), "strong"), label(about, "muted"))
        self.setLayout(column(theme, *head, self._ways, self.form, self.said, space=8))
        self.refresh()

    def _date(self) -> QDateEdit:
        edit = QDateEdit()
        edit.setAccessibleName(self.tr("Day"))
        edit.setDisplayFormat(self.tr("d MMM yyyy"))
        edit.setCalendarPopup(True)
        edit.setFixedWidth(self._theme.px(180))
        return edit

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setMaximumWidth(self._theme.px(110))
        return field

    def _line(self, number: int) -> dict[str, QLineEdit]:
        names = {"reported": self.tr("Counted by you, trial {n}"), "real": self.tr("Counted by the device, trial {n}"),
                 "seconds": self.tr("Seconds, trial {n}")}  # fmt: skip
        return {key: self._field(name.format(n=number)) for key, name in names.items()}

    def _form(self) -> QWidget:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.space(12))
        grid.setVerticalSpacing(self._theme.space(8))
        heads = (self.tr("Counted by you"), self.tr("By the device"), self.tr("Seconds"))
        for place, head in enumerate(heads, start=1):
            grid.addWidget(_short(head, "small"), 0, place)
        for number, line in enumerate(self.rows, start=1):
            grid.addWidget(_short(self.tr("Trial {n}").format(n=number)), number, 0)
            for place, field in enumerate(line.values(), start=1):
                grid.addWidget(field, number, place)
        grid.setColumnStretch(4, 1)
        made = QWidget()
        day = column(self._theme, _short(self.tr("Day"), "small"), self.day, space=4)
        belief = column(self._theme, _short(self.belief.accessibleName(), "small"), self.belief, space=4)
        ways = left(self._theme, self.keep, self.leave)
        made.setLayout(column(self._theme, day, grid, belief, self.problem, ways, space=12))
        made.hide()
        return made

    def refresh(self) -> None:
        """Say what came of all counts so far."""
        found = heartbeats.said(self._qt.session)
        put(self.said, found.text(translate) if found else "")

    def _open(self) -> None:
        now = self._qt.session.around.local_now()
        self.day.setDate(QDate(now.year, now.month, now.day))
        self.day.setMaximumDate(self.day.date())
        for field in (self.belief, *(field for line in self.rows for field in line.values())):
            field.clear()
        put(self.problem, "")
        self.form.show()
        self._ways.hide()
        self.rows[0]["reported"].setFocus()

    def _close(self) -> None:
        self.form.hide()
        self._ways.show()
        self.write.setFocus()

    def _keep(self) -> None:
        try:
            counting = self._counting()
        except ValueError:
            put(self.problem, self.tr("Each trial needs three numbers: your count (0 to 1000), the device's (1 to "
                                      "1000) and seconds (5 to 600); the last one is 0 to 100 or empty."))  # fmt: skip
            return
        self._qt.tell(heartbeats.keep(self._qt.session, counting))
        self._close()
        self.refresh()
        self.kept.emit()

    def _counting(self) -> Counting:
        """Read what was typed. Raises ValueError where a number is missing or cannot be."""
        told = [line for line in self.rows if any(field.text().strip() for field in line.values())]
        trials = tuple(
            Trial(**{key: _number(field, LOWEST[key], HIGHEST[key]) for key, field in line.items()}) for line in told
        )
        if not trials:
            raise ValueError
        belief = _number(self.belief, 0, 100) if self.belief.text().strip() else None
        day, now = self.day.date(), self._qt.session.around.local_now()
        at = datetime(day.year(), day.month(), day.day(), 12, tzinfo=ZoneInfo(self._qt.session.around.zone()))
        return Counting(min(at, now), trials, belief)


def _short(text: str, kind: str = "body") -> QLabel:
    made = label(text, kind)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made


def _number(field: QLineEdit, low: float, high: float) -> float:
    value = float(field.text().strip().replace(",", "."))
    if not low <= value <= high:
        raise ValueError
    return value
