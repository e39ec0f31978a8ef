"""A backup back in place of a record, also where the record can no longer be opened; what it replaces is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ema_app.core.day_words import moment_words
from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.store.connection import confirm, connect, look_at, reading_mode
from ema_app.store.copying import verify, write_copy
from ema_app.store.derivation import Secret, as_secret
from ema_app.store.faults import missing, read_only, world
from ema_app.store.files import beside, copy_durably, sync_folder, writable
from ema_app.store.keys import SUFFIX, Keys, load_keys, newer_version, save_keys
from ema_app.store.lock import RecordLock
from ema_app.store.migrations import STEPS, version
from ema_app.store.unlocking import BACKUPS, Unlocked, unlock


@dataclass(frozen=True)
class Replacement:
    """What restoring will do: the state that comes back, and the state that goes (last written when, bytes)."""

    backup: Path
    record: Path
    backup_written_at: datetime
    record_written_at: datetime | None
    record_bytes: int

    def words(self) -> Words:
        """Say it in a sentence or two."""
        comes = say("store", "{record} becomes what it was on {then}.", record=self.record.name,
                    then=moment_words(self.backup_written_at))  # fmt: skip
        if self.record_written_at is None:
            return say("store", "{comes} There is no file of that name now.", comes=comes)
        return say("store", "{comes} What was added since (last written on {now}) will not be in it. "
                   "The present file is not deleted: it is kept in {folder}.", comes=comes,
                   now=moment_words(self.record_written_at), folder=self.record.name + BACKUPS)  # fmt: skip


def what_restore_replaces(backup: Path, record_path: Path) -> Replacement:
    """Give what `restore` would replace, without opening anything. Raises `EmaError` missing, same_file."""
    if not backup.is_file():
        raise missing(backup)
    if record_path.exists() and backup.samefile(record_path):
        raise EmaError("same_file", say("errors", "The backup and the record are the same file."),
                       todo=say("errors", "Choose a backup from the folder beside the record."))  # fmt: skip
    there = record_path.stat() if record_path.exists() else None
    return Replacement(backup, record_path, _time(backup.stat().st_mtime), _time(there.st_mtime) if there else None,
                       there.st_size if there else 0)  # fmt: skip


def restore(backup: Path, record_path: Path, secret: str | Secret, now: datetime) -> Path | None:
    """Put the checked `backup` in place of the record; gives where the replaced file is kept, None if there was none.

    `secret` is the backup's. Raises `EmaError` damaged, newer_version, other_record, in_use, read_only, disk_full,
    wrong_passphrase; then nothing was replaced.
    """
    what_restore_replaces(backup, record_path)
    look_at(backup)
    if not writable(record_path):
        raise read_only(record_path)
    lock = RecordLock(record_path)
    try:
        return _restore_locked(backup, record_path, as_secret(secret), now)
    finally:
        lock.release()


def _restore_locked(backup: Path, record_path: Path, secret: Secret, now: datetime) -> Path | None:
    unlocked = unlock(backup, secret)
    _refuse_other_record(record_path, unlocked.keys)
    _refuse_newer(backup, unlocked)
    new = beside(record_path, ".new")
    try:
        write_copy(backup, new, unlocked.data_key)
        verify(new, unlocked.keys, unlocked.data_key)
        aside = _keep_aside(record_path, now)
        with world(record_path):
            new.replace(record_path)
        save_keys(unlocked.keys, record_path)
    finally:
        for suffix in ("", "-journal", "-wal", "-shm"):
            beside(new, suffix).unlink(missing_ok=True)
    return aside


def _keep_aside(record_path: Path, now: datetime) -> Path | None:
    """Move the present file away with its log: a log left behind would be read into the restored file."""
    folder = beside(record_path, BACKUPS)
    aside = folder / f"replaced-{now:%Y-%m-%dT%H%M%S}{record_path.suffix}"
    with world(record_path):
        folder.mkdir(mode=0o700, exist_ok=True)
        if (keys := beside(record_path, SUFFIX)).exists():
            copy_durably(keys, beside(aside, SUFFIX))
        there = [suffix for suffix in ("", "-wal") if beside(record_path, suffix).exists()]
        for suffix in there:
            beside(record_path, suffix).replace(beside(aside, suffix))
        beside(record_path, "-shm").unlink(missing_ok=True)
        sync_folder(folder)
    return aside if there else None


def _refuse_other_record(record_path: Path, keys: Keys) -> None:
    try:
        there = load_keys(record_path)
    except EmaError:
        return
    if record_path.exists() and there.record_id != keys.record_id:
        raise EmaError(
            "other_record",
            say("errors", "This backup belongs to another record than {name}.", name=record_path.name),
            todo=say("errors", "Restore it under a name of its own."),
        )


def _refuse_newer(backup: Path, unlocked: Unlocked) -> None:
    connection = connect(backup, unlocked.data_key, "rw" if writable(backup) else reading_mode(backup))
    try:
        confirm(connection, backup, unlocked.keys.record_id)
        if version(connection) > len(STEPS):
            raise newer_version(backup.name)
    finally:
        connection.close()


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
