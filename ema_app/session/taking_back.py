"""Taking an entry back within ten minutes of its end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from ema_app.core.entry import stamp
from ema_app.session.ever_shared import ever_shared
from ema_app.store import Record

CORRECTION = timedelta(minutes=10)
"""How long an answer can be corrected in place; after that a correction is a new row that names the old one."""


def take_back(record: Record, entry_id: str, now: datetime) -> bool:
    """Take back an entry; False where it has not ended or ten minutes have passed: then nothing happens.

    What the person began themselves is as if it had not been begun, but for its id where a copy may lie elsewhere: the
    next share takes it from there too. A prompt stays, as one that was put aside.
    """
    found = record.rows("prompts", "entry_id = ?", (entry_id,))
    ended = found[0]["submitted_at"] if found else None
    if not ended or now - datetime.fromisoformat(str(ended)) > CORRECTION:
        return False
    with record.atomic():
        for table in ("events", "answers"):
            record.delete(table, {"entry_id": entry_id})
        if found[0]["scheduled_at"]:
            record.update("prompts", {"entry_id": entry_id}, _put_aside(found[0]))
        else:
            record.delete("prompts", {"entry_id": entry_id})
            if ever_shared(record):
                record.insert("tombstones", {"kind": "entry", "id": entry_id, "erased_at": stamp(now)})
    return True


def _put_aside(prompt: Mapping[str, object]) -> dict[str, object]:
    scheduled_at = datetime.fromisoformat(str(prompt["scheduled_at"]))
    return {
        "entry_id": None, "status": "dismissed", "reason": "user", "submitted_at": None, "about_at": None,
        "only_for_me": 0, "moment_ms": round(scheduled_at.timestamp() * 1000),
    }  # fmt: skip
