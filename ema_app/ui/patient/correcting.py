"""Correcting one answer: its question asked again, with what was answered in it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ema_app.core.expression import Value
from ema_app.core.items import Item
from ema_app.session.check_ins import Given
from ema_app.ui.draft import Drafting
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.patient.check_in_roster import TellingRoster
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.answer import Asking
from ema_app.ui.widgets.ends import ends
from ema_app.ui.widgets.kinds import widget_for
from ema_app.ui.widgets.text import Text
from ema_app.ui.words import language

LINES = ("vas", "bipolar")


@dataclass(frozen=True)
class SaidBefore:
    """An entry and what stands in it: values by stored item id."""

    entry_id: str
    values: Mapping[str, Value]


class Correcting(QWidget):
    """`kept(given)` by stored item id when the correction is to be kept; `left_alone` when all stays as it was."""

    kept = Signal(object)
    left_alone = Signal()

    def __init__(self, item: Item, said: SaidBefore, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._given: dict[str, Given] = {}
        asking = Asking(theme=theme, language=language(), monotonic=time.monotonic, people=TellingRoster(qt),
                        now=qt.session.around.local_now, show_values=True)  # fmt: skip
        self.widget = widget_for(item, asking)
        self.widget.set_answer(said.values)
        self.widget.given.connect(self._take)
        self.problem = label("")
        self.problem.hide()
        self.keep = button(self.tr("Keep the correction"), self._keep, "primary")
        self.leave = button(self.tr("Leave it as it was"), self.left_alone.emit, "quiet")
        self.keep.setEnabled(False)
        self.widget.touched.connect(lambda: self.keep.setEnabled(True))
        under = [ends(item.scale, asking)] if item.kind in LINES else []
        self.setLayout(column(theme, self.widget, *under, self.problem, left(theme, self.keep, self.leave), space=8))
        self.first = self.widget
        self.draft = Drafting(self, lambda: qt.session, self._words)
        self._draft_of(item, said.entry_id)

    def _draft_of(self, item: Item, entry_id: str) -> None:
        """Keep free words while they are corrected; what was being written of them is in the field again."""
        if not isinstance(self.widget, Text):
            return
        self.draft.about = f"correcting:{entry_id}:{item.id}"
        self.draft.not_kept.connect(self.say)
        if (left_open := self.draft.found()) is not None:
            self.widget.set_answer({item.id: str(left_open.words)})
            self.widget.typed()
        self.widget.touched.connect(self.draft.touch)

    def _words(self) -> str:
        return self.widget.value() or "" if isinstance(self.widget, Text) else ""

    def name(self, question: str) -> None:
        """Take the question as the name of what is answered."""
        self.widget.name_after(question)

    def say(self, problem: str) -> None:
        """Say why it could not be kept."""
        put(self.problem, problem)

    def _take(self, given: Mapping[str, Given]) -> None:
        self._given |= given
        self.keep.setEnabled(True)

    def _keep(self) -> None:
        self.widget.settle()
        if self._given:
            self.kept.emit(dict(self._given))
