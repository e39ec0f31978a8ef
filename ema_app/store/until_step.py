"""The step that gives the log of prompts a column for the deadline that a change sets."""

from __future__ import annotations

from typing import Any

STATEMENT = "ALTER TABLE prompt_changes ADD COLUMN until_at TEXT"


def adds_until(db: Any) -> None:
    """Add the column. Rows written before keep their deadline behind the source, as `engine 1772450000`."""
    db.execute(STATEMENT)
