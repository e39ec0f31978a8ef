"""A copy of a record that is itself a record: written under a new name, reopened with the key, checked, renamed."""

from __future__ import annotations

import os
from pathlib import Path

from ema_app.store.connection import confirm, connect, reading_mode
from ema_app.store.examining import examine, refuse_unsound
from ema_app.store.faults import world
from ema_app.store.files import beside, sync_file, sync_folder, writable
from ema_app.store.keys import Keys, save_keys

_WITH_IT = ("", "-journal", "-wal", "-shm")


def verified_copy(source: Path, target: Path, keys: Keys, data_key: bytes) -> None:
    """Copy the record at `source`, open or not, with its keys to `target`. Raises `EmaError` damaged, disk_full."""
    new = beside(target, ".new")
    try:
        write_copy(source, new, data_key)
        verify(new, keys, data_key)
        save_keys(keys, target)
        with world(target):
            new.replace(target)
            sync_folder(target.parent)
    finally:
        for suffix in _WITH_IT:
            beside(new, suffix).unlink(missing_ok=True)


def write_copy(source: Path, new: Path, data_key: bytes) -> None:
    """Write all pages of `source`, as they are at one moment, to the new file `new` under the same key."""
    with world(new):
        new.unlink(missing_ok=True)
        new.touch(mode=0o600)
        os.truncate(new, source.stat().st_size)  # a limit on the size of files shows here, not half-way
        os.truncate(new, 0)
    original = connect(source, data_key, "rw" if writable(source) else reading_mode(source))
    try:
        copy = connect(new, data_key, "rwc")
        try:
            with world(new):
                original.backup(copy)
        finally:
            copy.close()
    finally:
        original.close()
    with world(new):
        sync_file(new)


def verify(path: Path, keys: Keys, data_key: bytes) -> None:
    """Open the copy anew and check all of it. Raises `EmaError` damaged."""
    connection = connect(path, data_key)
    try:
        confirm(connection, path, keys.record_id)
        refuse_unsound(examine(connection, path, keys), path)
    finally:
        connection.close()
