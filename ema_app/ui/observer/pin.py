"""The PIN of an observer: typed to be told apart from others, or chosen by the observer themselves."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from ema_app.store.pin import pin_fits
from ema_app.ui.background import Background
from ema_app.ui.parts import button, column, filling, label, left, narrow, put
from ema_app.ui.patient.passphrase import secret_field
from ema_app.ui.theme import Theme

SHORTEST, LONGEST = 4, 12
TRIES, WAIT_SECONDS = 3, 30


def pin_field(name: str) -> QLineEdit:
    """Give a field for a PIN: digits only, not shown."""
    field = secret_field(name)
    field.setValidator(QRegularExpressionValidator(f"[0-9]{{0,{LONGEST}}}", field))
    return field


class PinPage(QWidget):
    """Asks for the PIN. `fits` when it is the right one; `left` when the observer would rather not."""

    fits = Signal()
    left = Signal()

    def __init__(self, theme: Theme, kept: str, background: Background) -> None:
        super().__init__()
        self._kept, self._background, self._wrong = kept, background, 0
        self.field = pin_field(self.tr("Your PIN"))
        self.field.returnPressed.connect(self._try)
        self.go = button(self.tr("Go on"), self._try, "primary")
        self.leave = button(self.tr("Not now"), self.left.emit, "quiet")
        self.said = label("")
        self.said.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._again)
        title = label(self.tr("You were asked what you saw"), "display" if theme.scale < 1.5 else "title")
        about = label(self.tr("The person beside you would like to know. This window shows nothing of their diary, and "
                              "the diary is locked."), "muted")  # fmt: skip
        asked = column(theme, label(self.tr("Your PIN")), self.field, self.said, space=4)
        page = QWidget()
        page.setLayout(column(theme, title, about, asked, left(theme, self.go, self.leave), space=16))
        filling(self, narrow(theme, page))
        self.first = self.field

    def _try(self) -> None:
        typed = self.field.text()
        if typed and self.go.isEnabled():
            self._allow(False)
            self._background.run(lambda: pin_fits(self._kept, typed), self._tried, lambda _error: self._again())

    def _tried(self, fits: bool) -> None:
        if fits:
            self.fits.emit()
            return
        self._wrong += 1
        self.field.clear()
        if self._wrong % TRIES:
            self._again()
            put(self.said, self.tr("That is not it. Take your time."))
        else:
            put(self.said, self.tr("That was not it either. Please wait half a minute, then try again. If it does not "
                                   "come back to you, you can choose another PIN together."))  # fmt: skip
            self._pause.start(WAIT_SECONDS * 1000)

    def _again(self) -> None:
        put(self.said, "")
        self._allow(True)
        self.field.setFocus()

    def _allow(self, on: bool) -> None:
        self.field.setReadOnly(not on)  # disabled, it would lose the keys to the button that leaves
        self.go.setEnabled(on)


class NewPin(QWidget):
    """A PIN typed twice by whoever will use it; `ready` says whether both agree."""

    ready = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.once, self.twice = pin_field(self.tr("A PIN of your own")), pin_field(self.tr("The same again"))
        self.hint = label("", "small")
        for field in (self.once, self.twice):
            field.textChanged.connect(self._look)
        above = column(theme, label(self.tr("A PIN of your own")), self.once, self.hint, space=4)
        below = column(theme, label(self.tr("The same again")), self.twice, space=4)
        self.setLayout(column(theme, above, below, space=12))
        self.first = self.once
        self._look()

    @property
    def pin(self) -> str:
        """What was typed, where both agree and it is long enough; else nothing."""
        typed = self.once.text()
        return typed if len(typed) >= SHORTEST and typed == self.twice.text() else ""

    def _look(self) -> None:
        words = self.tr("4 to 12 digits that you use for nothing else. It only tells you apart from others.")
        if self.twice.text() and self.once.text() != self.twice.text():
            words = self.tr("The two are not the same yet.")
        put(self.hint, words)
        self.ready.emit(bool(self.pin))
