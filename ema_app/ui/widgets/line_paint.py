"""How a line with its mark is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from ema_app.ui.theme import Theme

INSET = 14
"""Where the line begins and ends, from the edges of the widget: pixels at 100 %."""


@dataclass(frozen=True)
class LineLook:
    """What there is to draw: the widget's area, the mark (share of the line) and the number over it, both or none."""

    area: QRectF
    theme: Theme
    mark: float | None = None
    number: str = ""
    room_for_number: bool = False
    centred: bool = False
    focused: bool = False

    @property
    def middle(self) -> float:
        """Give the height at which the line lies."""
        return self.area.height() / 2 + (self.theme.px(8) if self.room_for_number else 0)

    def at(self, share: float) -> QPointF:
        """Give a point of the line."""
        inset = self.theme.px(INSET)
        return QPointF(inset + share * (self.area.width() - 2 * inset), self.middle)


def paint_line(painter: QPainter, look: LineLook) -> None:
    """Draw the line, its ends (and its middle), the mark where there is one, and the focus."""
    theme = look.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("line"), theme.px(3)))
    painter.drawLine(look.at(0), look.at(1))
    painter.setPen(QPen(theme.colour("line"), theme.px(2)))
    half = QPointF(0, theme.px(10))
    for share in (0.0, 0.5, 1.0) if look.centred else (0.0, 1.0):
        painter.drawLine(look.at(share) - half, look.at(share) + half)
    if look.mark is not None:
        _mark(painter, look, look.at(look.mark))
    if look.focused:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(look.area.adjusted(1, 1, -1, -1), theme.radius, theme.radius)


def _mark(painter: QPainter, look: LineLook, at: QPointF) -> None:
    theme = look.theme
    radius = theme.px(11)
    painter.setPen(QPen(theme.colour("ground"), theme.px(2)))
    painter.setBrush(theme.colour("accent"))
    painter.drawEllipse(at, radius, radius)
    if look.number:
        font = theme.font("small")
        wide = QFontMetrics(font).horizontalAdvance(look.number)
        left = min(max(at.x() - wide / 2, 0.0), look.area.width() - wide)
        painter.setPen(theme.colour("text"))
        painter.setFont(font)
        box = QRectF(left, 0, wide + 1, look.middle - radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, look.number)
