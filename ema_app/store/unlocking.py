"""From a path and a secret to the data key; where the keys file is gone or broken, by the copies with the backups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.store.connection import connect, looks_encrypted, not_a_record, reading_mode
from ema_app.store.derivation import Secret
from ema_app.store.files import beside, writable
from ema_app.store.keys import SUFFIX, Keys, load_keys, save_keys

BACKUPS = "-backups"


@dataclass(frozen=True)
class Unlocked:
    """The keys of a record, its data key, and what the person should be told about how they were found."""

    keys: Keys
    data_key: bytes = field(repr=False)
    notices: tuple[Words, ...] = ()


def unlock(path: Path, secret: Secret) -> Unlocked:
    """Give the data key of the record at `path`. A keys file from the backups that opens it is put back in place.

    Raises `EmaError` wrong_passphrase, wrong_recovery_code, keys_missing, keys_damaged or not_a_record.
    """
    try:
        keys = load_keys(path)
        return Unlocked(keys, keys.data_key(secret))
    except EmaError as error:
        if error.code not in {"keys_missing", "keys_damaged"}:
            raise
        trouble = error
    found = _from_copies(path, secret)
    if found is None:
        unknown = trouble.code == "keys_missing" and not looks_encrypted(path)
        raise not_a_record(path) if unknown else trouble
    if writable(path):
        save_keys(found.keys, path)
    return found


def copies_of_keys(path: Path) -> Iterator[Path]:
    """Give the backups of the record at `path` that have keys beside them, newest name first."""
    for file in sorted(beside(path, BACKUPS).glob(f"*{SUFFIX}"), reverse=True):
        yield file.with_name(file.name.removesuffix(SUFFIX))


def copies(path: Path) -> Iterator[Path]:
    """Give all copies of the record at `path` in its folder of backups, with or without keys beside them."""
    for file in sorted(beside(path, BACKUPS).glob("*")):
        if not file.name.endswith((SUFFIX, "-wal", "-shm", ".new", "-lock")):
            yield file


def _from_copies(path: Path, secret: Secret) -> Unlocked | None:
    refused: EmaError | None = None
    for copy in copies_of_keys(path):
        try:
            keys = load_keys(copy)
            data_key = keys.data_key(secret)
            connect(path, data_key, "rw" if writable(path) else reading_mode(path)).close()
        except EmaError as error:
            refused = error if error.code.startswith("wrong_") else refused
            continue
        said = say("store", "The file {name} was missing or damaged; the copy kept with the backups was put back.",
                   name=path.name + SUFFIX)  # fmt: skip
        return Unlocked(keys, data_key, (said,))
    if refused:
        raise refused
    return None
