"""The words at the two ends of a line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ema_app.core.items import Scale
from ema_app.ui.parts import label
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.widgets.line_paint import INSET


def ends(scale: Scale, asking: Asking) -> QWidget:
    """Give the words at the low and the high end, each under its end, wrapping where there is little room."""
    made = QWidget()
    across = QHBoxLayout(made)
    inset = asking.theme.px(INSET)
    across.setContentsMargins(inset, 0, inset, 0)
    across.setSpacing(asking.theme.space(24))
    role = "muted" if asking.shape == "full" else "small"
    for text, side in ((scale.low_label, Qt.AlignmentFlag.AlignLeft), (scale.high_label, Qt.AlignmentFlag.AlignRight)):
        words = label(asking.words(text), role)
        words.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        across.addWidget(words, 1)
    return made
