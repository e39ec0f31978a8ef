"""What a clinician gave back: each proposal beside what stands now, to take or to leave."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ema_app.session.crisis_plan import SECTIONS, Plan
from ema_app.session.formulation import PARTS, Formulation, read
from ema_app.session.sharing import Proposal
from ema_app.ui.dates import date_words
from ema_app.ui.parts import button, card, column, label, left
from ema_app.ui.patient.plan_words import section_title
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown


class Proposals(QWidget):
    """The open proposals; `taken(proposal)`, `left(proposal)`."""

    taken = Signal(object)
    left = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cards: list[QFrame] = []
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.space(12))

    def show_proposals(self, proposals: list[Proposal], plan: Plan) -> None:
        """Show what waits for a choice; `plan` is the person's own, as it stands."""
        for old in self.cards:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = [self._card(proposal, plan) for proposal in proposals]
        for frame in self.cards:
            self._list.addWidget(frame)
        self.setVisible(bool(self.cards))

    def _card(self, proposal: Proposal, plan: Plan) -> QFrame:
        theme = self._theme
        names = {"crisis_plan": self.tr("A proposal for your crisis plan"),
                 "formulation": self.tr("A proposal for the formulation")}  # fmt: skip
        head = column(theme, label(names[proposal.kind], "strong"), label(self._when(proposal), "small"), space=4)
        of_plan = proposal.kind == "crisis_plan"
        lines = self._plan_lines(proposal.plan, plan) if of_plan else self._lines(read(proposal.body))
        take = button(self.tr("Take it"), lambda: self.taken.emit(proposal), "primary")
        leave = button(self.tr("Leave it"), lambda: self.left.emit(proposal))
        stays = self.tr("Until you choose, yours stays as it is. If you take it, yours is kept beneath it.")
        parts = (head, column(theme, *lines, space=4), label(stays, "muted"), left(theme, take, leave))
        return card(theme, *parts)

    def _when(self, proposal: Proposal) -> str:
        try:
            day = date_words(datetime.fromisoformat(proposal.made_at).date())
        except ValueError:
            day = ""
        return " · ".join(part for part in (proposal.made_by, day) if part)

    def _plan_lines(self, proposed: Plan, own: Plan) -> Iterator[QWidget]:
        for section in SECTIONS:
            new, old = ([_told(line.text, line.number) for line in plan.of(section)] for plan in (proposed, own))
            if not new and not old:
                continue
            yield label(shown(section_title(section)))
            for words in new:
                mark = "" if words in old else self.tr(" (new)")
                yield label(f"– {words}{mark}", "muted")
            for words in old:
                if words not in new:
                    yield label(self.tr("– {line} (yours, not in the proposal)").format(line=words), "muted")

    def _lines(self, proposed: Formulation) -> Iterator[QWidget]:
        for name, heading in PARTS.items():
            if words := proposed.parts.get(name):
                yield label(shown(heading), "small")
                yield label(words)
        if proposed.moments:
            yield label(self.tr("Moments it points to: {n}").format(n=len(proposed.moments)), "muted")


def _told(text: str, number: str) -> str:
    return " ".join(part for part in (text, number) if part)
