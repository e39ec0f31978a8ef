"""Backups of a caseload: of its index, and of each copy of a record."""

from __future__ import annotations

from pathlib import Path

from ema_app.core.words import Words
from ema_app.session.moment import Surroundings
from ema_app.store import Record, Secret
from ema_app.store.backup import backup, backup_due, backups
from ema_app.store.caseload import INDEX
from ema_app.store.faults import missing
from ema_app.store.restore import restore, what_restore_replaces


def back_up(record: Record, around: Surroundings) -> None:
    """Make the day's checked backup, where there is none yet. Raises EmaError disk_full, read_only."""
    now = around.local_now()
    if not record.read_only and backup_due(record.path, now):
        backup(record, now)


def newest(record_path: Path) -> Path | None:
    """Give the newest backup of a file of the caseload; None where there is none."""
    return next(iter(backups(record_path).values()), None)


def what_it_does(record_path: Path) -> Words:
    """Say what putting the newest backup in its place would replace. Raises EmaError missing."""
    return what_restore_replaces(_newest(record_path), record_path).words()


def put_back(record_path: Path, secret: str | Secret, around: Surroundings) -> None:
    """Put the newest backup in place of the file; what was there is kept aside. Raises EmaError as `restore`."""
    restore(_newest(record_path), record_path, secret, around.local_now())


def index_of(folder: Path) -> Path:
    """Give where the index of the caseload in `folder` lies."""
    return folder / INDEX


def _newest(record_path: Path) -> Path:
    found = newest(record_path)
    if found is None:
        raise missing(record_path)
    return found
