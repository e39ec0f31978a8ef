"""The observer's own copy: cards opened with the words that were told, ratings kept sealed, and given back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ema_app.core import observer_form
from ema_app.core.errors import EmaError
from ema_app.core.protocol import Protocol
from ema_app.core.words import say
from ema_app.session.observers.asking import Seen
from ema_app.store.card import LARGEST, open_card
from ema_app.store.faults import world
from ema_app.store.files import write_atomically
from ema_app.store.observer_file import NAME, KeptCard, ObserverFile
from ema_app.store.ratings_file import CardKey, check, ratings_file, seal_rating


@dataclass(frozen=True)
class OpenCard:
    """A card that is open: its name in the file, what to ask, and what to seal with."""

    name: str
    code: str
    form: Protocol
    key: CardKey


class OwnCopy:
    """Cards and ratings in the data folder of whoever was asked."""

    def __init__(self, folder: Path) -> None:
        self._file = ObserverFile(folder / NAME)

    def cards(self) -> tuple[KeptCard, ...]:
        """Give the cards that were opened here. Raises `EmaError`."""
        return self._file.cards()

    def add(self, path: Path) -> KeptCard:
        """Keep the card in the file at `path`; it is not opened yet. Raises `EmaError` not_a_card."""
        with world(path), path.open("rb") as file:
            return self._file.add(file.read(LARGEST + 1))

    def open(self, name: str, told: str) -> OpenCard:
        """Open a card with the words that were told. Raises `EmaError` card_not_opened or not_a_card."""
        found = open_card(self._file.card(name).card, told)
        try:
            key = CardKey(str(found["card_id"]), str(found["public_key"]), str(found["secret"]))
            check(key)
            return OpenCard(name, str(found["observer"]), observer_form.from_json(found["form"]), key)
        except (KeyError, TypeError, ValueError) as error:
            raise EmaError(
                "not_a_card",
                say("errors", "This card cannot be used."),
                say("errors", "It was made by another version of Switchpoint."),
                say("errors", "Ask for a new card."),
            ) from error

    def keep(self, card: OpenCard, seen: Seen) -> None:
        """Keep a rating, sealed: not even this copy can read it again. Raises `EmaError`."""
        self._file.add_rating(card.name, seal_rating(seen.as_json(), card.key))

    def give_back(self, card: OpenCard, path: Path) -> int:
        """Write all ratings of a card to a file for the person; gives their number. Raises `EmaError`."""
        ratings = self._file.card(card.name).ratings
        write_atomically(path, ratings_file(ratings, card.key))
        self._file.gave_back(card.name)
        return len(ratings)

    def remove(self, name: str) -> None:
        """Take a card away, with the ratings made with it."""
        self._file.remove(name)
