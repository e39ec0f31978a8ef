"""Recovery codes: 130 random bits in groups of letters and digits easy to read, with a checksum of their own."""

from __future__ import annotations

import hashlib
import secrets

from ema_app.core.errors import EmaError
from ema_app.core.words import say

_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_MEANT = str.maketrans("OIL", "011", " -\t\r\n.")
_RANDOM, _CHECK, _GROUP = 26, 4, 5


def new_code() -> str:
    """Give a new code: 30 symbols in six groups of five, the last four a checksum of the others."""
    drawn = "".join(secrets.choice(_SYMBOLS) for _ in range(_RANDOM))
    whole = drawn + _checksum(drawn)
    return "-".join(whole[start : start + _GROUP] for start in range(0, len(whole), _GROUP))


def normal_form(typed: str) -> str:
    """Give the 26 symbols of a typed code: case, spaces and dashes do not matter, O is 0, I and L are 1.

    Raises `EmaError` recovery_code_typo where length, symbols or checksum are off.
    """
    text = typed.upper().translate(_MEANT)
    drawn, check = text[:_RANDOM], text[_RANDOM:]
    if len(text) != _RANDOM + _CHECK or _checksum(drawn) != check:
        raise EmaError(
            "recovery_code_typo",
            say("errors", "This is not how a recovery code looks."),
            say("errors", "A letter or digit is missing, too many, or mistyped."),
            say("errors", "Compare it with the printed code: six groups of five letters and digits."),
        )
    return drawn


def _checksum(drawn: str) -> str:
    number = int.from_bytes(hashlib.sha256(b"switchpoint recovery code " + drawn.encode()).digest()[:3])
    return "".join(_SYMBOLS[number >> shift & 31] for shift in (0, 5, 10, 15))
