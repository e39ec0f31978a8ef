"""What reached you: which check-ins could be answered, which were, and what became of the others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from ema_app.charts.compliance import (
    Figures,
    apart,
    endings_table,
    exactly,
    how_soon,
    over_time,
    schemes_table,
    through_the_day,
    whole_sentence,
)
from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.coverage import figures, prompts
from ema_app.session.reporting_sheet import reporting_sheet, save_sheet
from ema_app.ui.background import Background
from ema_app.ui.following import Following
from ema_app.ui.parts import button, card, column, filling, label, left, put, scrolling
from ema_app.ui.patient.compliance_table import TableCard
from ema_app.ui.plot import ChartView
from ema_app.ui.plot.boxed import ChartBox
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, told

CHART_HEIGHT = 340
SHEET = "reporting-sheet.md"


class CompliancePage(Following):
    """Kind words first, exact numbers in the tables; counted in the background, for years of prompts take a while."""

    def __init__(self, theme: Theme, qt: QtSession, background: Background) -> None:
        super().__init__()
        self._theme, self._qt, self._background = theme, qt, background
        self.figures: Figures | None = None
        self.whole, self.apart, self.exact, self.said = label("", "strong"), label(""), label("", "muted"), label("")
        self.weeks = ChartView(theme)
        self.weeks.setMinimumHeight(theme.px(CHART_HEIGHT))
        self.hours, self.soon = ChartBox(theme), ChartBox(theme)
        self.endings = TableCard(theme, self.tr("What became of the others"), self.tr(
            "What could not reach you, and what was held back, is not counted."))  # fmt: skip
        self.schemes = TableCard(theme, self.tr("By kind of check-in"), "")
        self.sheet = button(self.tr("Save a reporting sheet…"), self._choose_sheet)
        self.details = QWidget()
        filling(self, scrolling(self._page()))
        self.first = self.weeks
        self.follow(qt, {Topic.ENTRIES, Topic.PROMPTS}, self.refresh)
        self.refresh()

    def _page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        title = label(self.tr("What reached you"), "title")
        about = self.tr("Which check-ins came through, and which did not. It is about how well the app could reach "
                        "you, not about how well you did.")  # fmt: skip
        head = column(theme, title, label(about, "muted"), space=4)
        self.over = QWidget()
        self.over.setLayout(column(theme, label(self.tr("Over the weeks"), "strong"), self.weeks, space=8))
        parts = (self.over, self.hours, self.soon, self.endings, self.schemes, self._research())
        inside = column(theme, *parts, space=16)
        self.details.setLayout(inside)
        layout = column(theme, head, self._summary(), self.details, space=16, margin=36)
        layout.addStretch(1)
        page.setLayout(layout)
        return page

    def _summary(self) -> QFrame:
        definition = self.tr(
            "Counted out of the check-ins that could reach you: what could not, and what was held back on purpose, is "
            "left out. In brackets: where the number could lie (95 % interval, whole days drawn again and again)."
        )
        self.definition = label(definition, "small")
        return card(self._theme, self.whole, self.apart, self.exact, self.definition)

    def _research(self) -> QFrame:
        about = self.tr("For a study: the figures that checklists for reporting such diaries ask for, in English. What "
                        "the app cannot know is left to be filled in. Entries marked only for me are not counted "
                        "there.")  # fmt: skip
        head = (label(self.tr("Reporting sheet"), "strong"), label(about, "muted"))
        return card(self._theme, *head, left(self._theme, self.sheet), self.said)

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, 0)

    def refresh(self) -> None:
        """Count again; until that is done the page says so."""
        if self.figures is None:
            put(self.whole, self.tr("Counting…"))
            for part in (self.apart, self.exact, self.details, self.definition):
                part.hide()
        found = prompts(self._qt.session)
        self._background.run(lambda: figures(found), self.show_figures, lambda error: put(self.whole, told(error)))

    def show_figures(self, found: Figures) -> None:
        """Show what was counted."""
        self.figures = found
        put(self.whole, shown(whole_sentence(found)))
        put(self.exact, shown(exactly(found)) if found.whole.planned else "")
        put(self.apart, "\n".join(shown(words) for words in apart(found)))
        for part in (self.details, self.definition):
            part.setVisible(found.whole.planned > 0)
        self.over.setVisible(len(found.days) > 1)
        if found.whole.planned:
            self._draw(found)

    def _draw(self, found: Figures) -> None:
        self.weeks.show_spec(over_time(found))
        self.weeks.look_at(*self.weeks.everything())
        self.hours.show_spec(through_the_day(found))
        self.soon.show_spec(how_soon(found))
        self.endings.show_table(endings_table(found))
        self.schemes.show_table(schemes_table(found))

    def _choose_sheet(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save the reporting sheet"), SHEET, "Markdown (*.md)")
        if chosen:
            self.save_sheet(Path(chosen))

    def save_sheet(self, path: Path) -> None:
        """Write the reporting sheet to `path`; says where it is, or why there is none."""
        try:
            save_sheet(reporting_sheet(self._qt.session), path)
        except EmaError as error:
            put(self.said, told(error))
            return
        put(self.said, self.tr("Saved as {name}.").format(name=path.name))
