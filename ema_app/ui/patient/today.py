"""Today: what can be done now, the person's own line, and how much there is, said kindly."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.core.roles import AROUSAL
from ema_app.session import Topic
from ema_app.session.today import coverage, kindly
from ema_app.ui.parts import button, card, column, label, row, scrolling
from ema_app.ui.patient.plan_words import NOBODY_ALERTED
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.language import language
from ema_app.ui.words import translate

DAY_MS = 86_400_000.0


class TodayPage(QWidget):
    """The first page of an open diary; `check_in_wanted(form_id)`."""

    check_in_wanted = Signal(str)
    timeline_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt, self._stale = theme, qt, False
        self.title, self.next = label("", "title"), label("", "muted")
        self.week = label("")
        self.problem = label("")
        self.problem.hide()
        self.line = QVBoxLayout()
        self.check_in = button(self.tr("Check in now"), lambda: self.check_in_wanted.emit("check_in"), "primary")
        self.happened = button(self.tr("Something happened"), lambda: self.check_in_wanted.emit("event"))
        self.evening = button(self.tr("Look back on the day"), lambda: self.check_in_wanted.emit("evening"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(self._page()))
        qt.changed.connect(self._changed)
        self.refresh()

    def _page(self) -> QWidget:
        theme = self._theme
        buttons = row(theme, self.check_in, self.happened, self.evening)
        buttons.addStretch(1)
        more = button(self.tr("See the timeline"), self.timeline_wanted.emit, "quiet")
        line = card(
            theme,
            label(self.tr("Your tension, these three days"), "strong"),
            label(self.tr("Gaps are moments without an answer, and that is fine."), "small"),
        )
        holder = line.layout()
        assert isinstance(holder, QVBoxLayout)
        holder.addLayout(self.line)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        week = card(theme, label(self.tr("This week"), "strong"), self.week, more)
        beside = row(theme, line, week, space=16)
        beside.setStretch(0, 3)
        beside.setStretch(1, 1)
        page = QWidget()
        safety = label(NOBODY_ALERTED.text(translate), "small")
        head = column(theme, self.title, self.next, space=4)
        layout = column(theme, head, self.problem, buttons, beside, safety, space=16, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def _changed(self, topics: frozenset[Topic]) -> None:
        self._stale = self._stale or bool(topics & {Topic.ENTRIES, Topic.PROTOCOL, Topic.SETTINGS})
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while another page was in front."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()

    def refresh(self) -> None:
        """Read again what the page shows."""
        session = self._qt.session
        now = session.around.local_now()
        self.title.setText(f"{QLocale().toString(now.date(), 'dddd')}, {QLocale().toString(now.date(), 'd MMMM')}")
        self.next.setText(self.tr("You can check in whenever you like."))
        self.week.setText(kindly(coverage(session)).text(translate))
        try:
            self._draw()
        except EmaError as error:
            self.problem.setText(error.text(translate))
            self.problem.show()

    def _draw(self) -> None:
        from ema_app.charts.timeline import timeline
        from ema_app.session.over_time import happened, over
        from ema_app.ui.plot import ChartView

        session = self._qt.session
        protocol = session.protocols.current()
        chosen = session.choices.today_items or protocol.by_role(AROUSAL)[:1]
        lines = [over(session, protocol, item_id, language()) for item_id in chosen]
        if not self.line.count():
            self._chart = ChartView(self._theme, plain=True)
            self.line.addWidget(self._chart)
        self._chart.show_spec(timeline(lines, happened(session), session.around.zone()))
        now = session.around.now().timestamp() * 1000
        self._chart.look_at(now - 3 * DAY_MS, now + DAY_MS / 24)
        self._chart.setMinimumHeight(self._theme.px(240))
