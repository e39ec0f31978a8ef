"""One page of a form: its heading, its questions, each with its widget."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ema_app.core.expression import Value
from ema_app.core.items import Item
from ema_app.ui.parts import label
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.answer import AnswerWidget, Asking
from ema_app.ui.widgets.ends import ends
from ema_app.ui.widgets.kinds import widget_for

_LINES = ("vas", "bipolar")


class Questions(QWidget):
    """The widgets of one page. `given(widget, answers)`, `touched`, and `done` when Enter left the last question."""

    given = Signal(object, object)
    touched = Signal()
    done = Signal()

    def __init__(self, items: Sequence[Item], heading: str, asking: Asking, words: Callable[[str], str]) -> None:
        super().__init__()
        self._asking, self._words = asking, words
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(asking.theme.space(8))
        self.widgets: list[AnswerWidget] = []
        if heading:
            self._down.addWidget(_title(heading, asking.theme))
            self._down.addSpacing(asking.theme.space(12))
        shape = _shape(items, asking, self._text)
        if shape == "row":
            self._rows(items, replace(asking, shape="row"))
        else:
            for item in items:
                self._ask(item, replace(asking, shape=shape), alone=len(items) == 1 and not heading)
        self._connect()

    def _text(self, item: Item) -> str:
        return self._words(self._asking.words(item.text))

    def _ask(self, item: Item, asking: Asking, alone: bool) -> None:
        question = self._text(item)
        self._down.addWidget(_title(question, asking.theme) if alone else label(question))
        helping = self._words(asking.words(item.help))
        if helping:
            self._down.addWidget(label(helping, "muted" if alone else "small"))
        self._down.addSpacing(20 if alone else 4)
        self._down.addWidget(self._made(item, asking, question))
        self._down.addSpacing(asking.theme.space(12))

    def _rows(self, items: Sequence[Item], asking: Asking) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(asking.theme.space(16))
        grid.setVerticalSpacing(asking.theme.space(4))
        grid.addWidget(ends(items[0].scale, asking), 0, 1)
        widest = max(asking.theme.px(96), *(self._width(item) for item in items))
        grid.setColumnMinimumWidth(0, widest)
        grid.setColumnStretch(1, 1)
        for row, item in enumerate(items, 1):
            question = self._text(item)
            grid.addWidget(label(question), row, 0)
            grid.addWidget(self._made(item, asking, question), row, 1)
        self._down.addLayout(grid)

    def _width(self, item: Item) -> int:
        return self.fontMetrics().horizontalAdvance(self._text(item)) + 4

    def _made(self, item: Item, asking: Asking, question: str) -> AnswerWidget:
        widget = widget_for(item, asking)
        widget.name_after(question)
        self.widgets.append(widget)
        return widget

    def _connect(self) -> None:
        for number, widget in enumerate(self.widgets):
            widget.given.connect(partial(self.given.emit, widget))
            widget.touched.connect(self.touched)
            widget.onward.connect(partial(self._onward, number))
            widget.stepped.connect(partial(self._step, number))

    def _onward(self, number: int) -> None:
        if number + 1 < len(self.widgets):
            self.widgets[number + 1].setFocus()
        else:
            self.done.emit()

    def _step(self, number: int, way: int) -> None:
        if 0 <= number + way < len(self.widgets):
            self.widgets[number + way].setFocus()

    def show_answers(self, answers: Mapping[str, Value]) -> None:
        """Show what was answered before, and count the time from now."""
        for widget in self.widgets:
            widget.set_answer(answers)
            widget.start_clock()

    def begin(self) -> None:
        """Put the focus on the first question without an answer, else on the first."""
        if self.widgets:
            next((w for w in self.widgets if not w.answered()), self.widgets[0]).setFocus()

    def answered(self) -> bool:
        """Say whether anything on the page has an answer."""
        return any(widget.answered() for widget in self.widgets)

    def settle(self) -> None:
        """Have every widget tell what it has not told yet."""
        for widget in self.widgets:
            widget.settle()


def _title(text: str, theme: Theme) -> QLabel:
    """A heading; those of large text are set smaller to leave room for the answer."""
    return label(text, "display" if theme.scale < 1.5 else "title")


def _shape(items: Sequence[Item], asking: Asking, text: Callable[[Item], str]) -> str:
    if len(items) == 1:
        return "full"
    same_ends = len({(str(i.scale.low_label), str(i.scale.high_label)) for i in items}) == 1
    short = max(len(text(item)) for item in items) <= 24
    return "row" if same_ends and short and all(item.kind in _LINES for item in items) else "stacked"
