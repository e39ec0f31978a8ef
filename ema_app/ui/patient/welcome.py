"""The first page: four doors."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ema_app.ui.parts import button, column, label, narrow, row
from ema_app.ui.theme import Theme


class Door(QFrame):
    """One way in: a card that is a button, with a title and a line under it."""

    opened = Signal()

    def __init__(self, title: str, line: str, theme: Theme, coming: str = "") -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.go = button(title, self.opened.emit)
        self.go.setAccessibleDescription(line)
        self.go.setEnabled(not coming)
        self.line = label(f"{line} {coming}".strip(), "muted")
        self.setLayout(column(theme, self.go, self.line, space=8, margin=16))


class WelcomePage(QWidget):
    """My own diary, I was asked what I saw, I am a clinician, look around."""

    new_wanted = Signal()
    open_wanted = Signal()
    demo_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        coming = self.tr("This is coming in a later version.")
        self.own = Door(self.tr("My own diary"), self.tr("Start one, or open the one you have."), theme)
        self.saw = Door(self.tr("I was asked what I saw"), self.tr("Somebody gave you a card."), theme, coming)
        self.clinician = Door(self.tr("I am a clinician"), self.tr("Records that patients shared."), theme, coming)
        self.around = Door(self.tr("Look around"), self.tr("With a made-up person. Nothing is kept."), theme)
        self.around.opened.connect(self.demo_wanted)
        self.own.opened.connect(self._choose)
        self._new = button(self.tr("Start a new diary"), self.new_wanted.emit, "primary")
        self._open = button(self.tr("Open the one I have"), self.open_wanted.emit)
        self._own_choice = QWidget()
        self._own_choice.setLayout(row(theme, self._new, self._open, space=12))
        self._own_choice.hide()
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        own = self.own.layout()
        assert own is not None
        own.addWidget(self._own_choice)
        promise = label(self.tr("Everything stays on this computer, in one encrypted file. There is no server."), "muted")
        body = QWidget()
        body.setLayout(
            column(
                theme,
                label(self.tr("Switchpoint"), "display"),
                label(self.tr("A private diary of moments: what you feel, what happened, who was there."), "body"),
                self.own,
                self.saw,
                self.clinician,
                self.around,
                promise,
                _about(self.tr("Switchpoint is a diary and a research tool. It is not a medical device and gives no "
                               "diagnosis.")),
            )
        )  # fmt: skip
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(narrow(theme, body))

    def _choose(self) -> None:
        self._own_choice.show()
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)


def _about(text: str) -> QLabel:
    return label(text, "small")
