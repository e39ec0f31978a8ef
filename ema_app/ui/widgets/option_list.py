"""A list of options, picked by mouse, by a key of their own, or by the arrows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ema_app.ui.theme import Theme
from ema_app.ui.widgets.line import OTHER_KEYS
from ema_app.ui.widgets.option import OptionButton

_ARROWS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_TWO_COLUMNS_FROM = 7


@dataclass(frozen=True)
class Choosable:
    """One option: kept by its code, shown by its words, picked by its key (shown) or by one of `more_keys`.

    One that `opens` something is not picked by merely passing over it with the arrows.
    """

    code: str
    text: str
    key: str = ""
    more_keys: str = ""
    opens: bool = False


class OptionList(QWidget):
    """Options of which one, or `several`, can be picked. Nothing is picked beforehand.

    `changed` comes at every pick, `settled` when the pick stands, `entered` on Enter. An option in `alone` excludes all
    others. With one to pick the arrows pick; with several they only lead, and Space picks.
    """

    changed = Signal()
    settled = Signal()
    entered = Signal()

    def __init__(self, several: bool, theme: Theme, alone: Collection[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._several, self._theme, self._alone = several, theme, frozenset(alone)
        self._options: tuple[Choosable, ...] = ()
        self.buttons: list[OptionButton] = []
        self._picked: list[str] = []
        self._waiting = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*(theme.space(8),) * 4)
        self._grid.setSpacing(theme.space(8))

    def fill(self, options: Iterable[Choosable]) -> None:
        """Show these options; what was picked and is still there stays picked."""
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.deleteLater()
        self._options = tuple(options)
        self.buttons = [OptionButton(o.text, o.key, self._several, self._theme, self) for o in self._options]
        for option, button in zip(self._options, self.buttons, strict=True):
            button.clicked.connect(partial(self._clicked, option.code))
        self.pick([code for code in self._picked if code in self._codes()])
        self._place(self._columns())

    def picked(self) -> tuple[str, ...]:
        """Give the codes picked, in the order in which they were picked."""
        return tuple(self._picked)

    def pick(self, codes: Sequence[str]) -> None:
        """Show these as picked; nothing is sent."""
        self._picked = [code for code in codes if code in self._codes()]
        for option, button in zip(self._options, self.buttons, strict=True):
            button.setChecked(option.code in self._picked)

    def settle(self) -> None:
        """Send `settled` for a pick that has not been sent yet."""
        if self._waiting:
            self._waiting = False
            self.settled.emit()

    def _codes(self) -> tuple[str, ...]:
        return tuple(option.code for option in self._options)

    def _clicked(self, code: str, _checked: bool = False) -> None:
        self._toggle(code)
        self.settle()

    def _toggle(self, code: str) -> None:
        if not self._several:
            self.pick([code])
        elif code in self._picked:
            self.pick([other for other in self._picked if other != code])
        elif code in self._alone:
            self.pick([code])
        else:
            self.pick([other for other in self._picked if other not in self._alone] + [code])
        self._waiting = True
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key of an option picks it; arrows lead on; Enter is done."""
        found = None if event.modifiers() & OTHER_KEYS else self._with_key(event.text().lower())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.entered.emit()
        elif found is not None and not event.isAutoRepeat():
            self.buttons[found].setFocus()
            self._toggle(self._options[found].code)
        elif event.key() in _ARROWS:
            self._lead(_ARROWS[event.key()])
        else:
            event.ignore()

    def _with_key(self, typed: str) -> int | None:
        if not typed.strip():
            return None
        return next((k for k, o in enumerate(self._options) if typed == o.key.lower() or typed in o.more_keys), None)

    def _lead(self, way: int) -> None:
        if not self.buttons:
            return
        here = next((k for k, button in enumerate(self.buttons) if button.hasFocus()), None)
        there = (0 if way > 0 else len(self.buttons) - 1) if here is None else (here + way) % len(self.buttons)
        self.buttons[there].setFocus()
        if not self._several and not self._options[there].opens:
            self._toggle(self._options[there].code)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A key let go of settles the pick."""
        if not event.isAutoRepeat():
            self.settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where one is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that one is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a ring around the list while it has the focus as a whole."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self._theme.radius, self._theme.radius)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use a second column where there is room for it."""
        super().resizeEvent(event)
        if self._columns() != self._shown_columns:
            self._place(self._columns())

    _shown_columns = 1

    def _columns(self) -> int:
        return 2 if len(self._options) >= _TWO_COLUMNS_FROM and self.width() >= self._theme.px(480) else 1

    def _place(self, columns: int) -> None:
        self._shown_columns = columns
        for button in self.buttons:
            self._grid.removeWidget(button)
        for k, button in enumerate(self.buttons):
            self._grid.addWidget(button, k // columns, k % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
        self.updateGeometry()
