"""The crisis plan to read: whom one can reach first and large, then what helps; all of it at a glance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QFrame, QStackedWidget, QWidget

from ema_app.session.crisis_plan import SERVICES, Line, Plan
from ema_app.ui.parts import button, card, column, filling, give_keys, label, left, put, row, scrolling
from ema_app.ui.patient.plan_editor import PlanEditor
from ema_app.ui.patient.plan_words import DANGER, NO_HELPLINE, NO_HELPLINE_HERE, section_title
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

if TYPE_CHECKING:
    from ema_app.session import Session

FIRST = ("people", "services", "helps_me")
THEN = ("reasons", "warning_signs", "others_do", "others_do_not")
"""Reading order: in distress one looks for somebody to reach and for what helps; the rest stands beside it."""
BESIDE_FROM = 760
SCROLLS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class PlanView(QWidget):
    """The lines of a plan, to read, in two columns where there is room; no higher than they are.

    What stands `above` and `beneath` scrolls with them: in a low window with large text the room is needed.
    """

    def __init__(self, theme: Theme, above: tuple[QWidget, ...] = (), beneath: tuple[QWidget, ...] = ()) -> None:
        super().__init__()
        self._theme = theme
        self._columns: QBoxLayout | None = None
        self._content, self.lines = QWidget(), QWidget()
        self._down = column(theme, *above, self.lines, *beneath)
        self._content.setLayout(self._down)
        self._content.installEventFilter(self)
        self._area = scrolling(self._content)
        filling(self, self._area)

    def show_plan(self, plan: Plan, *, whole: bool = True) -> None:
        """Show the lines of `plan`; a section without lines is left out, an empty plan is said to be empty.

        Where these are not all its lines (not `whole`), nothing is said of the others.
        """
        theme = self._theme
        first, then = ([self._section(plan, name, whole) for name in names if _told(plan, name)]
                       for names in (FIRST, THEN))  # fmt: skip
        if plan.empty and whole:
            nothing = self.tr("There is nothing in it yet. A calm hour is a good time to begin.")
            first.insert(0, card(theme, label(nothing)))
        sides = [column(theme, *cards, space=12) for cards in (first, then) if cards]
        for side in sides:
            side.addStretch(1)
        self._columns = row(theme, *sides, space=12)
        old, self.lines = self.lines, QWidget()
        self.lines.setLayout(self._columns)
        self._down.replaceWidget(old, self.lines)
        old.hide()
        old.deleteLater()
        self._area.verticalScrollBar().setValue(0)
        self._turn()

    def _section(self, plan: Plan, name: str, whole: bool) -> QFrame:
        lines = [_line(self._theme, line) for line in plan.reached(name)]
        said = self._said_of_services(plan, whole) if name == SERVICES else ()
        return card(self._theme, label(shown(section_title(name)), "strong"), *lines, *said)

    def _said_of_services(self, plan: Plan, whole: bool) -> Iterator[QWidget]:
        """Say that there is no helpline, and where to enter one; and what is wrong with the file of helplines."""
        if plan.helplines and plan.helplines.said:
            yield label(shown(plan.helplines.said), "muted")
        elif not plan.reached(SERVICES):
            yield label(shown(NO_HELPLINE if whole else NO_HELPLINE_HERE))

    def eventFilter(self, _content: QObject, event: QEvent) -> bool:
        """Take the height of the lines, whenever it becomes another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def scroll_by(self, action: QAbstractSlider.SliderAction) -> None:
        """Scroll the lines."""
        self._area.verticalScrollBar().triggerAction(action)

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
            self.lines.updateGeometry()  # the height follows once all is laid out anew

    def _fit(self) -> None:
        content = self._content
        needed = content.heightForWidth(self.width()) if content.hasHeightForWidth() else content.sizeHint().height()
        self.setMaximumHeight(max(needed, 1))


def _told(plan: Plan, name: str) -> bool:
    """Whether there is something to say in a section: of helplines also that there is none, where it was looked."""
    return bool(plan.of(name)) or (name == SERVICES and plan.helplines is not None)


def _line(theme: Theme, line: Line) -> QWidget:
    words, holder = label(line.text), QWidget()
    words.setMinimumWidth(1)  # a long word without a space must not take the room of the other lines
    if not line.number:
        return words
    number = label(line.number, "title")
    number.setAccessibleName(f"{line.text}: {line.number}")
    holder.setLayout(column(theme, words, number, space=4))
    return holder


class CrisisPlanPage(QWidget):
    """The plan to read, with a way to change it (not where it is shown before unlocking: `session` gives none)."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, session: Callable[[], Session | None] = lambda: None) -> None:
        super().__init__()
        self._plan = Plan()
        self.before = label("", "muted")
        self.view = PlanView(theme, (label(self.tr("Crisis plan"), "title"),), (self.before,))
        self.editor = PlanEditor(theme, session)
        self.back = button(self.tr("Back"), self.left.emit, "primary")
        self.change = button(self.tr("Change the plan"), self._edit)
        danger = label(shown(DANGER), "strong")
        reading, writing, self.pages = QWidget(), QWidget(), QStackedWidget()
        ways = left(theme, self.back, self.change)
        lines = column(theme, self.view, danger, ways, margin=24)
        lines.setStretch(0, 1)
        lines.addStretch(0)
        reading.setLayout(lines)
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
        return self.tr("Of the plan, only the lines that were ticked to be readable here. Unlock to see all.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where the plan is read, Esc leads back, and what is further down comes with Page down."""
        if self.pages.currentIndex() != 0:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in SCROLLS:
            self.view.scroll_by(SCROLLS[event.key()])
        else:
            event.ignore()

    def _edit(self) -> None:
        self.editor.edit(self._plan)
        self.pages.setCurrentIndex(1)
        give_keys(self.editor)
