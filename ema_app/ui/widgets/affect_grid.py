"""Mood and energy with one mark on a square."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.core.expression import Value
from ema_app.core.items import Item, Scale
from ema_app.ui.parts import label
from ema_app.ui.widgets.affect_pad import AffectPad
from ema_app.ui.widgets.answer import AnswerWidget, Asking


class AffectGrid(AnswerWidget):
    """The first axis of the item runs left to right, the second bottom to top; one row is stored for each."""

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        ends = [asking.words(text) for a in item.axes for text in (a.scale.low_label, a.scale.high_label)]
        self.pad = AffectPad((ends[0], ends[1], ends[2], ends[3]), self.theme)
        self.setFocusProxy(self.pad)
        self.pad.moved.connect(self._moved)
        self.pad.settled.connect(self._settled)
        self.pad.entered.connect(self.onward)
        words = self.tr("click anywhere in the square, or use \u2190 \u2192 \u2191 \u2193; Space is the middle")
        hint = label(words, "small")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(self.theme.space(8))
        down.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignHCenter)
        down.addWidget(hint)
        self._announce()

    def _scales(self) -> tuple[Scale, Scale]:
        return self.item.axes[0].scale, self.item.axes[1].scale

    def _values(self) -> tuple[float, float] | None:
        mark = self.pad.mark()
        if mark is None:
            return None
        values = [s.low + share * (s.high - s.low) for share, s in zip(mark, self._scales(), strict=True)]
        return round(values[0], 1), round(values[1], 1)

    def _moved(self) -> None:
        self._announce()
        self.touched.emit()

    def _announce(self) -> None:
        values = self._values()
        if values is None:
            self.describe(self.tr("no answer yet"))
            return
        names = [self.asking.words(axis.text) for axis in self.item.axes]
        self.describe("; ".join(f"{name} {value:g}" for name, value in zip(names, values, strict=True)))

    def _settled(self) -> None:
        values = self._values()
        if values is not None:
            stored = (stored_id for stored_id, _role, _scale in self.item.stored)
            self.given.emit({i: self.made(value) for i, value in zip(stored, values, strict=True)})

    def answered(self) -> bool:
        """Say whether there is a mark."""
        return self.pad.mark() is not None

    def set_answer(self, answers: Mapping[str, Value]) -> None:
        """Show the mark put before."""
        kept = ((answers.get(stored_id), scale) for stored_id, _role, scale in self.item.stored)
        shares = [(value - s.low) / (s.high - s.low) for value, s in kept if isinstance(value, float)]
        self.pad.put((shares[0], shares[1]) if len(shares) == len(self.item.axes) else None)
        self._announce()

    def settle(self) -> None:
        """Tell a move that is still under way."""
        self.pad.settle()
