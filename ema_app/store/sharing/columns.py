"""The tables of a share: their columns, what names a row, and which parts of a row travel apart from it."""

from __future__ import annotations

from dataclasses import dataclass

from ema_app.core import tables
from ema_app.store.statements import COLUMNS

KEYS: dict[str, tuple[str, ...]] = {
    **{table.name: table.key for table in tables.STORED},
    "protocols": ("protocol_id", "version"),
    "items": ("protocol_id", "protocol_version", "item_id"),
    "versions": ("version_id",),
    "notes": ("note_id",),
    "settings": ("key",),
    "tombstones": ("kind", "id"),
}


@dataclass(frozen=True)
class Part:
    """Columns of a table that leave only if chosen: a later share without them does not empty them."""

    table: str
    key: str
    column: str


PARTS = {
    "names": Part("people", "person_id", "name"),
    "session_notes": Part("sessions", "session_id", "note"),
    "incident_notes": Part("incidents", "incident_id", "note"),
}

STAYS = {
    "prompts": {"only_for_me"},
    "people": {"name", "observer_pin", "created_at"},
    "observations": {"sealed_id"},
    "sessions": {"note"},
    "incidents": {"note"},
}
"""Columns that never leave, or leave apart and only if chosen."""


def leaving_columns(table: str) -> tuple[str, ...]:
    """Give the columns of a table that leave with its rows."""
    return tuple(name for name in COLUMNS[table] if name not in STAYS.get(table, ()))


def known_columns(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the columns that a table of a share may have, and those that name a row. Raises KeyError."""
    if name in PARTS:
        part = PARTS[name]
        return (part.key, part.column), (part.key,)
    return leaving_columns(name), KEYS[name]
