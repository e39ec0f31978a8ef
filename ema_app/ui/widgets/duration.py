"""A duration in hours and minutes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ema_app.core.expression import Value
from ema_app.core.items import Item
from ema_app.ui.parts import label
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.widgets.typed import Typed


class Duration(Typed):
    """Two short fields; minutes are stored. An empty field counts as none where the other one is filled."""

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        self.hours, self.minutes = QLineEdit(), QLineEdit()
        self.setFocusProxy(self.hours)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self.theme.space(8))
        for field, words in ((self.hours, self.tr("hours")), (self.minutes, self.tr("minutes"))):
            field.setMaximumWidth(self.theme.px(72))
            field.setMaxLength(4)
            field.textEdited.connect(self.typed)
            field.editingFinished.connect(self.settle)
            unit = label(words, "muted")
            unit.setWordWrap(False)
            across.addWidget(field)
            across.addWidget(unit)
            across.addSpacing(self.theme.space(12))
        across.addStretch(1)

    def name_after(self, question: str) -> None:
        """Name both fields after the question and their unit."""
        self.setAccessibleName(question)
        self.hours.setAccessibleName(f"{question} {self.tr('hours')}")
        self.minutes.setAccessibleName(f"{question} {self.tr('minutes')}")

    def value(self) -> float | None:
        """Give the minutes, or None where there is no duration within the bounds."""
        texts = [field.text().strip().replace(",", ".") for field in (self.hours, self.minutes)]
        if not any(texts):
            return None
        try:
            hours, minutes = (float(text or 0) for text in texts)
        except ValueError:
            return None
        total = round(hours * 60 + minutes)
        return float(total) if hours >= 0 and minutes >= 0 and self.item.scale.holds(total) else None

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show the duration given before."""
        value = answers.get(self.item.id)
        hours, minutes = divmod(round(value), 60) if isinstance(value, float) else ("", "")
        self.hours.setText(str(hours))
        self.minutes.setText(str(minutes))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads from the hours to the minutes, and from there on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif self.hours.hasFocus():
            self.minutes.setFocus()
        else:
            self.settle()
            self.onward.emit()
