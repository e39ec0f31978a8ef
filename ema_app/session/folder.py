"""Many records in one folder, opened with one passphrase that is derived once."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.session.measuring import COMMANDS
from ema_app.session.moment import Surroundings
from ema_app.session.opening import open_session
from ema_app.store import KeyEncryption

ENDING = ".switchpoint"


def records_in(folder: Path) -> list[Path]:
    """Give the records of a folder by name: the files that have their keys beside them."""
    if not folder.is_dir():
        raise EmaError("missing", say("errors", "There is no folder {name}.", name=folder.name))
    found = sorted(path.with_name(path.name.removesuffix("-keys")) for path in folder.glob("*-keys"))
    found = [path for path in found if path.is_file()]
    if not found:
        raise EmaError("missing", say("errors", "There are no records in {name}.", name=folder.name))
    return found


def name_of(record: Path) -> str:
    """Give the name of a record: its file name without the app's own ending."""
    return record.name.removesuffix(ENDING)


def compute_all(
    folder: Path, command: str, passphrase: str, around: Surroundings, processes: int
) -> Iterator[tuple[str, Any]]:
    """Give (name, what `command` computes) for every record of a folder, in order, a few processes side by side."""
    work = partial(_one, command=command, key=KeyEncryption(passphrase), around=around)
    records = records_in(folder)
    if processes < 2:
        yield from map(work, records)
        return
    work(records[0])  # derives the shared key once, before the processes part
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(work, records, chunksize=4)


def _one(record: Path, *, command: str, key: KeyEncryption, around: Surroundings) -> tuple[str, Any]:
    session = open_session(record, key, around)
    try:
        return name_of(record), COMMANDS[command](session)
    finally:
        session.close()
