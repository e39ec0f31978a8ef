"""Adding somebody in three seconds: a name or a code is enough."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from ema_app.core.items import Scale
from ema_app.ui.parts import button, label
from ema_app.ui.theme import Theme
from ema_app.ui.widgets.line import Line
from ema_app.ui.widgets.relationships import relationship_words

_CLOSENESS = Scale(0, 100)


class PersonAdd(QFrame):
    """Three fields in a row: who, what they are to you, how close. Enter adds from any of them, Esc closes."""

    wanted = Signal(str, str, object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("notice", True)
        self.name = QLineEdit()
        self.relationship = QComboBox()
        self.relationship.addItem(self.tr("choose, if you like"), "other")
        for code, words in relationship_words().items():
            self.relationship.addItem(words, code)
        self.closeness = Line(_CLOSENESS, theme)
        self.closeness.entered.connect(self._add)
        self.add = button(self.tr("Add"), self._add, "primary")
        self.add.setEnabled(False)
        self.name.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        edge = self._theme.space(16)
        grid.setContentsMargins(edge, edge, edge, edge)
        grid.setSpacing(self._theme.space(12))
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("First name or a code of your own"), self.name),
            (self.tr("What they are to you"), self.relationship),
            (self.tr("How close you are, from not at all to very"), self.closeness),
        )
        for row, (words, field) in enumerate(fields):
            field.setAccessibleName(words)
            grid.addWidget(label(words), row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        across = QHBoxLayout()
        across.addWidget(label(self.tr("Names stay in this file unless you put them in a share."), "small"), 1)
        across.addWidget(button(self.tr("Cancel"), self.closed.emit, "quiet"))
        across.addWidget(self.add)
        grid.addLayout(across, len(fields), 0, 1, 2)

    def open(self) -> None:
        """Show the fields, empty, and begin with the name."""
        self.name.clear()
        self.relationship.setCurrentIndex(0)
        self.closeness.put(None)
        self.show()
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, Esc closes; no key leaves the fields by accident."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._add()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()

    def _add(self) -> None:
        name = self.name.text().strip()
        if name:
            self.wanted.emit(name, self.relationship.currentData(), self.closeness.answer())
