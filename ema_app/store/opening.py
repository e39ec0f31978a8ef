"""Opening a record's files: the lock, the key, the checks that it is the right one, and the migration of an old one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3

from ema_app.core.words import Words
from ema_app.store.connection import confirm, connect, look_at
from ema_app.store.derivation import Secret
from ema_app.store.faults import world
from ema_app.store.files import writable
from ema_app.store.keys import Keys, newer_version
from ema_app.store.lock import RecordLock
from ema_app.store.migrations import STEPS, migrate, version
from ema_app.store.unlocking import Unlocked, unlock


@dataclass
class Opened:
    """The files of an open record: connection, keys, data key (32 bytes) and lock."""

    connection: Any
    keys: Keys
    data_key: bytes
    lock: RecordLock | None
    notices: tuple[Words, ...] = ()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: such a record is opened without a lock."""
        return self.lock is None

    def close(self) -> None:
        """Move the log into the file, close it, drop the key and let go of the lock."""
        if self.connection is not None:
            with suppress(sqlcipher3.Error):  # what cannot be moved now stays in the log and is read from there
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self.connection.close()
        self.connection, self.data_key = None, b""
        if self.lock:
            self.lock.release()


def open_files(path: Path, secret: Secret) -> Opened:
    """Open the record at `path`; migrates an old one after copying it. Raises `EmaError` as the modules it calls."""
    look_at(path)
    lock = RecordLock(path) if writable(path) else None
    try:
        return _open_locked(path, unlock(path, secret), lock)
    except BaseException:
        if lock:
            lock.release()
        raise


def _open_locked(path: Path, unlocked: Unlocked, lock: RecordLock | None) -> Opened:
    connection = connect(path, unlocked.data_key, "rw" if lock else "immutable")
    try:
        confirm(connection, path, unlocked.keys.record_id)
        _bring_up_to_date(connection, path)
        with world(path):
            connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return Opened(connection, unlocked.keys, unlocked.data_key, lock, unlocked.notices)


def _bring_up_to_date(connection: Any, path: Path) -> None:
    found = version(connection)
    if found > len(STEPS):
        raise newer_version(path.name)
    if found < len(STEPS):
        with world(path):
            migrate(connection)
