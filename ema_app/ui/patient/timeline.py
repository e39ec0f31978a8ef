"""The timeline page: which items, which stretch of time, and the chart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ema_app.charts.timeline import timeline
from ema_app.core.roles import AROUSAL
from ema_app.session import Topic
from ema_app.session.over_time import drawable, happened, over
from ema_app.ui.parts import button, label, row
from ema_app.ui.plot import ChartView
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.language import language
from ema_app.ui.words import translate

DAY_MS = 86_400_000.0
USUAL_DAYS = 14
FIRST_ROLES = (AROUSAL, "self.anger", "self.joy")


class TimelinePage(QWidget):
    """Any items over any range."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt, self._stale = theme, qt, False
        self.chart = ChartView(theme)
        self.items = QListWidget()
        self.items.setAccessibleName(self.tr("What to draw"))
        self.items.setMaximumWidth(theme.px(220))
        self._fill_items()
        self.items.itemChanged.connect(lambda _: self.draw())
        days = (("1", self.tr("Day")), ("7", self.tr("Week")), ("28", self.tr("Four weeks")), ("0", self.tr("All")))
        ranges = row(theme, *(button(name, lambda d=int(d): self.look_back(d)) for d, name in days), space=8)  # type: ignore[misc]
        head = row(theme, label(self.tr("Timeline"), "title"), ranges)
        head.setStretch(0, 1)
        beside = row(theme, self.items, self.chart, space=16)
        beside.setStretch(1, 1)
        layout = QVBoxLayout(self)
        margin = theme.space(24)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.addLayout(head)
        layout.addLayout(beside, 1)
        qt.changed.connect(self._changed)
        self.draw()
        self.look_back(USUAL_DAYS)

    def _fill_items(self) -> None:
        protocol = self._qt.session.protocols.current()
        first = {stored for role in FIRST_ROLES for stored in protocol.by_role(role)[:1]}
        for item_id, name in drawable(protocol, language()).items():
            entry = QListWidgetItem(name.text(translate))
            entry.setData(Qt.ItemDataRole.UserRole, item_id)
            entry.setCheckState(Qt.CheckState.Checked if item_id in first else Qt.CheckState.Unchecked)
            self.items.addItem(entry)

    def chosen(self) -> list[str]:
        """Give the stored ids of the ticked items."""
        entries = (self.items.item(k) for k in range(self.items.count()))
        return [e.data(Qt.ItemDataRole.UserRole) for e in entries if e.checkState() == Qt.CheckState.Checked]

    def _changed(self, topics: frozenset[Topic]) -> None:
        self._stale = self._stale or bool(topics & {Topic.ENTRIES, Topic.PEOPLE})
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while another page was in front."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._stale:
            self._stale = False
            self.draw()

    def draw(self) -> None:
        """Read the ticked items again and draw them; the stretch of time in view stays."""
        session = self._qt.session
        protocol = session.protocols.current()
        low, high = self.chart.in_view
        lines = [over(session, protocol, item_id, language()) for item_id in self.chosen()]
        self.chart.show_spec(timeline(lines, happened(session), session.around.zone()))
        if high - low > 1:
            self.chart.look_at(low, high)

    def look_back(self, days: int) -> None:
        """Bring the last `days` days of the record into view; 0 = all of it."""
        low, high = self.chart.everything()
        end = high if high > 1 else self._qt.session.around.now().timestamp() * 1000
        self.chart.look_at(low if not days and high > 1 else end - max(days, 1) * DAY_MS, end)
