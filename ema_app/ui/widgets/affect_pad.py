"""The square on which one mark gives two values: left to right, and bottom to top."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ema_app.ui.theme import Theme

_WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1),
}  # fmt: skip
_LARGEST = 400
_FLAGS = int(Qt.TextFlag.TextWordWrap)


class AffectPad(QWidget):
    """Shares (0-1) across and up; no mark before the first touch.

    Arrows move the mark by a tenth, beginning in the middle (with Shift by a hundredth); Space puts it in the middle.
    """

    moved = Signal()
    settled = Signal()
    entered = Signal()

    def __init__(self, words: tuple[str, str, str, str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._mark: tuple[float, float] | None = None
        self._waiting = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def mark(self) -> tuple[float, float] | None:
        """Give where the mark is: (across, up)."""
        return self._mark

    def put(self, mark: tuple[float, float] | None) -> None:
        """Show a mark put earlier, or none; nothing is sent."""
        self._mark = mark
        self.update()

    def settle(self) -> None:
        """Send `settled` for a move that has not been sent yet."""
        if self._waiting:
            self._waiting = False
            self.settled.emit()

    def _move(self, across: float, up: float) -> None:
        self._mark = (round(min(max(across, 0.0), 1.0), 4), round(min(max(up, 0.0), 1.0), 4))
        self._waiting = True
        self.update()
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Space put the mark, Enter goes on."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.entered.emit()
        elif key == Qt.Key.Key_Space:
            self._move(0.5, 0.5)
        elif key in _WAYS:
            step = 0.01 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0.1
            (x, y), (dx, dy) = self._mark or (0.5, 0.5), _WAYS[key]
            self._move(x + dx * step, y + dy * step)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key let go of settles the answer."""
        if not event.isAutoRepeat():
            self.settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where one is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving settles too."""
        self.settle()
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the mark where the square was touched."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._under(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the mark along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._under(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Letting go settles."""
        self.settle()

    def _under(self, at: QPointF) -> None:
        box = self._box()
        self._move((at.x() - box.left()) / box.width(), (box.bottom() - at.y()) / box.height())

    def _box(self) -> QRectF:
        inset = min(self._theme.px(14), 18)
        return QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)

    def sizeHint(self) -> QSize:
        """Give a square, not larger than fits beside large text."""
        side = min(self._theme.px(316), _LARGEST)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the square, its axes with their words, and the mark where there is one."""
        painter, theme, box = QPainter(self), self._theme, self._box()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), theme.px(1.5)))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, theme.radius, theme.radius)
        painter.setPen(QPen(theme.colour("border"), theme.px(2)))
        middle = box.center()
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()))
        self._draw_words(painter, box)
        if self._mark is not None:
            painter.setPen(QPen(theme.colour("surface"), theme.px(2)))
            painter.setBrush(theme.colour("accent"))
            at = QPointF(box.left() + self._mark[0] * box.width(), box.bottom() - self._mark[1] * box.height())
            painter.drawEllipse(at, theme.px(11), theme.px(11))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(around, theme.card_radius, theme.card_radius)

    def _draw_words(self, painter: QPainter, box: QRectF) -> None:
        """The words lie on the surface colour, so that the axis behind does not run through them."""
        painter.setFont(self._theme.font("small"))
        inner = box.adjusted(8, 6, -8, -6)
        place = Qt.AlignmentFlag
        sides = (
            place.AlignLeft | place.AlignVCenter, place.AlignRight | place.AlignVCenter,
            place.AlignHCenter | place.AlignBottom, place.AlignHCenter | place.AlignTop,
        )  # fmt: skip
        for words, side in zip(self._words, sides, strict=True):
            room = inner
            if side & place.AlignVCenter:
                half = inner.width() / 2 - 4
                left = inner.left() if side & place.AlignLeft else inner.right() - half
                room = QRectF(left, inner.top(), half, inner.height())
            there = painter.boundingRect(room, int(side) | _FLAGS, words)
            painter.fillRect(there.adjusted(-4, -2, 4, 2), self._theme.colour("surface"))
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(room, int(side) | _FLAGS, words)
