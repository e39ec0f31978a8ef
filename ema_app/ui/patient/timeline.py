"""The timeline page: which items, which stretch of time, and the chart."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout

from ema_app.charts.timeline import Happened, Over, sentence, timeline
from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.over_time import happened, over
from ema_app.ui.dates import date_words, day_words
from ema_app.ui.following import Following
from ema_app.ui.parts import button, column, label, left, put, row
from ema_app.ui.patient.item_list import ItemList
from ema_app.ui.plot import ChartView
from ema_app.ui.plot.moving import ROOM
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import language, translate

DAY_MS = 86_400_000.0
USUAL_DAYS = 14
LIST_FROM = 900
"""Pixels at 100 % from which the list of items stands open beside the chart."""


class TimelinePage(Following):
    """Any items over any range."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self._lines: list[Over] = []
        self._events: list[Happened] = []
        self.chart, self.items = ChartView(theme), ItemList(theme)
        self.range, self.problem = label("", "muted"), label("")
        self.problem.hide()
        self.open_list = button(self.tr("What is drawn"), lambda: self.items.setVisible(self.open_list.isChecked()))
        self.open_list.setCheckable(True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(120)
        self._later.timeout.connect(self._say_range)
        self._lay_out()
        self.items.chosen_changed.connect(self.draw)
        self.chart.range_changed.connect(lambda *_: self._later.start())
        self.first = self.chart
        self.follow(qt, {Topic.ENTRIES, Topic.PEOPLE}, self.draw)
        self._fill()
        self.look_back(USUAL_DAYS)

    def _lay_out(self) -> None:
        theme = self._theme
        head = column(theme, label(self.tr("Timeline"), "title"), self.range, space=4)
        ranges = left(theme, *self._range_buttons(), self.open_list, space=8)
        beside = row(theme, self.items, self.chart, space=16)
        beside.setStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.space(36), theme.space(36), theme.space(36), theme.space(24))
        layout.setSpacing(theme.space(12))
        self._top = row(theme, head, ranges, space=8)
        self._top.setStretch(0, 1)
        layout.addLayout(self._top)
        layout.addWidget(self.problem)
        layout.addLayout(beside, 1)

    def _range_buttons(self) -> list[QPushButton]:
        back = button("‹", lambda: self.chart.look_at(*self._moved(-1)))
        back.setAccessibleName(self.tr("Earlier"))
        on = button("›", lambda: self.chart.look_at(*self._moved(1)))
        on.setAccessibleName(self.tr("Later"))
        days = ((1, self.tr("Day")), (7, self.tr("Week")), (28, self.tr("Four weeks")), (0, self.tr("All")))
        ranges = [button(name, lambda d=d: self.look_back(d)) for d, name in days]  # type: ignore[misc]
        for made in (back, *ranges, on):
            made.setMinimumWidth(0)
        return [back, *ranges, on]

    def _moved(self, by: int) -> tuple[float, float]:
        low, high = self.chart.in_view
        return low + by * (high - low), high + by * (high - low)

    def _fill(self) -> None:
        try:
            self.items.fill(self._qt.session.protocols.current())
        except EmaError as error:
            put(self.problem, error.text(translate))
        self.draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list open where there is room for it beside the chart."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(LIST_FROM)
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.open_list.setChecked(wide)
        self.items.setVisible(wide)

    def chosen(self) -> list[str]:
        """Give the stored ids of the ticked items."""
        return self.items.chosen()

    def draw(self) -> None:
        """Read the ticked items again and draw them; the stretch of time in view stays."""
        session, chosen = self._qt.session, self.chosen()
        low, high = self.chart.in_view
        protocol = session.protocols.current() if chosen else None
        self._lines = [over(session, protocol, item_id, language()) for item_id in chosen] if protocol else []
        self._events = happened(session)
        self.chart.show_spec(timeline(self._lines, self._events, session.around.zone()))
        if high - low > 1:
            self.chart.look_at(low, high)
        self._say_range()

    def _say_range(self) -> None:
        low, high = self.chart.in_view
        if high - low <= 1:
            return
        around = self._qt.session.around
        zone, high = ZoneInfo(around.zone()), min(high, max(low, around.now().timestamp() * 1000))
        ends = [datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone).date() for ms in (low, high)]
        put(self.range, self._between(*ends))
        lines = [line.between(low, high) for line in self._lines]
        events = [event for event in self._events if low <= event.moment_ms <= high]
        put(self.chart.sentence, sentence(lines, events).text(translate))

    def _between(self, first: date, last: date) -> str:
        """Give both ends, the year once where it is the same."""
        form = self.tr("d MMMM")
        begins = day_words(first, form) if first.year == last.year else date_words(first)
        return date_words(last) if first == last else f"{begins} – {date_words(last)}"

    def look_back(self, days: int) -> None:
        """Bring the last `days` days of the record into view; 0 = all of it."""
        ends = self.chart.ends()
        if not days and ends:
            self.chart.look_at(*self.chart.everything())
            self._say_range()
            return
        width = max(days, 1) * DAY_MS
        end = (ends[1] if ends else self._qt.session.around.now().timestamp() * 1000) + width * ROOM
        self.chart.look_at(end - width, end)
        self._say_range()
