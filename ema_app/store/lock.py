"""One opener at a time: a lock of the system on a small empty file beside the record."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ema_app.store.faults import in_use, world
from ema_app.store.files import beside


class RecordLock:
    """Holds the record at `path` for this process until `release`. Raises `EmaError` in_use, read_only."""

    def __init__(self, path: Path) -> None:
        self._file = beside(path, "-lock")
        with world(path):
            while True:
                self._handle = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
                if not _take(self._handle):
                    os.close(self._handle)
                    raise in_use(path)
                if self._is_still_there():
                    return
                os.close(self._handle)

    def release(self) -> None:
        """Let go of the record; a second call does nothing."""
        if self._handle >= 0:
            if sys.platform != "win32":  # Windows cannot remove an open file; the empty file stays there
                self._file.unlink(missing_ok=True)
            os.close(self._handle)
            self._handle = -1

    def _is_still_there(self) -> bool:
        # Whoever held it before may have removed the file between our opening and our locking it.
        try:
            return os.path.samestat(self._file.stat(), os.fstat(self._handle))
        except FileNotFoundError:
            return False


def _take(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
