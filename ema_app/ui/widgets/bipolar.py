"""A scale between two opposites, with its middle marked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ema_app.core.items import Item
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.widgets.vas import Vas


class Bipolar(Vas):
    """A visual analogue scale whose middle is neither the one nor the other."""

    def __init__(self, item: Item, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(item, asking, parent)
        self.line.centred = True
