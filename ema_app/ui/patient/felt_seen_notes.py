"""What the person makes of a feeling as felt and as seen: dated, kept beside the chart."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.session import Topic
from ema_app.session.joint_notes import Note, keep, notes
from ema_app.ui.dates import moment_words
from ema_app.ui.draft import Drafting
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told


class FeltSeenNotes(QFrame):
    """Notes about one feeling at a time; what is being typed stays with its feeling."""

    def __init__(self, theme: Theme, qt: QtSession) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme, self._qt, self._emotion = theme, qt, ""
        title, self.words, self.said = self.tr("What do you make of it?"), QPlainTextEdit(), label("", "muted")
        self.draft = Drafting(self, lambda: qt.session, self._typed)
        self.draft.not_kept.connect(lambda why: put(self.said, why))
        self.words.setAccessibleName(title)
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(76))
        self.words.textChanged.connect(self.draft.touch)
        self.words.setPlaceholderText(self.tr("Only if you like. There is nothing to get right."))
        self.keep = button(self.tr("Keep this"), self._keep)
        self.earlier = QVBoxLayout()
        self.earlier.setSpacing(theme.space(8))
        parts = (label(title, "strong"), self.words, left(theme, self.keep), self.said, self.earlier)
        self.setLayout(column(theme, *parts, space=8, margin=16))
        qt.changed.connect(self._changed)

    def show_emotion(self, emotion: str) -> None:
        """Show the notes about a feeling."""
        if emotion != self._emotion:
            self.draft.settle()
            self._emotion = emotion
            self.draft.about = self._about if emotion else ""
            self._take_up()
            put(self.said, "")
        self._list()

    def _typed(self) -> str:
        return self.words.toPlainText().strip()

    def _take_up(self) -> None:
        """Show what was being typed about this feeling."""
        left_open = self.draft.found()
        self.words.blockSignals(True)
        self.words.setPlainText(str(left_open.words) if left_open else "")
        self.words.blockSignals(False)

    @property
    def _about(self) -> str:
        return f"felt_seen:{self._emotion}"

    def _changed(self, topics: frozenset[Topic]) -> None:
        if Topic.NOTES in topics:
            self._list()

    def _list(self) -> None:
        while item := self.earlier.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for note in notes(self._qt.session, self._about):
            self.earlier.addWidget(self._line(note))

    def _line(self, note: Note) -> QWidget:
        holder = QWidget()
        when = label(moment_words(note.made_at), "small")
        holder.setLayout(column(self._theme, when, label(note.text), space=4))
        return holder

    def _keep(self) -> None:
        try:
            changed = keep(self._qt.session, self._about, self.words.toPlainText(), ())
        except EmaError as error:
            put(self.said, told(error))
            return
        if changed:
            self.words.clear()
            self.draft.forget()
        put(self.said, self.tr("Kept.") if changed else self.tr("There is nothing written yet."))
        self._qt.tell(changed)
