"""What was said of a moment, as a card of short headings and lines."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ema_app.core.words import Words, say
from ema_app.session import Session
from ema_app.session.incident_words import incident_word
from ema_app.session.over_time import event_word
from ema_app.session.rewind_facts import Fact, facts
from ema_app.session.rewinding import Around
from ema_app.ui.dates import moment_words
from ema_app.ui.parts import card, column, label, row
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import language, shown


class FactsView(QWidget):
    """Shows the facts of one moment at a time."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self._held = QVBoxLayout(self)
        self._held.setContentsMargins(0, 0, 0, 0)
        self._card: QFrame | None = None

    def show_facts(self, around: Around) -> None:
        """Show what was said of a moment."""
        if self._card is not None:
            self._held.removeWidget(self._card)
            self._card.deleteLater()
        found = facts(self._qt.session, around, language())
        self._card = card(self._theme, *(self._fact(fact) for fact in found))
        self._held.insertWidget(0, self._card)
        if self._held.count() == 1:
            self._held.addStretch(1)

    def _fact(self, fact: Fact) -> QWidget:
        theme, holder = self._theme, QWidget()
        heading = row(theme, label(shown(fact.heading), "small"), space=8)
        if fact.colour != "text":
            bar = QFrame()
            bar.setFixedSize(theme.px(10), theme.px(10))
            bar.setStyleSheet(f"background: {theme.name(fact.colour)}; border-radius: {theme.px(3)}px;")
            heading.insertWidget(0, bar)
            heading.setStretch(1, 1)
        between = "\n" if fact.apart else " · "
        lines = between.join(shown(line) for line in fact.lines)
        holder.setLayout(column(theme, heading, label(lines), space=4))
        return holder


def moment_title(session: Session, around: Around) -> tuple[str, str]:
    """Give what a moment was, and its day and time."""
    local = datetime.fromtimestamp(around.moment_ms / 1000, UTC).astimezone(ZoneInfo(session.around.zone()))
    return shown(_what(around)), moment_words(local)


def _what(around: Around) -> Words:
    if around.kind == "switch":
        return say("rewind", "a switch event")
    if around.incident is not None:
        return incident_word(around.incident[0])
    return event_word(around.event.kind) if around.event is not None else say("rewind", "a moment")
