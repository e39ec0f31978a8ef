"""What the world can do to a record, in plain sentences: errors of SQLCipher and the file system become `EmaError`."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from ema_app.core.errors import NOTHING, EmaError
from ema_app.core.words import Words, say

_BUSY, _READ_ONLY, _IO, _DAMAGED, _FULL, _NOT_OPENED, _NO_DATABASE = 5, 8, 10, 11, 13, 14, 26
_BY_TEXT = {
    "database is locked": _BUSY,
    "attempt to write a readonly database": _READ_ONLY,
    "disk I/O error": _IO,
    "database disk image is malformed": _DAMAGED,
    "database or disk is full": _FULL,
    "unable to open database file": _NOT_OPENED,
    "file is not a database": _NO_DATABASE,
}
"""The codes of SQLite by its own words: errors of a copy come without a code."""

_NO_SPACE = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NO_WRITING = {errno.EROFS, errno.EACCES, errno.EPERM}

_ROOM = 256 * 1024

RESTORE = say("errors", "Restore a backup: they lie in the folder beside the record whose name ends in -backups.")


def disk_full(path: Path) -> EmaError:
    """Give the error of a write that did not fit."""
    return EmaError(
        "disk_full",
        say("errors", "This could not be saved in {name}.", name=path.name),
        say("errors", "The disk is full, or the system allows no more to be written there."),
        say("errors", "Make room on the disk and try again. What was saved before is unharmed."),
    )


def read_only(path: Path) -> EmaError:
    """Give the error of a write where writing is not allowed."""
    return EmaError(
        "read_only",
        say("errors", "Nothing can be written to {name}.", name=path.name),
        say("errors", "The file or its folder allows reading only."),
        say("errors", "Copy the record with the files beside it into a folder of your own, or allow writing there."),
    )


def damaged(path: Path, why: Words = NOTHING) -> EmaError:
    """Give the error of a record that was unlocked and cannot be read."""
    return EmaError("damaged", say("errors", "{name} is damaged and cannot be read.", name=path.name), why, RESTORE)


def in_use(path: Path) -> EmaError:
    """Give the error of a record that somebody else holds open."""
    return EmaError(
        "in_use",
        say("errors", "{name} is already open.", name=path.name),
        say("errors", "Another window or program is using it."),
        say("errors", "Go to that window, or close it and try again."),
    )


def missing(path: Path) -> EmaError:
    """Give the error of a record that is not there."""
    return EmaError(
        "missing",
        say("errors", "There is no record at {name}.", name=path.name),
        say("errors", "It was moved, renamed or erased, or its drive is not connected."),
        say("errors", "Look for it, connect the drive, or restore a backup."),
    )


def _of_sqlcipher(error: sqlcipher.Error, path: Path) -> EmaError | None:
    code = int(getattr(error, "sqlite_errorcode", 0) or _BY_TEXT.get(str(error), 0)) & 0xFF
    made = {_BUSY: in_use, _READ_ONLY: read_only, _IO: _of_disk, _DAMAGED: damaged, _FULL: disk_full,
            _NOT_OPENED: missing, _NO_DATABASE: damaged}.get(code)  # fmt: skip
    return made(path) if made else None


def _of_disk(path: Path) -> EmaError:
    """Tell a disk that takes no more from a broken one, by writing beside the record: SQLite does not."""
    probe, log = path.with_name(path.name + ".room"), path.with_name(path.name + "-wal")
    size = max(file.stat().st_size if file.exists() else 0 for file in (path, log))
    try:
        with probe.open("wb") as file:
            file.write(bytes(_ROOM))
            file.truncate(size + _ROOM)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return _of_system(error, path)
    finally:
        probe.unlink(missing_ok=True)
    return _of_system(OSError(errno.EIO, os.strerror(errno.EIO)), path)


def _of_system(error: OSError, path: Path) -> EmaError:
    if error.errno in _NO_SPACE:
        return disk_full(path)
    if error.errno in _NO_WRITING:
        return read_only(path)
    if error.errno == errno.ENOENT:
        return missing(path)
    return EmaError(
        "unreadable",
        say("errors", "{name} cannot be read or written.", name=path.name),
        say("errors", "The system says: {reason}.", reason=error.strerror or type(error).__name__),
        say("errors", "Look whether the drive is connected and sound, then try again."),
    )


@contextmanager
def database(path: Path) -> Iterator[None]:
    """Turn errors of SQLCipher inside the block into `EmaError` about `path`; errors of ours pass through."""
    try:
        yield
    except sqlcipher.Error as error:
        known = _of_sqlcipher(error, path)
        if known is None:
            raise
        raise known from error


@contextmanager
def world(path: Path) -> Iterator[None]:
    """Turn errors of SQLCipher and of the file system inside the block into `EmaError` about `path`."""
    try:
        with database(path):
            yield
    except OSError as error:
        raise _of_system(error, path) from error
