"""Which moment is meant: now, the talk just had, or a time today."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from ema_app.session.observers import Moment
from ema_app.ui.dates import clock_words
from ema_app.ui.parts import column, label, put, row
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.time import read_time


def moment_words(moment: Moment) -> str:
    """Give a moment as an observer reads it: never more than somebody would say aloud."""
    if moment.kind == "now":
        return QCoreApplication.translate("Moment", "now")
    if moment.kind == "talk":
        return QCoreApplication.translate("Moment", "the talk you have just had")
    time = clock_words(moment.about.hour, moment.about.minute)
    return QCoreApplication.translate("Moment", "today about {time}").format(time=time)


class MomentChoice(QWidget):
    """Three ways to say which moment; `changed` at every change."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.now = self._way(self.tr("Now"), theme)
        self.talk = self._way(self.tr("The talk we have just had"), theme)
        self.at = self._way(self.tr("A time today"), theme)
        self.time = QLineEdit()
        self.time.setPlaceholderText(self.tr("hh:mm"))
        self.time.setAccessibleName(self.tr("A time today, as hh:mm"))
        self.time.setMaximumWidth(theme.px(110))
        self.time.textEdited.connect(self._typed)
        self.later = label("", "small")
        self.later.hide()
        beside = row(theme, self.at, self.time)
        beside.addStretch(1)
        self.setLayout(column(theme, self.now, self.talk, beside, self.later, space=4))
        self.first = self.now
        self.now.setChecked(True)

    def _way(self, words: str, theme: Theme) -> Tick:
        tick = Tick(words, theme, one_of=True)
        self._group.addButton(tick.box)
        tick.toggled.connect(lambda _on: self.changed.emit())
        return tick

    def _typed(self) -> None:
        self.at.setChecked(True)
        self.changed.emit()

    def put(self, moment: datetime) -> None:
        """Propose a time today."""
        self.at.setChecked(True)
        self.time.setText(f"{moment:%H:%M}")

    def moment(self, now: datetime) -> Moment | None:
        """Give what is chosen, seen from the local `now`; None where the time is no time, or still to come."""
        put(self.later, "")
        if not self.at.isChecked():
            return Moment("talk" if self.talk.isChecked() else "now", now)
        time = read_time(self.time.text())
        if time is None:
            return None
        at = datetime.combine(now.date(), time, tzinfo=now.tzinfo)
        if at > now:
            put(self.later, self.tr("That is still to come."))
            return None
        return Moment("at", at)
