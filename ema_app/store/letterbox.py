"""The letterbox beside a locked record: the next prompt times in clear, all else sealed to the record's public key."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from ema_app.core.errors import EmaError
from ema_app.store.faults import database, world
from ema_app.store.files import beside
from ema_app.store.keys import load_keys
from ema_app.store.record import Record

SUFFIX = "-letterbox"
AHEAD = timedelta(hours=48)
_BLOCK = 1024
_TABLES = (
    "CREATE TABLE IF NOT EXISTS times(prompt_id TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS sealed(sealed_id TEXT PRIMARY KEY NOT NULL, box BLOB NOT NULL)",
)


@dataclass(frozen=True)
class PromptTime:
    """When a prompt is to come and when its window ends; nothing else of it stands in clear."""

    prompt_id: str
    at: datetime
    until: datetime


@dataclass(frozen=True)
class TakenIn:
    """How many sealed letters came into the record, how many could not be read and stay; a damaged box kept aside."""

    taken: int
    unreadable: int
    damaged_box: Path | None = None


def put_times(record_path: Path, times: Sequence[PromptTime], now: datetime) -> None:
    """Replace the prompt times in clear by those of the next 48 hours. Raises `EmaError`."""
    next_ones = (time for time in times if time.until > now and time.at <= now + AHEAD)
    soon = [(time.prompt_id, time.at.isoformat(), time.until.isoformat()) for time in next_ones]
    with _opened(record_path) as box:
        box.execute("BEGIN IMMEDIATE")
        box.execute("DELETE FROM times")
        box.executemany("INSERT INTO times VALUES (?, ?, ?)", soon)
        box.execute("COMMIT")


def prompt_times(record_path: Path) -> list[PromptTime]:
    """Give the prompt times in clear, in order."""
    if not beside(record_path, SUFFIX).exists():
        return []
    with _opened(record_path) as box:
        rows = box.execute("SELECT prompt_id, at, until FROM times").fetchall()
    times = [PromptTime(row[0], datetime.fromisoformat(row[1]), datetime.fromisoformat(row[2])) for row in rows]
    return sorted(times, key=lambda time: time.at)


def put_letter(record_path: Path, content: Mapping[str, Any]) -> str:
    """Seal `content` (what JSON can hold) to the locked record; gives the letter's id. Raises `EmaError`.

    Letters are filled up to whole kilobytes, so that their length says little.
    """
    import pyrage

    sealed_id, text = secrets.token_hex(16), json.dumps(content, ensure_ascii=False).encode()
    filled = text + b" " * (-len(text) % _BLOCK)
    sealed = pyrage.encrypt(filled, [pyrage.x25519.Recipient.from_str(load_keys(record_path).public_key)])
    with _opened(record_path) as box:
        box.execute("INSERT INTO sealed(sealed_id, box) VALUES (?, ?)", (sealed_id, sealed))
    return sealed_id


def take_in(record: Record, accept: Callable[[str, Mapping[str, Any]], None]) -> TakenIn:
    """Bring all letters into the unlocked record, each exactly once, then remove them.

    `accept(sealed_id, content)` writes one letter's rows; they become durable together with the note that it came in,
    so a crash before its removal does not bring it twice. What it raises goes up, and that letter stays. A damaged
    letterbox is renamed and never keeps the record shut.
    """
    if record.read_only or not beside(record.path, SUFFIX).exists():
        return TakenIn(0, 0)
    if not letterbox_is_sound(record.path):
        return TakenIn(0, 0, _kept_aside(record.path))
    taken = unreadable = 0
    identity = next(row[0] for row in record.stream("SELECT identity FROM sentinel"))
    with _opened(record.path) as box:
        for sealed_id, sealed in box.execute("SELECT sealed_id, box FROM sealed ORDER BY rowid").fetchall():
            content = _unsealed(sealed, identity)
            if content is None:
                unreadable += 1
                continue
            taken += _taken_once(record, sealed_id, content, accept)
            box.execute("DELETE FROM sealed WHERE sealed_id = ?", (sealed_id,))
    return TakenIn(taken, unreadable)


def letterbox_is_sound(record_path: Path) -> bool:
    """Say whether the letterbox, if there is one, can be read."""
    if not beside(record_path, SUFFIX).exists():
        return True
    try:
        with _opened(record_path) as box:
            return bool(box.execute("PRAGMA quick_check").fetchall() == [("ok",)])
    except EmaError as error:
        if error.code != "damaged":
            raise
        return False


def _kept_aside(record_path: Path) -> Path:
    aside = beside(record_path, f"{SUFFIX}-damaged-{secrets.token_hex(4)}")
    with world(record_path):
        return beside(record_path, SUFFIX).rename(aside)


def _taken_once(
    record: Record, sealed_id: str, content: Mapping[str, Any], accept: Callable[[str, Mapping[str, Any]], None]
) -> int:
    if record.rows("taken_in", "sealed_id = ?", (sealed_id,)):
        return 0
    with record.atomic():
        record.insert("taken_in", {"sealed_id": sealed_id})
        accept(sealed_id, content)
    return 1


def _unsealed(sealed: bytes, identity: str) -> Mapping[str, Any] | None:
    import pyrage

    try:
        content = json.loads(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]))
    except (pyrage.DecryptError, ValueError):
        return None
    return content if isinstance(content, dict) else None


@contextmanager
def _opened(record_path: Path) -> Iterator[Any]:
    path = beside(record_path, SUFFIX)
    with world(path):
        if not path.exists():
            path.touch(mode=0o600)
        box = sqlcipher.connect(str(path), isolation_level=None, timeout=5)
    try:
        with database(path):
            for setting in ("cipher_log_level = NONE", "synchronous = FULL", "secure_delete = ON"):
                box.execute(f"PRAGMA {setting}")
            for table in _TABLES:
                box.execute(table)
            yield box
    finally:
        box.close()
