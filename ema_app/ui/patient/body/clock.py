"""The clock of a device put right by one moment: what the device said, and when it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QWidget

from ema_app.session.bodies import Correction
from ema_app.ui.parts import column, label, left
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme


class DeviceClock(QWidget):
    """A box to tick, and below it the pair of times; `changed` with each change of what they say."""

    changed = Signal()

    def __init__(self, theme: Theme, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone
        self.wrong = Tick(self.tr("The clock of the device was wrong"), theme)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("A moment on the device"))
        self.said, self.was = self._moment(self.tr("The device said")), self._moment(self.tr("It was"))
        self._pair = QWidget()
        why = self.tr("Name one moment twice: best one that you marked on the device by its button.")
        fields = [column(theme, label(edit.accessibleName(), "small"), edit, space=4) for edit in (self.said, self.was)]
        boxes = [QWidget(), QWidget()]
        for box, layout in zip(boxes, fields, strict=True):
            box.setLayout(layout)
        self._pair.setLayout(column(theme, label(why, "muted"), left(theme, self.which), left(theme, *boxes), space=8))
        self.setLayout(column(theme, self.wrong, self._pair, space=8))
        self._connect()

    def _connect(self) -> None:
        self._pair.hide()
        self.wrong.toggled.connect(self._pair.setVisible)
        self.which.activated.connect(self._take)
        for signal in (self.wrong.toggled, self.said.dateTimeChanged, self.was.dateTimeChanged):
            signal.connect(lambda *_: self.changed.emit())

    def _moment(self, name: str) -> QDateTimeEdit:
        edit = QDateTimeEdit()
        edit.setTimeZone(QTimeZone.utc())
        edit.setDisplayFormat(self.tr("d MMM yyyy HH:mm:ss"))
        edit.setAccessibleName(name)
        return edit

    def offer(self, start: float, marks: Sequence[float]) -> None:
        """Offer the moments that the device knows: marks first, then its start (seconds since 1970)."""
        self.which.clear()
        for number, mark in enumerate(marks, start=1):
            self.which.addItem(self.tr("Mark {n}").format(n=number), mark)
        self.which.addItem(self.tr("The start of the recording"), start)
        self.wrong.setChecked(False)
        self._take()

    def _take(self) -> None:
        moment = datetime.fromtimestamp(self.which.currentData(), self._zone)
        shown = QDateTime(QDate(moment.year, moment.month, moment.day),
                          QTime(moment.hour, moment.minute, moment.second), QTimeZone.utc())  # fmt: skip
        for edit in (self.said, self.was):
            edit.setDateTime(shown)

    @property
    def correction(self) -> Correction | None:
        """The pair, in the zone of the diary; None where the clock was right."""
        if not self.wrong.isChecked():
            return None
        return Correction(self._read(self.said), self._read(self.was))

    def _read(self, edit: QDateTimeEdit) -> datetime:
        day, time = edit.date(), edit.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second(),
                        tzinfo=self._zone)  # fmt: skip
