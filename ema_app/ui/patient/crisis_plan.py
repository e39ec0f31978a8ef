"""The crisis plan to read: whom one can reach first and large, then what helps; all of it at a glance."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QWidget

from ema_app.session.crisis_plan import Line, Plan
from ema_app.ui.parts import button, card, column, filling, give_keys, label, left, put, row, scrolling
from ema_app.ui.patient.plan_editor import PlanEditor
from ema_app.ui.patient.plan_words import DANGER, section_title
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

if TYPE_CHECKING:
    from ema_app.session import Session

FIRST = ("people", "services", "helps_me")
THEN = ("reasons", "warning_signs", "others_do", "others_do_not")
"""Reading order: in distress one looks for somebody to reach and for what helps; the rest stands beside it."""
BESIDE_FROM = 760


class PlanView(QWidget):
    """The lines of a plan, to read, in two columns where there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: QBoxLayout | None = None
        self._area = scrolling(QWidget())
        filling(self, self._area)

    def show_plan(self, plan: Plan, *, whole: bool = True) -> None:
        """Show the lines of `plan`; a section without lines is left out, an empty plan is said to be empty.

        Where these are not all its lines (not `whole`), nothing is said of the others.
        """
        theme, content = self._theme, QWidget()
        first, then = (
            [_section(theme, name, plan.of(name)) for name in names if plan.of(name)] for names in (FIRST, THEN)
        )
        if plan.empty and whole:
            first = [card(theme, label(self.tr("There is nothing in it yet. A calm hour is a good time to begin.")))]
        sides = [column(theme, *cards, space=12) for cards in (first, then) if cards]
        for side in sides:
            side.addStretch(1)
        self._columns = row(theme, *sides, space=12)
        down = column(theme, self._columns)
        down.addStretch(1)
        content.setLayout(down)
        self._area.setWidget(content)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside or under each other."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        if self._columns is not None:
            beside = self.width() >= self._theme.px(BESIDE_FROM)
            self._columns.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
            for k in range(self._columns.count()):
                self._columns.setStretch(k, int(beside))


def _section(theme: Theme, name: str, lines: tuple[Line, ...]) -> QFrame:
    shown = [_line(theme, line) for line in lines]
    return card(theme, label(section_title(name).text(translate), "strong"), *shown)


def _line(theme: Theme, line: Line) -> QWidget:
    if not line.number:
        return label(line.text)
    holder = QWidget()
    number = label(line.number, "title")
    number.setAccessibleName(f"{line.text}: {line.number}")
    holder.setLayout(column(theme, label(line.text), number, space=4))
    return holder


class CrisisPlanPage(QWidget):
    """The plan to read, with a way to change it (not where it is shown before unlocking: `session` gives none)."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, session: Callable[[], Session | None] = lambda: None) -> None:
        super().__init__()
        self._plan = Plan()
        self.view, self.editor = PlanView(theme), PlanEditor(theme, session)
        self.back = button(self.tr("Back"), self.left.emit, "primary")
        self.change = button(self.tr("Change the plan"), self._edit)
        self.before = label("", "muted")
        danger = label(DANGER.text(translate), "strong")
        title = label(self.tr("Crisis plan"), "title")
        reading, writing, self.pages = QWidget(), QWidget(), QStackedWidget()
        ways = left(theme, self.back, self.change)
        reading.setLayout(column(theme, title, self.before, self.view, danger, ways, margin=24))
        writing.setLayout(column(theme, label(self.tr("Crisis plan"), "title"), self.editor, margin=24))
        self.pages.addWidget(reading)
        self.pages.addWidget(writing)
        filling(self, self.pages)
        self.first = self.back
        self.editor.saved.connect(self.saved)
        self.editor.left.connect(self._leave_editor)

    def show_plan(self, plan: Plan, *, locked: bool) -> None:
        """Show `plan`; `locked` = before unlocking, when it cannot be changed."""
        self._plan = plan
        self.view.show_plan(plan, whole=not locked)
        words = self.tr("Begin the plan") if plan.empty else self.tr("Change the plan")
        self.change.setText(words)
        self.change.setAccessibleName(words)
        self.change.setVisible(not locked)
        if locked:
            self.editor.clear()
        put(self.before, self._said_before(plan) if locked else self._said_begun())
        self.pages.setCurrentIndex(0)

    def kept(self, plan: Plan) -> None:
        """Show the plan that was just kept."""
        self.editor.draft.forget()
        self.show_plan(plan, locked=False)

    def _said_begun(self) -> str:
        if not self.editor.half_written:
            return ""
        return self.tr("A change of the plan was begun and is not kept yet. It waits where you change the plan.")

    def _leave_editor(self) -> None:
        put(self.before, "")
        self.pages.setCurrentIndex(0)

    def _said_before(self, plan: Plan) -> str:
        if plan.empty:
            return self.tr("No line was ticked to be readable before unlocking. Unlock to see the whole plan.")
        return self.tr("Only the lines that were ticked to be readable here. Unlock to see all.")

    def _edit(self) -> None:
        self.editor.edit(self._plan)
        self.pages.setCurrentIndex(1)
        give_keys(self.editor)
