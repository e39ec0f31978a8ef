"""Unlocking a caseload: its passphrase, or its recovery code."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from ema_app.ui.parts import button, column, label, put
from ema_app.ui.theme import Theme
from ema_app.ui.unlocking import Unlocking


class UnlockCaseloadPage(Unlocking):
    """Ask for the passphrase of a caseload, and say where it lies; `back`: to the doors."""

    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.where = label("", "muted")
        self.other = button(self.tr("Another caseload…"), self.other_wanted.emit)
        self.leave = button(self.tr("Back"), self.back.emit, "quiet")
        head = column(theme, label(self.tr("Your caseload"), "display"), self.where, space=4)
        self.lay_out(theme, head, self.other, self.leave)

    def show_folder(self, folder: Path) -> None:
        """Ask for the passphrase of the caseload in `folder`."""
        put(self.where, str(folder))
        self.ask_for(folder)
