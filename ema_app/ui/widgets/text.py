"""Free words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ema_app.core.expression import Value
from ema_app.core.items import Item
from ema_app.ui.parts import label
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.widgets.typed import Typed


class Text(Typed):
    """A field of several lines; Enter begins a new one, Ctrl+Enter goes on."""

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.verticalScrollBar().setAccessibleName(self.tr("Scroll"))
        self.field.setMinimumHeight(self.theme.px(140))
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(self.theme.space(4))
        down.addWidget(self.field)
        down.addWidget(label(self.tr("Ctrl+Enter goes on"), "small"))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter goes on; leaving the field settles it."""
        if event.type() == QEvent.Type.FocusOut:
            self.settle()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.settle()
            self.onward.emit()
            return True
        return False

    def value(self) -> str | None:
        """Give the words, or None where there are none."""
        return self.field.toPlainText().strip() or None

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show the words written before."""
        value = answers.get(self.item.id)
        self.field.blockSignals(True)
        self.field.setPlainText(value if isinstance(value, str) else "")
        self.field.blockSignals(False)
