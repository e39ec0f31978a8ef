"""Opening a record's files: the lock, the key, the checks that it is the right one, and the migration of an old one."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3

from ema_app.core.words import Words
from ema_app.store.connection import Mode, confirm, connect, look_at, reading_mode
from ema_app.store.copying import verified_copy
from ema_app.store.derivation import Secret
from ema_app.store.faults import read_only, world
from ema_app.store.files import beside, writable
from ema_app.store.keys import Keys, newer_version
from ema_app.store.lock import RecordLock
from ema_app.store.migrations import STEPS, Step, migrate, version
from ema_app.store.per_thread import Connections
from ema_app.store.unlocking import BACKUPS, Unlocked, unlock


@dataclass
class Opened:
    """The files of an open record: connections, keys, data key (32 bytes) and lock."""

    connections: Connections
    keys: Keys
    data_key: bytes = field(repr=False)
    lock: RecordLock | None = None
    notices: tuple[Words, ...] = ()

    @property
    def connection(self) -> Any:
        """The connection of the thread that asks; None after closing."""
        return self.connections.mine()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: such a record is opened without a lock."""
        return self.lock is None

    def close(self) -> None:
        """Move the log into the file, close it, drop the key and let go of the lock."""
        self.connections.let_go()
        if self.connections.first is not None:
            with suppress(sqlcipher3.Error):  # what cannot be moved now stays in the log and is read from there
                if self.lock:
                    self.connections.first.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self.connections.first.close()
        self.connections, self.data_key = Connections(None), b""
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
    mode: Mode = "rw" if lock else reading_mode(path)
    connection = connect(path, unlocked.data_key, mode)
    try:
        confirm(connection, path, unlocked.keys.record_id)
        _bring_up_to_date(connection, path, unlocked)
        with world(path):
            connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    connections = Connections(connection).open_more(path, unlocked.data_key, mode)
    return Opened(connections, unlocked.keys, unlocked.data_key, lock, unlocked.notices)


def _bring_up_to_date(connection: Any, path: Path, unlocked: Unlocked) -> None:
    found = version(connection)
    if found > len(STEPS):
        raise newer_version(path.name)
    if found < len(STEPS):
        migrate_on_a_copy(connection, path, unlocked)


def migrate_on_a_copy(connection: Any, path: Path, unlocked: Unlocked, steps: tuple[Step, ...] = STEPS) -> None:
    """Keep a checked copy of the old form with the backups, then take the steps. Raises `EmaError`."""
    if not writable(path):
        raise read_only(path)
    folder = beside(path, BACKUPS)
    with world(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    verified_copy(path, folder / f"before-form-{len(steps)}{path.suffix}", unlocked.keys, unlocked.data_key)
    with world(path):
        migrate(connection, steps)
