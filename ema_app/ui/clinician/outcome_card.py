"""Phases of a treatment and its half years: free, not free, or unknown; and who went over which."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from ema_app.core.errors import EmaError
from ema_app.session.incident_words import PHASES
from ema_app.session.outcomes import OUTCOMES, HalfYear, outcome_table, summary
from ema_app.session.treatment import Phase, keep_phases, keep_review, phases
from ema_app.ui.clinician.fields import Choice, Day, named
from ema_app.ui.dates import date_words
from ema_app.ui.parts import button, card, column, label, left, put
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, told

SPAN_WIDTH = 150


class PhasesCard(QWidget):
    """The phases with the day each began; one is added, or moved to another day, or taken out."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.phase = Choice(PHASES, self.tr("Phase"))
        self.since = Day(self.tr("Since"), qt.session.around.local_now().date())
        self.keep = button(self.tr("Set this phase"), self._keep)
        self.drop = button(self.tr("Take this phase out"), self._drop, "quiet")
        self.said, self.list = label(""), label("")
        fields = left(theme, named(theme, self.phase, 200),
                      named(theme, self.since, 150))  # fmt: skip
        hint = label(self.tr("The half years are counted from the first phase."), "small")
        made = card(theme, label(self.tr("Phases"), "strong"), self.list, hint, fields,
                    left(theme, self.keep, self.drop), self.said)  # fmt: skip
        self.setLayout(column(theme, made))
        self.refresh()

    def refresh(self) -> None:
        """Read the phases again."""
        known = phases(self._qt.session)
        lines = [f"{date_words(phase.since)}: {shown(PHASES[phase.name])}" for phase in known if phase.name in PHASES]
        put(self.list, "\n".join(lines) or self.tr("No phase is written down yet."))

    def _others(self) -> list[Phase]:
        return [phase for phase in phases(self._qt.session) if phase.name != self.phase.code]

    def _keep(self) -> None:
        self._write([*self._others(), Phase(self.phase.code, self.since.day)])

    def _drop(self) -> None:
        self._write(self._others())

    def _write(self, kept: list[Phase]) -> None:
        try:
            changed = keep_phases(self._qt.session, kept)
        except EmaError as error:
            put(self.said, told(error))
            return
        put(self.said, self.tr("Kept."))
        self._qt.tell(changed)


class OutcomeCard(QFrame):
    """The half years as a table, each with a way to record that it was gone over together."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme, self._qt = theme, qt
        self.summary, self.said, self.table = label(""), label("", "muted"), QWidget()
        self.by = QLineEdit()
        self.by.setAccessibleName(self.tr("Who goes over it: name or role"))
        self.by.setMaxLength(80)
        about = self.tr("Half years without a suicide attempt, life-threatening self-harm or hospital admission, as "
                        "written down here. Other self-harm is listed and does not count here.")  # fmt: skip
        self._held = column(theme, label(self.tr("Half years"), "strong"), label(about, "small"), self.summary,
                            left(theme, named(theme, self.by, 240)), self.said,
                            self.table, space=8, margin=16)  # fmt: skip
        self.setLayout(self._held)
        self.reviewed: list[QWidget] = []
        self.refresh()

    def refresh(self) -> None:
        """Read the half years again."""
        found = outcome_table(self._qt.session)
        put(self.summary, shown(summary(found)))
        self._held.removeWidget(self.table)
        self.table.deleteLater()
        self.table, self.reviewed = QWidget(), []
        grid = QGridLayout(self.table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.space(16))
        grid.setVerticalSpacing(self._theme.space(8))
        for k, one in enumerate(reversed(found)):
            self._row(grid, k, one)
        grid.setColumnMinimumWidth(0, self._theme.px(SPAN_WIDTH))
        grid.setColumnStretch(1, 1)
        self._held.addWidget(self.table)

    def _row(self, grid: QGridLayout, k: int, one: HalfYear) -> None:
        span = f"{date_words(one.first)} – {date_words(one.last)}"
        outcome, why = label(shown(OUTCOMES[one.outcome]), "strong"), label(shown(one.why), "muted")
        told = column(self._theme, outcome, why, space=4)
        grid.addWidget(label(span), k, 0)
        grid.addLayout(told, k, 1)
        today = self._qt.session.around.local_now().date()
        if one.last < today and one.reviewed_on is None:
            go = button(self.tr("We went over it"), lambda: self._review(one))
            go.setAccessibleName(self.tr("We went over it: {span}").format(span=span))
            self.reviewed.append(go)
            grid.addWidget(go, k, 2)

    def _review(self, one: HalfYear) -> None:
        if not self.by.text().strip():
            put(self.said, self.tr("Write down who goes over it first."))
            self.by.setFocus()
            return
        try:
            changed = keep_review(self._qt.session, one.first, one.last, self.by.text())
        except EmaError as error:
            put(self.said, told(error))
            return
        put(self.said, self.tr("Kept."))
        self._qt.tell(changed)
