"""The end of a sitting: thanks, what can still be changed, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from ema_app.core.errors import EmaError
from ema_app.session.check_ins import CORRECTION
from ema_app.ui.parts import button, column, label, left
from ema_app.ui.patient.asking import sure
from ema_app.ui.patient.check_in_sitting import Sitting
from ema_app.ui.theme import Theme
from ema_app.ui.words import told


class EndPanel(QWidget):
    """Shown after the last page, or after stopping. Taking back is offered for ten minutes."""

    back_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self, title: str, said: str, sitting: Sitting, theme: Theme) -> None:
        super().__init__()
        self._sitting = sitting
        self.title, self.said = label(title, "display" if theme.scale < 1.5 else "title"), label(said, "muted")
        self.private = QCheckBox(self.tr("Only for me"))
        self.private.setAccessibleName(self.private.text())
        self.private.toggled.connect(self._keep_private)
        self._meaning = label(self.tr("It then never leaves in a share, a report or an export."), "small")
        self.back = button(self.tr("Back to Today"), self.back_wanted.emit, "primary")
        self.undo = button(self.tr("Undo: take these answers back"), self._undo, "quiet")
        self.go_on = button(self.tr("Go on answering"), self.go_on_wanted.emit)
        self.go_on.hide()
        choice = column(theme, self.private, self._meaning, space=4)
        ways = left(theme, self.back, self.go_on, self.undo)
        self.setLayout(column(theme, self.title, self.said, choice, ways, space=16))
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self.undo.hide)
        self._limit.start(round(CORRECTION.total_seconds() * 1000))

    @classmethod
    def thanks(cls, sitting: Sitting, theme: Theme) -> EndPanel:
        """Give the end after the last page."""
        title = QCoreApplication.translate("EndPanel", "Thank you.")
        return cls(title, QCoreApplication.translate("EndPanel", "Everything is kept."), sitting, theme)

    @classmethod
    def stopped(cls, sitting: Sitting, theme: Theme) -> EndPanel:
        """Give the end after stopping."""
        title = QCoreApplication.translate("EndPanel", "Stopped. What you answered is kept.")
        again = QCoreApplication.translate("EndPanel", "You can check in again whenever you like.")
        made = cls(title, again, sitting, theme)
        made.go_on.show()
        return made

    @classmethod
    def refused(cls, problem: str, sitting: Sitting, theme: Theme) -> EndPanel:
        """Give the end where no entry could be begun."""
        title = QCoreApplication.translate("EndPanel", "This cannot be begun now.")
        made = cls(title, problem, sitting, theme)
        made.offer_nothing()
        return made

    def offer_nothing(self) -> None:
        """Leave nothing but the way back."""
        for part in (self.undo, self.go_on, self.private, self._meaning):
            part.hide()

    def _keep_private(self, private: bool) -> None:
        try:
            self._sitting.only_for_me(private)
        except EmaError as error:
            _put(self.said, told(error))

    def _undo(self) -> None:
        if not sure(self, self.tr("Take these answers back? They then go for good."), self.tr("Take them back")):
            return
        try:
            done = self._sitting.undo()
        except EmaError as error:
            _put(self.said, told(error))
            return
        if done:
            _put(self.title, self.tr("Taken back."))
            _put(self.said, self.tr("It is as if you had not begun."))
            self.offer_nothing()
        else:
            _put(self.said, self.tr("More than ten minutes have passed, so these answers stay."))
            self.undo.hide()
        self.back.setFocus()


def _put(shown: QLabel, words: str) -> None:
    shown.setText(words)
    shown.setAccessibleName(words)
