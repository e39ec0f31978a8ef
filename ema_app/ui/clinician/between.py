"""Between sessions on the screen: the days since last time on one page, and its PDF."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.between_sessions import DISCLAIMER, Between, Choice, Pages, pages, read, usual_days
from ema_app.session.review.days import Days
from ema_app.session.sharing.giving_back import can_give_back
from ema_app.ui.background import Background
from ema_app.ui.clinician.between_lists import BetweenLists
from ema_app.ui.dates import date_words
from ema_app.ui.parts import button, column, filling, label, left, put, row, scrolling
from ema_app.ui.patient.tick import Tick
from ema_app.ui.plot import ChartView
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import language, shown, told

PANEL_HEIGHT, ROOM = 84, 176


class BetweenSessionsPage(QWidget):
    """Shows the last seven days, or others; computed in the background, the old page stays until the new one is there.

    In a copy that was shared, words and hard moments are on it from the start; in a person's own record they choose.

    `rewind_wanted(kind, id)`: a switch event of the page is to be looked at.
    """

    rewind_wanted = Signal(str, str)

    def __init__(self, theme: Theme, qt: QtSession, background: Background) -> None:
        super().__init__()
        self._theme, self._qt, self._background, self._stale = theme, qt, background, True
        self.days = usual_days(qt.session)
        self.page: Between | None = None
        self.on_paper: Between | None = None
        self.range, self.said = label("", "muted"), label("")
        self.chart, self.lists = ChartView(theme), BetweenLists(theme)
        self.lists.rewind_wanted.connect(self.rewind_wanted)
        self.sentences = QVBoxLayout()
        self.body = QWidget()
        shared = can_give_back(qt.session)
        self.words = self._tick(self.tr("With words typed freely"), shared)
        self.hard = self._tick(self.tr("With answers above the own line, and acts"), shared)
        self.paper = self._papers()
        self.save = button(self.tr("Save as PDF…"), self._choose, "primary")
        self.first: QWidget = self.save
        filling(self, scrolling(self._page()))
        qt.changed.connect(self._changed)

    def _page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        head = row(theme, column(theme, label(self.tr("Between sessions"), "title"), self.range, space=4),
                   left(theme, *self._steps(), space=8))  # fmt: skip
        head.setStretch(0, 1)
        self.sentences.setSpacing(theme.space(8))
        keep = column(theme, self.words, self.hard, left(theme, self.paper, self.save), self.said, space=4)
        foot = label(shown(DISCLAIMER), "small")
        self.body.setLayout(column(theme, self.lists.hard, self.sentences, self.chart, self.lists, space=16))
        layout = column(theme, head, self.body, keep, foot, space=16)
        layout.setContentsMargins(theme.space(36), theme.space(24), theme.space(36), theme.space(24))
        layout.addStretch(1)
        page.setLayout(layout)
        self.body.hide()
        return page

    def _steps(self) -> list[QPushButton]:
        back = button("‹", lambda: self.show_days(self.days.moved(timedelta(days=-self.days.count))))
        back.setAccessibleName(self.tr("The days before"))
        on = button("›", lambda: self.show_days(self.days.moved(timedelta(days=self.days.count))))
        on.setAccessibleName(self.tr("The days after"))
        for made in (back, on):
            made.setMinimumWidth(0)
        return [back, on]

    def _tick(self, words: str, on: bool) -> Tick:
        made = Tick(words, self._theme)
        made.setChecked(on)
        made.toggled.connect(lambda _on: self.refresh())
        return made

    def _papers(self) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(self.tr("Paper"))
        for name, words in (("a4", "A4"), ("letter", "Letter")):
            made.addItem(words, name)
        made.setCurrentIndex(int(self.locale().measurementSystem() != self.locale().MeasurementSystem.MetricSystem))
        return made

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, 0)

    def show_days(self, days: Days) -> None:
        """Show these days."""
        self.days = days
        self.refresh()

    def refresh(self) -> None:
        """Compute the page again; what was shown stays until that is done."""
        self._stale = False
        choice = Choice(self.days, language(), self.words.isChecked(), self.hard.isChecked())
        session = self._qt.session
        self._say_range()
        if self.page is None:
            put(self.said, self.tr("Putting the page together…"))
        self._background.run(lambda: pages(read(session, choice)), self._take,
                             lambda error: put(self.said, told(error)))  # fmt: skip

    def _say_range(self) -> None:
        ends = (self.days.first, self.days.last)
        put(self.range, " – ".join(dict.fromkeys(date_words(day) for day in ends)))

    def _take(self, found: Pages) -> None:
        """Take pages that were computed; those for other days than are wanted now are not shown."""
        if found.on_screen.choice.days == self.days:
            self.on_paper = found.on_paper
            self.show_page(found.on_screen)

    def show_page(self, page: Between) -> None:
        """Show a page that was computed."""
        self.page = page
        put(self.said, "")
        while item := self.sentences.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for words in page.sentences:
            self.sentences.addWidget(label(shown(words)))
        self._draw(page)
        self.lists.show_lists(page)
        self.body.show()

    def _draw(self, page: Between) -> None:
        spec = page.chart
        self.chart.setVisible(bool(spec.panels))
        self.chart.show_spec(spec)
        self.chart.setMinimumHeight(self._theme.px(ROOM + PANEL_HEIGHT * sum(panel.height for panel in spec.panels)))
        if spec.x.low is not None and spec.x.high is not None:
            self.chart.look_at(spec.x.low, spec.x.high)

    def _choose(self) -> None:
        name = f"between-sessions-{self.days.last.isoformat()}.pdf"
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), name, "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the page as a PDF; says where it is, or why there is none. It lies open wherever it is put."""
        from ema_app.ui.report import write_report

        if self.on_paper is None:
            return
        try:
            write_report(self.on_paper, path, self.paper.currentData(), self._qt.session.around.local_now().date())
        except EmaError as error:
            put(self.said, told(error))
            return
        put(self.said, self.tr("Saved as {name}. It is not encrypted: anybody who has the file can read it.").format(
            name=path.name))  # fmt: skip

    def showEvent(self, event: QShowEvent) -> None:
        """Compute what changed while another page was in front."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _changed(self, topics: frozenset[Topic]) -> None:
        self._stale = self._stale or bool(topics & {Topic.ENTRIES, Topic.PEOPLE, Topic.OBSERVATIONS, Topic.SETTINGS})
        if self._stale and self.isVisible():
            self.refresh()
