"""Unlocking a diary: its passphrase, or its recovery code; the crisis plan's open lines are readable before it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal

from ema_app.ui.parts import button, label, put
from ema_app.ui.theme import Theme
from ema_app.ui.unlocking import Unlocking


class UnlockPage(Unlocking):
    """Ask for the passphrase of a diary; `plan_wanted`: its crisis plan is to be shown."""

    plan_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title = label("", "display")
        self.plan = button(self.tr("Crisis plan"), self._show_plan)
        self.other = button(self.tr("Another diary…"), self.other_wanted.emit, "link")
        self.lay_out(theme, self.title, self.plan, self.other)

    def show_record(self, path: Path, now: datetime) -> None:
        """Ask for the passphrase of the record at `path`; the greeting goes with the hour of `now` (local)."""
        put(self.title, self._greeting(now.hour))
        self.ask_for(path)

    def _show_plan(self) -> None:
        self.secret.setFocus()  # whoever comes back types at once
        self.plan_wanted.emit()

    def _greeting(self, hour: int) -> str:
        if 5 <= hour < 11:
            return self.tr("Good morning")
        if 11 <= hour < 18:
            return self.tr("Hello")
        return self.tr("Good evening") if 18 <= hour < 23 else self.tr("Hello, at this late hour")
