"""What the world can do to a record, in plain sentences: errors of SQLCipher and the file system become `EmaError`."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from ema_app.core.errors import NOTHING, EmaError
from ema_app.core.words import Words, say

_FULL, _READ_ONLY, _DAMAGED, _BUSY = {13}, {8}, {11, 26}, {5, 6}
_NOT_WRITTEN = {10 | (detail << 8) for detail in (3, 4, 6, 12, 19)}
"""SQLITE_IOERR while writing, syncing, truncating, for want of memory, or while growing the shared memory file."""

_NO_SPACE = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}
_NO_WRITING = {errno.EROFS, errno.EACCES, errno.EPERM}

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
    extended = int(getattr(error, "sqlite_errorcode", 0) or 0)
    plain = extended & 0xFF
    if plain in _FULL or extended in _NOT_WRITTEN:
        return disk_full(path)
    if plain in _READ_ONLY:
        return read_only(path)
    if plain in _DAMAGED or plain == 10:
        return damaged(path)
    if plain in _BUSY:
        return in_use(path)
    return missing(path) if plain == 14 else None


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
