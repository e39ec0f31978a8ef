"""Many records in one folder, opened with one passphrase that is derived once."""

from __future__ import annotations

import gc
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.session.measuring import COMMANDS
from ema_app.session.moment import Surroundings
from ema_app.session.opening import open_session
from ema_app.store import KeyEncryption

ENDING = ".switchpoint"
AT_ONCE = 4
"""Records that a process takes at a time."""

GARBAGE = 50_000
"""New objects after which a process looks for unused ones: tables make many and leave few behind."""


@dataclass(frozen=True)
class Failed:
    """What came of a record that could not be computed."""

    why: Words | EmaError

    def __str__(self) -> str:
        return str(self.why)


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
    """Give (name, what `command` computes) for every record of a folder, in order, a few processes side by side.

    A record that cannot be opened or computed gives `Failed` and does not end the others. Whoever stops half-way waits
    for the few records under way, and no process is left.
    """
    work = partial(_one, command=command, key=KeyEncryption(passphrase), around=around)
    first, *others = records_in(folder)
    yield work(first)  # derives the shared key, and reads the code, before the processes part
    if processes < 2 or not others:
        yield from map(work, others)
    else:
        yield from _side_by_side(work, others, processes)


def _side_by_side(work: Callable[[Path], Any], records: list[Path], processes: int) -> Iterator[Any]:
    pool = ProcessPoolExecutor(processes, initializer=_be_a_helper)
    try:
        yield from pool.map(work, records, chunksize=AT_ONCE)
    except BrokenProcessPool as error:
        raise EmaError(
            "helper_ended", say("errors", "A process that was computing was ended from outside."),
            say("errors", "The memory may have run out."), say("errors", "Close other programs and start again."),
        ) from error  # fmt: skip
    finally:
        pool.shutdown(cancel_futures=True)


def _be_a_helper() -> None:
    """Leave Ctrl+C to the process that started this one, and never look through what was there from the start."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(GARBAGE)


def _one(record: Path, *, command: str, key: KeyEncryption, around: Surroundings) -> tuple[str, Any]:
    try:
        return name_of(record), _computed(record, command, key, around)
    except EmaError as error:
        return name_of(record), Failed(error)
    except Exception as error:
        # Not even a fault of our own may cost the other records; its text could hold what a person wrote.
        kind = type(error).__name__
        return name_of(record), Failed(say("errors", "Computing it failed unexpectedly ({kind}).", kind=kind))


def _computed(record: Path, command: str, key: KeyEncryption, around: Surroundings) -> Any:
    session = open_session(record, key, around)
    try:
        return COMMANDS[command](session)
    finally:
        session.close()
