"""The person's own line of the last days: tension unless they chose others; missed prompts and nights stay gaps."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QVBoxLayout

from ema_app.charts.timeline import timeline
from ema_app.core.role_words import inside
from ema_app.core.roles import AROUSAL
from ema_app.session.over_time import drawable, happened, over
from ema_app.ui.parts import button, column, label, left, put, row
from ema_app.ui.plot import ChartView
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import language, translate

DAYS, DAY_MS = 3, 86_400_000.0
MOST = 3
"""Lines at most: more belong on the timeline."""


class OwnLine(QFrame):
    """A card with the line, and a way to choose others."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.setProperty("card", True)
        self.title = label("", "strong")
        self.others = button(self.tr("Other lines…"), self._choose, "link")
        self.others.setAccessibleName(self.tr("Choose what is shown"))
        self.chart = ChartView(theme, plain=True)
        self.under = label("", "small")
        head = self._head()
        down = QVBoxLayout(self)
        gap = theme.space(16)
        down.setContentsMargins(gap, gap, gap, gap)
        down.setSpacing(theme.space(8))
        down.addLayout(head)
        down.addWidget(self.chart)

    def _head(self) -> QBoxLayout:
        words = column(self._theme, self.title, self.under, space=4)
        if self._theme.scale > 1:
            return column(self._theme, words, left(self._theme, self.others), space=4)
        line = row(self._theme, words, self.others)
        line.setStretch(0, 1)
        return line

    def _chosen(self) -> list[str]:
        session = self._qt.session
        protocol = session.protocols.current()
        known = drawable(protocol, language())
        kept = [item_id for item_id in session.choices.today_items if item_id in known]
        return kept or list(protocol.by_role(AROUSAL)[:1])

    def refresh(self) -> None:
        """Read the line again. Raises EmaError where the protocol cannot be read."""
        session, chosen = self._qt.session, self._chosen()
        protocol = session.protocols.current()
        named = [drawable(protocol, language())[item_id] for item_id in chosen]
        names = [words.text(translate) for words in (*named[:1], *map(inside, named[1:]))]
        self.title.setText(self.tr("{names}, these three days").format(names=", ".join(names)))
        end = session.around.now().timestamp() * 1000 + DAY_MS / 24
        start = end - DAYS * DAY_MS
        lines = [over(session, protocol, item_id, language(), int(start)).between(start, end) for item_id in chosen]
        events = [event for event in happened(session) if start <= event.moment_ms <= end]
        spec = timeline(lines, events, session.around.zone())
        gaps = self.tr("Gaps are moments without an answer, and that is fine.")
        if events:
            gaps += " " + self.tr("Triangles are moments in which something happened.")
        answered = any(line.answered for line in lines)
        put(self.under, gaps if answered else spec.sentence.text(translate))
        self.chart.show_spec(spec)
        self.chart.look_at(start, end)
        self.chart.setFixedHeight(self._theme.px(110 * len(chosen) + (80 if events else 40)))
        self.setAccessibleName(f"{self.title.text()}: {spec.sentence.text(translate)}")

    def menu(self) -> QMenu:
        """Give the menu of items; up to three can be ticked."""
        session, menu, chosen = self._qt.session, QMenu(self), self._chosen()
        for item_id, name in drawable(session.protocols.current(), language()).items():
            action = QAction(name.text(translate), menu, checkable=True)
            action.setChecked(item_id in chosen)
            action.setEnabled(item_id in chosen or len(chosen) < MOST)
            action.toggled.connect(lambda on, i=item_id: self._toggle(i, on))
            menu.addAction(action)
        return menu

    def _choose(self) -> None:
        self.menu().popup(self.others.mapToGlobal(self.others.rect().bottomLeft()))

    def _toggle(self, item_id: str, on: bool) -> None:
        chosen = [i for i in self._chosen() if i != item_id] + [item_id] * on
        session = self._qt.session
        self._qt.tell(session.choose(replace(session.choices, today_items=tuple(chosen))))
