"""The timeline of a review: facts above, linked panels with one crosshair, the moment under it in words."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from ema_app.session.review.facts import Facts
from ema_app.session.review.looks import First, Second, timeline
from ema_app.session.review.timeline import feelings, usual_feelings
from ema_app.ui.clinician.review.tab import Tab
from ema_app.ui.dates import moment_words
from ema_app.ui.parts import button, card, column, label, left, put
from ema_app.ui.plot import ChartView
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

MOST_FACTS = 60
PANEL, FOOT = 84, 44
MOST_FEELINGS = 4


class TimelineTab(Tab):
    """Linked panels; which feelings are drawn can be chosen."""

    name = "timeline"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.chart = ChartView(theme)
        self.facts, self.listed = label(""), label("", "muted")
        self.listed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told: QFrame = card(theme, self.facts, self.listed)
        self.menu = QMenu(self)
        self.choose = button(self.tr("Feelings"), lambda: None)
        self.choose.setMenu(self.menu)
        self.chosen: tuple[str, ...] | None = None
        self.lay_out(self.told, self._drawing())
        self.first = self.chart

    def _drawing(self) -> QWidget:
        part = QWidget()
        part.setLayout(column(self._theme, left(self._theme, self.choose), self.chart, space=8))
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
        height = sum(self._theme.px(PANEL * panel.height) for panel in spec.panels) + self._theme.px(FOOT)
        self.chart.stack.setMinimumHeight(height)
        low, high = (float(ms) for ms in first.ground.asked.days.bounds_ms)
        inside = same and low <= view[0] and view[1] <= high
        self.chart.look_at(*(view if inside else (low, high)))

    def _tell(self, facts: Facts, zone: str) -> None:
        put(self.facts, shown(facts.sentence))
        place = ZoneInfo(zone)
        lines = [f"{_when(fact.moment_ms, place)}: {shown(fact.words)}" for fact in facts.facts]
        more = len(lines) - MOST_FACTS
        lines = lines[-MOST_FACTS:]
        if more > 0:
            lines.insert(0, self.tr("%n earlier", "", more))
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

    def _turn(self, item: str, chosen: tuple[str, ...]) -> None:
        self.chosen = tuple(i for i in chosen if i != item) if item in chosen else (*chosen, item)
        self._fresh()


def _when(moment_ms: float, place: ZoneInfo) -> str:
    return moment_words(datetime.fromtimestamp(moment_ms / 1000, UTC).astimezone(place))
