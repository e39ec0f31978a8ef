"""A number, typed."""

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


class Number(Typed):
    """A field for a number within the bounds of the item's scale; comma and point both do."""

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        self.field = QLineEdit()
        self.field.setMaximumWidth(self.theme.px(140))
        self.field.textEdited.connect(self.typed)
        self.field.editingFinished.connect(self.settle)
        self.setFocusProxy(self.field)
        bounds = self.tr("from {low} to {high}").format(low=f"{item.scale.low:g}", high=f"{item.scale.high:g}")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self.theme.space(12))
        across.addWidget(self.field)
        across.addWidget(label(bounds, "muted"), 1)
        self.describe(bounds)

    def value(self) -> float | None:
        """Give the number, or None where there is none within the bounds."""
        try:
            number = float(self.field.text().strip().replace(",", "."))
        except ValueError:
            return None
        return number if self.item.scale.holds(number) else None

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show the number given before."""
        value = answers.get(self.item.id)
        self.field.setText(f"{value:g}" if isinstance(value, float) else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is done."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.onward.emit()
        else:
            event.ignore()
