"""An open SQLCipher file: the key, the settings that keep what was acknowledged, and the signs that it is a record."""

from __future__ import annotations

import math
from collections import Counter
from pathlib import Path
from typing import Any, Literal

from sqlcipher3 import dbapi2 as sqlcipher

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store.faults import RESTORE, damaged, missing, world

APPLICATION_ID = 0x53775074
"""`SwPt`: marks an SQLite file as one of ours."""

PAGE = 4096
Mode = Literal["rw", "rwc", "ro", "immutable"]

_SETTINGS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA cache_size = -64000",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)


def connect(path: Path, data_key: bytes, mode: Mode = "rw") -> Any:
    """Open the file with its data key (32 bytes). Raises `EmaError` damaged, missing, read_only or in_use.

    `immutable` reads a file in a folder where nothing may be written; only `rwc` makes a new file.
    """
    if sqlcipher.sqlite_version_info < (3, 51, 3):
        raise RuntimeError("SQLite 3.51.3 or newer is needed")
    asked = "immutable=1" if mode == "immutable" else f"mode={mode}"
    with world(path):
        connection = sqlcipher.connect(f"{path.resolve().as_uri()}?{asked}", uri=True, isolation_level=None,
                                       check_same_thread=False, timeout=5)  # fmt: skip
        try:
            _unlock(connection, data_key)
        except BaseException:
            connection.close()
            raise
    return connection


def reading_mode(path: Path) -> Mode:
    """Give how to open a file where nothing can be written: with its log if one was left there, else as it stands."""
    log = path.with_name(path.name + "-wal")
    return "ro" if log.exists() and log.stat().st_size else "immutable"


def _unlock(connection: Any, data_key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to the standard error output
    connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise RuntimeError("this SQLite cannot encrypt")
    connection.enable_load_extension(False)
    for setting in _SETTINGS:
        connection.execute(setting)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def look_at(path: Path) -> None:
    """Refuse what cannot be a record before a key is asked for. Raises `EmaError` missing, empty_file, not_a_record."""
    if not path.is_file():
        raise missing(path)
    with world(path), path.open("rb") as file:
        start = file.read(PAGE)
    if not start:
        raise EmaError(
            "empty_file",
            say("errors", "{name} is empty.", name=path.name),
            say("errors", "A copy may have stopped half-way, or a disk was full."),
            RESTORE,
        )
    if start.startswith(b"SQLite format 3"):
        raise not_a_record(path)


def looks_encrypted(path: Path) -> bool:
    """Say whether a file has the form of an encrypted one: whole pages, the first of them like noise."""
    with world(path), path.open("rb") as file:
        start = file.read(PAGE)
    shares = [count / len(start) for count in Counter(start).values()]
    return len(start) == PAGE and path.stat().st_size % PAGE == 0 and -sum(p * math.log2(p) for p in shares) > 7.8


def confirm(connection: Any, path: Path, record_id: str) -> None:
    """Refuse a file that opened and is not the record the keys are for. Raises `EmaError` not_a_record, damaged."""
    with world(path):
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise not_a_record(path)
        known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sentinel'").fetchone()
        row = known and connection.execute("SELECT record_id FROM sentinel").fetchone()
    if not row or row[0] != record_id:
        raise damaged(path, say("errors", "It is not the record that the keys beside it belong to."))


def not_a_record(path: Path) -> EmaError:
    """Give the error of a file of another kind."""
    return EmaError(
        "not_a_record",
        say("errors", "{name} is not a record of Switchpoint.", name=path.name),
        say("errors", "It is a file of another kind; it was left as it is."),
        say("errors", "Choose the record itself, not one of the files beside it."),
    )
