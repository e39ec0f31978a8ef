"""They saw: what an observer meets on the person's own computer while the diary is locked. It shows nothing else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ema_app.session import Surroundings
from ema_app.session.observers import Asked
from ema_app.session.observers.asking import keep_sealed
from ema_app.ui.background import Background
from ema_app.ui.observer.pin import PinPage
from ema_app.ui.observer.rating import Rating, Wanted
from ema_app.ui.parts import give_keys
from ema_app.ui.theme import Theme


class TheySaw(QWidget):
    """The PIN, then one rating, sealed for the locked diary. `left` when it is over, kept or not."""

    left = Signal()

    def __init__(self, theme: Theme, asked: Asked, around: Surroundings) -> None:
        super().__init__()
        self._theme, self._asked, self._around = theme, asked, around
        self.setAccessibleName(self.tr("What you saw"))
        self.background = Background(self)
        self.pin = PinPage(theme, asked.pin, self.background)
        self.pin.fits.connect(self._begin)
        self.pin.left.connect(self.left)
        self.rating: Rating | None = None
        self.stack = QStackedWidget()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.stack)
        self.stack.addWidget(self.pin)

    @property
    def first(self) -> QWidget:
        """What takes the keys."""
        return self.rating or self.pin

    def _begin(self) -> None:
        asked = self._asked
        said = self.tr("What you said is sealed and waits for the diary to be opened. Please hand the computer back.")
        wanted = Wanted(asked.form, asked.moment, asked.single, lambda seen: keep_sealed(asked, seen), said,
                        self.tr("Done"))  # fmt: skip
        self.rating = Rating(self._theme, wanted, self._around)
        self.rating.left.connect(self.left)
        self.stack.removeWidget(self.pin)
        self.pin.setParent(None)
        self.stack.addWidget(self.rating)
        give_keys(self.rating)

    def give_up(self) -> None:
        """Wait for what is running: the window is about to go."""
        self.background.give_up()
