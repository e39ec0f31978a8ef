"""The keys file beside a record: who it belongs to, the slots that open it, and a value that tells the right key."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store.derivation import Secret
from ema_app.store.faults import RESTORE, world
from ema_app.store.files import beside, write_atomically
from ema_app.store.slots import Slot

SUFFIX = "-keys"
VERSION = 1


@dataclass(frozen=True)
class Keys:
    """What a keys file holds: the record's id, its public key for the letterbox, the key check and the slots."""

    record_id: str
    public_key: str
    check: str
    slots: tuple[Slot, ...]

    @classmethod
    def made(cls, record_id: str, public_key: str, data_key: bytes, secrets: tuple[Secret, ...]) -> Keys:
        """Make keys for a new record, one slot for each secret."""
        slots = tuple(Slot.wrap(data_key, secret, record_id) for secret in secrets)
        return cls(record_id, public_key, key_check(data_key, record_id), slots)

    def data_key(self, secret: Secret) -> bytes:
        """Give the data key. Raises `EmaError` wrong_passphrase or wrong_recovery_code, keys_damaged."""
        try:
            tried = [slot.unwrap(secret, self.record_id) for slot in self.slots if slot.kind == secret.kind]
        except (ValueError, KeyError, TypeError) as error:
            raise _damaged_keys(SUFFIX) from error
        opened = [data_key for data_key in tried if data_key is not None]
        if not opened:
            raise _wrong(secret)
        if not hmac.compare_digest(self.check, key_check(opened[0], self.record_id)):
            raise _damaged_keys(SUFFIX)
        return opened[0]

    def with_slot(self, data_key: bytes, secret: Secret) -> Keys:
        """Give the keys with a new slot for `secret`; the old one of its kind ends."""
        others = tuple(slot for slot in self.slots if slot.kind != secret.kind)
        return replace(self, slots=(*others, Slot.wrap(data_key, secret, self.record_id)))


def key_check(data_key: bytes, record_id: str) -> str:
    """Give the value that tells whether a key is this record's, without giving the key away (HMAC-SHA256, hex)."""
    return hmac.new(data_key, b"switchpoint key check " + record_id.encode(), hashlib.sha256).hexdigest()


def save_keys(keys: Keys, record_path: Path) -> None:
    """Write the keys file of the record at `record_path`, whole or not at all."""
    body = {"format": "switchpoint-keys", "version": VERSION, "record_id": keys.record_id,
            "public_key": keys.public_key, "check": keys.check, "slots": [s.as_json() for s in keys.slots]}  # fmt: skip
    body["checksum"] = _checksum(body)
    write_atomically(beside(record_path, SUFFIX), json.dumps(body, indent=1).encode())


def load_keys(record_path: Path) -> Keys:
    """Read the keys file of a record. Raises `EmaError` keys_missing, keys_damaged or newer_version."""
    path = beside(record_path, SUFFIX)
    if not path.exists():
        raise _missing_keys(path.name)
    with world(path):
        content = path.read_bytes()
    try:
        return _read(json.loads(content), path.name)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged_keys(path.name) from error


def _read(body: dict[str, Any], name: str) -> Keys:
    if body["format"] != "switchpoint-keys" or not hmac.compare_digest(str(body.pop("checksum")), _checksum(body)):
        raise ValueError("not a whole keys file")
    if body["version"] > VERSION:
        raise newer_version(name)
    slots = tuple(Slot.from_json(found) for found in body["slots"])
    return Keys(str(body["record_id"]), str(body["public_key"]), str(body["check"]), slots)


def _checksum(body: dict[str, Any]) -> str:
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def newer_version(name: str) -> EmaError:
    """Give the error of a file that a newer version of the app has written."""
    return EmaError(
        "newer_version",
        say("errors", "{name} was made by a newer version of Switchpoint.", name=name),
        say("errors", "This version does not know its form and leaves it untouched."),
        say("errors", "Open it with the newer version."),
    )


def _wrong(secret: Secret) -> EmaError:
    if secret.kind == "recovery":
        return EmaError(
            "wrong_recovery_code",
            say("errors", "This recovery code does not open it."),
            say("errors", "It is typed correctly, but it is an older code or belongs to something else."),
            say("errors", "Look for the code that was made last."),
        )
    return EmaError(
        "wrong_passphrase",
        say("errors", "This passphrase does not open it."),
        say("errors", "The file itself is not the trouble."),
        say("errors", "Try again (mind capital letters and the keyboard's language), or use the recovery code."),
    )


def _missing_keys(name: str) -> EmaError:
    return EmaError(
        "keys_missing",
        say("errors", "The file {name} that belongs to this record is not there.", name=name),
        say("errors", "Without it neither passphrase nor recovery code can open the record."),
        say("errors", "Put it back beside the record. {restore}", restore=RESTORE),
    )


def _damaged_keys(name: str) -> EmaError:
    return EmaError(
        "keys_damaged",
        say("errors", "The file {name} that belongs to this record is damaged.", name=name),
        say("errors", "So nobody can tell yet whether the passphrase is right."),
        say("errors", "Put back a copy of it. {restore}", restore=RESTORE),
    )
