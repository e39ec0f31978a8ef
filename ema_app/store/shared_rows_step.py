"""The step that adds, in a copy of a record, from which share a row came."""

from __future__ import annotations

from typing import Any

SHARED_ROWS = (
    "CREATE TABLE shared_rows(of_table TEXT NOT NULL, row_id TEXT NOT NULL, made_ms INTEGER NOT NULL, "
    "digest TEXT NOT NULL, PRIMARY KEY(of_table, row_id)) WITHOUT ROWID"
)


def adds_shared_rows(db: Any) -> None:
    """Add the table; it stays empty in a record that never took in a share."""
    db.execute(SHARED_ROWS)
