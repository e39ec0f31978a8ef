"""The SQL of single tables, made from known names; an unknown table or column is an error of ours (KeyError)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from ema_app.core import tables

_PRIVATE = {
    "prompts": ("only_for_me", "moment_ms"),
    "people": ("name", "created_at", "observer", "observer_pin", "observer_single", "ended_at"),
    "observations": ("sealed_id",),
}
"""Columns that stay in the record, after those of the dataset."""

COLUMNS: dict[str, tuple[str, ...]] = {
    **{table.name: (*table.names, *_PRIVATE.get(table.name, ())) for table in tables.STORED},
    "protocols": ("protocol_id", "version", "toml", "added_at"),
    "items": ("protocol_id", "protocol_version", "item_id", "role", "kind", "low", "high"),
    "prompt_changes": ("change_id", "prompt_id", "at", "state", "reason", "source", "until_at"),
    "versions": ("version_id", "kind", "made_at", "made_by", "body"),
    "notes": ("note_id", "made_at", "about", "body"),
    "settings": ("key", "value"),
    "tombstones": ("kind", "id", "erased_at"),
    "taken_in": ("sealed_id",),
}
"""Every table of a record that others may read and write, with its columns in order."""

REPLACE_SETTING = "INSERT OR REPLACE INTO settings(key, value) VALUES (?, ?)"


def select(table: str, where: str, order_by: str) -> tuple[str, tuple[str, ...]]:
    """Give the statement that reads whole rows, and the names of its columns."""
    names = COLUMNS[table]
    ends = (f" WHERE {where}" if where else "") + (f" ORDER BY {order_by}" if order_by else "")
    return f"SELECT {_listed(names)} FROM {table}{ends}", names  # noqa: S608


def insert(table: str, columns: Sequence[str], ignore_known: bool = False) -> str:
    """Give the statement that adds a row with these columns."""
    return _insert(table, tuple(columns), ignore_known)


@cache
def _insert(table: str, columns: tuple[str, ...], ignore_known: bool) -> str:
    _known(table, columns)
    known = " ON CONFLICT DO NOTHING" if ignore_known else ""
    return f"INSERT INTO {table}({_listed(columns)}) VALUES ({', '.join('?' * len(columns))}){known}"  # noqa: S608


def update(table: str, key: Mapping[str, Any], values: Mapping[str, Any]) -> tuple[str, tuple[Any, ...]]:
    """Give the statement that sets `values` where `key` matches, and its parameters."""
    _known(table, (*key, *values))
    changes = ", ".join(f'"{name}" = ?' for name in values)
    return f"UPDATE {table} SET {changes} WHERE {_matching(key)}", (*values.values(), *key.values())  # noqa: S608


def delete(table: str, key: Mapping[str, Any]) -> tuple[str, tuple[Any, ...]]:
    """Give the statement that removes the rows where `key` matches, and its parameters."""
    _known(table, tuple(key))
    return f"DELETE FROM {table} WHERE {_matching(key)}", tuple(key.values())  # noqa: S608


def _matching(key: Mapping[str, Any]) -> str:
    if not key:
        raise ValueError("a key names at least one column")
    return " AND ".join(f'"{name}" IS ?' for name in key)


def _known(table: str, columns: Sequence[str]) -> None:
    if unknown := [name for name in columns if name not in COLUMNS[table]]:
        raise KeyError(f"{table} has no column {', '.join(unknown)}")


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)
