"""Today: what can be done now, the person's own line, and how much there is, said kindly."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QWidget

from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.prompting.upcoming import upcoming
from ema_app.session.today import coverage, kindly
from ema_app.ui.dates import day_words
from ema_app.ui.following import Following
from ema_app.ui.parts import button, card, column, filling, label, left, put, row, scrolling
from ema_app.ui.patient.next_words import next_words
from ema_app.ui.patient.own_line import OwnLine
from ema_app.ui.patient.plan_words import alerted
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, translate

EVENING, NIGHT_ENDS = 18, 4
STACKED_BELOW = 760
"""Hours of the local day from which, and up to which, looking back on it is offered; pixels at 100 % below which the
two cards stand under each other."""

_SHOWN = {Topic.ENTRIES, Topic.PROTOCOL, Topic.SETTINGS, Topic.PEOPLE, Topic.PLAN}


class TodayPage(Following):
    """The first page of an open diary; `check_in_wanted(form_id)`, `go_on_wanted` back to a form left half-way,
    `prompt_wanted` to the check-in that waits, `plan_wanted` to the crisis plan."""

    check_in_wanted = Signal(str)
    go_on_wanted = Signal()
    timeline_wanted = Signal()
    prompt_wanted = Signal()
    ask_wanted = Signal()
    plan_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt, self._has_evening = theme, qt, False
        self.title, self.next = label("", "title"), label("", "muted")
        self.week, self.problem = label(""), label("")
        self.problem.hide()
        self.line = OwnLine(theme, qt)
        self.check_in = self._large(self.tr("Check in now"), "check_in", "primary")
        self.happened = self._large(self.tr("Something happened"), "event")
        self.evening = self._large(self.tr("Look back on the day"), "evening")
        self.saw = self._saw()
        self.go_on = button(self.tr("Go on with it"), self.go_on_wanted.emit)
        self.answer = button(self.tr("Answer it"), self.prompt_wanted.emit, "primary")
        self.waits = label("")
        half_way = label(self.tr("A check-in is waiting half-way. What you answered is kept."))
        self.unfinished, self.waiting = self._notice(half_way, self.go_on), self._notice(self.waits, self.answer)
        self.begin_plan = self._begin_plan()
        filling(self, scrolling(self._page()))
        self.first = self.check_in
        self.follow(qt, _SHOWN, self.refresh)
        qt.changed.connect(self._say_prompts)
        self.refresh()

    def _large(self, words: str, form: str, kind: str = "") -> QPushButton:
        made = button(words, lambda: self.check_in_wanted.emit(form), kind)
        made.setMinimumHeight(self._theme.px(48))
        return made

    def _saw(self) -> QPushButton:
        made = button(self.tr("Ask what somebody saw…"), self.ask_wanted.emit)
        made.setMinimumHeight(self._theme.px(48))
        return made

    def _notice(self, said: QLabel, way: QPushButton) -> QWidget:
        line = row(self._theme, said, way, margin=12)
        line.setStretch(0, 1)
        notice = QWidget()
        notice.setLayout(line)
        notice.hide()
        return notice

    def _begin_plan(self) -> QWidget:
        """Give a quiet word for whoever is asked about urges: above their line there is a plan, or there is none."""
        why = label(self.tr("Your crisis plan has no lines yet. A calm hour is a good time to begin."), "small")
        made = QWidget()
        way = button(self.tr("Begin it"), self.plan_wanted.emit, "link")
        way.setAccessibleName(self.tr("Begin the crisis plan"))
        made.setLayout(column(self._theme, why, left(self._theme, way), space=4))
        return made

    def _page(self) -> QWidget:
        theme = self._theme
        actions = left(theme, self.check_in, self.happened, self.evening, self.saw)
        more = button(self.tr("See the timeline"), self.timeline_wanted.emit, "link")
        week = card(theme, label(self.tr("This week"), "strong"), self.week, left(theme, more))
        inside = week.layout()
        assert isinstance(inside, QBoxLayout)
        inside.addStretch(1)
        self._cards = row(theme, self.line, week, space=16)
        self._cards.setStretch(0, 3)
        self._cards.setStretch(1, 1)
        self.safety = label("", "small")
        head = column(theme, self.title, self.next, space=4)
        page = QWidget()
        above = (head, self.problem, self.waiting, self.unfinished, actions)
        below = column(theme, self.safety, self.begin_plan, space=4)
        layout = column(theme, *above, self._cards, below, space=24, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under each other where there is little room beside each other."""
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(down if self.width() < self._theme.px(STACKED_BELOW) else across)

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, 0)

    def show_unfinished(self, there: bool) -> None:
        """Say whether a form was left half-way."""
        self.unfinished.setVisible(there)

    def _say_prompts(self, topics: frozenset[Topic]) -> None:
        if self.isVisible() and Topic.PROMPTS in topics:
            self._greet(self._qt.session.around.local_now())

    def showEvent(self, event: QShowEvent) -> None:
        """Greet for the hour that it is now."""
        super().showEvent(event)
        self._greet(self._qt.session.around.local_now())

    def refresh(self) -> None:
        """Read again what the page shows."""
        session = self._qt.session
        put(self.week, kindly(coverage(session)).text(translate))
        put(self.safety, alerted(session.shared).text(translate))
        self.begin_plan.setVisible("urges" in session.choices.consents and session.plan.current().empty)
        self.saw.setVisible(any(observer.pin for observer in session.observers.observers()))
        problem = ""
        try:
            self.line.refresh()
        except EmaError as error:
            problem = error.text(translate)
        put(self.problem, problem)
        for part in (self.check_in, self.happened, self.line):
            part.setEnabled(not problem)
        self._offer(() if problem else tuple(session.protocols.current().forms))
        self._greet(session.around.local_now())

    def _offer(self, forms: tuple[str, ...]) -> None:
        """Offer the forms that the protocol has; where it cannot be read the buttons stay, and cannot be pressed."""
        self._has_evening = "evening" in forms
        for part, form in ((self.check_in, "check_in"), (self.happened, "event")):
            part.setVisible(form in forms or not forms)
        self.first = self.check_in if "check_in" in forms or not forms else self.happened

    def _greet(self, now: datetime) -> None:
        put(self.title, self._part_of_day(now.hour).format(day=day_words(now, "dddd")))
        found = upcoming(self._qt.session)
        coming, there = shown(next_words(found, now)), found.waits_until is not None
        date = self.tr("{date}.").format(date=day_words(now, self.tr("d MMMM")))
        put(self.next, date if there else f"{date} {coming}")
        put(self.waits, coming)
        self.waiting.setVisible(there)
        evening = now.hour >= EVENING or now.hour < NIGHT_ENDS
        self.evening.setVisible(evening and self._has_evening)

    def _part_of_day(self, hour: int) -> str:
        if NIGHT_ENDS <= hour < 12:
            return self.tr("{day} morning")
        if 12 <= hour < EVENING:
            return self.tr("{day} afternoon")
        return self.tr("{day} evening") if hour >= EVENING else self.tr("{day}, at night")
