"""Erasing a whole record: its keys first, then every file beside it; a tombstone with the id alone stays."""

from __future__ import annotations

import glob
import json
import secrets
import shutil
from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.store.erase import Erased
from ema_app.store.faults import missing, world
from ema_app.store.files import beside, sync_folder, write_atomically
from ema_app.store.keys import SUFFIX, load_keys
from ema_app.store.lock import RecordLock
from ema_app.store.unlocking import BACKUPS, copies

TOMBSTONE = "-erased"


def erase_record(path: Path) -> Erased:
    """Erase the closed record at `path` with its backups, letterbox, plan and keys. Raises `EmaError` in_use, missing.

    Needs no passphrase: whoever may delete the files may do this. Calling it again finishes what was begun.
    """
    if not path.exists() and not beside(path, SUFFIX).exists():
        raise missing(path)
    lock = RecordLock(path)
    try:
        _leave_tombstone(path)
        backups = len(list(copies(path)))
        _destroy_keys(path)
        _remove_files(path)
    finally:
        lock.release()
    return Erased(1, 0, backups)


def _remove_files(path: Path) -> None:
    with world(path):
        if beside(path, BACKUPS).exists():
            shutil.rmtree(beside(path, BACKUPS))
        for suffix in ("", "-wal", "-shm", "-plan", "-refused.csv"):
            beside(path, suffix).unlink(missing_ok=True)
        for box in path.parent.glob(f"{glob.escape(path.name)}-letterbox*"):
            box.unlink()
        sync_folder(path.parent)


def _leave_tombstone(path: Path) -> None:
    try:
        record_id = load_keys(path).record_id
    except EmaError:
        return  # the id stood in the keys alone: there is none to keep
    write_atomically(beside(path, TOMBSTONE), json.dumps({"erased": record_id}).encode())


def _destroy_keys(path: Path) -> None:
    # Overwritten in place before they go: without keys, whatever the disk keeps of the rest is noise.
    for keys in (*beside(path, BACKUPS).glob(f"*{SUFFIX}"), beside(path, SUFFIX)):
        if keys.exists():
            with world(keys):
                with keys.open("r+b") as file:
                    file.write(secrets.token_bytes(keys.stat().st_size))
                keys.unlink()
