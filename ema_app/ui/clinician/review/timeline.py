"""The timeline of a review: facts above, linked panels with one crosshair, the moment under it in words."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from ema_app.session.review.facts import Facts
from ema_app.session.review.looks import First, Second, timeline
from ema_app.session.review.moments import near
from ema_app.session.review.timeline import feelings, usual_feelings
from ema_app.ui.clinician.review.tab import Tab
from ema_app.ui.dates import clock_words, day_words
from ema_app.ui.parts import button, card, label, put, row
from ema_app.ui.plot import ChartView
from ema_app.ui.plot.boxed import height
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

MOST_FACTS = 24
READER = 84
"""Pixels at 100 % that stay free below the panels for the moment in words."""
LEAST = 330
MOST_FEELINGS = 4


class TimelineTab(Tab):
    """Linked panels; which feelings are drawn can be chosen. `rewind_wanted(kind, id)`: the moment that is read."""

    rewind_wanted = Signal(str, str)
    name = "timeline"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.chart = ChartView(theme)
        self.facts, self.listed = label(""), label("", "muted")
        self.listed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told: QFrame = card(theme, self.facts, self.listed)
        inside = self.told.layout()
        assert inside is not None
        inside.setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8))
        self.menu = QMenu(self)
        self.choose = button(self.tr("Feelings"), lambda: None)
        self.choose.setMenu(self.menu)
        self.chosen: tuple[str, ...] | None = None
        self._needed = theme.px(LEAST)
        self.rewind = button(self.tr("Rewind"), self._rewind)
        self.rewind.setToolTip(self.tr("Look at the hours around the moment that is read"))
        self.chart.below.insertWidget(1, self.rewind)
        self.lay_out(self._top(), self.chart)
        self.first = self.chart

    def _top(self) -> QWidget:
        part, beside = QWidget(), row(self._theme, self.told, self.choose, space=12)
        beside.setStretch(0, 1)
        beside.setAlignment(self.choose, Qt.AlignmentFlag.AlignBottom)
        part.setLayout(beside)
        return part

    def draw(self, first: First, second: Second | None) -> None:
        """Draw the days; shade and switch point come with the fit."""
        chosen = usual_feelings(first.ground) if self.chosen is None else self.chosen
        self._offer(first, chosen)
        self._tell(first.facts, first.ground.zone)
        spec = timeline(first, chosen, second.fit if second else None)
        same = self.chart.spec is not None and second is not None
        view = self.chart.in_view
        self.chart.show_spec(spec)
        self.say(spec.sentence)
        self.chart.sentence.hide()
        self._needed = height(spec, self._theme)
        QTimer.singleShot(0, self, self._fit)
        low, high = (float(ms) for ms in first.ground.asked.days.bounds_ms)
        inside = same and low <= view[0] and view[1] <= high
        self.chart.look_at(*(view if inside else (low, high)))

    def _fit(self) -> None:
        """Keep the panels and the moment in words below them in sight together, as far as the window allows."""
        room = self.height() - self._theme.px(READER) - self.chart.y()
        self.chart.stack.setFixedHeight(min(self._needed, max(room, self._theme.px(LEAST))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the panels into the window."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _tell(self, facts: Facts, zone: str) -> None:
        """Write what was told kind by kind, with day and time, without a score."""
        put(self.facts, shown(facts.sentence))
        place, kinds = ZoneInfo(zone), dict[str, dict[str, list[str]]]()
        for fact in facts.facts[-MOST_FACTS:]:
            day, clock = _when(fact.moment_ms, place)
            kinds.setdefault(shown(fact.words), {}).setdefault(day, []).append(clock)
        lines = [f"{kind}: {' · '.join(_day(*told) for told in days.items())}" for kind, days in kinds.items()]
        more = len(facts.facts) - MOST_FACTS
        if more > 0:
            lines.append(self.tr("and {count} earlier ones").format(count=more))
        put(self.listed, "\n".join(lines))

    def _offer(self, first: First, chosen: tuple[str, ...]) -> None:
        known = feelings(first.ground)
        self.choose.setVisible(bool(known))
        self.menu.clear()
        for item, words in known.items():
            action = QAction(shown(words), self.menu)
            action.setCheckable(True)
            action.setChecked(item in chosen)
            action.setEnabled(item in chosen or len(chosen) < MOST_FEELINGS)
            action.triggered.connect(lambda _on=False, item=item: self._turn(item, chosen))
            self.menu.addAction(action)

    def _rewind(self) -> None:
        found = near(self._first, self.chart.at) if self._first and self.chart.at is not None else None
        if found:
            self.rewind_wanted.emit(*found)
        else:
            put(self.chart.reader, self.tr("Point at a moment first, or step to one with comma and stop."))

    def _turn(self, item: str, chosen: tuple[str, ...]) -> None:
        self.chosen = tuple(i for i in chosen if i != item) if item in chosen else (*chosen, item)
        self._fresh()


def _day(day: str, clocks: list[str]) -> str:
    return f"{day} {', '.join(clocks)}"


def _when(moment_ms: float, place: ZoneInfo) -> tuple[str, str]:
    moment = datetime.fromtimestamp(moment_ms / 1000, UTC).astimezone(place)
    day = day_words(moment, QCoreApplication.translate("Dates", "ddd d MMM"))
    return day, clock_words(moment.hour, moment.minute)
