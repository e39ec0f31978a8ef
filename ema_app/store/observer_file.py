"""The observer's own file: cards as they were given, still encrypted, and ratings that this copy cannot read again."""

from __future__ import annotations

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store.card import look_at_card
from ema_app.store.faults import world
from ema_app.store.files import write_atomically
from ema_app.store.keys import newer_version

NAME = "cards-i-was-given.json"
_FORMAT, _VERSION = "switchpoint-observer", 1


@dataclass(frozen=True)
class KeptCard:
    """A card, the ratings made with it (sealed), and how many of them were in the file last given back."""

    card: bytes
    ratings: tuple[bytes, ...] = ()
    given_back: int = 0

    @property
    def name(self) -> str:
        """A name for the card: what its file hashes to (16 hexadecimal digits)."""
        return hashlib.sha256(self.card).hexdigest()[:16]


@dataclass(frozen=True)
class ObserverFile:
    """The file at `path`, read and written as a whole."""

    path: Path

    def cards(self) -> tuple[KeptCard, ...]:
        """Give the cards in the order in which they came. Raises `EmaError` damaged, newer_version."""
        if not self.path.exists():
            return ()
        with world(self.path):
            content = self.path.read_bytes()
        try:
            return _read(json.loads(content), self.path.name)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise EmaError(
                "damaged",
                say("errors", "The file {name} cannot be read.", name=self.path.name),
                say("errors", "It holds the cards you were given, and it is damaged."),
                say("errors", "Move it away, and open your cards again. Ratings you gave back are safe."),
            ) from error

    def card(self, name: str) -> KeptCard:
        """Give a card by its name. Raises KeyError where it is not there."""
        return {card.name: card for card in self.cards()}[name]

    def add(self, sealed: bytes) -> KeptCard:
        """Keep a card; one that is there already is given as it stands. Raises `EmaError` not_a_card."""
        look_at_card(sealed)
        new, there = KeptCard(sealed), {card.name: card for card in self.cards()}
        if new.name not in there:
            self._write((*there.values(), new))
        return there.get(new.name, new)

    def add_rating(self, name: str, sealed: bytes) -> None:
        """Keep a sealed rating made with a card."""
        card = self.card(name)
        self._put(replace(card, ratings=(*card.ratings, sealed)))

    def gave_back(self, name: str) -> None:
        """Note that all ratings of a card have been given back."""
        card = self.card(name)
        self._put(replace(card, given_back=len(card.ratings)))

    def remove(self, name: str) -> None:
        """Take a card away, with the ratings made with it."""
        self._write(tuple(card for card in self.cards() if card.name != name))

    def _put(self, changed: KeptCard) -> None:
        self._write(tuple(changed if card.name == changed.name else card for card in self.cards()))

    def _write(self, cards: Sequence[KeptCard]) -> None:
        rows = [{"card": b64encode(card.card).decode(), "given_back": card.given_back,
                 "ratings": [b64encode(one).decode() for one in card.ratings]} for card in cards]  # fmt: skip
        body = {"format": _FORMAT, "version": _VERSION, "cards": rows}
        with world(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self.path, json.dumps(body, indent=1).encode())


def _read(body: dict[str, Any], name: str) -> tuple[KeptCard, ...]:
    if body["format"] != _FORMAT:
        raise ValueError("another file")
    if body["version"] > _VERSION:
        raise newer_version(name)
    return tuple(
        KeptCard(_bytes(row["card"]), tuple(map(_bytes, row["ratings"])), int(row["given_back"]))
        for row in body["cards"]
    )


def _bytes(text: str) -> bytes:
    return b64decode(text, validate=True)
