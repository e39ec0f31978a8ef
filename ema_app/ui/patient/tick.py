"""A box to tick whose words wrap, and a choice of one whose lines do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QLabel, QRadioButton, QWidget

from ema_app.ui.parts import column, label
from ema_app.ui.theme import Theme


class Tick(QWidget):
    """A box with words beside it; a click on the words is a click on the box. `line` stands under them, quieter."""

    toggled = Signal(bool)

    def __init__(self, words: str, theme: Theme, *, line: str = "", one_of: bool = False) -> None:
        super().__init__()
        self.box: QAbstractButton = QRadioButton() if one_of else QCheckBox()
        self.box.setProperty("wordless", True)
        self.box.setAccessibleName(words)
        self.box.setAccessibleDescription(line)
        self.box.toggled.connect(self.toggled)
        self.first = self.box
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.space(4))
        self._words = _passive(label(words))
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        parts = [self._words, *([_passive(label(line, "small"))] if line else [])]
        across.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        beside = column(theme, *parts, space=4)
        beside.setContentsMargins(0, theme.px(10), 0, theme.px(4))
        across.addLayout(beside, 1)

    def text(self) -> str:
        """Give the words."""
        return self._words.text()

    def isChecked(self) -> bool:
        """Say whether it is ticked."""
        return self.box.isChecked()

    def setChecked(self, on: bool) -> None:
        """Tick it, or take the tick away."""
        self.box.setChecked(on)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words is a click on the box."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()


def _passive(words: QLabel) -> QLabel:
    words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return words
