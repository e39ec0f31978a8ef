"""Slots: the data key of a record, wrapped once for the passphrase and once for the recovery code."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ema_app.store.derivation import Derivation, Secret


@dataclass(frozen=True)
class Slot:
    """One wrapped copy of the data key (ChaCha20-Poly1305, RFC 8439), and how the key that wraps it is derived."""

    kind: str
    derivation: Derivation
    nonce: bytes
    wrapped: bytes

    @classmethod
    def wrap(cls, data_key: bytes, secret: Secret, record_id: str) -> Slot:
        """Wrap `data_key` for `secret`, bound to `record_id`."""
        derivation, key = secret.fresh()
        nonce = secrets.token_bytes(12)
        wrapped = _cipher(key).encrypt(nonce, data_key, _bound_to(secret.kind, derivation, record_id))
        return cls(secret.kind, derivation, nonce, wrapped)

    def unwrap(self, secret: Secret, record_id: str) -> bytes | None:
        """Give the data key, or None where `secret` is not the one it was wrapped for."""
        from cryptography.exceptions import InvalidTag

        try:
            key = secret.key_for(self.derivation)
            return bytes(_cipher(key).decrypt(self.nonce, self.wrapped, self._bound(record_id)))
        except InvalidTag:
            return None

    def as_json(self) -> dict[str, Any]:
        """Give the slot as it stands in the keys file."""
        return {"kind": self.kind, "derivation": dict(self.derivation),
                "nonce": self.nonce.hex(), "wrapped": self.wrapped.hex()}  # fmt: skip

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> Slot:
        """Read a slot. Raises KeyError, TypeError or ValueError where something is missing or malformed."""
        nonce, wrapped = bytes.fromhex(found["nonce"]), bytes.fromhex(found["wrapped"])
        if len(nonce) != 12 or len(wrapped) != 48:
            raise ValueError("a slot of the wrong length")
        return cls(str(found["kind"]), dict(found["derivation"]), nonce, wrapped)

    def _bound(self, record_id: str) -> bytes:
        return _bound_to(self.kind, self.derivation, record_id)


def _bound_to(kind: str, derivation: Derivation, record_id: str) -> bytes:
    return json.dumps([kind, dict(derivation), record_id], sort_keys=True).encode()


def _cipher(key: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key)
