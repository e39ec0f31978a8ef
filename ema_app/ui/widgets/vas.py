"""A visual analogue scale: a mark on a line between two ends."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.core.expression import Value
from ema_app.core.items import Item
from ema_app.ui.parts import label
from ema_app.ui.widgets.answer import AnswerWidget, Asking
from ema_app.ui.widgets.ends import ends
from ema_app.ui.widgets.line import Line


class Vas(AnswerWidget):
    """One line; the number stays hidden unless the person chose to see it."""

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        self.line = Line(item.scale, self.theme)
        self.line.upright = asking.shape == "full"
        self.line.show_value = asking.show_values
        self.setFocusProxy(self.line)
        self.line.moved.connect(self.touched)
        self.line.settled.connect(self._settled)
        self.line.entered.connect(self.onward)
        self.line.stepped.connect(self.stepped)
        self._hint = label(self.tr("click anywhere on the line, or use \u2190 \u2192 or a digit"), "small")
        self._lay_out()

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(self.theme.space(4))
        down.addWidget(self.line)
        if self.asking.shape != "row":
            down.addWidget(ends(self.item.scale, self.asking))
        if self.asking.shape == "full":
            self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._hint.setContentsMargins(0, self.theme.space(16), 0, 0)
            down.addWidget(self._hint)
        else:
            self._hint.setParent(self)
            self._hint.hide()

    def _settled(self) -> None:
        self.tell(self.line.answer())

    def answered(self) -> bool:
        """Say whether there is a mark."""
        return self.line.answer() is not None

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show the mark put before."""
        value = answers.get(self.item.id)
        self.line.put(value if isinstance(value, float) else None)

    def settle(self) -> None:
        """Tell a move that is still under way."""
        self.line.settle()
