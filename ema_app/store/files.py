"""Files beside a record, written so that a crash leaves either the old one or the new one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ema_app.store.faults import world


def beside(path: Path, suffix: str) -> Path:
    """Give the path of a file that belongs to the record at `path`: its name with `suffix` at the end."""
    return path.with_name(path.name + suffix)


def writable(path: Path) -> bool:
    """Say whether the file at `path` (if it is there) and its folder can be written to."""
    return os.access(path.parent, os.W_OK | os.X_OK) and (not path.exists() or os.access(path, os.W_OK))


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable; Windows has no such call and needs none."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_file(path: Path) -> None:
    """Make the content of the file at `path` durable."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_atomically(path: Path, content: bytes) -> None:
    """Write `content` to `path`, readable by its owner only. Raises `EmaError` (disk_full, read_only)."""
    with world(path):
        write_whole(path, content)


def write_whole(path: Path, content: bytes) -> None:
    """Do the same for a file that is not one of a record's; what was there stays if it fails. Raises OSError."""
    new = beside(path, ".new")
    try:
        _write(new, content)
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file to a new name, readable by its owner only, and make it durable. Raises `EmaError`."""
    with world(target), source.open("rb") as original:
        try:
            handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "wb") as copy:
                while piece := original.read(1 << 20):
                    copy.write(piece)
                copy.flush()
                os.fsync(copy.fileno())
        except OSError:
            target.unlink(missing_ok=True)
            raise


def _write(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
