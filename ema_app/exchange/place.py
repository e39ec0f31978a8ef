"""The folder an export goes to: written aside, put in its place whole, never over anything but an earlier export."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.core.tables import STORED
from ema_app.core.words import say
from ema_app.exchange.datapackage import NAME
from ema_app.exchange.derived import DERIVED

UNFINISHED, REPLACED = "-unfinished", "-replaced"
"""How the folders beside an export end while it is written. They are not hidden: should the computer go off just then,
the person finds them, and the next export to the same place removes them."""

SHEET = "reporting-sheet.md"
"""The reporting sheet, where one goes with the data."""

_OURS = {f"{table.name}.csv" for table in (*STORED, *DERIVED)} | {
    "entries.csv", "codebook.csv", "codebook.md", "datapackage.json", "protocols", "truth.json", SHEET,
}  # fmt: skip
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class Aside:
    """A folder beside the place of the export, filled file by file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def open(self, path: str) -> Iterator[Callable[[bytes], object]]:
        """Open a file of the export for writing; it is on the disk when the block is left."""
        whole = self.folder / path
        whole.parent.mkdir(exist_ok=True)
        with whole.open("wb") as file:
            yield file.write
            file.flush()
            os.fsync(file.fileno())


@contextmanager
def written_aside(folder: Path) -> Iterator[Aside]:
    """Give a new folder beside `folder`; put it in its place when the block ends well, remove it when not.

    What an export left there that was cut off by a crash is removed. Raises EmaError: `not_empty`, `disk_full`,
    `not_written`.
    """
    refuse_foreign(folder)
    made: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        aside = folder.with_name(folder.name + UNFINISHED)
        _clear(aside)
        aside.mkdir(mode=0o700)
        made = aside
        yield Aside(made)
        _put_in_place(made, folder)
    except OSError as error:
        raise _not_written(folder, error) from error
    finally:
        if made:
            shutil.rmtree(made, ignore_errors=True)


def refuse_foreign(folder: Path) -> None:
    """Raise EmaError (`not_empty`) where `folder` holds anything but an earlier export."""
    if not folder.is_dir():
        if folder.exists():
            raise _not_empty(folder)
        return
    names = {path.name for path in folder.iterdir()}
    if names and not (names <= _OURS and _is_export(folder)):
        raise _not_empty(folder)


def _is_export(folder: Path) -> bool:
    try:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    protocols = folder / "protocols"
    only_toml = not protocols.is_dir() or all(path.suffix == ".toml" for path in protocols.iterdir())
    return isinstance(package, dict) and package.get("name") == NAME and only_toml


def _put_in_place(new: Path, folder: Path) -> None:
    earlier = folder.with_name(folder.name + REPLACED)
    _clear(earlier)
    if folder.exists():
        folder.rename(earlier)
    try:
        new.rename(folder)
    except OSError:
        if earlier.exists():
            earlier.rename(folder)
        raise
    _clear(earlier)


def _clear(folder: Path) -> None:
    """Remove a whole or half export; a folder that holds anything else stays."""
    if folder.is_dir() and not folder.is_symlink() and {path.name for path in folder.iterdir()} <= _OURS:
        shutil.rmtree(folder)


def _not_empty(folder: Path) -> EmaError:
    return EmaError(
        "not_empty",
        say("errors", "Nothing was exported: {folder} holds other things.", folder=folder.name),
        say("errors", "An export only replaces an earlier export with nothing added to it."),
        say("errors", "Choose an empty folder or a new name."),
    )


def _not_written(folder: Path, error: OSError) -> EmaError:
    what = say("errors", "Nothing was exported to {folder}, and nothing half-written was left.", folder=folder.name)
    if error.errno in _FULL:
        return EmaError(
            "disk_full",
            what,
            say("errors", "The disk is full."),
            say("errors", "Make room or choose another place, then export again."),
        )
    return EmaError(
        "not_written",
        what,
        say("errors", "The system refused it: {reason}.", reason=os.strerror(error.errno or errno.EIO)),
        say("errors", "Choose a place you may write to, then export again."),
    )
