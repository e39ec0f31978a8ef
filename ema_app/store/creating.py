"""Making a new record: its data key, its keys file and its first tables, in place only when whole."""

from __future__ import annotations

import secrets
from datetime import datetime
from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store.connection import APPLICATION_ID, connect
from ema_app.store.derivation import RecoveryCode, Secret
from ema_app.store.faults import read_only, world
from ema_app.store.files import beside, sync_file, sync_folder, writable
from ema_app.store.keys import SUFFIX, Keys, save_keys
from ema_app.store.migrations import migrate
from ema_app.store.recovery_code import new_code


def create_files(path: Path, secret: Secret, made_at: datetime) -> str:
    """Make the record and its keys; gives the recovery code. Raises `EmaError` exists, read_only, disk_full."""
    import pyrage

    _refuse_what_is_there(path)
    identity, data_key, code = pyrage.x25519.Identity.generate(), secrets.token_bytes(32), new_code()
    record_id = secrets.token_hex(16)
    keys = Keys.made(record_id, str(identity.to_public()), data_key, (secret, RecoveryCode(code)))
    _put_in_place(path, keys, data_key, (record_id, str(identity), made_at.isoformat()))
    return code


def create_copy(path: Path, secret: Secret, record_id: str, made_at: datetime) -> None:
    """Make an empty copy of the record `record_id` for somebody it was shared with, with one slot for `secret`.

    Raises `EmaError` exists, read_only, disk_full.
    """
    import pyrage

    _refuse_what_is_there(path)
    identity, data_key = pyrage.x25519.Identity.generate(), secrets.token_bytes(32)
    keys = Keys.made(record_id, str(identity.to_public()), data_key, (secret,))
    _put_in_place(path, keys, data_key, (record_id, str(identity), made_at.isoformat()))


def _put_in_place(path: Path, keys: Keys, data_key: bytes, sentinel: tuple[str, str, str]) -> None:
    new = beside(path, ".new")
    try:
        _first_file(new, data_key, sentinel)
        _keep_aside_other_keys(path)
        save_keys(keys, path)
        with world(path):
            new.replace(path)
            sync_folder(path.parent)
    finally:
        _remove(new)


def _first_file(new: Path, data_key: bytes, sentinel: tuple[str, str, str]) -> None:
    _remove(new)
    with world(new):
        new.touch(mode=0o600)
        connection = connect(new, data_key, "rwc")
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("PRAGMA journal_mode = WAL")
            migrate(connection)
            connection.execute("INSERT INTO sentinel(record_id, identity, made_at) VALUES (?, ?, ?)", sentinel)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
        sync_file(new)


def _refuse_what_is_there(path: Path) -> None:
    if path.exists():
        raise EmaError(
            "exists",
            say("errors", "There is already something called {name} here.", name=path.name),
            say("errors", "A new record never replaces a file."),
            say("errors", "Choose another name, or open the one that is there."),
        )
    if not path.parent.is_dir():
        raise EmaError(
            "missing",
            say("errors", "There is no folder {name}.", name=path.parent.name),
            todo=say("errors", "Make the folder first, or choose another."),
        )
    if not writable(path):
        raise read_only(path)


def _keep_aside_other_keys(path: Path) -> None:
    # The record they belong to may only have been moved away: its keys must never be overwritten.
    left = beside(path, SUFFIX)
    if left.exists():
        with world(left):
            left.rename(left.with_name(f"{left.name}-kept-{secrets.token_hex(4)}"))


def _remove(new: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        beside(new, suffix).unlink(missing_ok=True)
