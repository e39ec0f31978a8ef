"""The entries of a record as one looks through them: when, which form, what was answered; taken up to correct."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ema_app.core.flow import Flow
from ema_app.core.items import Item
from ema_app.session.check_ins import OpenEntry
from ema_app.session.session import Session


@dataclass(frozen=True)
class Kept:
    """One entry in the list: when it is about (UTC milliseconds), its form, and whether it is marked *only for me*."""

    entry_id: str
    moment_ms: int
    form: str
    only_for_me: bool


@dataclass(frozen=True)
class Said:
    """One answer as it stands now: its item, its number or text (neither: `status` says why).

    `corrected` = an earlier answer stands beneath it.
    """

    item_id: str
    value: float | None
    text: str | None
    status: str
    corrected: bool


def entries(session: Session) -> list[Kept]:
    """Give all entries, the newest first."""
    found = session.record.stream(
        "SELECT entry_id, moment_ms, form, only_for_me FROM prompts "
        "WHERE entry_id IS NOT NULL AND status IN ('answered', 'partial') ORDER BY moment_ms DESC",
        (),
    )
    return [Kept(str(i), int(at or 0), str(form or ""), bool(private)) for i, at, form, private in found]


def said(session: Session, entry_id: str) -> dict[str, Said]:
    """Give the answers of an entry as they stand now, by stored item id."""
    rows = session.record.rows("answers", "entry_id = ?", (entry_id,), "coalesce(amends, 0)")
    return {
        str(row["item_id"]): Said(
            str(row["item_id"]), row["value"], row["text"], str(row["status"]), bool(row["amends"])
        )
        for row in rows
    }


def taken_up(session: Session, entry_id: str) -> OpenEntry:
    """Give an entry so that an answer of it can be corrected. Raises EmaError where its protocol cannot be read."""
    row = session.record.rows("prompts", "entry_id = ?", (entry_id,))[0]
    protocol = session.protocols.version(str(row["protocol_id"] or ""), str(row["protocol_version"] or ""))
    form = protocol.forms[str(row["form"])]
    opened_at = datetime.fromisoformat(str(row["opened_at"]))
    flow = Flow(protocol, form, 0, frozenset(session.choices.consents))
    return OpenEntry(entry_id, str(row["prompt_id"]), flow, opened_at)


def items_of(entry: OpenEntry) -> list[Item]:
    """Give the items of the entry's form in the order in which they are asked."""
    return list(entry.flow.protocol.items_of(entry.flow.form.id))
