"""A new passphrase or a new recovery code for a record; the old one ends, in the backups beside it too."""

from __future__ import annotations

from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.store.derivation import USUAL_COST, Cost, KeyEncryption, RecoveryCode, Secret, as_secret
from ema_app.store.keys import Keys, load_keys, save_keys
from ema_app.store.recovery_code import new_code
from ema_app.store.unlocking import copies_of_keys, unlock


def change_passphrase(path: Path, old: str | Secret, new: str, *, cost: Cost = USUAL_COST) -> None:
    """End the old passphrase of the record at `path` and set `new`; `old` may be a `RecoveryCode`.

    A copy of record and keys that somebody took elsewhere before still opens with the old one.
    Raises `EmaError` wrong_passphrase, wrong_recovery_code, empty_passphrase, read_only, disk_full.
    """
    _change(path, as_secret(old), KeyEncryption(new, cost))


def new_recovery_code(path: Path, secret: str | Secret) -> str:
    """End the recovery code of the record at `path` and give a new one, to be shown once. Raises as above."""
    code = new_code()
    _change(path, as_secret(secret), RecoveryCode(code))
    return code


def bring_keys_along(keys: Keys, record_path: Path) -> None:
    """Give the backups of a record the same slots, so that no ended secret opens one of them."""
    for copy in copies_of_keys(record_path):
        if _of_same_record(copy, keys):
            save_keys(keys, copy)


def _change(path: Path, old: Secret, new: Secret) -> None:
    unlocked = unlock(path, old)
    keys = unlocked.keys.with_slot(unlocked.data_key, new)
    save_keys(keys, path)
    bring_keys_along(keys, path)


def _of_same_record(copy: Path, keys: Keys) -> bool:
    try:
        there = load_keys(copy)
    except EmaError:
        return True  # a broken keys file opens nothing; a whole one helps
    return there.record_id == keys.record_id and there != keys
