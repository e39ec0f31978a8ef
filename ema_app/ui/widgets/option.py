"""One option that can be picked: a wide button whose words wrap, with a mark and the key that picks it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ema_app.ui.theme import Theme


class OptionButton(QAbstractButton):
    """A checkable button; round mark where one can be picked, square where several can."""

    def __init__(self, text: str, key: str, several: bool, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self._several, self._theme = key, several, theme
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(theme.font())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space picks; every other key belongs to the list."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space picks when let go of; every other key belongs to the list."""
        if event.key() == Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        else:
            event.ignore()

    def _words(self, width: int) -> QRect:
        left, right = self._theme.px(46), self._theme.px(30 if self.key else 12)
        return QRect(left, 0, max(width - left - right, self._theme.px(60)), 10_000)

    def heightForWidth(self, width: int) -> int:
        """Give the height that the wrapped words need."""
        box = self.fontMetrics().boundingRect(self._words(width), int(Qt.TextFlag.TextWordWrap), self.text())
        return max(box.height() + self._theme.px(16), self._theme.px(44))

    def sizeHint(self) -> QSize:
        """Give a comfortable width, and the height that goes with it."""
        width = min(self.fontMetrics().horizontalAdvance(self.text()) + self._theme.px(80), self._theme.px(340))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the narrowest form: the words wrap."""
        return QSize(self._theme.px(140), self._theme.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, the mark, the words and the key."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if lively else "border"), 2 if lively else 1))
        painter.setBrush(theme.colour("soft" if self.isChecked() or self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.radius, theme.radius)
        self._draw_mark(painter)
        painter.setPen(theme.colour("text"))
        painter.setFont(self.font())
        words = self._words(self.width())
        words.setHeight(self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), self.text())
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font("small"))
        edge = QRect(self.width() - theme.px(30), 0, theme.px(20), self.height())
        painter.drawText(edge, Qt.AlignmentFlag.AlignCenter, self.key)

    def _draw_mark(self, painter: QPainter) -> None:
        theme = self._theme
        side = theme.px(18)
        box = QRectF(theme.px(16), (self.height() - side) / 2, side, side)
        checked = self.isChecked()
        painter.setPen(QPen(theme.colour("accent" if checked else "line"), theme.px(1.5)))
        painter.setBrush(theme.colour("accent" if checked and self._several else "surface"))
        if not self._several:
            painter.drawEllipse(box)
            if checked:
                painter.setBrush(theme.colour("accent"))
                painter.drawEllipse(box.center(), side * 0.28, side * 0.28)
            return
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        if checked:
            painter.setPen(QPen(theme.on_accent, theme.px(2), c=Qt.PenCapStyle.RoundCap))
            at = [(0.24, 0.52), (0.43, 0.71), (0.77, 0.32)]
            painter.drawPolyline(QPolygonF([QPointF(box.x() + x * side, box.y() + y * side) for x, y in at]))
