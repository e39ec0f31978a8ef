"""Chance that is the same on every system: whole numbers only, from a seed that is a text."""

from __future__ import annotations

import random
from hashlib import sha256


class Chance:
    """Numbers drawn from a named seed; the same names give the same numbers everywhere."""

    def __init__(self, *names: object) -> None:
        self._bits = random.Random(int(fingerprint(*names), 16))  # noqa: S311 - a schedule, not a secret

    def below(self, n: int) -> int:
        """Give a whole number from 0 to n - 1, each equally likely, however large n is."""
        size = n.bit_length()
        drawn = self._bits.getrandbits(size)
        while drawn >= n:
            drawn = self._bits.getrandbits(size)
        return drawn


def fingerprint(*names: object) -> str:
    """Give 64 hexadecimal digits that stand for these names in this order."""
    return sha256("\x1f".join(map(str, names)).encode()).hexdigest()
