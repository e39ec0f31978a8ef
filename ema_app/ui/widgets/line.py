"""A line between two ends on which a mark is put; without a mark until touched, so nothing leads the answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ema_app.core.items import Scale
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.line_paint import INSET, LineLook, paint_line

_ENDS: dict[int, float] = {Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: 1.0}
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UPRIGHT: dict[int, int] = {Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}

OTHER_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""With these held, a key belongs to the window and not to the answer."""


class Line(QAbstractSlider):
    """The line. `moved` comes at every change, `settled` when the mark has been let go of, `entered` on Enter.

    Alone on a page the up and down keys move the mark too; in a list (`upright` = False) they send `stepped`.
    """

    moved = Signal()
    settled = Signal()
    entered = Signal()
    stepped = Signal(int)

    def __init__(self, scale: Scale, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds, self._theme = scale, theme
        self._touched = self._waiting = False
        self.upright, self.centred, self.show_value = True, False, False
        self.setRange(*_positions(scale))
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setMinimumWidth(theme.px(120))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._assisted)

    def answer(self) -> float | None:
        """Give where the mark is, on the scale; None before the first touch."""
        if not self._touched:
            return None
        return round(self._bounds.low + self._share() * (self._bounds.high - self._bounds.low), 6)

    def put(self, value: float | None) -> None:
        """Show a mark put earlier, or none; nothing is sent."""
        self._touched = value is not None
        if value is not None:
            share = (value - self._bounds.low) / (self._bounds.high - self._bounds.low)
            self._set(self._at(share))
        self._announce()
        self.update()

    def settle(self) -> None:
        """Send `settled` for a move that has not been sent yet."""
        if self._waiting:
            self._waiting = False
            self.settled.emit()

    def _share(self) -> float:
        return (self.value() - self.minimum()) / (self.maximum() - self.minimum())

    def _at(self, share: float) -> int:
        return round(self.minimum() + share * (self.maximum() - self.minimum()))

    def _move(self, position: int) -> None:
        self._touched = self._waiting = True
        self._set(position)
        self._announce()
        self.update()
        self.moved.emit()

    def _set(self, position: int) -> None:
        self.blockSignals(True)
        self.setValue(position)
        self.blockSignals(False)

    def _assisted(self, position: int) -> None:
        """A screen reader or a switch has moved the mark."""
        self._move(position)
        self.settle()

    def _announce(self) -> None:
        answer = self.answer()
        words = self.tr("no answer yet") if answer is None else self.tr("{value} of {most}")
        most = f"{self._bounds.high:g}"
        self.setAccessibleDescription(words.format(value=f"{answer or 0:g}", most=most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits put the mark at a tenth, arrows move it by one (with Shift by ten), Enter goes on."""
        key = event.key()
        if event.modifiers() & OTHER_KEYS:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.entered.emit()
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._move(self._at((key - Qt.Key.Key_0) / 10))
        elif key in _ENDS:
            self._move(self._at(_ENDS[key]))
        else:
            self._arrow(event)

    def _arrow(self, event: QKeyEvent) -> None:
        step = _step(event)
        if not self.upright and event.key() in _UPRIGHT:
            self.stepped.emit(-_UPRIGHT[event.key()])
        elif step is None:
            event.ignore()
        else:
            start = self.value() if self._touched else self._at(0.5)
            self._move(min(max(start + step, self.minimum()), self.maximum()))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key let go of settles the answer; a key held down does not, until it is let go of."""
        if not event.isAutoRepeat():
            self.settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving settles too."""
        self.settle()
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the mark where the line was touched."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._move(self._under(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the mark along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(self._under(event.position().x()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Letting go settles."""
        self.settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel scrolls the page; it must not answer."""
        event.ignore()

    def _under(self, x: float) -> int:
        inset = self._theme.px(INSET)
        share = (x - inset) / max(self.width() - 2 * inset, 1)
        return self._at(min(max(share, 0.0), 1.0))

    def sizeHint(self) -> QSize:
        """Wide, and high enough for a thumb."""
        return QSize(self._theme.px(260), self._theme.px(60 if self.show_value else 44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, and the mark where there is one."""
        answer = self.answer()
        look = LineLook(
            area=QRectF(self.rect()),
            theme=self._theme,
            mark=None if answer is None else self._share(),
            number=f"{answer:g}" if self.show_value and answer is not None else "",
            room_for_number=self.show_value,
            centred=self.centred,
            focused=self.hasFocus(),
        )
        paint_line(QPainter(self), look)


def _positions(scale: Scale) -> tuple[int, int]:
    """Whole numbers where the scale is wide enough for them, else a hundred steps."""
    whole = float(scale.low).is_integer() and float(scale.high).is_integer() and scale.high - scale.low >= 20
    return (int(scale.low), int(scale.high)) if whole else (0, 100)


def _step(event: QKeyEvent) -> int | None:
    """How far an arrow moves the mark; None where the key is no arrow."""
    way = (_STEPS | _UPRIGHT).get(event.key())
    if way is None:
        return None
    return way * 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else way
