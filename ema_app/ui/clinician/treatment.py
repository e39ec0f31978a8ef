"""Sessions and outcomes: everything about the treatment on one page, a part at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedLayout, QStackedWidget, QWidget

from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.baseline import FORM, protocol
from ema_app.session.sharing.giving_back import can_give_back
from ema_app.ui.clinician.notes import JointNotes
from ema_app.ui.clinician.treatment_parts import TreatmentParts
from ema_app.ui.parts import button, column, filling, give_keys, label, left, put, scrolling
from ema_app.ui.patient.check_in import CheckInPage
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told


class TreatmentPage(TreatmentParts):
    """Parts by name (`show_part`). Notes of the clinician alone are there only in a copy that was shared."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__(theme, qt)
        self.form: CheckInPage | None = None
        self._group, self.parts = QButtonGroup(self), QStackedWidget()
        self.buttons: dict[str, QPushButton] = {}
        self._cards: dict[str, Callable[[], tuple[QWidget, ...]]] = {}
        self._made: dict[str, QWidget] = {}
        self.problem = label("")
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._page())
        self.follow(qt, {Topic.TREATMENT, Topic.PLAN, Topic.ENTRIES}, self.refresh)
        self.form_wanted.connect(self._fill_in)
        self.show_part("sessions")

    def _page(self) -> QWidget:
        theme, page, add = self._theme, QWidget(), self._add
        add("sessions", self.tr("Sessions"), lambda: (self.sessions, self.phases))
        add("outcome", self.tr("Incidents and half years"), lambda: (self.incidents, self.outcome))
        add("formulation", self.tr("Formulation and plan"), lambda: (self.formulation, self.plan, self.giving))
        add("baseline", self.tr("Baseline"), lambda: (self.baseline,))
        if can_give_back(self._qt.session):
            add("notes", self.tr("Your notes"), lambda: (self.notes,))
        tabs = left(theme, *self.buttons.values(), space=8)
        title = label(self.tr("Sessions and outcomes"), "title")
        layout = column(theme, title, tabs, self.problem, self.parts, space=16)
        layout.setContentsMargins(theme.space(36), theme.space(24), theme.space(36), theme.space(24))
        layout.setStretch(3, 1)
        page.setLayout(layout)
        self.problem.hide()
        return page

    def _add(self, name: str, title: str, cards: Callable[[], tuple[QWidget, ...]]) -> None:
        made = button(title, lambda: self.show_part(name))
        made.setCheckable(True)
        self._group.addButton(made)
        self.buttons[name], self._cards[name] = made, cards

    def _make(self, name: str) -> QWidget:
        inside, outside = QWidget(), QWidget()
        layout = column(self._theme, *self._cards[name](), space=16)
        layout.setContentsMargins(0, 0, self._theme.space(8), 0)
        layout.addStretch(1)
        inside.setLayout(layout)
        filling(outside, scrolling(inside))
        self.parts.addWidget(outside)
        return outside

    def minimumSizeHint(self) -> QSize:
        """Fit into any window: what does not fit scrolls."""
        return QSize(0, 0)

    def show_part(self, name: str) -> None:
        """Bring a part to the front: sessions, outcome, formulation, baseline, notes."""
        if name not in self._made:
            self._made[name] = self._make(name)
        self.buttons[name].setChecked(True)
        self.parts.setCurrentWidget(self._made[name])
        self.first: QWidget = self.buttons[name]

    def _fill_in(self) -> None:
        try:
            asked = protocol(self._qt.session)
        except EmaError as error:
            put(self.problem, told(error))
            return
        self.form = CheckInPage(self._theme, self._qt, asked, FORM)
        self.form.finished.connect(self._filled_in)
        left_open = self._qt.session.check_ins.unfinished(asked)
        if left_open is not None and left_open.flow.form.id == FORM:
            self.form.resume(left_open)
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
        """Keep at once what is still being typed into the form or a note: the record is about to be closed."""
        if self.form is not None:
            self.form.settle()
        for notes in self.findChildren(JointNotes):
            notes.settle()
