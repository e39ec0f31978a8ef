"""A log: a table of what was written down, and the fields for the next line or for the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ema_app.core.errors import EmaError
from ema_app.core.words import Words
from ema_app.session import Changed
from ema_app.session.drafts import Draft
from ema_app.ui.dates import moment_words
from ema_app.ui.draft import Drafting
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.patient.asking import sure
from ema_app.ui.plot.table import TableModel, table_view
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import told

MOST_ROWS = 7


class Fields(Protocol):
    """The fields of one line; a widget. `note` takes its free words."""

    note: QLineEdit

    def fill(self, line: Any) -> None:
        """Show a line; None = a new one."""

    def line(self, identity: str) -> Any:
        """Give the line as it stands; `identity` is empty for a new one."""


@dataclass(frozen=True)
class Book:
    """What a log is about: its name, its title and headings, how its lines are read, told, named, kept and taken out;
    `moment`: as what its lines can be looked at under Rewind ('' = they cannot)."""

    name: str
    title: str
    none: str
    headings: tuple[Words, ...]
    read: Callable[[], Sequence[Any]]
    cells: Callable[[Any], Sequence[object]]
    identity: Callable[[Any], str]
    keep: Callable[[Any], Changed]
    erase: Callable[[str], Changed]
    moment: str = ""


class Log(QFrame):
    """A card with the log. It is written first; only then it is said to be kept.

    `rewind_wanted(kind, id)`: the hours around the chosen line are to be looked at.
    """

    rewind_wanted = Signal(str, str)

    def __init__(self, theme: Theme, qt: QtSession, book: Book, fields: Fields) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._theme, self._qt, self._book, self.fields = theme, qt, book, fields
        self._lines: Sequence[Any] = ()
        self._chosen = self._noted = ""
        self.model, self.said, self.none = TableModel(), label("", "muted"), label(book.none, "muted")
        self.table = table_view(self.model)
        self.table.setAccessibleName(book.title)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)
        self.draft = Drafting(self, lambda: qt.session, self._typed)
        self.draft.not_kept.connect(lambda why: put(self.said, why))
        fields.note.textEdited.connect(self.draft.touch)
        self.keep = button("", self._keep, "primary")
        self.new = button(self.tr("Write a new one instead"), self.begin)
        self.rewind = button(self.tr("Rewind"), lambda: self.rewind_wanted.emit(book.moment, self._chosen))
        self.erase = button(self.tr("Take out…"), self._erase)
        assert isinstance(fields, QWidget)
        parts = (label(book.title, "strong"), fields, self.said, self.none, self.table)
        layout = column(theme, *parts, space=8, margin=16)
        layout.insertLayout(2, left(theme, self.keep, self.new, self.rewind, self.erase))
        self.setLayout(layout)
        self.first = self.keep
        self.begin()
        self.refresh()

    def refresh(self) -> None:
        """Read the lines again."""
        self._lines = self._book.read()
        rows = [self._book.cells(line) for line in self._lines]
        self.model.show(self._book.headings, rows)
        self.table.resizeRowsToContents()
        shown = min(len(rows), MOST_ROWS)
        height = sum(self.table.rowHeight(k) for k in range(shown)) + self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(height + self._theme.px(20))
        self.table.setVisible(bool(rows))
        self.none.setVisible(not rows)

    def begin(self) -> None:
        """Make the fields ready for a new line."""
        self._show("", None)
        self.table.clearSelection()
        self._name_buttons()

    def _show(self, identity: str, line: Any) -> None:
        """Put a line into the fields, with the note that was being written of it when it was left."""
        self.draft.settle()
        self._chosen, self._noted = identity, line.note if line else ""
        self.draft.about = f"{self._book.name}:{identity}"
        self.fields.fill(line)
        left_open = self.draft.found()
        if left_open:
            self.fields.note.setText(str(left_open.words))
        put(self.said, self._left_at(left_open) if left_open else "")

    def _left_at(self, left_open: Draft) -> str:
        said = self.tr("This note was being written: {when}. It is not kept yet.")
        return said.format(when=moment_words(left_open.at))

    def _typed(self) -> str:
        note = self.fields.note.text().strip()
        return "" if note == self._noted else note

    def _name_buttons(self) -> None:
        words = self.tr("Keep the change") if self._chosen else self.tr("Write it down")
        self.keep.setText(words)
        self.keep.setAccessibleName(words)
        for part in (self.new, self.erase):
            part.setVisible(bool(self._chosen))
        self.rewind.setVisible(bool(self._chosen and self._book.moment))

    def _choose(self, index: QModelIndex) -> None:
        line = self._lines[index.row()]
        self._show(self._book.identity(line), line)
        self._name_buttons()

    def _keep(self) -> None:
        self._write(lambda: self._book.keep(self.fields.line(self._chosen)), self.tr("Kept."))

    def _erase(self) -> None:
        if sure(self, self.tr("Take this line out of the log?"), self.tr("Take out")):
            self.erase_now()

    def erase_now(self) -> None:
        """Take the chosen line out; the question has been asked."""
        self._write(lambda: self._book.erase(self._chosen), self.tr("Taken out."))

    def _write(self, work: Callable[[], Changed], done: str) -> None:
        try:
            changed = work()
        except EmaError as error:
            put(self.said, told(error))
            return
        self.draft.forget()
        self.begin()
        self.refresh()
        put(self.said, done)
        self._qt.tell(changed)
