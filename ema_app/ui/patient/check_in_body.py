"""The middle of a check-in page: what is said beforehand, the questions, and the plan where it is offered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ema_app.core.items import phrase
from ema_app.core.words import say
from ema_app.session.crisis_plan import Plan
from ema_app.ui.parts import label
from ema_app.ui.patient.check_in_offer import PlanOffer
from ema_app.ui.patient.check_in_questions import Questions
from ema_app.ui.patient.check_in_quote import quoted
from ema_app.ui.patient.check_in_sitting import URGE, Sitting
from ema_app.ui.patient.plan_words import alerted
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.words import shown

ACT = "act."
FOLLOWS = ("after_answer", "burst")
EXTRA = say("check_in", "Some extra questions may follow earlier answers. You can switch those off under Protocol.")


class Body(QWidget):
    """One page of a sitting."""

    plan_wanted = Signal()

    def __init__(self, sitting: Sitting, asking: Asking) -> None:
        super().__init__()
        self._theme = asking.theme
        self.offer: PlanOffer | None = None
        self.problem = label("", "strong")
        self.problem.hide()
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(self._theme.space(12))
        self.questions = _questions(sitting, asking)
        self._down.addWidget(self.questions)
        self._down.addWidget(self.problem)
        for sentence in _said_first(sitting):
            self._down.addWidget(label(sentence, "small"))
        self.questions.show_answers(sitting.answers)

    def say_problem(self, words: str) -> None:
        """Say what went wrong with keeping an answer; nothing where nothing did."""
        self.problem.setText(words)
        self.problem.setAccessibleName(words)
        self.problem.setVisible(bool(words))

    def offer_plan(self, plan: Plan) -> None:
        """Offer the crisis plan beneath the question; it stays until the page is left."""
        if self.offer is None:
            self.offer = PlanOffer(plan, self._theme)
            self.offer.plan_wanted.connect(self.plan_wanted)
            self._down.insertWidget(1, self.offer)


def _questions(sitting: Sitting, asking: Asking) -> Questions:
    people, form = asking.people.people(), sitting.open.flow.form

    def words(text: str) -> str:
        return quoted(text, sitting.protocol, sitting.answers, people, asking.language)

    heading = words(phrase(form.headings.get(sitting.page, {}), asking.language))
    return Questions(sitting.items(), heading, asking, words)


def _said_first(sitting: Sitting) -> list[str]:
    """Give what the first page of a form says beneath its question."""
    if sitting.place()[0] > 1:
        return []
    said = [shown(alerted(sitting.shared))] if _asks_about_urges(sitting) else []
    if any(scheme.kind in FOLLOWS for scheme in sitting.protocol.sampling.schemes):
        said.append(shown(EXTRA))
    return said


def _asks_about_urges(sitting: Sitting) -> bool:
    """Whether this entry asks about urges, or about urges acted on."""
    flow = sitting.open.flow
    asked = (item for item in sitting.protocol.items_of(flow.form.id) if flow.asked(item))
    return any(role.startswith((URGE, ACT)) for item in asked for _id, role, _scale in item.stored)
