"""Fields of the treatment pages: a choice, a day, a moment, a tension. The wheel scrolls past them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QDateTimeEdit, QSpinBox, QWidget

from ema_app.core.words import Words
from ema_app.ui.parts import column, label
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, translate

NOT_ASKED = -1


class Choice(QComboBox):
    """One of several codes, shown by their words."""

    def __init__(self, options: Mapping[str, Words], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for code, words in options.items():
            self.addItem(shown(words), code)

    @property
    def code(self) -> str:
        """The code chosen."""
        return str(self.currentData())

    def choose(self, code: str) -> None:
        """Choose a code; one that is not among them is added, as it came from elsewhere."""
        if self.findData(code) < 0:
            self.addItem(code.replace("_", " "), code)
        self.setCurrentIndex(self.findData(code))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class Day(QDateEdit):
    """A day."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setDisplayFormat(translate("Fields", "d MMM yyyy"))
        self.choose(day)

    @property
    def day(self) -> date:
        """The day chosen."""
        return date(self.date().year(), self.date().month(), self.date().day())

    def choose(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class Moment(QDateTimeEdit):
    """A day and a clock time in a zone."""

    def __init__(self, name: str, moment: datetime) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setDisplayFormat(translate("Fields", "ddd d MMM yyyy, HH:mm"))
        self.choose(moment)

    def chosen(self, zone: str) -> datetime:
        """Give the moment chosen, in a zone."""
        day, clock = self.date(), self.time()
        return datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute(), tzinfo=ZoneInfo(zone))

    def choose(self, moment: datetime) -> None:
        """Show a moment, given in the zone in force."""
        day = QDate(moment.year, moment.month, moment.day)
        self.setDateTime(QDateTime(day, QTime(moment.hour, moment.minute)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class Tension(QSpinBox):
    """A tension from 0 to 100, or not asked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(NOT_ASKED, 100)
        self.setSuffix(translate("Tension", " of 100"))
        self.setSpecialValueText(translate("Tension", "not asked"))
        self.setValue(NOT_ASKED)

    @property
    def tension(self) -> float | None:
        """The tension, None where it was not asked."""
        return None if self.value() == NOT_ASKED else float(self.value())

    def choose(self, tension: float | None) -> None:
        """Show a tension."""
        self.setValue(NOT_ASKED if tension is None else round(tension))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def named(theme: Theme, field: QWidget, width: int = 0, name: str | None = None) -> QWidget:
    """Put a field under a name, usually its accessible one; `width` in pixels at 100 %."""
    holder = QWidget()
    name = field.accessibleName() if name is None else name
    field.setMinimumHeight(theme.target)
    if width:
        field.setMinimumWidth(theme.px(width))
    holder.setLayout(column(theme, label(name, "small"), field, space=4))
    return holder
