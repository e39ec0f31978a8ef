"""Interpersonal events: a row for each entry that tells of one, kept in step with its answers."""

from __future__ import annotations

from datetime import datetime

from ema_app.core.entry import stamp
from ema_app.store import Record

FIELDS = {
    "event.kind": "kind",
    "event.person": "person_id",
    "event.reality": "real_or_feared",
    "event.intensity": "intensity",
    "event.helped": "what_helped",
}
"""Which answer fills which column of the table of events."""


def keep(record: Record, entry_id: str, now: datetime) -> None:
    """Bring the event of an entry in step with its answers; an entry without a kind of event has none."""
    answers = record.rows("answers", "entry_id = ? AND role LIKE 'event.%'", (entry_id,), "coalesce(amends, 0)")
    told = {str(a["role"]): a["text"] if a["value"] is None else a["value"] for a in answers}
    if told.get("event.kind") is None:
        return
    row: dict[str, object] = {column: told.get(role) for role, column in FIELDS.items()}
    row["occurred_at"] = told.get("event.at") or stamp(now)
    if record.rows("events", "entry_id = ?", (entry_id,)):
        if told.get("event.at") is None:
            del row["occurred_at"]
        record.update("events", {"entry_id": entry_id}, row)
    else:
        record.insert("events", row | {"event_id": f"event-{entry_id}", "entry_id": entry_id})
