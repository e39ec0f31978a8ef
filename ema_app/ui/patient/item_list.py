"""The list of what can be drawn, each with a box to tick."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from ema_app.core.protocol import Protocol
from ema_app.core.roles import AROUSAL
from ema_app.session.over_time import drawable
from ema_app.ui.theme import Theme
from ema_app.ui.words import language, translate

FIRST_ROLES = (AROUSAL, "self.anger", "self.joy")
LEAST_WIDTH, MOST_WIDTH, BESIDE_NAME = 268, 292, 62
"""The list is as wide as its longest name, within bounds; beside the name stand the box and the room around it."""


class ItemList(QListWidget):
    """Ticking an item draws it; `chosen_changed` says that the ticks are others now."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("What is drawn"))
        self.setFixedWidth(theme.px(LEAST_WIDTH))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemChanged.connect(lambda _: self.chosen_changed.emit())

    def fill(self, protocol: Protocol) -> None:
        """List the items of a protocol that can be drawn; the usual ones are ticked."""
        first = {stored for role in FIRST_ROLES for stored in protocol.by_role(role)[:1]}
        self.blockSignals(True)
        for item_id, name in drawable(protocol, language()).items():
            entry = QListWidgetItem(name.text(translate))
            entry.setToolTip(name.text(translate))
            entry.setSizeHint(QSize(0, self._theme.target))
            entry.setData(Qt.ItemDataRole.UserRole, item_id)
            entry.setCheckState(Qt.CheckState.Checked if item_id in first else Qt.CheckState.Unchecked)
            self.addItem(entry)
        self.blockSignals(False)
        self._fit()

    def _fit(self) -> None:
        px, width = self._theme.px, self.fontMetrics().horizontalAdvance
        longest = max((width(self.item(k).text()) for k in range(self.count())), default=0)
        self.setFixedWidth(min(max(longest + px(BESIDE_NAME), px(LEAST_WIDTH)), px(MOST_WIDTH)))

    def chosen(self) -> list[str]:
        """Give the stored ids of the ticked items."""
        entries = (self.item(k) for k in range(self.count()))
        return [e.data(Qt.ItemDataRole.UserRole) for e in entries if e.checkState() == Qt.CheckState.Checked]
