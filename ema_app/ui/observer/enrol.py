"""Becoming an observer: whoever is asked reads what it means, types a PIN of their own, and may say no."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ema_app.store.pin import pin_check
from ema_app.ui.background import Background
from ema_app.ui.observer.pin import NewPin
from ema_app.ui.observer.words_before import BEFORE, NOT_SINGLE, SINGLE
from ema_app.ui.parts import button, card, column, filling, label, left, narrow
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown


class EnrolPage(QWidget):
    """Read by the observer. `agreed(pin check, single values)`, or `left`: nothing is kept, and nothing is said."""

    agreed = Signal(str, bool)
    left = Signal()

    def __init__(self, theme: Theme, *, single: bool, background: Background) -> None:
        super().__init__()
        self._background = background
        self.pin = NewPin(theme)
        self.single = Tick(shown(SINGLE), theme, line=shown(NOT_SINGLE))
        self.single.setChecked(single)
        self.go = button(self.tr("I agree"), self._agree, "primary")
        self.go.setEnabled(False)
        self.pin.ready.connect(self.go.setEnabled)
        self.pin.twice.returnPressed.connect(self._agree)
        self.leave = button(self.tr("I would rather not"), self.left.emit, "quiet")
        title = label(self.tr("Would you say what you see?"), "display" if theme.scale < 1.5 else "title")
        about = label(
            self.tr("Now and then, only when they ask you, the person beside you would like to know what you saw of "
                    "their feelings. It takes two minutes. You can say no each time, and you can stop for good."),
            "muted",
        )  # fmt: skip
        after = label(self.tr("Then the diary locks, and you hand the computer back."), "small")
        parts = (title, about, card(theme, label(shown(BEFORE))), self.pin, self.single, after)
        page = QWidget()
        page.setLayout(column(theme, *parts, left(theme, self.go, self.leave), space=16))
        filling(self, narrow(theme, page, 620))
        self.first = self.pin

    def _agree(self) -> None:
        pin, single = self.pin.pin, self.single.isChecked()
        if pin and self.go.isEnabled():
            self.go.setEnabled(False)
            self._background.run(lambda: pin_check(pin), lambda kept: self.agreed.emit(kept, single), lambda _e: None)
