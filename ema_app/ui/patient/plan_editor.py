"""The crisis plan to write, in peace: fields for each section, and which lines may be read before unlocking."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ema_app.session.crisis_plan import SECTIONS, Line, Plan
from ema_app.ui.parts import button, card, column, label, left, row, scrolling
from ema_app.ui.patient.plan_words import section_title
from ema_app.ui.theme import Theme
from ema_app.ui.words import translate

NUMBERED = ("people", "services")


class LineEdit(QWidget):
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
        self.lines: dict[str, list[LineEdit]] = {}
        self.first: QWidget = self
        self._area = scrolling(QWidget())
        said = self.tr("Ticked lines can be read before unlocking: they, and only they, are kept beside your diary "
                       "unencrypted, where anyone at this computer can find them.")  # fmt: skip
        self.keep = button(self.tr("Keep this plan"), self._save, "primary")
        ways = left(theme, self.keep, button(self.tr("Cancel"), self.left.emit))
        layout = column(theme, label(said, "muted"), self._area, ways)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def edit(self, plan: Plan) -> None:
        """Put the lines of `plan` into fields."""
        self.lines = {}
        content = QWidget()
        layout = column(self._theme, *(self._section(name, plan) for name in SECTIONS), space=12)
        layout.addStretch(1)
        content.setLayout(layout)
        self._area.setWidget(content)
        self.first = self.lines[SECTIONS[0]][0].words

    def _section(self, name: str, plan: Plan) -> QWidget:
        title = section_title(name).text(translate)
        rows = [LineEdit(self._theme, ln, name in NUMBERED, title) for ln in (*plan.of(name), Line(""))]
        self.lines[name] = rows
        lines = column(self._theme, *rows, space=8)
        add = button(self.tr("Another line"), lambda: self._more(name, lines), "link")
        add.setAccessibleName(f"{self.tr('Another line')}: {title}")
        return card(self._theme, label(title, "strong"), lines, left(self._theme, add))

    def _more(self, name: str, lines: QVBoxLayout) -> None:
        title = section_title(name).text(translate)
        another = LineEdit(self._theme, Line(""), name in NUMBERED, title)
        self.lines[name].append(another)
        lines.addWidget(another)
        another.words.setFocus()

    def _save(self) -> None:
        kept = {s: tuple(e.line for e in edits if e.line.text) for s, edits in self.lines.items()}
        self.saved.emit(Plan(kept))
