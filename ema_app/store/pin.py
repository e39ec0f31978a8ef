"""An observer's PIN: it tells observers apart and opens nothing. Kept only as a slow salted check, in the record."""

from __future__ import annotations

import hashlib
import hmac
import json

from ema_app.store.derivation import Cost, KeyEncryption

PIN_COST = Cost(memory_kib=64 * 1024, passes=4)
"""About a tenth of a second; a short PIN is no secret against whoever holds the open record, and guards nothing."""


def pin_check(pin: str, cost: Cost = PIN_COST) -> str:
    """Give what is kept of a PIN: salt, cost and the check, as text."""
    derivation, key = KeyEncryption(pin, cost).fresh()
    return json.dumps({"derivation": dict(derivation), "check": _check(key)})


def pin_fits(kept: str, typed: str) -> bool:
    """Say whether a PIN is the one that `kept` was made of."""
    if not typed:
        return False
    found = json.loads(kept)
    key = KeyEncryption(typed).key_for(found["derivation"])
    return hmac.compare_digest(str(found["check"]), _check(key))


def _check(key: bytes) -> str:
    return hmac.new(key, b"switchpoint observer", hashlib.sha256).hexdigest()
