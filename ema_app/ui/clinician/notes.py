"""A place to write something down together: dated, with who wrote it; what was written before stands under it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.joint_notes import Note, keep, last_writers, notes
from ema_app.ui.dates import moment_words
from ema_app.ui.draft import Drafting
from ema_app.ui.parts import button, card, column, label, left, put
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told


class JointNotes(QWidget):
    """Notes about one thing at a time. It is written first; only then it is said to be kept.

    `alone`: one writer only, and no word of writing together.
    """

    def __init__(self, theme: Theme, qt: QtSession, title: str, hint: str, *, alone: bool = False) -> None:
        super().__init__()
        self._theme, self._qt, self._about = theme, qt, ""
        self.words, self.said = QPlainTextEdit(), label("", "muted")
        self.words.setAccessibleName(title)
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(64))
        self.draft = Drafting(self, lambda: qt.session, lambda: self.words.toPlainText().strip())
        self.draft.not_kept.connect(lambda why: put(self.said, why))
        self.words.textChanged.connect(self.draft.touch)
        self.who = [self._name(words) for words in self._asked(alone)]
        self.save = button(self.tr("Keep this note"), self._save, "primary")
        self.earlier = QVBoxLayout()
        self.earlier.setSpacing(theme.space(8))
        self._lay_out(title, hint)
        self.first = self.words
        qt.changed.connect(self._changed)

    def _lay_out(self, title: str, hint: str) -> None:
        names = left(self._theme, *self.who, self.save)
        head = (label(title, "strong"), label(hint, "small"))
        made = card(self._theme, *head, self.words, names, self.said, self.earlier)
        self.setLayout(column(self._theme, made))

    def _asked(self, alone: bool) -> list[str]:
        if alone:
            return [self.tr("Who writes: name or role")]
        return [self.tr("Who writes: name or role"), self.tr("With whom: name or role")]

    def _name(self, words: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(words)
        made.setAccessibleName(words)
        made.setMinimumWidth(self._theme.px(240))
        made.setMaxLength(80)
        return made

    def show_about(self, about: str) -> None:
        """Show the notes about something; what is being typed about the same thing stays, about another it is kept."""
        if about != self._about:
            self.settle()
            self._about = self.draft.about = about
            self._take_up()
            put(self.said, "")
            for field, name in zip(self.who, last_writers(self._qt.session), strict=False):
                field.setText(name)
        self._list()

    def _take_up(self) -> None:
        """Show what was being typed about it when the app ended without warning."""
        left_open = self.draft.found()
        self.words.blockSignals(True)
        self.words.setPlainText(str(left_open.words) if left_open else "")
        self.words.blockSignals(False)

    def _list(self) -> None:
        while item := self.earlier.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for note in notes(self._qt.session, self._about):
            self.earlier.addWidget(self._line(note))

    def _line(self, note: Note) -> QWidget:
        holder = QWidget()
        by = " · ".join([moment_words(note.made_at), ", ".join(note.who)]) if note.who else moment_words(note.made_at)
        holder.setLayout(column(self._theme, label(by, "small"), label(note.text), space=4))
        return holder

    def _save(self) -> None:
        text = self.words.toPlainText()
        if not text.strip():
            put(self.said, self.tr("There is nothing written yet."))
            return
        try:
            changed = keep(self._qt.session, self._about, text, tuple(field.text() for field in self.who))
        except EmaError as error:
            put(self.said, told(error))
            return
        self.words.clear()
        self.draft.forget()
        put(self.said, self.tr("Kept."))
        self._qt.tell(changed)

    def settle(self) -> None:
        """Keep at once what is being typed: the record is about to be closed, or something else is looked at."""
        if self._about and self.words.toPlainText().strip():
            self._save()

    def _changed(self, topics: frozenset[Topic]) -> None:
        if Topic.NOTES in topics and self._about:
            self._list()
