"""The place to write under a moment: flat, so that the moment stays in view while two people write about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from ema_app.ui.clinician.notes import JointNotes
from ema_app.ui.parts import card, column, label, row

HEIGHT = 84
"""Pixels at 100 %, as high as the two names beside the words."""


class MomentNotes(JointNotes):
    """Notes about a moment. What was written before is a card of its own, `before`, that may stand elsewhere."""

    def _lay_out(self, title: str, hint: str) -> None:
        theme = self._theme
        self.words.setFixedHeight(theme.px(HEIGHT))
        self.before = card(theme, label(self.tr("Written down before"), "strong"), self.earlier)
        self.before.hide()
        names = column(theme, *self.who, space=4)
        names.addStretch(1)
        heading = label(title, "strong")
        heading.setWordWrap(False)
        self._head = row(theme, heading, label(hint, "small"), space=12)
        self._head.setStretch(1, 1)
        self._writing = row(theme, self.words, names, self.save, space=12)
        self._writing.setStretch(0, 1)
        for part in (self.words, self.save):
            self._writing.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setLayout(column(theme, card(theme, self._head, self._writing, self.said)))
        self.turn(flat=False)

    def turn(self, *, flat: bool) -> None:
        """Put the words, the names and the button beside each other, or under each other where there is less room."""
        for layout in (self._head, self._writing):
            layout.setDirection(QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom)

    def _list(self) -> None:
        super()._list()
        self.before.setVisible(self.earlier.count() > 0)
