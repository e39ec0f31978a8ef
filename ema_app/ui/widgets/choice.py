"""One option out of several."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.core.expression import Value
from ema_app.core.items import Item
from ema_app.ui.widgets.answer import AnswerWidget, Asking
from ema_app.ui.widgets.option_list import Choosable, OptionList

DIGITS = "1234567890"


class Choice(AnswerWidget):
    """A list of options; the code of the one picked is stored."""

    several = False
    alone: tuple[str, ...] = ()

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        self.options = OptionList(self.several, self.theme, self.alone)
        self.setFocusProxy(self.options)
        self.options.changed.connect(self.touched)
        self.options.settled.connect(self._settled)
        self.options.entered.connect(self.onward)
        self.down = QVBoxLayout(self)
        self.down.setContentsMargins(0, 0, 0, 0)
        self.down.setSpacing(self.theme.space(12))
        self.down.addWidget(self.options)
        self.options.fill(self.choosable())

    def choosable(self) -> list[Choosable]:
        """Give the options to show; the first ten have a digit."""
        keys = DIGITS.ljust(len(self.item.options))
        return [
            Choosable(option.code, self.asking.words(option.text), keys[k].strip())
            for k, option in enumerate(self.item.options)
        ]

    def value(self) -> str | None:
        """Give what is stored: the code picked."""
        return ";".join(self.options.picked()) or None

    def _settled(self) -> None:
        self.tell(self.value())

    def answered(self) -> bool:
        """Say whether anything is picked."""
        return bool(self.options.picked())

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show what was picked before."""
        value = answers.get(self.item.id)
        self.options.pick(value.split(";") if isinstance(value, str) else [])

    def settle(self) -> None:
        """Tell a pick that has not been told yet."""
        self.options.settle()
