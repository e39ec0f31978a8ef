"""How hard a passphrase is to guess, said in words and roughly: a hint, never a gate."""

from __future__ import annotations

import math

from ema_app.core.words import Words, say


def bits(passphrase: str) -> float:
    """Give a rough size of the search in bits: distinct kinds of character by length, repeats counting little.

    Words from a dictionary make this an overestimate; it serves for a hint only.
    """
    kinds = sum((
        26 * any(c.islower() for c in passphrase), 26 * any(c.isupper() for c in passphrase),
        10 * any(c.isdigit() for c in passphrase), 20 * any(not c.isalnum() for c in passphrase),
    ))  # fmt: skip
    effective = (len(passphrase) + 2 * len(set(passphrase))) / 3
    return effective * math.log2(kinds) * 0.6 if kinds else 0.0


def hint(passphrase: str) -> Words:
    """Give one sentence about the passphrase so far."""
    size = bits(passphrase)
    if not passphrase:
        return say("passphrase", "Three or four words that do not belong together are easy to keep and hard to guess.")
    if size < 25:
        return say("passphrase", "Easy to guess. Another word or two would help a lot.")
    if size < 45:
        return say("passphrase", "Fair. One more word would make it good.")
    return say("passphrase", "Good. Hard to guess.")
