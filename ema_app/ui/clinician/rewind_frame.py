"""How the parts of Rewind stand on the page, so that the moment and the place to write are in view together."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ema_app.ui.clinician.moment_choices import MomentChoices
from ema_app.ui.clinician.rewind_facts import FactsView
from ema_app.ui.clinician.rewind_notes import MomentNotes
from ema_app.ui.parts import column, filling, left, row, scrolling
from ema_app.ui.plot import ChartView
from ema_app.ui.theme import Theme

BESIDE_FROM, FACTS_WIDTH = 900, 330
PINNED_FROM = 680
"""Pixels at 100 %: in a page as high as that the place to write stays below what scrolls, else it scrolls too."""


class RewindFrame(QWidget):
    """Lays out the parts that a page made: `_lay_out` once they are there."""

    title: QLabel
    when: QLabel
    said: QLabel
    problem: QLabel
    choices: MomentChoices
    chart: ChartView
    facts: FactsView
    notes: MomentNotes
    point: QPushButton
    back: QPushButton

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def _lay_out(self) -> None:
        whole, self._foot, self._scroll = QWidget(), QVBoxLayout(), scrolling(self._page())
        self._foot.setContentsMargins(0, 0, 0, 0)
        down = column(self._theme, self._scroll, self._foot, space=4)
        down.setStretch(0, 1)
        whole.setLayout(down)
        filling(self, whole)

    def _page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        head = row(theme, column(theme, self.title, self.when, space=4), left(theme, self.point, self.back))
        head.setStretch(0, 1)
        self._hours = column(theme, self.chart, self.notes, self.notes.before, space=16)
        self._hours.addStretch(1)
        self._beside = row(theme, self._hours, self.facts, space=16)
        self._below = QWidget()
        self._below.setLayout(self._beside)
        layout = column(theme, head, self.said, self.problem, self.choices, self._below, space=12)
        layout.setContentsMargins(theme.space(36), theme.space(24), theme.space(36), theme.space(24))
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the hours and what was said of them beside or under each other."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(BESIDE_FROM)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._beside.setStretch(0, int(beside))
        self.facts.setMaximumWidth(self._theme.px(FACTS_WIDTH) if beside else 16_777_215)
        self.facts.setMinimumWidth(self._theme.px(FACTS_WIDTH) if beside else 0)
        self._place(pinned=beside and self.height() >= self._theme.px(PINNED_FROM))

    def _place(self, *, pinned: bool) -> None:
        """Put the place to write under what scrolls, or under the chart."""
        if pinned != (self._foot.count() > 0):
            if pinned:
                self._foot.addWidget(self.notes)
            else:
                self._hours.insertWidget(1, self.notes)
            self.notes.turn(flat=pinned)
            side, room = (self._theme.space(36), self._theme.space(8)) if pinned else (0, 0)
            bar = self._scroll.verticalScrollBar().sizeHint().width() if pinned else 0
            self._foot.setContentsMargins(side, room, side + bar, 2 * room)
