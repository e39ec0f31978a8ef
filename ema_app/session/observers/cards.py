"""Cards given out, and what comes back with them."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from ema_app.core import observer_form
from ema_app.core.entry import stamp
from ema_app.core.errors import EmaError
from ema_app.core.items import Scale
from ema_app.core.protocol import Protocol
from ema_app.core.words import say
from ema_app.session.moment import Surroundings
from ema_app.session.observers.asking import Seen
from ema_app.session.observers.observers import BroughtIn
from ema_app.store import Cost, Record
from ema_app.store.card import seal_card
from ema_app.store.ratings_file import read_ratings

CARDS = "observer_cards"
"""The setting that keeps, by card id: the observer's code, the card's secret, and what could be rated with it."""

AHEAD = timedelta(days=1)
"""How far ahead of this computer's clock another one may be."""

Form = Mapping[str, tuple[str, Scale]]


@dataclass(frozen=True)
class For:
    """Whom a card is for, and the form it carries."""

    code: str
    form: Protocol


def give(record: Record, around: Surroundings, whom: For, told: tuple[str, Cost]) -> bytes:
    """Give the file of a new card and remember it. `told`: the words that open it, and what deriving their key costs.

    The card holds a code, a public key, the form and a secret to sign with: no name, no rating, no answer.
    """
    card_id, secret = secrets.token_hex(16), secrets.token_hex(32)
    content = {
        "card_id": card_id, "observer": whom.code, "public_key": record.public_key, "secret": secret,
        "form": observer_form.as_json(whom.form),
    }  # fmt: skip
    scales = observer_form.scales(whom.form)
    kept = {"observer": whom.code, "secret": secret, "made_at": stamp(around.local_now()),
            "items": {item: [role, scale.low, scale.high] for item, (role, scale) in scales.items()}}  # fmt: skip
    sealed = seal_card(content, *told)
    record.set_setting(CARDS, record.setting(CARDS, {}) | {card_id: kept})
    return sealed


def forget(record: Record, person_id: str) -> None:
    """Forget the cards given to somebody; what comes back with them is refused."""
    cards = record.setting(CARDS, {})
    left = {card_id: card for card_id, card in cards.items() if card["observer"] != person_id}
    if left != cards:
        record.set_setting(CARDS, left)


def bring_in(record: Record, around: Surroundings, content: bytes) -> BroughtIn:
    """Take in a file of ratings, all of it or nothing; each rating once, however often it comes."""
    cards = record.setting(CARDS, {})
    identity = next(str(row[0]) for row in record.stream("SELECT identity FROM sentinel"))
    back = read_ratings(content, identity, {card_id: card["secret"] for card_id, card in cards.items()})
    card = cards[back.card_id]
    form: Form = {item: (role, Scale(low, high)) for item, (role, low, high) in card["items"].items()}
    code, until = str(card["observer"]), _end(record, str(card["observer"]))
    ratings = list(_read(back.ratings, form, around.local_now() + AHEAD))
    wanted = [seen for seen in ratings if until is None or seen.made_at <= until]
    with record.atomic():
        new = sum(_once(record, back.card_id, seen, (code, form)) for seen in wanted)
    return BroughtIn(code, new, len(wanted) - new, len(ratings) - len(wanted))


def _end(record: Record, code: str) -> datetime | None:
    """Give when the observer was ended; None where they may still be asked."""
    found = record.rows("people", "person_id = ?", (code,))
    ended = found[0]["ended_at"] if found else None
    return datetime.fromisoformat(str(ended)) if ended else None


def _read(ratings: tuple[dict[str, Any], ...], form: Form, latest: datetime) -> Iterator[Seen]:
    for found in ratings:
        try:
            seen = Seen.from_json(found, form)
        except ValueError:
            raise _no_rating() from None
        if max(seen.made_at, seen.about_at) > latest:
            raise EmaError(
                "clock_ahead",
                say("errors", "These ratings were made at a time that is still to come."),
                say("errors", "The clock of the other computer, or of this one, is wrong."),
                say("errors", "Set the clocks and ask for the file again. Nothing was brought in."),
            )
        yield seen


def _once(record: Record, card_id: str, seen: Seen, whose: tuple[str, Form]) -> bool:
    mark = f"{card_id}-{seen.observation_id}"
    if record.rows("taken_in", "sealed_id = ?", (mark,)):
        return False
    observation_id = f"{card_id[:8]}-{seen.observation_id}"  # two cards may not mix, even where ids are alike
    record.insert("taken_in", {"sealed_id": mark})
    for row in seen.rows(*whose):
        record.insert("observations", row | {"observation_id": observation_id, "sealed_id": mark})
    return True


def _no_rating() -> EmaError:
    return EmaError(
        "not_ratings",
        say("errors", "The file holds something that is no rating."),
        say("errors", "It may come from another version of Switchpoint."),
        say("errors", "Nothing was brought in."),
    )
