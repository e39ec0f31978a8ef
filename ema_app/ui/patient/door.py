"""A door: one card that is a button, with a title, a line under it and a sign that it leads somewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ema_app.ui.parts import label
from ema_app.ui.theme import Theme


class Door(QAbstractButton):
    """One way in."""

    def __init__(self, title: str, line: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out(title, line)

    def _lay_out(self, title: str, line: str) -> None:
        theme, down = self._theme, QVBoxLayout(self)
        down.setContentsMargins(theme.space(24), theme.space(16), theme.space(36) + theme.space(16), theme.space(16))
        down.setSpacing(theme.space(4))
        for words, kind, colour in ((title, "strong", "text"), (line, "muted", "muted")):
            said = label(words, kind)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            said.setStyleSheet(f"color: {theme.name(colour)};")
            down.addWidget(said)

    def sizeHint(self) -> QSize:
        """Give what the words need."""
        return QWidget.sizeHint(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be opened."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Look as before."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, the ring where it has the focus, and the sign on the right."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() or self.isDown()
        painter.setBrush(theme.colour("soft" if over else "surface"))
        ring = self.hasFocus()
        painter.setPen(
            QPen(theme.colour("accent" if ring else "line" if over else "border"), theme.px(2) if ring else 1)
        )
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), theme.card_radius, theme.card_radius
        )
        self._draw_sign(painter)

    def _draw_sign(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setPen(
            QPen(theme.colour("accent"), theme.px(2), c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y, step = self.width() - theme.px(32), self.height() / 2, theme.px(6)
        painter.drawPolyline(QPolygonF([QPointF(x, y - step), QPointF(x + step, y), QPointF(x, y + step)]))
