"""Small pieces that every page is made of: headings, sentences, cards, columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ema_app.ui.theme import Theme


def label(text: str, kind: str = "body", parent: QWidget | None = None) -> QLabel:
    """Give a label that wraps; `kind` is body, muted, small, strong, title or display (the style sheet knows them)."""
    made = QLabel(text, parent)
    made.setProperty("kind", kind)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    made.setAccessibleName(text)
    return made


def button(text: str, clicked: Callable[[], object], kind: str = "") -> QPushButton:
    """Give a button; `kind` is primary, quiet, nav or nothing."""
    made = QPushButton(text)
    if kind:
        made.setProperty(kind, True)
    made.setAccessibleName(text.replace("&", ""))
    made.clicked.connect(lambda: clicked())
    made.setAutoDefault(True)
    return made


def column(theme: Theme, *parts: QWidget | QLayout, space: int = 12, margin: int = 0) -> QVBoxLayout:
    """Give a column of widgets and layouts with the theme's spacing."""
    layout = QVBoxLayout()
    return _fill(layout, theme, parts, space, margin)


def row(theme: Theme, *parts: QWidget | QLayout, space: int = 12, margin: int = 0) -> QHBoxLayout:
    """Give a row of widgets and layouts with the theme's spacing."""
    layout = QHBoxLayout()
    return _fill(layout, theme, parts, space, margin)


def _fill(
    layout: QVBoxLayout | QHBoxLayout, theme: Theme, parts: tuple[QWidget | QLayout, ...], space: int, margin: int
) -> QVBoxLayout | QHBoxLayout:  # type: ignore[return]
    layout.setSpacing(theme.space(space))
    gap = theme.space(margin) if margin else 0
    layout.setContentsMargins(gap, gap, gap, gap)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return layout


def card(theme: Theme, *parts: QWidget | QLayout) -> QFrame:
    """Give a card: a bordered surface around a column of parts."""
    frame = QFrame()
    frame.setProperty("card", True)
    frame.setLayout(column(theme, *parts, space=8, margin=16))
    return frame


def scrolling(content: QWidget) -> QScrollArea:
    """Give an area that scrolls up and down when `content` is taller than the window, never sideways."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def narrow(theme: Theme, content: QWidget, width: int = 560) -> QWidget:
    """Put `content` in the middle of the window, no wider than `width` pixels at 100 % text, and let it scroll."""
    content.setMaximumWidth(round(width * theme.scale))
    content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    inner = content.layout()
    if isinstance(inner, QVBoxLayout):
        inner.addStretch(1)
    outer = QWidget()
    across = QHBoxLayout(outer)
    across.setContentsMargins(theme.space(24), theme.space(24), theme.space(24), theme.space(24))
    across.addStretch(1)
    across.addWidget(content, 100)
    across.addStretch(1)
    return scrolling(outer)
