"""Answers that are typed: they settle after a short rest, and at once when the field is left."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ema_app.core.items import Item
from ema_app.ui.widgets.answer import AnswerWidget, Asking

REST_MS = 400


class Typed(AnswerWidget):
    """What is in the field becomes the answer; an empty field is a skipped item, never an empty string."""

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._settled)

    def value(self) -> float | str | None:
        """Give what is stored of what stands in the field now; None where it is no answer."""
        raise NotImplementedError

    def typed(self) -> None:
        """Take note that something was typed."""
        self.touched.emit()
        self._rest.start()

    def _settled(self) -> None:
        self.tell(self.value())

    def answered(self) -> bool:
        """Say whether what stands in the field is an answer."""
        return self.value() is not None

    def settle(self) -> None:
        """Tell at once what was typed."""
        if self._rest.isActive():
            self._rest.stop()
            self._settled()
