"""Giving the formulation and the plan back to the person: a file of proposals, which they take or leave."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget, QWidget

from ema_app.core.errors import EmaError
from ema_app.session.crisis_plan import Plan
from ema_app.session.formulation import FORMULATION, PLAN, newest, propose_plan
from ema_app.session.sharing.giving_back import ENDING, can_give_back, give_back
from ema_app.ui.clinician.fields import named
from ema_app.ui.parts import button, card, column, label, left, put
from ema_app.ui.patient.crisis_plan import PlanView
from ema_app.ui.patient.plan_editor import PlanEditor
from ema_app.ui.patient.tick import Tick
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told

PLAN_HEIGHT = 300


class PlanCard(QWidget):
    """The crisis plan in a copy: to read, and to write a version that can be given back."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self.view, self.editor, self.said = PlanView(theme), PlanEditor(theme, lambda: qt.session), label("", "muted")
        self.none = label(self.tr("Nothing is written yet."), "muted")
        self.change = button(self.tr("Write a new version of the plan"), self._edit)
        self.pages, reading = QStackedWidget(), QWidget()
        reading.setLayout(column(theme, self.none, self.view, left(theme, self.change)))
        for page in (reading, self.editor):
            self.pages.addWidget(page)
        hint = self.tr("Made together, beforehand. What is changed here changes nothing at the person's, until it is "
                       "given back and they take it.")  # fmt: skip
        made = card(theme, label(self.tr("Crisis plan"), "strong"), label(hint, "small"), self.said, self.pages)
        self.setLayout(column(theme, made))
        self.editor.saved.connect(self._keep)
        self.editor.left.connect(lambda: self._turn(0))
        self.refresh()
        if self.editor.half_written:
            self._edit()

    def refresh(self) -> None:
        """Read the newest version again; what is being written stays in front."""
        plan = self._qt.session.plan.current()
        self.view.show_plan(plan)
        self.view.setVisible(not plan.empty)
        self.none.setVisible(plan.empty)
        low = plan.empty and self.pages.currentWidget() is not self.editor
        self.pages.setMinimumHeight(0 if low else self._theme.px(PLAN_HEIGHT))

    def _edit(self) -> None:
        self.editor.edit(self._qt.session.plan.current())
        self._turn(1)

    def _turn(self, page: int) -> None:
        self.pages.setCurrentIndex(page)
        self.refresh()

    def _keep(self, plan: Plan) -> None:
        session = self._qt.session
        try:
            changed = propose_plan(session, plan, "") if can_give_back(session) else session.plan.save(plan)
        except EmaError as error:
            put(self.said, told(error))
            return
        self.editor.draft.forget()
        put(self.said, self.tr("Kept as a new version."))
        self._qt.tell(changed)
        self._turn(0)


class GivingBack(QWidget):
    """What is given back, signed by whom, and the file. Hidden where the record is nobody's copy."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._qt = qt
        self.formulation, self.plan = Tick(self.tr("The formulation"), theme), Tick(self.tr("The crisis plan"), theme)
        self.called, self.said = QLineEdit(), label("", "muted")
        self.called.setAccessibleName(self.tr("Signed by"))
        self.called.setMaxLength(80)
        self.give = button(self.tr("Make the file…"), self._choose, "primary")
        about = self.tr("A file that only this person's diary can open. There it is a proposal: they take it or leave "
                        "it, and their own version shows until they choose. Your notes are never in it.")  # fmt: skip
        parts = (label(self.tr("Give back"), "strong"), label(about, "small"), self.formulation, self.plan)
        fields = left(theme, named(theme, self.called, 240))
        self.setLayout(column(theme, card(theme, *parts, fields, left(theme, self.give), self.said)))
        self.refresh()

    def refresh(self) -> None:
        """Offer what there is to give back."""
        self.setVisible(can_give_back(self._qt.session))
        for tick, kind in ((self.formulation, FORMULATION), (self.plan, PLAN)):
            tick.setEnabled(newest(self._qt.session, kind) is not None)

    def _wanted(self) -> list[str]:
        ticked = [kind for tick, kind in ((self.formulation, FORMULATION), (self.plan, PLAN)) if tick.isChecked()]
        return [found for kind in ticked if (found := newest(self._qt.session, kind))]

    def _choose(self) -> None:
        if not self._wanted():
            put(self.said, self.tr("Tick what is to be given back."))
            return
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Give back"), f"proposal{ENDING}", f"*{ENDING}")
        if chosen:
            self.give_to(Path(chosen))

    def give_to(self, path: Path) -> None:
        """Write the file; says where it is, or why there is none."""
        try:
            give_back(self._qt.session, self._wanted(), path, self.called.text().strip())
        except EmaError as error:
            put(self.said, told(error))
            return
        put(self.said, self.tr("Saved as {name}. Nothing has changed at the person's.").format(name=path.name))
