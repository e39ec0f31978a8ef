"""The crisis plan: read at once, written in peace."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from ema_app.session.crisis_plan import SECTIONS, Line, Plan
from ema_app.ui.parts import button, card, column, label, row, scrolling
from ema_app.ui.patient.plan_words import DANGER, section_title
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate


class PlanView(QWidget):
    """The lines of a plan, to read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._content = QWidget()
        self._area = scrolling(self._content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_plan(self, plan: Plan) -> None:
        """Show the lines of `plan`; a section without lines is left out, an empty plan is said to be empty."""
        cards: list[QWidget] = [_section(self._theme, name, plan) for name in SECTIONS if plan.of(name)]
        if plan.empty:
            cards = [label(self.tr("There is nothing in it yet. A calm hour is a good time to begin."), "muted")]
        cards.append(label(DANGER.text(translate)))
        self._content = QWidget()
        layout = column(self._theme, *cards, space=12)
        layout.addStretch(1)
        self._content.setLayout(layout)
        self._area.setWidget(self._content)


def _section(theme: Theme, name: str, plan: Plan) -> QWidget:
    lines = [label(f"{ln.text}   {ln.number}".strip()) for ln in plan.of(name)]
    return card(theme, label(section_title(name).text(translate), "strong"), *lines)


class _LineEdit(QWidget):
    """One line that is being written: its words, a number, and whether it may be read before unlocking."""

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
        layout = row(theme, self.words, self.number, self.open, space=8)
        layout.setStretch(0, 3)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    @property
    def line(self) -> Line:
        """The line as it stands."""
        return Line(self.words.text().strip(), self.number.text().strip(), self.open.isChecked())


class PlanEditor(QWidget):
    """The plan as fields, one empty line at the end of each section."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: dict[str, list[_LineEdit]] = {}
        self._area = scrolling(QWidget())
        said = self.tr("Ticked lines can be read before unlocking: they, and only they, are kept beside your diary "
                       "unencrypted, where anyone at this computer can find them.")  # fmt: skip
        self._said = label(said, "muted")
        buttons = row(
            theme, button(self.tr("Keep this plan"), self._save, "primary"), button(self.tr("Cancel"), self.left.emit)
        )
        buttons.addStretch(1)
        self.setLayout(column(theme, self._said, self._area, buttons))

    def edit(self, plan: Plan) -> None:
        """Put the lines of `plan` into fields."""
        self._lines = {}
        content = QWidget()
        layout = column(self._theme, *(self._section(name, plan) for name in SECTIONS), space=12)
        layout.addStretch(1)
        content.setLayout(layout)
        self._area.setWidget(content)

    def _section(self, name: str, plan: Plan) -> QWidget:
        title = section_title(name).text(translate)
        with_number = name in ("people", "services")
        self._lines[name] = [_LineEdit(self._theme, ln, with_number, title) for ln in (*plan.of(name), Line(""))]
        lines = column(self._theme, *self._lines[name], space=8)

        def more() -> None:
            another = _LineEdit(self._theme, Line(""), with_number, title)
            self._lines[name].append(another)
            lines.addWidget(another)
            another.words.setFocus()

        add = button(self.tr("Another line"), more, "quiet")
        add.setAccessibleName(f"{self.tr('Another line')}: {title}")
        return card(self._theme, label(title, "strong"), lines, add)

    def _save(self) -> None:
        kept = {s: tuple(e.line for e in edits if e.line.text) for s, edits in self._lines.items()}
        self.saved.emit(Plan(kept))


class CrisisPlanPage(QWidget):
    """The plan to read, with a way to change it (not where it is shown before unlocking)."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._plan = Plan()
        self.view, self.editor = PlanView(theme), PlanEditor(theme)
        self.change = button(self.tr("Change the plan"), self._edit)
        self.back = button(self.tr("Back"), self.left.emit)
        self.before = label(self.tr("Only the lines that were ticked to be readable here. Unlock to see all."), "muted")
        buttons = row(theme, self.back, self.change)
        buttons.addStretch(1)
        reading = QWidget()
        title = label(self.tr("Crisis plan"), "title")
        reading.setLayout(column(theme, title, self.before, self.view, buttons, margin=24))
        writing = QWidget()
        writing.setLayout(column(theme, label(self.tr("Crisis plan"), "title"), self.editor, margin=24))
        self.pages = QStackedWidget()
        self.pages.addWidget(reading)
        self.pages.addWidget(writing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self.editor.saved.connect(self.saved)
        self.editor.left.connect(lambda: self.pages.setCurrentIndex(0))

    def show_plan(self, plan: Plan, *, locked: bool) -> None:
        """Show `plan`; `locked` = before unlocking, when it cannot be changed."""
        self._plan = plan
        self.view.show_plan(plan)
        self.change.setVisible(not locked)
        self.before.setVisible(locked)
        self.pages.setCurrentIndex(0)
        self.back.setFocus()

    def _edit(self) -> None:
        self.editor.edit(self._plan)
        self.pages.setCurrentIndex(1)
