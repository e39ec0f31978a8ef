"""One entry: its questions and answers, each to correct; only for me; erase."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.core.items import Item, phrase
from ema_app.session import Topic
from ema_app.session.check_ins import OpenEntry
from ema_app.session.entries import Kept, Said, items_of, said, taken_up
from ema_app.ui.parts import button, card, column, give_keys, label, left, row, scrolling
from ema_app.ui.patient.asking import sure
from ema_app.ui.patient.check_in_quote import quoted
from ema_app.ui.patient.correcting import Correcting, SaidBefore
from ema_app.ui.patient.given_words import given_words
from ema_app.ui.patient.tick import Tick
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import language, told


class EntryView(QWidget):
    """Shows one entry at a time; what is changed here is written at once.

    `ask_wanted(entry id, moment)`: ask somebody what they saw at that moment; offered for moments of today only.
    """

    ask_wanted = Signal(str, object)
    rewind_wanted = Signal(str)

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self._theme, self._qt = theme, qt
        self._kept: Kept | None = None
        self._entry: OpenEntry | None = None
        self._answers: dict[str, Said] = {}
        self.correcting: Correcting | None = None
        self.area: QScrollArea = scrolling(QWidget())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def show_entry(self, kept: Kept) -> None:
        """Show an entry as it stands now."""
        if self.correcting is not None:
            self.correcting.draft.settle()
        self._kept, self.correcting = kept, None
        page, layout = QWidget(), QVBoxLayout()
        layout.setContentsMargins(0, 0, self._theme.space(8), 0)
        layout.setSpacing(self._theme.space(12))
        try:
            self._entry = taken_up(self._qt.session, kept.entry_id)
            self._answers = said(self._qt.session, kept.entry_id)
            layout.addWidget(self._answers_card(self._entry))
        except EmaError as error:
            layout.addWidget(label(told(error)))
        layout.addWidget(self._what_becomes(kept))
        self._offer_asking(kept, layout)
        layout.addStretch(1)
        page.setLayout(layout)
        self.area.setWidget(page)

    def _answers_card(self, entry: OpenEntry) -> QFrame:
        people = self._qt.session.roster.people()
        shown = [(item, words) for item in items_of(entry) if (words := given_words(item, self._answers, people))]
        lines = [self._line(item, words) for item, words in shown]
        nothing = [] if lines else [label(self.tr("Nothing was answered in it."), "muted")]
        return card(self._theme, label(self._title(entry), "strong"), *nothing, *lines)

    def _title(self, entry: OpenEntry) -> str:
        return phrase(entry.flow.form.title, language())

    def _line(self, item: Item, words: str) -> QWidget:
        theme, holder = self._theme, QWidget()
        question = self._question(item)
        corrected = any(s.corrected for i, _, _ in item.stored if (s := self._answers.get(i)))
        note = [label(self.tr("corrected later"), "small")] if corrected else []
        change = button(self.tr("Correct…"), lambda: self._correct(item, holder), "link")
        change.setAccessibleName(self.tr("Correct: {question}").format(question=question))
        across = row(theme, column(theme, label(question, "small"), label(words), *note, space=4), change)
        across.setStretch(0, 1)
        holder.setLayout(column(theme, across, space=8))
        return holder

    def _question(self, item: Item) -> str:
        if self._entry is None:
            return ""
        values = {i: s.value if s.value is not None else s.text for i, s in self._answers.items()}
        people = self._qt.session.roster.people()
        return quoted(phrase(item.text, language()), self._entry.flow.protocol, values, people, language())

    def _correct(self, item: Item, holder: QWidget) -> None:
        assert self._kept is not None
        if self.correcting is not None:
            self.correcting.draft.settle()
            self.correcting.deleteLater()
        values = {i: s.value if s.value is not None else s.text for i, s in self._answers.items()}
        self.correcting = made = Correcting(item, SaidBefore(self._kept.entry_id, values), self._theme, self._qt)
        made.name(self._question(item))
        made.kept.connect(lambda given: self._write(item, given))
        made.left_alone.connect(self._leave)
        inside = holder.layout()
        assert isinstance(inside, QVBoxLayout)
        inside.addWidget(made)
        give_keys(made)

    def _leave(self) -> None:
        if self.correcting is not None:
            self.correcting.draft.forget()
            self.correcting.deleteLater()
            self.correcting = None

    def _write(self, item: Item, given: object) -> None:
        assert isinstance(given, dict)
        if self._entry is None or self.correcting is None:
            return
        try:
            changed = self._qt.session.check_ins.answer(self._entry, item, given)
        except EmaError as error:
            self.correcting.say(told(error))
            return
        self.correcting.draft.forget()
        self._again()
        self._qt.tell(changed)

    def _again(self) -> None:
        if self._kept:
            self.show_entry(self._kept)

    def _offer_asking(self, kept: Kept, layout: QVBoxLayout) -> None:
        session = self._qt.session
        now = session.around.local_now()
        about = datetime.fromtimestamp(kept.moment_ms / 1000, now.tzinfo)
        if about.date() == now.date() and any(observer.pin for observer in session.observers.observers()):
            ask = button(self.tr("Ask what somebody saw…"), lambda: self.ask_wanted.emit(kept.entry_id, about))
            layout.addLayout(left(self._theme, ask))

    def _what_becomes(self, kept: Kept) -> QFrame:
        theme = self._theme
        self.private = Tick(self.tr("Only for me"), theme,
                            line=self.tr("It never leaves in a share, a report or an export."))  # fmt: skip
        self.private.setChecked(kept.only_for_me)
        self.private.toggled.connect(
            lambda on: self._qt.tell(self._qt.session.check_ins.only_for_me(kept.entry_id, on))
        )
        self.erase = button(self.tr("Erase this entry…"), lambda: self._erase(kept))
        self.rewind = button(self.tr("Look at the hours around it"), lambda: self.rewind_wanted.emit(kept.entry_id))
        return card(theme, self.private, left(theme, self.rewind, self.erase))

    def _erase(self, kept: Kept) -> None:
        question = self.tr("Erase this entry for good? All its answers go, in the backups too. What you already shared "
                           "cannot be called back.")  # fmt: skip
        if sure(self, question, self.tr("Erase for good")):
            self.erase_now(kept)

    def erase_now(self, kept: Kept) -> None:
        """Erase an entry; the question has been asked."""
        self._kept = None
        try:
            self._qt.tell(self._qt.session.erase_entry(kept.entry_id) | {Topic.ENTRIES})
        except EmaError as error:
            self.area.setWidget(label(told(error)))
