"""The address of a clinician: an age public key with a name, as a code that can be read out, or as a small file."""

from __future__ import annotations

import hashlib
import json
from base64 import b32encode
from dataclasses import dataclass

from ema_app.core.errors import EmaError
from ema_app.core.words import say

GROUP = 6
FORMAT = "switchpoint-address"
LARGEST = 10_000


@dataclass(frozen=True)
class Address:
    """Whom a share is for: an age recipient (`age1…`) and the name that goes with it (may be empty)."""

    key: str
    name: str = ""

    @property
    def code(self) -> str:
        """The whole key in groups, to be read out or typed; its own checksum finds slips."""
        return " ".join(self.key[k : k + GROUP] for k in range(0, len(self.key), GROUP))

    @property
    def mark(self) -> str:
        """Twelve letters to compare by telephone when the key came in a file (SHA-256 of the key, base 32)."""
        letters = b32encode(hashlib.sha256(self.key.encode()).digest()).decode()[:12]
        return "-".join(letters[k : k + 4] for k in range(0, 12, 4))

    def as_file(self) -> bytes:
        """Give the small file that a clinician hands out."""
        return json.dumps({"format": FORMAT, "name": self.name, "key": self.key}, ensure_ascii=False).encode()


def read_address(text: str) -> Address:
    """Give the address in a typed code, or in the text of an address file. Raises `EmaError` bad_address."""
    if text.lstrip().startswith("{"):
        return _from_file(text)
    return Address(_checked("".join(text.split()).replace("-", "").lower()))


def _from_file(text: str) -> Address:
    try:
        found = json.loads(text)
        if found["format"] != FORMAT or len(text) > LARGEST:
            raise _bad_address()
        return Address(_checked(str(found["key"])), str(found.get("name", ""))[:200])
    except (ValueError, KeyError, TypeError) as error:
        raise _bad_address() from error


def _checked(key: str) -> str:
    import pyrage

    try:
        return str(pyrage.x25519.Recipient.from_str(key))
    except pyrage.RecipientError as error:
        raise _bad_address() from error


def _bad_address() -> EmaError:
    return EmaError(
        "bad_address",
        say("errors", "This is not the code of a clinician."),
        say("errors", "It begins with age1 and has 62 letters and digits; one of them may be wrong or missing."),
        say("errors", "Look at it again letter by letter, or ask for the file."),
    )
