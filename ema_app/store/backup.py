"""Backups of a record in the folder beside it: one a day, some of them kept for weeks and months."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from ema_app.store.changing_secrets import bring_keys_along
from ema_app.store.copying import verified_copy
from ema_app.store.faults import read_only, world
from ema_app.store.files import beside
from ema_app.store.keys import SUFFIX, load_keys
from ema_app.store.record import Record
from ema_app.store.unlocking import BACKUPS, copies_of_keys

DAYS, WEEKS, MONTHS = 7, 4, 6
_STAMP = "%Y-%m-%dT%H%M%S"


def backup(record: Record, now: datetime) -> Path:
    """Make a checked backup named by the local time `now`, and let go of those no longer kept. Gives its path.

    May run in another thread than the one that writes. Raises `EmaError` disk_full, read_only, damaged; then what
    was there before is unchanged.
    """
    if record.read_only:
        raise read_only(record.path)
    folder = beside(record.path, BACKUPS)
    with world(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    target = _free_name(folder, now.strftime(_STAMP), record.path.suffix)
    keys = load_keys(record.path)
    verified_copy(record.path, target, keys, record.opened.data_key)
    bring_keys_along(keys, record.path)
    _let_go(record.path, now.date())
    return target


def backup_due(record_path: Path, now: datetime) -> bool:
    """Say whether there is no backup of the day of `now` (in its own zone) yet."""
    return now.date() not in {made_at.date() for made_at in backups(record_path)}


def backups(record_path: Path) -> dict[datetime, Path]:
    """Give the daily backups of a record by the local time they were made, newest first."""
    found = {_made_at(path): path for path in copies_of_keys(record_path)}
    return {made_at: found[made_at] for made_at in sorted((at for at in found if at), reverse=True)}


def kept(made: list[datetime], today: date) -> set[datetime]:
    """Give which of these backups stay: the newest of each of 7 days, 4 weeks and 6 months; those of the future all."""
    newest: dict[tuple[str, object], datetime] = {}
    for at in sorted(made):
        age = today - at.date()
        months = (today.year - at.year) * 12 + today.month - at.month
        if age < timedelta(0):
            newest["future", at] = at  # the clock was set back: nothing is thrown away on its word
        if age < timedelta(days=DAYS):
            newest["day", at.date()] = at
        if age < timedelta(weeks=WEEKS):
            newest["week", at.isocalendar()[:2]] = at
        if months < MONTHS:
            newest["month", (at.year, at.month)] = at
    return set(newest.values())


def _let_go(record_path: Path, today: date) -> None:
    found = backups(record_path)
    for at in found.keys() - kept(list(found), today):
        remove_copy(found[at])
    with world(record_path):
        for left in beside(record_path, BACKUPS).glob("*.new*"):  # of a backup that was cut short
            left.unlink()


def remove_copy(path: Path) -> None:
    """Remove a backup with its keys. Raises `EmaError` read_only."""
    with world(path):
        for suffix in (SUFFIX, "", "-wal", "-shm"):
            beside(path, suffix).unlink(missing_ok=True)


def _made_at(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.name[:17], _STAMP)  # noqa: DTZ007  (local time, as the name says)
    except ValueError:
        return None


def _free_name(folder: Path, stamp: str, suffix: str) -> Path:
    number, path = 1, folder / f"{stamp}{suffix}"
    while path.exists():
        number += 1
        path = folder / f"{stamp}-{number}{suffix}"
    return path
