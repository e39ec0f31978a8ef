"""Erasing for good an entry or a person: from the record, and from every backup beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from ema_app.core.entry import stamp
from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.store.backup import backups, remove_copy
from ema_app.store.connection import confirm, connect
from ema_app.store.faults import database
from ema_app.store.keys import load_keys
from ema_app.store.record import Record
from ema_app.store.unlocking import copies

_TOLD = (
    "DELETE FROM answers WHERE entry_id = :id",
    "DELETE FROM events WHERE entry_id = :id",
    "DELETE FROM notes WHERE about = :id OR about IN "
    "('rewind:entry:' || :id, 'rewind:switch:switch-' || :id, 'rewind:event:event-' || :id)",
    "DELETE FROM settings WHERE key GLOB 'draft:*' AND instr(key, :id)",
    "DELETE FROM body WHERE unixepoch(end_at) = (SELECT moment_ms / 1000 FROM prompts WHERE entry_id = :id)",
)
_ENTRY = (
    *_TOLD,
    "DELETE FROM observations WHERE entry_id = :id",
    "DELETE FROM prompt_changes WHERE prompt_id IN (SELECT prompt_id FROM prompts WHERE entry_id = :id)",
    "DELETE FROM prompts WHERE entry_id = :id",
    "INSERT OR IGNORE INTO tombstones(kind, id, erased_at) VALUES ('entry', :id, :now)",
)
_TAKEN_BACK = (
    *_TOLD,
    "DELETE FROM prompts WHERE entry_id = :id AND scheduled_at IS NULL",
    "UPDATE prompts SET entry_id = NULL, status = 'dismissed', reason = 'user', submitted_at = NULL, about_at = NULL, "
    "only_for_me = 0, moment_ms = :moment_ms WHERE entry_id = :id",
    "INSERT OR IGNORE INTO tombstones(kind, id, erased_at) SELECT 'entry', :id, :now WHERE :remember",
)

_WITHOUT = "nullif(trim(replace(';' || text || ';', ';' || :id || ';', ';'), ';'), '')"
_PERSON = (
    "DELETE FROM observations WHERE observer_id = :id",
    "DELETE FROM notes WHERE about = :id",
    "UPDATE events SET person_id = NULL WHERE person_id = :id",
    f"UPDATE answers SET status = CASE WHEN {_WITHOUT} IS NULL THEN 'declined' ELSE status END, text = {_WITHOUT} "  # noqa: S608
    "WHERE (role GLOB 'person.*' OR role = 'event.person') AND instr(';' || text || ';', ';' || :id || ';')",
    "DELETE FROM people WHERE person_id = :id",
    "INSERT OR IGNORE INTO tombstones(kind, id, erased_at) VALUES ('person', :id, :now)",
)


Values = dict[str, Any]


@dataclass(frozen=True)
class Erased:
    """What erasing did: rows removed or changed in the record, backups rewritten, backups removed instead."""

    rows: int
    backups_rewritten: int
    backups_removed: int

    def words(self) -> Words:
        """Say plainly what was done, and what cannot be."""
        return say(
            "store",
            "Erased for good, also in the backups ({rewritten} rewritten, {removed} removed). "
            "A share that was already given cannot be called back.",
            rewritten=self.backups_rewritten,
            removed=self.backups_removed,
        )


def erase_entry(record: Record, entry_id: str, now: datetime) -> Erased:
    """Erase an entry with its prompt, answers, events, notes and the observations bound to it; its id alone stays.

    Raises `EmaError`; calling it again finishes what was begun.
    """
    return _erase(record, _ENTRY, {"id": entry_id, "now": now.isoformat()})


def take_back_entry(record: Record, prompt: Mapping[str, Any], now: datetime, *, remember: bool) -> Erased:
    """Erase what was told in the entry of `prompt` (its row) and about it, also from the backups made since that day.

    A prompt that was scheduled stays, as one that was put aside; any other goes, and `remember` leaves the entry's id.
    Raises `EmaError`.
    """
    asked, opened = prompt["scheduled_at"], str(prompt["opened_at"] or prompt["submitted_at"])
    values = {
        "id": prompt["entry_id"], "now": stamp(now), "remember": remember and not asked,
        "moment_ms": round(datetime.fromisoformat(str(asked)).timestamp() * 1000) if asked else None,
    }  # fmt: skip
    since = datetime.fromisoformat(opened).date()
    made = [copy for made_at, copy in backups(record.path).items() if made_at.date() >= since]
    return _erase(record, _TAKEN_BACK, values, made)


def erase_person(record: Record, person_id: str, now: datetime) -> Erased:
    """Erase a person: name, roster row, notes, the observations they made, and where entries name them; the id stays.

    An answer that named only them becomes `declined`. Words that the person typed elsewhere are not searched.
    """
    return _erase(record, _PERSON, {"id": person_id, "now": now.isoformat()})


def erase_setting(record: Record, key: str) -> None:
    """Erase a setting for good, in the backups too. Raises `EmaError`."""
    _erase(record, ("DELETE FROM settings WHERE key = :key",), {"key": key})


def erase_rows(record: Record, kind: str, identity: str, erased_at: str) -> int:
    """Erase an `entry` or a `person` inside the caller's transaction, in this record alone; gives the rows changed."""
    statements = _ENTRY if kind == "entry" else _PERSON
    return _run(record.opened.connection, statements, {"id": identity, "now": erased_at})


def erased_ids(record: Record, kind: str) -> set[str]:
    """Give the ids of what was erased (`entry` or `person`): an import leaves these out."""
    return {row["id"] for row in record.rows("tombstones", "kind = ?", (kind,))}


def _erase(record: Record, statements: tuple[str, ...], values: Values, among: Iterable[Path] | None = None) -> Erased:
    connection = record.opened.connection
    with record.atomic(), database(record.path):
        rows = _run(connection, statements, values)
    with database(record.path):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    rewritten = removed = 0
    for copy in list(copies(record.path) if among is None else among):
        if _erased_in(copy, record, statements, values):
            rewritten += 1
        elif _is_of(record, copy):
            remove_copy(copy)
            removed += 1
    return Erased(rows, rewritten, removed)


def _run(connection: Any, statements: tuple[str, ...], values: Values) -> int:
    counts = [int(connection.execute(statement, values).rowcount) for statement in statements]
    return sum(counts[:-1])  # without the tombstone


def _erased_in(copy: Path, record: Record, statements: tuple[str, ...], values: Values) -> bool:
    """Erase in a backup; False where it cannot be opened or has tables of another form."""
    try:
        connection = connect(copy, record.opened.data_key)
        try:
            confirm(connection, copy, record.id)
            with database(copy):
                connection.execute("BEGIN IMMEDIATE")
                _run(connection, statements, values)
                connection.execute("COMMIT")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
    except sqlcipher.Error:
        return False
    except EmaError as error:
        if error.code not in {"damaged", "not_a_record", "missing"}:
            raise
        return False
    return True


def _is_of(record: Record, copy: Path) -> bool:
    try:
        return load_keys(copy).record_id == record.id
    except EmaError:
        return True
