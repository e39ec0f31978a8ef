"""Named steps from one schema to the next, each in one transaction, on a copy kept aside first."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlcipher3

from ema_app.store.schema import FIRST_TABLES
from ema_app.store.shared_rows_step import adds_shared_rows
from ema_app.store.until_step import adds_until


@dataclass(frozen=True)
class Step:
    """One migration: its name, and what it does to a `sqlite_utils.Database`. Its place in the list is its version."""

    name: str
    apply: Callable[[Any], None]


def _first_tables(db: Any) -> None:
    for statement in _statements(FIRST_TABLES):
        db.execute(statement)


STEPS = (
    Step("first_tables", _first_tables),
    Step("adds_until", adds_until),
    Step("adds_shared_rows", adds_shared_rows),
)
"""Every step there ever was, in order. Released steps never change; a new schema appends one."""


def version(connection: Any) -> int:
    """Give the schema version of an open record: how many steps it has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Any, steps: tuple[Step, ...] = STEPS) -> None:
    """Take the steps that the record has not taken yet, in one transaction each; a failing step leaves no trace."""
    migrations = _sqlite_utils().Migrations("switchpoint")
    for number, step in enumerate(steps, start=1):
        migrations(name=step.name)(_numbered(step, number))
    migrations.apply(_sqlite_utils().Database(connection, execute_plugins=False))


def _numbered(step: Step, number: int) -> Callable[[Any], None]:
    def apply(db: Any) -> None:
        step.apply(db)
        db.execute(f"PRAGMA user_version = {number}")

    return apply


def _statements(script: str) -> list[str]:
    """Split at the ends of statements; a trigger's body stays whole."""
    parts = script.replace("; END", "\0 END").split(";")
    return [part.replace("\0", ";").strip() for part in parts if part.strip()]


def _sqlite_utils() -> Any:
    # It looks for pysqlite3 first; its import is heavy, so only creating and migrating a record pay for it.
    sys.modules["pysqlite3"] = sqlcipher3
    sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2
    import sqlite_utils

    return sqlite_utils
