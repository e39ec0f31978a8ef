"""The crisis plan, offered after an answer above the person's own line: calmly, without a score."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from ema_app.session.crisis_plan import Plan
from ema_app.ui.parts import button, column, label, left
from ema_app.ui.patient.plan_words import DANGER, REACH, section_title
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

SECTIONS = ("people", "services", "helps_me")
"""What is shown here, those to reach first; the whole plan is one press away."""
REACHED = SECTIONS[:2]
"""Where nobody is named in these, the sentence says whom else one can turn to: it must not lead into nothing."""


class PlanOffer(QFrame):
    """The fixed sentence, whom to reach, what helps, and the emergency number."""

    plan_wanted = Signal()

    def __init__(self, plan: Plan, theme: Theme) -> None:
        super().__init__()
        self.setProperty("notice", True)
        self.setAccessibleName(self.tr("Crisis plan"))
        parts: list[QWidget | QLayout] = [label(shown(REACH), "strong")]
        if not any(plan.reached(section) for section in REACHED):
            parts.append(label(self.tr("Somebody you trust, or a helpline where you live.")))
        for section in SECTIONS:
            lines = plan.reached(section)
            if lines:
                parts.append(label(shown(section_title(section)), "small"))
                parts += [_line(f"{line.text}   {line.number}".strip()) for line in lines]
        parts.append(label(shown(DANGER), "strong"))
        if plan.empty:
            parts.append(label(self.tr("Your crisis plan has no lines yet. It can wait for a calm hour."), "small"))
        else:
            parts.append(left(theme, button(self.tr("Crisis plan"), self.plan_wanted.emit)))
        self.setLayout(column(theme, *parts, space=8, margin=16))


def _line(words: str) -> QWidget:
    made = label(words)
    made.setMinimumWidth(1)  # a long word without a space must not take the height of the sentences around it
    return made
