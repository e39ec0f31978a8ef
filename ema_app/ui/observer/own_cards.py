"""The observer's own copy: the cards that were given, opening one with its words, rating, giving back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QVBoxLayout, QWidget

from ema_app.store.card import ENDING
from ema_app.store.observer_file import KeptCard
from ema_app.ui.parts import button, card, column, filling, label, left, narrow, put, row
from ema_app.ui.patient.asking import sure
from ema_app.ui.theme import Theme


class CardList(QWidget):
    """`file_chosen(path)`, `open_wanted(name)`, `remove_wanted(name)`, `left`."""

    file_chosen = Signal(object)
    open_wanted = Signal(str)
    remove_wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.open = button(self.tr("Open a card I was given…"), self._choose, "primary")
        self.leave = button(self.tr("Back"), self.left.emit, "quiet")
        self.problem = label("")
        self.problem.hide()
        self.list = QVBoxLayout()
        self.list.setSpacing(theme.space(8))
        title = label(self.tr("I was asked what I saw"), "display" if theme.scale < 1.5 else "title")
        about = label(
            self.tr("Somebody gave you a card, a small file, and told you letters and digits that open it. What you "
                    "answer is locked at once for them alone; not even you can read it again here."),
            "muted",
        )  # fmt: skip
        page = QWidget()
        page.setLayout(column(theme, title, about, self.list, left(theme, self.open, self.leave), self.problem,
                              space=16))  # fmt: skip
        filling(self, narrow(theme, page, 620))
        self.first = self.open

    def show_cards(self, cards: Sequence[KeptCard]) -> None:
        """Show these cards."""
        while self.list.count():
            old = self.list.takeAt(0)
            widget = old.widget() if old else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, kept in enumerate(cards, 1):
            self.list.addWidget(self._card(number, kept))
        put(self.problem, "")

    def say(self, words: str) -> None:
        """Say what went wrong."""
        put(self.problem, words)

    def _card(self, number: int, kept: KeptCard) -> QFrame:
        name = self.tr("Card {number}").format(number=number)
        waiting = len(kept.ratings) - kept.given_back
        about = self.tr("Moments answered: {n}. Not given back yet: {waiting}.").format(
            n=len(kept.ratings), waiting=waiting)  # fmt: skip
        opened = button(self.tr("Open"), lambda: self.open_wanted.emit(kept.name), "primary")
        away = button(self.tr("Take away…"), lambda: self._remove(name, kept.name), "quiet")
        for way in (opened, away):
            way.setAccessibleName(f"{way.text()} {name}")
        line = row(self._theme, column(self._theme, label(name, "strong"), label(about, "small"), space=4), opened,
                   away)  # fmt: skip
        line.setStretch(0, 1)
        return card(self._theme, line)

    def _remove(self, words: str, name: str) -> None:
        asked = self.tr("Take {card} away? What you answered with it and did not give back goes with it.")
        if sure(self, asked.format(card=words), self.tr("Take away")):
            self.remove_wanted.emit(name)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Which card"), "", f"*{ENDING}")
        if chosen:
            self.file_chosen.emit(Path(chosen))


class CardWords(QWidget):
    """Asks for the words that open a card: `opened(words)`, `left`."""

    opened = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("The letters and digits you were told"))
        self.field.returnPressed.connect(self._open)
        self.go = button(self.tr("Open the card"), self._open, "primary")
        self.leave = button(self.tr("Back"), self.left.emit, "quiet")
        self.problem = label("")
        self.problem.hide()
        title = label(self.tr("Open the card"), "display" if theme.scale < 1.5 else "title")
        about = label(self.tr("Whoever gave you the card told you letters and digits that open it. Capitals and dashes "
                              "do not matter."), "muted")  # fmt: skip
        page = QWidget()
        page.setLayout(column(theme, title, about, self.field, self.problem, left(theme, self.go, self.leave),
                              space=16))  # fmt: skip
        filling(self, narrow(theme, page))
        self.first = self.field

    def _open(self) -> None:
        if self.field.text().strip() and self.go.isEnabled():
            self.go.setEnabled(False)
            put(self.problem, self.tr("Opening. This takes a second."))
            self.opened.emit(self.field.text())

    def say(self, words: str) -> None:
        """Say why it did not open; what was typed stays."""
        self.go.setEnabled(True)
        put(self.problem, words)
        self.field.setFocus()


class OpenCardPage(QWidget):
    """A card that is open: `rate_wanted`, `save_wanted`, `left`."""

    rate_wanted = Signal()
    save_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rate = button(self.tr("Say what I saw"), self.rate_wanted.emit, "primary")
        self.save = button(self.tr("Save the file to give back…"), self.save_wanted.emit)
        self.leave = button(self.tr("Close the card"), self.left.emit, "quiet")
        self.count, self.said = label("", "muted"), label("")
        self.said.hide()
        title = label(self.tr("The card is open"), "display" if theme.scale < 1.5 else "title")
        about = label(self.tr("Answer when the person asks you to, as soon after the moment as you can. Then give them "
                              "the file, on a stick or by mail: nobody else can read it."), "muted")  # fmt: skip
        page = QWidget()
        page.setLayout(column(theme, title, about, self.count, left(theme, self.rate, self.save), self.said,
                              left(theme, self.leave), space=16))  # fmt: skip
        filling(self, narrow(theme, page, 620))
        self.first = self.rate

    def show_card(self, kept: KeptCard) -> None:
        """Say how much there is to give back."""
        waiting = len(kept.ratings) - kept.given_back
        put(self.count, self.tr("Moments answered: {n}. Not given back yet: {waiting}.").format(
            n=len(kept.ratings), waiting=waiting))  # fmt: skip
        self.save.setEnabled(bool(kept.ratings))
        put(self.said, "")

    def say(self, words: str) -> None:
        """Say what came of saving."""
        put(self.said, words)
