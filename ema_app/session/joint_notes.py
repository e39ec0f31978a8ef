"""Dated notes about something in the record: what person and clinician wrote down together, or the clinician alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from ema_app.core.entry import stamp
from ema_app.session.changed import NOTHING, Changed, Topic
from ema_app.session.session import Session

CLINICIAN_ONLY = "clinician_only"
"""What a note of the clinician alone is about: it stays in the caseload and is given to nobody."""

LAST_WRITERS = "note_writers"


@dataclass(frozen=True)
class Note:
    """A note: when it was written, its words, and who wrote it, by name or role as they put it."""

    note_id: str
    made_at: datetime
    text: str
    who: tuple[str, ...]


def about_moment(kind: str, identity: str) -> str:
    """Give what a note about a moment of Rewind is kept under."""
    return f"rewind:{kind}:{identity}"


def notes(session: Session, about: str) -> list[Note]:
    """Give the notes about something, the newest first."""
    rows = session.record.rows("notes", "about = ?", (about,), "made_at DESC, rowid DESC")
    return [_note(row) for row in rows]


def _note(row: dict[str, str]) -> Note:
    body = _read(row["body"] or "")
    who = tuple(str(name) for name in body.get("who", ()) if name)
    return Note(row["note_id"], datetime.fromisoformat(row["made_at"]), str(body.get("text", "")), who)


def _read(body: str) -> dict[str, list[str]]:
    try:
        found = json.loads(body)
    except ValueError:
        found = body
    return found if isinstance(found, dict) else {"text": found}


def keep(session: Session, about: str, text: str, who: tuple[str, ...]) -> Changed:
    """Keep a note, durable when this returns; one without words is not kept."""
    if not text.strip():
        return NOTHING
    now = stamp(session.around.local_now())
    body = {"text": text.strip(), "who": [name.strip() for name in who if name.strip()]}
    row = {"note_id": session.around.new_id(), "made_at": now, "about": about, "body": json.dumps(body)}
    with session.record.atomic():
        session.record.insert("notes", row)
        if body["who"]:
            session.record.set_setting(LAST_WRITERS, body["who"])
    return frozenset({Topic.NOTES})


def last_writers(session: Session) -> tuple[str, ...]:
    """Give who wrote the last note, to be offered again."""
    return tuple(str(name) for name in session.record.setting(LAST_WRITERS, []))
