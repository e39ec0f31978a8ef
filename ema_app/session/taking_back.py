"""Taking an entry back within ten minutes of its end."""

from __future__ import annotations

from datetime import datetime, timedelta

from ema_app.session.ever_shared import ever_shared
from ema_app.store import Record
from ema_app.store.erase import take_back_entry

CORRECTION = timedelta(minutes=10)
"""How long an answer can be corrected in place; after that a correction is a new row that names the old one."""


def take_back(record: Record, entry_id: str, now: datetime) -> bool:
    """Take back an entry; False where it has not ended or ten minutes have passed: then nothing happens.

    What the person began themselves is as if it had not been begun, but for its id where a copy may lie elsewhere: the
    next share takes it from there too. A prompt stays, as one that was put aside. Raises `EmaError`.
    """
    found = record.rows("prompts", "entry_id = ?", (entry_id,))
    ended = found[0]["submitted_at"] if found else None
    if not ended or now - datetime.fromisoformat(str(ended)) > CORRECTION:
        return False
    take_back_entry(record, found[0], now, remember=ever_shared(record))
    return True
