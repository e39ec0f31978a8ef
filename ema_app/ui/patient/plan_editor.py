"""The crisis plan to write, in peace: fields for each section, and which lines may be read before unlocking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ema_app.session.crisis_plan import SECTIONS, Line, Plan, from_json, to_json
from ema_app.session.drafts import Draft
from ema_app.ui.dates import moment_words
from ema_app.ui.draft import Drafting
from ema_app.ui.parts import button, card, column, label, left, put, row, scrolling
from ema_app.ui.patient.asking import sure
from ema_app.ui.patient.plan_words import section_title
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

if TYPE_CHECKING:
    from ema_app.session import Session

ABOUT = "crisis_plan"
"""What the draft of a plan is kept under."""

NUMBERED = ("people", "services")


class LineEdit(QWidget):
    """One line that is being written: its words, a number, and whether it may be read before unlocking."""

    touched = Signal()

    def __init__(self, theme: Theme, line: Line, with_number: bool, about: str) -> None:
        super().__init__()
        self.words, self.number = QLineEdit(line.text), QLineEdit(line.number)
        self.words.setAccessibleName(about)
        self.number.setAccessibleName(self.tr("Telephone number"))
        self.number.setPlaceholderText(self.tr("number"))
        self.number.setVisible(with_number)
        self.open = QCheckBox(self.tr("readable before unlocking"))
        self.open.setAccessibleName(self.open.text())
        self.open.setChecked(line.open)
        for changed in (self.words.textChanged, self.number.textChanged, self.open.toggled):
            changed.connect(lambda _now: self.touched.emit())
        layout = row(theme, self.words, self.number, self.open, space=8)
        layout.setStretch(0, 3)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    @property
    def line(self) -> Line:
        """The line as it stands."""
        return Line(self.words.text().strip(), self.number.text().strip(), self.open.isChecked())


class PlanEditor(QWidget):
    """The plan as fields, one empty line at the end of each section. What is being written is kept as a draft.

    `saved(plan)`; `left`: it was let go. `session` gives the open record, None = there is none.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, session: Callable[[], Session | None]) -> None:
        super().__init__()
        self._theme = theme
        self._plan = self._began = Plan()
        self.lines: dict[str, list[LineEdit]] = {}
        self.first: QWidget = self
        self.draft = Drafting(self, session, self._words)
        self.draft.about = ABOUT
        self._area = scrolling(QWidget())
        said = self.tr("Ticked lines can be read before unlocking: they, and only they, are kept beside your diary "
                       "unencrypted, where anyone at this computer can find them.")  # fmt: skip
        self.again = label("", "muted")
        self.again.hide()
        self.draft.not_kept.connect(lambda why: put(self.again, why))
        self.keep = button(self.tr("Keep this plan"), self._save, "primary")
        self.cancel = button(self.tr("Cancel"), self._cancel)
        layout = column(theme, label(said, "muted"), self.again, self._area, left(theme, self.keep, self.cancel))
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def edit(self, plan: Plan) -> None:
        """Put the lines of `plan` into fields, or what was being written of it when the page was left."""
        self.draft.settle()
        self._plan = self._began = plan
        left_open = self.draft.found()
        if left_open is not None:
            self._began = from_json(left_open.words["from"])
        self._show(plan if left_open is None else from_json(left_open.words["lines"]))
        put(self.again, self._left_at(left_open) if left_open else "")

    def clear(self) -> None:
        """Take away the fields with all their words: the record is closed."""
        self._plan = self._began = Plan()
        self.lines, self.first = {}, self
        self._area.setWidget(QWidget())
        put(self.again, "")

    @property
    def half_written(self) -> bool:
        """Whether something is being written that is not kept yet."""
        self.draft.settle()
        return self.draft.found() is not None

    def _left_at(self, left_open: Draft) -> str:
        said = self.tr("This is what was being written: {when}. It is not in the plan yet.")
        other = self.tr("The plan was changed since; if you keep this, it takes the place of what was changed.")
        changed = to_json(self._began) != to_json(self._plan)
        return " ".join((said.format(when=moment_words(left_open.at)), *((other,) if changed else ())))

    def _show(self, plan: Plan) -> None:
        self.lines = {}
        content = QWidget()
        layout = column(self._theme, *(self._section(name, plan) for name in SECTIONS), space=12)
        layout.addStretch(1)
        content.setLayout(layout)
        self._area.setWidget(content)
        self.first = self.lines[SECTIONS[0]][0].words

    def _section(self, name: str, plan: Plan) -> QWidget:
        title = section_title(name).text(translate)
        rows = [self._line(name, line) for line in (*plan.of(name), Line(""))]
        self.lines[name] = rows
        lines = column(self._theme, *rows, space=8)
        add = button(self.tr("Another line"), lambda: self._more(name, lines), "link")
        add.setAccessibleName(f"{self.tr('Another line')}: {title}")
        return card(self._theme, label(title, "strong"), lines, left(self._theme, add))

    def _line(self, name: str, line: Line) -> LineEdit:
        made = LineEdit(self._theme, line, name in NUMBERED, section_title(name).text(translate))
        made.touched.connect(self.draft.touch)
        return made

    def _more(self, name: str, lines: QVBoxLayout) -> None:
        another = self._line(name, Line(""))
        self.lines[name].append(another)
        lines.addWidget(another)
        another.words.setFocus()

    def _words(self) -> object:
        """Give the lines as they stand, also one that is a number only; nothing where they are those of the plan."""
        now = Plan({s: tuple(e.line for e in edits if e.line.text or e.line.number) for s, edits in self.lines.items()})
        if to_json(now) == to_json(self._plan):
            return None
        return {"lines": to_json(now), "from": to_json(self._began)}

    def _save(self) -> None:
        kept = {s: tuple(e.line for e in edits if e.line.text) for s, edits in self.lines.items()}
        self.saved.emit(replace(self._plan, lines=kept))

    def _cancel(self) -> None:
        question = self.tr("Let go of what is written here? It is not in the plan.")
        if self._words() is None or sure(self, question, self.tr("Let go of it")):
            self.let_go()

    def let_go(self) -> None:
        """Leave without keeping; the question has been asked."""
        self.draft.forget()
        self.left.emit()
