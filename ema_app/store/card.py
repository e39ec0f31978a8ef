"""An observer card: a small file, encrypted with words told to the observer. It never holds a rating or a name."""

from __future__ import annotations

import json
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Any

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store.derivation import USUAL_COST, Cost, KeyEncryption
from ema_app.store.keys import newer_version

ENDING = ".switchpoint-card"
LARGEST = 256 * 1024
_NAME, _VERSION = b"switchpoint card ", b"1"
_DEAREST = Cost(memory_kib=256 * 1024, passes=32, lanes=8)
_SYMBOLS = "23456789abcdefghjkmnpqrstvwxyz"


def new_words() -> str:
    """Give random words to tell: 15 letters and digits in three groups (73 bits), none that look alike."""
    drawn = "".join(secrets.choice(_SYMBOLS) for _ in range(15))
    return "-".join(drawn[start : start + 5] for start in (0, 5, 10))


def seal_card(content: Mapping[str, Any], told: str, cost: Cost = USUAL_COST) -> bytes:
    """Give the file of a card. `told` are the words that open it; case, spaces and dashes do not matter."""
    derivation, key = _secret(told, cost).fresh()
    nonce = secrets.token_bytes(12)
    head = _NAME + _VERSION + b"\n" + json.dumps(dict(derivation) | {"nonce": nonce.hex()}).encode() + b"\n"
    return head + bytes(_cipher(key).encrypt(nonce, json.dumps(content, ensure_ascii=False).encode(), head))


def open_card(sealed: bytes, told: str) -> dict[str, Any]:
    """Give what stands in a card (ChaCha20-Poly1305, RFC 8439; the key by Argon2id, RFC 9106).

    Raises `EmaError` not_a_card, newer_version or card_not_opened (other words, or a file that was changed).
    """
    from cryptography.exceptions import InvalidTag

    look_at_card(sealed)
    try:
        first, second, body = sealed.split(b"\n", 2)
        found = json.loads(second)
        key = _derived(told, found)
        content = json.loads(_cipher(key).decrypt(bytes.fromhex(found["nonce"]), body, first + b"\n" + second + b"\n"))
    except (InvalidTag, ValueError, KeyError, TypeError) as error:
        raise _not_opened() from error
    if not isinstance(content, dict):
        raise _not_opened()
    return content


def look_at_card(sealed: bytes) -> None:
    """Refuse what is no card at all. Raises `EmaError` not_a_card or newer_version."""
    first = sealed[:64].split(b"\n", 1)[0]
    if not (first.startswith(_NAME) and first[len(_NAME) :].isdigit()) or len(sealed) > LARGEST or b"\n" not in sealed:
        raise EmaError(
            "not_a_card",
            say("errors", "This file is not a card."),
            say("errors", "Cards end in {ending} and are made by the person who asks you.", ending=ENDING),
            say("errors", "Ask for the file again."),
        )
    if first != _NAME + _VERSION:
        raise newer_version(f"*{ENDING}")


def _derived(told: str, found: Mapping[str, Any]) -> bytes:
    asked = Cost(*(int(found[name]) for name in ("memory_kib", "passes", "lanes")))
    limits = (asked.memory_kib <= _DEAREST.memory_kib, asked.passes <= _DEAREST.passes, asked.lanes <= _DEAREST.lanes)
    if found["name"] != "argon2id" or not all(limits) or min(asked.memory_kib, asked.passes, asked.lanes) < 1:
        raise ValueError("a derivation beyond all reason")
    return _secret(told, asked).key_for({name: found[name] for name in ("salt", "memory_kib", "passes", "lanes")})


def _secret(told: str, cost: Cost) -> KeyEncryption:
    spoken = unicodedata.normalize("NFKC", told).casefold()
    return KeyEncryption("".join(letter for letter in spoken if letter.isalnum()), cost)


def _not_opened() -> EmaError:
    return EmaError(
        "card_not_opened",
        say("errors", "The card does not open."),
        say("errors", "Either these are not its letters and digits, or the file was changed on its way."),
        say("errors", "Ask for them once more; if they are right, ask for the card again."),
    )


def _cipher(key: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key)
