"""The choice of how exact times are in an export."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ema_app.exchange.tiers import Tier
from ema_app.ui.parts import column
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme


class TierChoice(QWidget):
    """Three ways to say when; `changed` when another one is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        group = QButtonGroup(self)
        self.ticks: dict[Tier, Tick] = {
            "full": Tick(self.tr("With exact times"), theme, one_of=True,
                         line=self.tr("For yourself, or for someone you trust with your days.")),
            "relative": Tick(self.tr("With days counted from the first one"), theme, one_of=True,
                             line=self.tr("No dates. For research.")),
            "year": Tick(self.tr("With the year only"), theme, one_of=True,
                         line=self.tr("The least that can be said about when.")),
        }  # fmt: skip
        for tick in self.ticks.values():
            group.addButton(tick.box)
        self.choose("full")
        for tick in self.ticks.values():
            tick.toggled.connect(self.changed)
        self.setLayout(column(theme, *self.ticks.values(), space=4))

    @property
    def chosen(self) -> Tier:
        """The tier that is chosen."""
        return next(tier for tier, tick in self.ticks.items() if tick.isChecked())

    def choose(self, tier: Tier) -> None:
        """Choose a tier."""
        self.ticks[tier].setChecked(True)
