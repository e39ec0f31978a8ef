"""The end of a sitting: thanks, what can still be changed, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ema_app.session.check_ins import CORRECTION
from ema_app.ui.parts import button, column, label, row
from ema_app.ui.theme import Theme


class EndPanel(QWidget):
    """Shown after the last page, or after stopping. Taking back is offered for ten minutes."""

    back_wanted = Signal()
    undo_wanted = Signal()
    private_chosen = Signal(bool)

    def __init__(self, stopped: bool, theme: Theme) -> None:
        super().__init__()
        title = self.tr("Stopped. What you answered is kept.") if stopped else self.tr("Thank you.")
        self.title = label(title, "display")
        said = self.tr("You can check in again whenever you like.") if stopped else self.tr("Everything is kept.")
        self.said = label(said, "muted")
        self.private = QCheckBox(self.tr("Only for me"))
        self.private.setAccessibleName(self.private.text())
        self.private.toggled.connect(self.private_chosen)
        self._meaning = label(self.tr("It then never leaves in a share, a report or an export."), "small")
        self.back = button(self.tr("Back to Today"), self.back_wanted.emit, "primary")
        self.undo = button(self.tr("Undo: take these answers back"), self.undo_wanted.emit, "quiet")
        choice = column(theme, self.private, self._meaning, space=4)
        ways = row(theme, self.back, self.undo)
        ways.addStretch(1)
        self.setLayout(column(theme, self.title, self.said, choice, ways, space=16))
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self.undo.hide)
        self._limit.start(round(CORRECTION.total_seconds() * 1000))

    def show_undone(self, done: bool) -> None:
        """Say that the answers were taken back, or that it was too late for it."""
        late = self.tr("More than ten minutes have passed. You can still erase the entry under Your data.")
        title = self.tr("Taken back.") if done else self.title.text()
        said = self.tr("It is as if you had not begun.") if done else late
        for shown, words in ((self.title, title), (self.said, said)):
            shown.setText(words)
            shown.setAccessibleName(words)
        for part in (self.undo, self.private, self._meaning):
            part.setVisible(not done and part is not self.undo)
        self.back.setFocus()
