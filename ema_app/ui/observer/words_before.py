"""What an observer reads before they rate, word for word, and what they choose."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ema_app.core.words import say
from ema_app.session.observers import Moment
from ema_app.ui.observer.moment import MomentChoice, moment_words
from ema_app.ui.parts import button, card, column, filling, label, left, narrow
from ema_app.ui.patient.tick import Tick
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown

BEFORE = say(
    "observer",
    "The person you rate, and whoever they share with, can see this. You will not see theirs. Do not rate if either of "
    "you feels pressed.",
)
"""The fixed sentence."""

SINGLE = say("observer", "They may see my single answers, from tomorrow on")
NOT_SINGLE = say("observer", "Without this they only ever see averages, from ten moments on.")


class WordsBefore(QWidget):
    """The fixed sentence, the moment (given, or to be chosen), and the choice about single values.

    `begun` when the observer goes on; `left` when they would rather not. Nothing is kept of the latter.
    """

    begun = Signal()
    left = Signal()

    def __init__(self, theme: Theme, moment: Moment | None, *, single: bool) -> None:
        super().__init__()
        self.single = Tick(shown(SINGLE), theme, line=shown(NOT_SINGLE))
        self.single.setChecked(single)
        self.choice = None if moment else MomentChoice(theme)
        self.go = button(self.tr("Begin"), self.begun.emit, "primary")
        self.leave = button(self.tr("Not now"), self.left.emit, "quiet")
        title = label(self.tr("Before you begin"), "display" if theme.scale < 1.5 else "title")
        which: list[QWidget] = [label(self.tr("Which moment is it about?"), "strong")]
        if self.choice:
            which += [label(self.tr("Only when they have asked you to."), "small"), self.choice]
        elif moment:
            which = [label(self.tr("It is about: {moment}").format(moment=moment_words(moment)), "strong")]
        note = label(self.tr("Neither of you is right or wrong. Every question can be left out."), "small")
        ways = left(theme, self.go, self.leave)
        page = QWidget()
        page.setLayout(
            column(theme, title, card(theme, label(shown(BEFORE))), column(theme, *which, space=4), self.single, note,
                   ways, space=16)
        )
        filling(self, narrow(theme, page, 620))
        self.first = self.choice or self.go
