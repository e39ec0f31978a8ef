"""The door *I was asked what I saw*: from the list of cards to a rating and the file that goes back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from ema_app.core.errors import EmaError
from ema_app.session import Surroundings
from ema_app.session.observers import Seen
from ema_app.session.observers.own_copy import OpenCard, OwnCopy
from ema_app.store.observer_file import KeptCard
from ema_app.store.ratings_file import ENDING
from ema_app.ui.background import Background
from ema_app.ui.observer.own_cards import CardList, CardWords, OpenCardPage
from ema_app.ui.observer.rating import Rating, Wanted
from ema_app.ui.parts import give_keys
from ema_app.ui.theme import Theme
from ema_app.ui.words import told


class OwnCopyPage(QWidget):
    """Cards kept in `folder`; `left` leads back to the doors."""

    left = Signal()

    def __init__(self, theme: Theme, folder: Path, around: Surroundings) -> None:
        super().__init__()
        self._theme, self._around, self._copy = theme, around, OwnCopy(folder)
        self.background = Background(self)
        self.opened: OpenCard | None = None
        self._wanted, self._single = "", False
        self.cards, self.words, self.card = CardList(theme), CardWords(theme), OpenCardPage(theme)
        self.rating: Rating | None = None
        self.stack = QStackedWidget()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.stack)
        for page in (self.cards, self.words, self.card):
            self.stack.addWidget(page)
        self._connect()

    def _connect(self) -> None:
        for signal, act in (
            (self.cards.file_chosen, self.add), (self.cards.open_wanted, self.ask_for_words),
            (self.cards.remove_wanted, self.remove), (self.cards.left, self.left),
            (self.words.opened, self._open), (self.words.left, self.show_cards),
            (self.card.rate_wanted, self.rate), (self.card.save_wanted, self._choose_place),
            (self.card.left, self.show_cards),
        ):  # fmt: skip
            signal.connect(act)

    @property
    def first(self) -> QWidget:
        """What takes the keys: the page in front."""
        page = self.stack.currentWidget()
        assert page is not None
        return page

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        give_keys(page)

    def show_cards(self) -> None:
        """Show the cards that were given; an open one is closed."""
        self.opened = None
        self._show(self.cards)
        try:
            self.cards.show_cards(self._copy.cards())
        except EmaError as error:
            self.cards.show_cards(())
            self.cards.say(told(error))

    def add(self, path: Path) -> None:
        """Keep the card in the file at `path`, and ask for its words."""
        try:
            kept = self._copy.add(path)
        except EmaError as error:
            self.cards.say(told(error))
            return
        self.ask_for_words(kept.name)

    def remove(self, name: str) -> None:
        """Take a card away."""
        try:
            self._copy.remove(name)
        except EmaError as error:
            self.cards.say(told(error))
            return
        self.show_cards()

    def ask_for_words(self, name: str) -> None:
        """Ask for the words that open a card."""
        self._wanted = name
        self.words.field.clear()
        self.words.say("")
        self._show(self.words)

    def _open(self, words: str) -> None:
        name = self._wanted
        self.background.run(
            lambda: self._copy.open(name, words), self._show_open, lambda error: self.words.say(told(error))
        )

    def _show_open(self, opened: OpenCard) -> None:
        self.opened = opened
        self.words.field.clear()
        self._show_card()

    def _show_card(self) -> None:
        if self.rating is not None:
            self.stack.removeWidget(self.rating)
            self.rating.deleteLater()
            self.rating = None
        self.card.show_card(self._kept())
        self._show(self.card)

    def _kept(self) -> KeptCard:
        assert self.opened is not None
        return next(card for card in self._copy.cards() if card.name == self.opened.name)

    def rate(self) -> None:
        """Begin a rating with the open card."""
        assert self.opened is not None
        said = self.tr("What you said is kept and locked. Give it back when you like.")
        wanted = Wanted(self.opened.form, None, self._single, self._keep, said, self.tr("Back to the card"))
        self.rating = Rating(self._theme, wanted, self._around)
        self.rating.left.connect(self._show_card)
        self.stack.addWidget(self.rating)
        self._show(self.rating)

    def _keep(self, seen: Seen) -> None:
        assert self.opened is not None
        self._single = seen.single
        self._copy.keep(self.opened, seen)

    def _choose_place(self) -> None:
        usual = self.tr("What I saw") + ENDING
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to put the file"), usual, f"*{ENDING}")
        if chosen:
            self.give_back(Path(chosen if chosen.endswith(ENDING) else chosen + ENDING))

    def give_back(self, path: Path) -> None:
        """Write the file for the person to `path`; says what came of it."""
        assert self.opened is not None
        try:
            number = self._copy.give_back(self.opened, path)
        except EmaError as error:
            self.card.say(told(error))
            return
        self.card.show_card(self._kept())
        self.card.say(self.tr("{name} is ready; moments in it: {n}. Give it to the person who asked you.").format(
            name=path.name, n=number))  # fmt: skip
