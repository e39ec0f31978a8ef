"""What an observer gives back: ratings sealed to the record's public key, in a file that only this record can read.

Every rating is sealed on its own as soon as it is made. The file around them is signed with the secret of the card
(HMAC-SHA256), so nobody without the card can add, change or leave out one, and sealed once more.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store.keys import newer_version

ENDING = ".switchpoint-ratings"
LARGEST = 64 * 1024 * 1024
_NAME, _VERSION = b"switchpoint ratings ", b"1"
_BLOCK = 1024


@dataclass(frozen=True)
class CardKey:
    """What a card gives to seal with: its id, the record's public key (age), and its own secret (hex)."""

    card_id: str
    public_key: str
    secret: str = field(repr=False)


@dataclass(frozen=True)
class GivenBack:
    """What came back: the card it was made with, and the ratings as they were sealed in."""

    card_id: str
    ratings: tuple[dict[str, Any], ...]


def seal_rating(content: Mapping[str, Any], key: CardKey) -> bytes:
    """Seal one rating: from here on only the record can read it. Filled up to whole kilobytes."""
    text = json.dumps(content, ensure_ascii=False).encode()
    return _sealed(text + b" " * (-len(text) % _BLOCK), key.public_key)


def check(key: CardKey) -> None:
    """Look whether anything can be sealed and signed with a key. Raises ValueError where not."""
    import pyrage

    try:
        ratings_file([seal_rating({}, key)], key)
    except pyrage.RecipientError as error:
        raise ValueError("no public key") from error


def ratings_file(sealed: Sequence[bytes], key: CardKey) -> bytes:
    """Give the file that goes back to the person."""
    body = {"card_id": key.card_id, "ratings": [b64encode(one).decode() for one in sealed]}
    whole = json.dumps(body | {"signed": _signed(body, key.secret)}).encode()
    return _NAME + _VERSION + b"\n" + _sealed(whole, key.public_key)


def read_ratings(content: bytes, identity: str, secrets: Mapping[str, str]) -> GivenBack:
    """Open what came back with the record's `identity`; `secrets` are those of its cards by id.

    Raises `EmaError` not_ratings, newer_version, other_record, unknown_card or changed_on_the_way.
    """
    body = _opened(content, identity)
    try:
        signed, card_id, boxes = str(body.pop("signed")), str(body["card_id"]), list(body["ratings"])
    except (KeyError, TypeError, AttributeError) as error:
        raise _changed() from error
    if card_id not in secrets:
        raise EmaError(
            "unknown_card",
            say("errors", "These ratings were made with a card that this diary does not know."),
            say("errors", "The card was given out by another diary, or the person it was for has been erased here."),
            say("errors", "Nothing was brought in."),
        )
    if not hmac.compare_digest(signed, _signed(body, secrets[card_id])):
        raise _changed()
    return GivenBack(card_id, tuple(_rating(box, identity) for box in boxes))


def _opened(content: bytes, identity: str) -> dict[str, Any]:
    first, _, sealed = content.partition(b"\n")
    if not (first.startswith(_NAME) and first[len(_NAME) :].isdigit()) or len(content) > LARGEST:
        raise EmaError(
            "not_ratings",
            say("errors", "This file holds no ratings."),
            say("errors", "What an observer gives back ends in {ending}.", ending=ENDING),
            say("errors", "Ask for the file again."),
        )
    if first != _NAME + _VERSION:
        raise newer_version(f"*{ENDING}")
    body = _unsealed(sealed, identity)
    if body is None:
        raise EmaError(
            "other_record",
            say("errors", "This diary cannot read these ratings."),
            say("errors", "They are for another diary, or the file is damaged, cut off or was changed on its way."),
            say("errors", "Ask for the file again. Nothing was brought in."),
        )
    return body


def _rating(box: object, identity: str) -> dict[str, Any]:
    try:
        found = _unsealed(b64decode(str(box), validate=True), identity)
    except ValueError:
        found = None
    if found is None:
        raise _changed()
    return found


def _changed() -> EmaError:
    return EmaError(
        "changed_on_the_way",
        say("errors", "This file was changed on its way, so none of it is taken."),
        say("errors", "It does not agree with the card it names."),
        say("errors", "Ask for the file again. Nothing was brought in."),
    )


def _signed(body: Mapping[str, Any], secret: str) -> str:
    text = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    return hmac.new(bytes.fromhex(secret), b"switchpoint ratings" + text, hashlib.sha256).hexdigest()


def _sealed(text: bytes, public_key: str) -> bytes:
    import pyrage

    return bytes(pyrage.encrypt(text, [pyrage.x25519.Recipient.from_str(public_key)]))


def _unsealed(sealed: bytes, identity: str) -> dict[str, Any] | None:
    import pyrage

    try:
        found = json.loads(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]))
    except (pyrage.DecryptError, ValueError):
        return None
    return found if isinstance(found, dict) else None
