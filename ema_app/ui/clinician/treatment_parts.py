"""The parts of sessions and outcomes, each made when it is first wanted."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Signal

from ema_app.session.joint_notes import CLINICIAN_ONLY
from ema_app.ui.clinician.baseline import BaselineCard
from ema_app.ui.clinician.formulation import FormulationCard
from ema_app.ui.clinician.giving_back import GivingBack, PlanCard
from ema_app.ui.clinician.log import Log
from ema_app.ui.clinician.notes import JointNotes
from ema_app.ui.clinician.outcome_card import OutcomeCard, PhasesCard
from ema_app.ui.clinician.treatment_logs import incident_log, session_log
from ema_app.ui.following import Following
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme

REFRESHED = frozenset({"sessions", "incidents", "phases", "outcome", "plan", "giving", "baseline"})
"""Parts that read the record again when it changes, once they are made; the others listen by themselves."""


class TreatmentParts(Following):
    """The cards. `rewind_wanted(kind, id)`: look at a moment; `form_wanted`: the baseline is to be filled in."""

    rewind_wanted = Signal(str, str)
    form_wanted = Signal()

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt

    def refresh(self) -> None:
        """Let the parts that are made read the record again."""
        for name in REFRESHED & self.__dict__.keys():
            getattr(self, name).refresh()

    @cached_property
    def sessions(self) -> Log:
        """The log of sessions."""
        return session_log(self._theme, self._qt)

    @cached_property
    def phases(self) -> PhasesCard:
        """The phases."""
        return PhasesCard(self._theme, self._qt)

    @cached_property
    def incidents(self) -> Log:
        """The log of incidents."""
        made = incident_log(self._theme, self._qt)
        made.rewind_wanted.connect(self.rewind_wanted)
        return made

    @cached_property
    def outcome(self) -> OutcomeCard:
        """The half years."""
        return OutcomeCard(self._theme, self._qt)

    @cached_property
    def formulation(self) -> FormulationCard:
        """The formulation."""
        made = FormulationCard(self._theme, self._qt)
        made.rewind_wanted.connect(self.rewind_wanted)
        return made

    @cached_property
    def plan(self) -> PlanCard:
        """The crisis plan."""
        return PlanCard(self._theme, self._qt)

    @cached_property
    def giving(self) -> GivingBack:
        """What is given back."""
        return GivingBack(self._theme, self._qt)

    @cached_property
    def baseline(self) -> BaselineCard:
        """The baseline questionnaires."""
        made = BaselineCard(self._theme, self._qt)
        made.form_wanted.connect(self.form_wanted)
        return made

    @cached_property
    def notes(self) -> JointNotes:
        """The notes of the clinician alone."""
        hint = self.tr("These notes stay in your caseload. They are in nothing that you give back.")
        made = JointNotes(self._theme, self._qt, self.tr("Only for you"), hint, alone=True)
        made.show_about(CLINICIAN_ONLY)
        return made
