"""Several lines that belong to one item, one under the other: one row is stored for each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.core.expression import Value
from ema_app.core.items import Axis, Item
from ema_app.ui.parts import label
from ema_app.ui.widgets.answer import AnswerWidget, Asking
from ema_app.ui.widgets.ends import ends
from ema_app.ui.widgets.line import Line


class SliderGrid(AnswerWidget):
    """One line for each axis; each tells for itself as soon as it is settled."""

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(self.theme.space(4))
        self.lines = [self._line(k, axis) for k, axis in enumerate(item.axes)]
        for axis, line in zip(item.axes, self.lines, strict=True):
            down.addWidget(label(asking.words(axis.text)))
            down.addWidget(line)
            down.addWidget(ends(axis.scale, asking))
            down.addSpacing(self.theme.space(12))
        self.setFocusProxy(self.lines[0])

    def _line(self, number: int, axis: Axis) -> Line:
        line = Line(axis.scale, self.theme)
        line.upright = False
        line.show_value = self.asking.show_values
        line.moved.connect(self.touched)
        line.settled.connect(partial(self._settled, number))
        line.entered.connect(partial(self._step, number, 1, True))
        line.stepped.connect(lambda way: self._step(number, way))
        return line

    def name_after(self, question: str) -> None:
        """Name each line after the question and its axis."""
        self.setAccessibleName(question)
        for axis, line in zip(self.item.axes, self.lines, strict=True):
            line.setAccessibleName(f"{question} {self.asking.words(axis.text)}")

    def _settled(self, number: int) -> None:
        stored_id = self.item.stored[number][0]
        self.given.emit({stored_id: self.made(self.lines[number].answer())})

    def _step(self, number: int, way: int, enter: bool = False) -> None:
        following = number + way
        if 0 <= following < len(self.lines):
            self.lines[following].setFocus()
        elif enter:
            self.onward.emit()
        else:
            self.stepped.emit(way)

    def answered(self) -> bool:
        """Say whether any line has a mark."""
        return any(line.answer() is not None for line in self.lines)

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show the marks put before."""
        for (stored_id, _role, _scale), line in zip(self.item.stored, self.lines, strict=True):
            value = answers.get(stored_id)
            line.put(value if isinstance(value, float) else None)

    def settle(self) -> None:
        """Tell every move that is still under way."""
        for line in self.lines:
            line.settle()
