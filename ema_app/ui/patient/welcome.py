"""The first page: four doors."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ema_app.ui.parts import button, column, filling, label, left, narrow, put
from ema_app.ui.patient.door import Door
from ema_app.ui.theme import Theme


class WelcomePage(QWidget):
    """My own diary, I was asked what I saw, I am a clinician, look around."""

    new_wanted = Signal()
    open_wanted = Signal()
    demo_wanted = Signal()
    saw_wanted = Signal()
    clinician_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.own = Door(self.tr("My own diary"), self.tr("Start one, or open the one you have."), theme)
        self.saw = Door(self.tr("I was asked what I saw"), self.tr("Somebody gave you a card."), theme)
        self.clinician = Door(self.tr("I am a clinician"), self.tr("Records that patients shared."), theme)
        self.around = Door(self.tr("Look around"), self.tr("With a made-up person. Nothing is kept."), theme)
        self.around.clicked.connect(self.demo_wanted)
        self.saw.clicked.connect(self.saw_wanted)
        self.clinician.clicked.connect(self.clinician_wanted)
        self.own.clicked.connect(self._choose)
        self.new = button(self.tr("Start a new diary"), self.new_wanted.emit, "primary")
        self.open = button(self.tr("Open the one I have…"), self.open_wanted.emit)
        self._own_choice = QWidget()
        self._own_choice.setLayout(left(theme, self.new, self.open))
        self._own_choice.hide()
        self.problem = label("")
        self.problem.hide()
        filling(self, narrow(theme, self._page(theme), 600))
        self.first = self.own

    def _page(self, theme: Theme) -> QWidget:
        what = label(self.tr("A private diary of moments: what you feel, what happened, who was there."))
        promise = self.tr("Everything stays on this computer, in one encrypted file. There is no server.")
        about = self.tr(
            "Switchpoint is a diary and a research tool. It is not a medical device and gives no diagnosis."
        )
        head = column(theme, label(self.tr("Switchpoint"), "display"), what, space=4)
        doors = column(theme, self.own, self._own_choice, self.saw, self.clinician, self.around, space=12)
        foot = column(theme, label(promise, "muted"), label(about, "small"), space=8)
        page = QWidget()
        page.setLayout(column(theme, head, doors, self.problem, foot, space=16))
        return page

    def show_problem(self, text: str) -> None:
        """Say what happened to a record."""
        put(self.problem, text)

    def _choose(self) -> None:
        self._own_choice.show()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
