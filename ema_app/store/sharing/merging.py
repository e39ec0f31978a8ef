"""Bringing a share into the copy of its record: by id, whatever the order in which shares come.

Each row is the one of the latest share that held it (of an answer: the one given last), a row that somebody added or
changed on this side stays, and what was erased stays erased: so the copy depends on which shares came, not on when.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from ema_app.store.erase import erase_entry, erase_person
from ema_app.store.record import Record
from ema_app.store.sharing import answer_rows, newest_rows, tombstones
from ema_app.store.sharing.columns import PARTS
from ema_app.store.sharing.envelope import damaged_share
from ema_app.store.sharing.gathering import Rows
from ema_app.store.sharing.newest_rows import Taken
from ema_app.store.sharing.share import Share
from ema_app.store.sharing.withheld import moment_of

Named = dict[str, Any]
LAST, URGES = "share.made_ms", "share.urges"
_FIXED = ("protocols", "items", "versions", "body")
"""Tables whose rows never change: what is there stays, what is new comes in."""


@dataclass(frozen=True)
class Merged:
    """Rows that were new, rows that changed, entries and people erased; `older`, `known`: as against the last share."""

    new: int
    changed: int
    erased: int
    older: bool
    known: bool


def merge(copy: Record, share: Share, now: datetime) -> Merged:
    """Take a share into the copy of its record, all or nothing. Raises `EmaError` damaged_share, disk_full.

    What the person erased goes from the copy and from its backups.
    """
    last = int(copy.setting(LAST, -1))
    try:
        with copy.atomic():
            gone = tombstones.take(copy, share)
            taken = _take_rows(copy, share, tombstones.Erased.of(copy))
            tombstones.erase_again(copy)
            if share.told.get("urges"):
                copy.set_setting(URGES, True)
            if share.made_ms > last:
                _remember(copy, share)
    except sqlcipher.IntegrityError as error:
        raise damaged_share(share.called or share.record_id[:6]) from error
    for kind, identity in gone:
        (erase_entry if kind == "entry" else erase_person)(copy, identity, now)
    return Merged(taken.new, taken.changed, len(gone), share.made_ms < last, share.made_ms == last)


def _take_rows(copy: Record, share: Share, erased: tombstones.Erased) -> Taken:
    tables, taken = share.tables, Taken()
    none = Rows((), [])
    for name in _FIXED:
        new = _union(copy, name, tables.get(name, none))
        if name == "versions" and new.new:
            _put_versions_in_order(copy)
        taken += new
    allowed: dict[str, Callable[[Named], bool]] = {
        "people": lambda row: row["person_id"] not in erased.people,
        "prompts": lambda row: row["entry_id"] not in erased.entries,
    }
    for name in ("people", "prompts"):
        taken += newest_rows.take(copy, name, share, allowed[name])
    entries = {row[0] for row in copy.stream("SELECT entry_id FROM prompts", ())} | {None}
    taken += answer_rows.take(copy, tables.get("answers", none), entries)
    taken += newest_rows.take(copy, "events", share, lambda row: row["entry_id"] in entries)
    taken += newest_rows.take(copy, "observations", share, erased.spares)
    for name in ("sessions", "incidents", "settings", "notes"):
        taken += newest_rows.take(copy, name, share, lambda row: erased.entry_of(row.get("about")) is None)
    for name in PARTS:
        taken += newest_rows.take(copy, name, share, lambda row: row.get("person_id") not in erased.people)
    return taken


def _union(copy: Record, name: str, rows: Rows) -> Taken:
    if not rows.rows:
        return Taken()
    return Taken(copy.insert_many(name, rows.columns, rows.rows, ignore_known=True), 0)


def _put_versions_in_order(copy: Record) -> None:
    """The version kept last is the one that shows: here that is the one made last, whichever share brought it."""
    versions = copy.rows("versions", order_by="rowid")
    versions.sort(key=lambda row: moment_of(row["made_at"]) or -1)
    for row in versions:
        copy.delete("versions", {"version_id": row["version_id"]})
        copy.insert("versions", row)


def _remember(copy: Record, share: Share) -> None:
    told = {"made_ms": share.made_ms, "called": share.called, "reply_to": share.reply_to, "bond": share.bond}
    for name, value in (told | {"told": dict(share.told)}).items():
        copy.set_setting(f"share.{name}", value)
