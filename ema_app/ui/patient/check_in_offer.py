"""The crisis plan, offered after an answer above the person's own line: calmly, without a score."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ema_app.session.crisis_plan import Plan
from ema_app.ui.parts import button, column, label, row
from ema_app.ui.patient.plan_words import DANGER, REACH, section_title
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

SECTIONS = ("people", "services", "helps_me")
"""What is shown here, those to reach first; the whole plan is one press away."""


class PlanOffer(QFrame):
    """The fixed sentence, whom to reach, what helps, and the emergency number."""

    plan_wanted = Signal()

    def __init__(self, plan: Plan, theme: Theme) -> None:
        super().__init__()
        self.setProperty("notice", True)
        self.setAccessibleName(self.tr("Crisis plan"))
        parts = [label(shown(REACH), "strong")]
        for section in SECTIONS:
            lines = plan.of(section)
            if lines:
                parts.append(label(shown(section_title(section)), "small"))
                parts += [label(f"{line.text}   {line.number}".strip()) for line in lines]
        if plan.empty:
            parts.append(label(self.tr("There is nothing in your plan yet."), "muted"))
        parts.append(label(shown(DANGER), "strong"))
        whole = row(theme, button(self.tr("Open my crisis plan"), self.plan_wanted.emit))
        whole.addStretch(1)
        self.setLayout(column(theme, *parts, whole, space=8, margin=16))
