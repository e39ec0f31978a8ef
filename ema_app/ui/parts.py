"""Small pieces that every page is made of: headings, sentences, cards, columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
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

from ema_app.ui.flow import Flow, flow
from ema_app.ui.theme import Theme


def label(text: str, kind: str = "body", parent: QWidget | None = None) -> QLabel:
    """Give a label that wraps; `kind` is body, muted, small, strong, title or display (the style sheet knows them)."""
    made = QLabel(text, parent)
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    made.setAccessibleName(text)
    return made


def put(where: QLabel, text: str) -> None:
    """Put `text` into a label, for the eyes and for a screen reader; an empty label takes no room."""
    where.setText(text)
    where.setAccessibleName(text)
    where.setVisible(bool(text))


class Button(QPushButton):
    """A button that keeps room for its words in bold where it can stay pressed: then they are drawn so."""

    def sizeHint(self) -> QSize:
        """Give the room for the words, bold or not."""
        hint = super().sizeHint()
        if self.isCheckable():
            bold = self.font()
            bold.setBold(True)
            usual = self.fontMetrics().horizontalAdvance(self.text())
            hint.setWidth(hint.width() + max(QFontMetrics(bold).horizontalAdvance(self.text()) - usual, 0))
        return hint


def button(text: str, clicked: Callable[[], object], kind: str = "") -> QPushButton:
    """Give a button; `kind` is primary, link (leads on), quiet (leads back), nav or nothing."""
    made = Button(text)
    if kind:
        made.setProperty(kind, True)
    made.setAccessibleName(text.replace("&", ""))
    made.clicked.connect(lambda _checked=False: clicked())
    made.setAutoDefault(True)
    return made


def column(theme: Theme, *parts: QWidget | QLayout, space: int = 12, margin: int = 0) -> QVBoxLayout:
    """Give a column of widgets and layouts with the theme's spacing."""
    layout = QVBoxLayout()
    _fill(layout, theme, parts, (space, margin))
    return layout


def row(theme: Theme, *parts: QWidget | QLayout, space: int = 12, margin: int = 0) -> QHBoxLayout:
    """Give a row of widgets and layouts with the theme's spacing."""
    layout = QHBoxLayout()
    _fill(layout, theme, parts, (space, margin))
    return layout


def left(theme: Theme, *parts: QWidget, space: int = 12) -> Flow:
    """Give a row whose parts keep their own width, from the left, in more lines where there is little room."""
    return flow(theme.space(space), *parts)


def _fill(
    layout: QVBoxLayout | QHBoxLayout, theme: Theme, parts: Iterable[QWidget | QLayout], gaps: tuple[int, int]
) -> None:
    space, margin = gaps
    layout.setSpacing(theme.space(space))
    gap = theme.space(margin) if margin else 0
    layout.setContentsMargins(gap, gap, gap, gap)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def card(theme: Theme, *parts: QWidget | QLayout) -> QFrame:
    """Give a card: a bordered surface around a column of parts, no higher than they are."""
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
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def filling(page: QWidget, content: QWidget) -> None:
    """Let `content` take all of `page`."""
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(content)


def give_keys(widget: QWidget) -> None:
    """Give the keys to what a page or a group of fields begins with: its attribute `first`, if it has one.

    A focus proxy would do the same, and takes whatever follows out of the order of Tab.
    """
    first = getattr(widget, "first", None)
    if isinstance(first, QWidget):
        give_keys(first)
    else:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


def narrow(theme: Theme, content: QWidget, width: int = 560) -> QScrollArea:
    """Put `content` in the middle of the window, no wider than `width` pixels at 100 % text, and let it scroll."""
    content.setMaximumWidth(round(width * theme.scale))
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    content.setSizePolicy(policy)
    outer = QWidget()
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(content, 100)
    across.addStretch(1)
    down = QVBoxLayout(outer)
    gap = theme.space(24)
    down.setContentsMargins(gap, gap, gap, gap)
    down.addStretch(1)
    down.addLayout(across)
    down.addStretch(2)
    return scrolling(outer)
