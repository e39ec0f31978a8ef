"""The form of a file for one recipient: a line that says what it is, then its content, compressed and sealed with age.

The line holds a SHA-256 of what follows, so that a file that broke on its way is told from one for somebody else. What
protects the content is age (X25519, ChaCha20-Poly1305), which refuses every change.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import zlib
from dataclasses import dataclass
from typing import Any, Literal

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.store.keys import newer_version

Kind = Literal["share", "reply"]
VERSION = 1
LARGEST = 1 << 29
"""Bytes of content that are unpacked at most."""


@dataclass(frozen=True)
class Letter:
    """A file as it lies there: its name for messages, and its bytes."""

    name: str
    data: bytes


def seal(kind: Kind, content: dict[str, Any], recipient: str) -> bytes:
    """Give the file that holds `content` (what JSON can hold) for the holder of `recipient`'s private key."""
    import pyrage

    packed = zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), 6)
    sealed = pyrage.encrypt(packed, [pyrage.x25519.Recipient.from_str(recipient)])
    return _line(kind, sealed) + bytes(sealed)


def unseal(kind: Kind, letter: Letter, identity: str) -> dict[str, Any]:
    """Give the content. Raises `EmaError` not_a_share, newer_version, damaged_share, for_somebody_else."""
    import pyrage

    head, _, sealed = letter.data.partition(b"\n")
    _look_at(kind, head, letter.name)
    if not hmac.compare_digest(_line(kind, sealed), head + b"\n"):
        raise damaged_share(letter.name)
    try:
        packed = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)])
    except pyrage.DecryptError as error:
        raise _not_opened(letter.name, error) from error
    return _unpacked(packed, letter.name)


def _line(kind: Kind, sealed: bytes) -> bytes:
    return f"switchpoint-{kind} {VERSION} {hashlib.sha256(sealed).hexdigest()}\n".encode()


def _look_at(kind: Kind, head: bytes, name: str) -> None:
    words = head[:200].split(b" ")
    if len(words) != 3 or words[0] != f"switchpoint-{kind}".encode():
        raise _not_a_share(kind, name)
    if not words[1].isdigit():
        raise damaged_share(name)
    if int(words[1]) > VERSION:
        raise newer_version(name)


def _unpacked(packed: bytes, name: str) -> dict[str, Any]:
    unpack = zlib.decompressobj()
    try:
        content = json.loads(unpack.decompress(packed, LARGEST))
    except (zlib.error, ValueError) as error:
        raise damaged_share(name) from error
    if unpack.unconsumed_tail or not isinstance(content, dict):
        raise damaged_share(name)
    return content


def _not_opened(name: str, error: Exception) -> EmaError:
    if "No matching keys" not in str(error):
        return damaged_share(name)
    return EmaError(
        "for_somebody_else",
        say("errors", "{name} was made for somebody else.", name=name),
        say("errors", "It opens only with the key it was made for, and that is not the one here."),
        say("errors", "Give your own code to whoever made it, and ask for a new file."),
    )


def damaged_share(name: str, why: Words | None = None) -> EmaError:
    """Give the error of a file that was changed or cut short on its way."""
    return EmaError(
        "damaged_share",
        say("errors", "{name} was changed or cut short on its way.", name=name),
        why or say("errors", "Nothing of it was taken in, and nothing here has changed."),
        say("errors", "Ask for the file again."),
    )


def _not_a_share(kind: Kind, name: str) -> EmaError:
    what = say("errors", "{name} is no share of a diary.", name=name)
    if kind == "reply":
        what = say("errors", "{name} is no file from a clinician for this diary.", name=name)
    return EmaError("not_a_share", what, say("errors", "It is a file of another kind; it was left as it is."),
                    say("errors", "Choose another file."))  # fmt: skip
