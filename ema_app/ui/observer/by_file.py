"""By file: a card for somebody with a computer of their own, and what they give back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from ema_app.core.errors import EmaError
from ema_app.core.people import Person
from ema_app.session import Topic
from ema_app.session.observers.observers import BroughtIn
from ema_app.store import USUAL_COST
from ema_app.store.card import ENDING, new_words
from ema_app.store.faults import world
from ema_app.store.files import write_atomically
from ema_app.store.ratings_file import ENDING as BACK
from ema_app.store.ratings_file import LARGEST
from ema_app.ui.background import Background
from ema_app.ui.parts import button, column, label, left, put
from ema_app.ui.qt_session import QtSession
from ema_app.ui.theme import Theme
from ema_app.ui.words import shown, told


class ByFile(QFrame):
    """Makes cards and takes ratings in; what came of it is said beneath."""

    def __init__(self, theme: Theme, qt: QtSession, background: Background, person: Person) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._qt, self._background, self._person = qt, background, person
        self.make = button(self.tr("Make a card…"), self._choose_place)
        self.bring = button(self.tr("Bring in ratings…"), self._choose_file)
        self.said, self.words, self.how = label("", "strong"), label("", "title"), label("", "muted")
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        for part in (self.said, self.words, self.how):
            part.hide()
        title = label(self.tr("On their own computer"), "strong")
        about = label(
            self.tr("You give {name} a card, a small file. It holds the questions and the code {code}: no name, no "
                    "answer of yours. They open it in their own Switchpoint, and give you a file back that only this "
                    "diary can read.").format(name=self._called(person.person_id), code=person.person_id),
            "muted",
        )  # fmt: skip
        ways = left(theme, self.make, self.bring)
        inside: QVBoxLayout = column(theme, title, about, ways, self.said, self.words, self.how, space=8, margin=16)
        self.setLayout(inside)

    def _called(self, code: str) -> str:
        return shown(self._qt.session.roster.who().inside(code))

    def _choose_place(self) -> None:
        usual = self.tr("Card for {code}").format(code=self._person.person_id) + ENDING
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Where to put the card"), usual, f"*{ENDING}")
        if chosen:
            self.make_card(Path(chosen if chosen.endswith(ENDING) else chosen + ENDING))

    def make_card(self, path: Path) -> None:
        """Write a new card to `path` and show the words that open it."""
        told_words, observers, code = new_words(), self._qt.session.observers, self._person.person_id
        self._busy(True)
        self._background.run(
            lambda: write_atomically(path, observers.give_card(code, told_words, USUAL_COST)),
            lambda _: self._made(path, told_words),
            self._failed,
        )

    def _made(self, path: Path, told_words: str) -> None:
        self._busy(False)
        put(self.said, self.tr("{name} is ready. These letters and digits open it:").format(name=path.name))
        put(self.words, told_words)
        put(self.how, self.tr("Tell them aloud or on paper, apart from the file. They are shown only now; if they get "
                              "lost, make another card."))  # fmt: skip
        self._qt.tell(frozenset({Topic.PEOPLE}))

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Which file came back"), "", f"*{BACK}")
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, path: Path) -> None:
        """Take in the ratings in the file at `path`; says what came of it."""
        try:
            with world(path), path.open("rb") as file:
                content = file.read(LARGEST + 1)
            found = self._qt.session.observers.bring_in(content)
        except EmaError as error:
            self._failed(error)
            return
        self._say(self._came(found))
        self._qt.tell(found.changed)

    def _came(self, found: BroughtIn) -> str:
        new = self.tr("From {who}: {n} new.").format(who=self._called(found.code), n=found.new)
        said = [new if found.new else self.tr("Nothing new in this file.")]
        if found.known:
            said.append(self.tr("Here already: {n}.").format(n=found.known))
        if found.after_end:
            said.append(self.tr("Made after you ended it, and left out: {n}.").format(n=found.after_end))
        return " ".join(said)

    def _failed(self, error: EmaError) -> None:
        if not self.make.isEnabled():
            self._busy(False)
        self._say(told(error))

    def _say(self, words: str) -> None:
        put(self.said, words)
        put(self.words, "")
        put(self.how, "")

    def _busy(self, on: bool) -> None:
        self.make.setEnabled(not on)
        self.bring.setEnabled(not on)
        if not on:
            self.make.setFocus()
        else:
            self._say(self.tr("Making the card. This takes a second."))
