"""From a passphrase or a recovery code to the key that wraps a record's data key."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Literal, Protocol

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store.recovery_code import normal_form

Derivation = Mapping[str, str | int]
"""How a wrapping key was derived, as it stands in the keys file: a name, a salt (hex) and the cost."""


@dataclass(frozen=True)
class Cost:
    """What deriving a key costs: memory in KiB, passes over it, lanes. Argon2id, RFC 9106."""

    memory_kib: int
    passes: int
    lanes: int = 4


USUAL_COST = Cost(memory_kib=64 * 1024, passes=18)
"""0.5 to 0.8 s on two idle cores of 2024; no more memory than 64 MiB, so that the app stays small."""

_LARGEST = Cost(memory_kib=2 * 1024 * 1024, passes=64, lanes=16)


class Secret(Protocol):
    """What a person knows or holds that opens one kind of slot."""

    @property
    def kind(self) -> Literal["passphrase", "recovery", "caseload"]:
        """The kind of slot it opens."""
        ...

    def fresh(self) -> tuple[Derivation, bytes]:
        """Give how a new slot's key is derived, and that key (32 bytes)."""
        ...

    def key_for(self, derivation: Derivation) -> bytes:
        """Derive the key (32 bytes) of a slot that is already there. Raises `EmaError` keys_damaged."""
        ...


@dataclass
class KeyEncryption:
    """A passphrase, and each key derived from it, kept: records made with one share one derived key."""

    passphrase: str = field(repr=False)
    cost: Cost = USUAL_COST
    kind: Literal["passphrase", "recovery"] = field(default="passphrase", init=False)
    _derived: dict[tuple[str, Cost], bytes] = field(default_factory=dict, init=False, repr=False)
    _salt: str = field(default_factory=lambda: secrets.token_hex(16), init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.passphrase:
            raise EmaError("empty_passphrase", say("errors", "The passphrase is empty."),
                           todo=say("errors", "Type a passphrase."))  # fmt: skip

    def fresh(self) -> tuple[Derivation, bytes]:
        """Give the salt and cost shared by all slots made with this one, and the key."""
        derivation = {"name": "argon2id", "salt": self._salt, **asdict(self.cost)}
        return derivation, self.key_for(derivation)

    def key_for(self, derivation: Derivation) -> bytes:
        """Derive the key for a slot's salt and cost, or give it again. Raises `EmaError` keys_damaged."""
        salt, cost = _salt_and_cost(derivation)
        if (salt, cost) not in self._derived:
            self._derived[salt, cost] = _argon2id(self.passphrase, bytes.fromhex(salt), cost)
        return self._derived[salt, cost]


@dataclass(frozen=True)
class RecoveryCode:
    """A printed recovery code as it was typed. Raises `EmaError` recovery_code_typo where its own checksum is off."""

    typed: str = field(repr=False)
    kind: Literal["passphrase", "recovery"] = field(default="recovery", init=False)

    def __post_init__(self) -> None:
        normal_form(self.typed)

    def fresh(self) -> tuple[Derivation, bytes]:
        """Give a new salt and the key."""
        derivation = {"name": "hkdf-sha256", "salt": secrets.token_hex(16)}
        return derivation, self.key_for(derivation)

    def key_for(self, derivation: Derivation) -> bytes:
        """Derive the key for a slot's salt; a code of 130 random bits needs no slow derivation (RFC 5869)."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        salt = bytes.fromhex(str(derivation["salt"]))
        return HKDF(SHA256(), 32, salt, b"switchpoint recovery").derive(normal_form(self.typed).encode())


def as_secret(secret: str | Secret) -> Secret:
    """Give `secret`; a plain text is a passphrase at the usual cost."""
    return KeyEncryption(secret) if isinstance(secret, str) else secret


def _salt_and_cost(derivation: Derivation) -> tuple[str, Cost]:
    cost = Cost(*(int(derivation[name]) for name in ("memory_kib", "passes", "lanes")))
    limits = (cost.memory_kib <= _LARGEST.memory_kib, cost.passes <= _LARGEST.passes, cost.lanes <= _LARGEST.lanes)
    if not all(limits):
        raise ValueError("a cost beyond all reason")
    return str(derivation["salt"]), cost


def _argon2id(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    # One composed form: keyboards differ in how they write an accent.
    text = unicodedata.normalize("NFC", passphrase).encode()
    return hash_secret_raw(text, salt, cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID)
