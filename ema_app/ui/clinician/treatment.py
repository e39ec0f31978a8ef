"""Sessions and outcomes: everything about the treatment on one page, a part at a time."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedLayout, QStackedWidget, QWidget

from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.baseline import FORM, protocol
from ema_app.session.joint_notes import CLINICIAN_ONLY
from ema_app.session.sharing.giving_back import can_give_back
from ema_app.ui.clinician.baseline import BaselineCard
from ema_app.ui.clinician.formulation import FormulationCard
from ema_app.ui.clinician.giving_back import GivingBack, PlanCard
from ema_app.ui.clinician.notes import JointNotes
from ema_app.ui.clinician.outcome_card import OutcomeCard, PhasesCard
from ema_app.ui.clinician.treatment_logs import incident_log, session_log
from ema_app.ui.parts import button, column, filling, give_keys, label, left, put, scrolling
from ema_app.ui.patient.check_in import CheckInPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told


class TreatmentPage(QWidget):
    """Parts by name (`show_part`); `rewind_wanted(kind, id)`: a moment of the formulation is to be looked at.

    Notes of the clinician alone are there only in a copy: a person's own record has none.
    """

    rewind_wanted = Signal(str, str)

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt, self._stale = theme, qt, False
        self.form: CheckInPage | None = None
        self._group, self.parts = QButtonGroup(self), QStackedWidget()
        self.buttons: dict[str, QPushButton] = {}
        self.problem = label("")
        self.sessions, self.incidents = session_log(theme, qt), incident_log(theme, qt)
        self.phases, self.outcome = PhasesCard(theme, qt), OutcomeCard(theme, qt)
        self.formulation, self.plan = FormulationCard(theme, qt), PlanCard(theme, qt)
        self.giving = GivingBack(theme, qt)
        self.baseline = BaselineCard(theme, qt)
        self.notes = JointNotes(theme, qt, self.tr("Only for you"), self.tr(
            "These notes stay in your caseload. They are in nothing that you give back."), alone=True)  # fmt: skip
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._page())
        for part in (self.formulation, self.incidents):
            part.rewind_wanted.connect(self.rewind_wanted)
        self.baseline.form_wanted.connect(self._fill_in)
        qt.changed.connect(self._changed)
        self.show_part("sessions")

    def _page(self) -> QWidget:
        theme, page = self._theme, QWidget()
        self._add("sessions", self.tr("Sessions"), self.sessions, self.phases)
        self._add("outcome", self.tr("Incidents and half years"), self.incidents, self.outcome)
        self._add("formulation", self.tr("Formulation and plan"), self.formulation, self.plan, self.giving)
        self._add("baseline", self.tr("Baseline"), self.baseline)
        if can_give_back(self._qt.session):
            self._add("notes", self.tr("Your notes"), self.notes)
            self.notes.show_about(CLINICIAN_ONLY)
        tabs = left(theme, *self.buttons.values(), space=8)
        title = label(self.tr("Sessions and outcomes"), "title")
        layout = column(theme, title, tabs, self.problem, self.parts, space=16)
        layout.setContentsMargins(theme.space(36), theme.space(24), theme.space(36), theme.space(24))
        layout.setStretch(3, 1)
        page.setLayout(layout)
        self.problem.hide()
        return page

    def _add(self, name: str, title: str, *cards: QWidget) -> None:
        made = button(title, lambda: self.show_part(name))
        made.setCheckable(True)
        made.setMinimumWidth(made.sizeHint().width() + self._theme.px(20))
        self._group.addButton(made)
        self.buttons[name] = made
        inside, outside = QWidget(), QWidget()
        layout = column(self._theme, *cards, space=16)
        layout.setContentsMargins(0, 0, self._theme.space(8), 0)
        layout.addStretch(1)
        inside.setLayout(layout)
        filling(outside, scrolling(inside))
        outside.setObjectName(name)
        self.parts.addWidget(outside)

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, 0)

    def show_part(self, name: str) -> None:
        """Bring a part to the front: sessions, outcome, formulation, baseline, notes."""
        self.buttons[name].setChecked(True)
        self.parts.setCurrentIndex(list(self.buttons).index(name))
        self.first: QWidget = self.buttons[name]

    def _fill_in(self) -> None:
        try:
            asked = protocol(self._qt.session)
        except EmaError as error:
            put(self.problem, told(error))
            return
        self.form = CheckInPage(self._theme, self._qt, asked, FORM)
        self.form.finished.connect(self._filled_in)
        self._layers.addWidget(self.form)
        self._layers.setCurrentWidget(self.form)
        give_keys(self.form)

    def _filled_in(self) -> None:
        if self.form is not None:
            self._layers.removeWidget(self.form)
            self.form.deleteLater()
            self.form = None
        self.show_part("baseline")

    def settle(self) -> None:
        """Keep at once what is still being typed into the form: the record is about to be closed."""
        if self.form is not None:
            self.form.settle()

    def _changed(self, topics: frozenset[Topic]) -> None:
        self._stale = self._stale or bool(topics & {Topic.TREATMENT, Topic.PLAN, Topic.ENTRIES})
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while another page was in front."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if not self._stale:
            return
        self._stale = False
        for part in (self.sessions, self.incidents, self.phases, self.outcome, self.plan, self.giving, self.baseline):
            part.refresh()
