"""When something happened: a quick choice, or a time of today or yesterday."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ema_app.core.entry import stamp
from ema_app.core.expression import Value
from ema_app.core.items import Item
from ema_app.ui.parts import label
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.widgets.option_list import Choosable, OptionList
from ema_app.ui.widgets.typed import Typed

QUICK_MINUTES = (0, 30, 60, 120, 240)


def read_time(text: str) -> time | None:
    """Read a time of day as people type it: 14:30, 14.30, 1430, 9; None where it is none."""
    found = re.fullmatch(r"\s*(\d{1,2})\s*[:.,h]?\s*(\d{2})?\s*", text)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class TimeOfEvent(Typed):
    """The moment is stored in ISO form with its offset, in whole minutes, never later than now."""

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        self.quick = OptionList(False, self.theme)
        self.quick.fill(self._choosable())
        self.quick.changed.connect(self._picked)
        self.quick.settled.connect(self.settle)
        self.quick.entered.connect(self._done)
        self.setFocusProxy(self.quick)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("hh:mm"))
        self.field.setMaximumWidth(self.theme.px(110))
        self.field.textEdited.connect(self._written)
        self.field.editingFinished.connect(self.settle)
        self.yesterday = QPushButton(self.tr("yesterday"))
        self.yesterday.setCheckable(True)
        self.yesterday.toggled.connect(self._written)
        self.understood = label("", "muted")
        self._moment: datetime | None = None
        self._lay_out()

    def _choosable(self) -> list[Choosable]:
        words = (
            self.tr("Just now"),
            self.tr("About half an hour ago"),
            self.tr("About an hour ago"),
            self.tr("About two hours ago"),
            self.tr("About four hours ago"),
        )
        return [
            Choosable(str(minutes), text, str(k + 1))
            for k, (minutes, text) in enumerate(zip(QUICK_MINUTES, words, strict=True))
        ]

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(self.theme.space(12))
        at = label(self.tr("or at"))
        at.setWordWrap(False)
        for widget in (at, self.field, self.yesterday):
            across.addWidget(widget)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(self.theme.space(12))
        down.addWidget(self.quick)
        down.addLayout(across)
        down.addWidget(self.understood)

    def name_after(self, question: str) -> None:
        """Name the list, the field and the button after the question."""
        super().name_after(question)
        self.field.setAccessibleName(f"{question} {self.tr('hh:mm')}")
        self.yesterday.setAccessibleName(f"{question} {self.tr('yesterday')}")

    def _picked(self) -> None:
        ago = timedelta(minutes=int(self.quick.picked()[0]))
        now = self.asking.now()
        earlier = (now.astimezone(UTC) - ago).astimezone(now.tzinfo)
        self._take(earlier.replace(second=0, microsecond=0))
        self.field.clear()
        self.yesterday.blockSignals(True)
        self.yesterday.setChecked(False)
        self.yesterday.blockSignals(False)

    def _written(self) -> None:
        at, now = read_time(self.field.text()), self.asking.now()
        self.quick.pick([])
        if at is None:
            self._take(None)
            return
        day = now.date() - timedelta(days=int(self.yesterday.isChecked()))
        moment = datetime.combine(day, at, tzinfo=now.tzinfo)
        if moment > now:
            self._take(None)
            self.understood.setText(self.tr("That is later than now. Was it yesterday?"))
        else:
            self._take(moment)

    def _take(self, moment: datetime | None) -> None:
        self._moment = moment
        self._say()
        self.typed()

    def _say(self) -> None:
        if self._moment is None:
            self.understood.clear()
            return
        day = QLocale().toString(self._moment.date(), "dddd")  # type: ignore[call-overload]
        today = self._moment.date() == self.asking.now().date()
        words = self.tr("That is today at {time}.") if today else self.tr("That is {day} at {time}.")
        self.understood.setText(words.format(day=day, time=f"{self._moment:%H:%M}"))
        self.describe(self.understood.text())

    def _done(self) -> None:
        self.settle()
        self.onward.emit()

    def value(self) -> str | None:
        """Give the moment in ISO form, or None."""
        return stamp(self._moment) if self._moment else None

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show the moment given before."""
        value = answers.get(self.item.id)
        self._moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field is done."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._done()
        else:
            event.ignore()
