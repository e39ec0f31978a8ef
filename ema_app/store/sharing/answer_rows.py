"""Answers in a copy: of two forms of the same answer the one given last stands; an amendment is a row of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ema_app.store.record import Record
from ema_app.store.sharing.gathering import Rows
from ema_app.store.sharing.newest_rows import Taken
from ema_app.store.sharing.withheld import moment_of

Named = dict[str, Any]
_KEY = ("entry_id", "item_id", "amends")
_READ = "SELECT entry_id, item_id, amends, role, value, text, status, answered_at, response_ms FROM answers"
_NAMES = (*_KEY, "role", "value", "text", "status", "answered_at", "response_ms")


def take(copy: Record, rows: Rows, entries: set[Any]) -> Taken:
    """Take in the answers of entries that the copy holds; gives how many were new or changed."""
    here = {cells[:3]: dict(zip(_NAMES, cells, strict=True)) for cells in copy.stream(_READ, ())}
    new, changed = [], 0
    for row in _named(rows, entries):
        there = here.get(tuple(row[name] for name in _KEY))
        if there is None:
            new.append(tuple(row.get(name) for name in _NAMES))
        elif any(there[name] != value for name, value in row.items()) and _rank(row) > _rank(there):
            copy.update("answers", {name: row[name] for name in _KEY}, row)
            changed += 1
    return Taken(copy.insert_many("answers", _NAMES, new, ignore_known=True), changed)


def _named(rows: Rows, entries: set[Any]) -> Iterator[Named]:
    for cells in rows.rows:
        row = dict(zip(rows.columns, cells, strict=True))
        if row["entry_id"] in entries:
            yield row


def _rank(row: Named) -> tuple[int, str]:
    # What was given at the same instant and differs is ordered by its content: any rule that never changes will do.
    return moment_of(row["answered_at"]) or -1, json.dumps([row[name] for name in _NAMES], ensure_ascii=False)
