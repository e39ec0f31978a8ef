"""Days and clock times as the language of the window writes them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def day_words(day: date, form: str) -> str:
    """Give a day in one of Qt's forms, such as `dddd` or `d MMM`."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def clock_words(hour: int, minute: int) -> str:
    """Give a clock time."""
    return QLocale().toString(QTime(hour, minute), QLocale.FormatType.ShortFormat)


def date_words(day: date) -> str:
    """Give a day with its year."""
    return day_words(day, QCoreApplication.translate("Dates", "d MMMM yyyy"))


def moment_words(moment: datetime, *, with_year: bool = True) -> str:
    """Give a local moment as day and clock time."""
    translate = QCoreApplication.translate
    form = translate("Dates", "ddd d MMM yyyy") if with_year else translate("Dates", "ddd d MMM")
    return f"{day_words(moment, form)}, {clock_words(moment.hour, moment.minute)}"
