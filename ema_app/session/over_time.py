"""What the timeline draws, taken from the record: lines of items, and what happened with whom."""

from __future__ import annotations

from datetime import datetime

import numpy as np

from ema_app.charts.timeline import Happened, Over
from ema_app.core.items import NUMERIC, phrase
from ema_app.core.protocol import Protocol
from ema_app.core.role_words import role_name
from ema_app.core.roles import family
from ema_app.core.tables import EVENT_KINDS
from ema_app.core.words import Words, say
from ema_app.session.check_ins import milliseconds
from ema_app.session.reading import BEGINNING, line
from ema_app.session.session import Session

_KINDS = {
    "rejection": say("event", "rejection"), "separation": say("event", "separation"),
    "criticism": say("event", "criticism"), "disagreement": say("event", "disagreement"),
    "ignored": say("event", "being ignored"), "disappointment": say("event", "disappointment"),
    "misunderstanding": say("event", "misunderstanding"), "shame": say("event", "shame"),
    "closeness": say("event", "closeness"), "support": say("event", "support"), "other": say("event", "something else"),
}  # fmt: skip


NOT_OWN = frozenset({"observed", "observer", "other", "context"})
"""Families that are not lines of the person's own: what observers rated, and circumstances."""


def drawable(protocol: Protocol, language: str) -> dict[str, Words]:
    """Give the items that can be drawn: stored item id and name, in the order of the protocol."""
    found: dict[str, Words] = {}
    for item in protocol.items.values():
        if item.kind in NUMERIC - {"yes_no"} and family(item.stored[0][1]) not in NOT_OWN:
            texts = [axis.text for axis in item.axes] or [item.text]
            for (stored_id, role, _), text in zip(item.stored, texts, strict=True):
                found[stored_id] = role_name(role) or _plain(phrase(text, language))
    return found


def _plain(text: str) -> Words:
    return Words("", "{text}", {"text": text})


def over(
    session: Session, protocol: Protocol, item_id: str, language: str, since_ms: int = BEGINNING
) -> Over:
    """Give one item over the whole record, or since a moment (UTC milliseconds), missed prompts as NaN."""
    found = line(session.record, item_id, since_ms)
    scale = next(s for item in protocol.items.values() for stored, _, s in item.stored if stored == item_id)
    values = np.array([np.nan if v is None else v for v in found.values], dtype=float)
    return Over(drawable(protocol, language)[item_id], scale, np.array(found.moments_ms, dtype=float), values)


def happened(session: Session) -> list[Happened]:
    """Give the interpersonal events, oldest first."""
    who = session.roster.who()
    rows = session.record.rows("events", "occurred_at IS NOT NULL")
    told = [Happened(milliseconds(datetime.fromisoformat(r["occurred_at"])), event_word(r["kind"]),
                     who.named(r["person_id"]) or "") for r in rows]  # fmt: skip
    return sorted(told, key=lambda event: event.moment_ms)


def event_word(kind: str | None) -> Words:
    """Give the word for a kind of event; a kind from a foreign file is its own word."""
    if kind in EVENT_KINDS:
        return _KINDS[kind]
    return _plain(kind or "")
