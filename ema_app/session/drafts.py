"""Words that are still being written: kept in the record, encrypted like all of it, until they are kept or let go.

A draft is nobody's answer: it is in no share, no export, no report and in nothing that is given back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ema_app.core.entry import stamp

if TYPE_CHECKING:
    from ema_app.session.session import Session

MARK = "draft:"
"""What the key of every draft begins with; the id of what it is about follows, so that erasing finds it."""


@dataclass(frozen=True)
class Draft:
    """What was written last, and when; `words` is anything JSON can hold."""

    at: datetime
    words: Any


def keep_draft(session: Session, about: str, words: Any) -> None:
    """Keep what is being written about something, durable when this returns; nothing written drops the draft.

    Raises `EmaError` disk_full, read_only.
    """
    if not words:
        drop_draft(session, about)
    elif (found := draft(session, about)) is None or found.words != words:
        session.record.set_setting(MARK + about, {"at": stamp(session.around.local_now()), "words": words})


def draft(session: Session, about: str) -> Draft | None:
    """Give what was being written about something; None where nothing was."""
    kept = session.record.setting(MARK + about)
    return Draft(datetime.fromisoformat(kept["at"]), kept["words"]) if kept else None


def drop_draft(session: Session, about: str) -> None:
    """Forget what was being written about something: it is kept for good now, or let go."""
    if draft(session, about) is not None:
        session.record.delete("settings", {"key": MARK + about})
