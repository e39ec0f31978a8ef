"""Exactly what would leave in a share, so that it can be read before it does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ema_app.core.people import Person
from ema_app.core.words import Words, say
from ema_app.session.sharing import Leaving
from ema_app.ui.dates import date_words
from ema_app.ui.parts import column, label
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.relationships import relationship_words
from ema_app.ui.words import shown

KEEP_IT = say("sharing", "A share cannot be taken back; whoever has it can keep it.")

_TABLES = {
    "prompts": say("sharing", "Times you were asked, or asked yourself"),
    "answers": say("sharing", "Answers"),
    "events": say("sharing", "Things that happened between you and someone"),
    "observations": say("sharing", "Values others gave when they said what they saw"),
    "body": say("sharing", "Windows of body signals"),
    "sessions": say("sharing", "Therapy sessions"),
    "incidents": say("sharing", "Incidents, by date"),
    "notes": say("sharing", "Notes"),
    "protocols": say("sharing", "Protocols: the questions themselves"),
    "tombstones": say("sharing", "News of what you erased, as ids only"),
}
_ALSO = {
    "words": (say("sharing", "What you typed in your own words is in it."),
              say("sharing", "What you typed in your own words stays here.")),
    "names": (say("sharing", "Names of people are in it."), say("sharing", "Names of people stay here.")),
    "urges": (say("sharing", "Answers about urges and what you did are in it."),
              say("sharing", "Answers about urges and what you did stay here.")),
    "plan": (say("sharing", "Your crisis plan is in it."), say("sharing", "Your crisis plan stays here.")),
    "formulation": (say("sharing", "The formulation is in it."), say("sharing", "The formulation stays here.")),
}  # fmt: skip

_NONE = {
    "plan": ("crisis_plan", say("sharing", "There is no crisis plan yet.")),
    "formulation": ("formulation", say("sharing", "There is no formulation yet.")),
}
"""The kind of version that holds it, and what is said where it was chosen and there is none."""


class LeavingView(QWidget):
    """What leaves in numbers, who is in it, and what stays here."""

    def __init__(self, theme: Theme, zone: str) -> None:
        super().__init__()
        self._theme, self._zone = theme, ZoneInfo(zone)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None
        self.setAccessibleName(self.tr("What leaves"))

    def show_leaving(self, found: Leaving, people: dict[str, Person]) -> None:
        """Show what was found; `people` of the roster by code, for names that only the person sees here."""
        if self._shown is not None:
            self._outer.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = page = QWidget()
        theme = self._theme
        numbers = column(theme, label(self._days(found), "strong"), self._numbers(found), space=8)
        also = [label(f"– {shown(words)}") for words in self._also(found)]
        parts = [numbers, self._people(found, people), column(theme, *also, space=4)]
        page.setLayout(column(theme, *parts, space=12))
        self._outer.addWidget(page)

    def _days(self, found: Leaving) -> str:
        if found.first_ms is None or found.last_ms is None:
            return self.tr("No moments leave with what you chose.")
        first, last = (date_words(datetime.fromtimestamp(ms / 1000, self._zone).date())
                       for ms in (found.first_ms, found.last_ms))  # fmt: skip
        return self.tr("Moments you told of: {n}, from {first} to {last}").format(
            n=found.moments, first=first, last=last
        )

    def _numbers(self, found: Leaving) -> QWidget:
        theme, board = self._theme, QWidget()
        grid = QGridLayout(board)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(16))
        grid.setVerticalSpacing(theme.space(4))
        grid.setColumnStretch(1, 1)
        rows = [(name, words) for name, words in _TABLES.items() if found.counts.get(name)]
        for line, (name, words) in enumerate(rows):
            number = _number(found.counts[name])
            grid.addWidget(number, line, 0)
            grid.addWidget(label(shown(words)), line, 1)
        return board

    def _people(self, found: Leaving, people: dict[str, Person]) -> QVBoxLayout:
        words = relationship_words()
        lines = [label(self.tr("People in it")) if found.people else label(self.tr("Nobody of your people is in it."))]
        for code, times in found.people.items():
            person = people.get(code)
            relation = words.get(person.relationship, "") if person else ""
            known = person.name if person and person.named else ""
            about = " · ".join(part for part in (known, relation, code) if part)
            lines.append(label(self.tr("{person}, named in {n} of them").format(person=about, n=times), "muted"))
        return column(self._theme, *lines, space=4)

    def _also(self, found: Leaving) -> Iterator[Words]:
        versions = found.tables["versions"]
        kinds = {row[versions.columns.index("kind")] for row in versions.rows}
        for name, (inside, outside) in _ALSO.items():
            missing = name in _NONE and _NONE[name][0] not in kinds
            chosen = _NONE[name][1] if missing else inside
            yield chosen if getattr(found.choice, name) else outside
        if found.private:
            yield say("sharing", "Only for you, and staying here: {n}.", n=found.private)
        if found.naming:
            yield say("sharing", "Naming somebody you left out, and staying here: {n}.", n=found.naming)


def _number(count: int) -> QLabel:
    from PySide6.QtCore import QLocale, Qt

    said = label(QLocale().toString(count))
    said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return said
