"""The log of prompts in the record, and the columns of the table of prompts that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ema_app.core.entry import stamp
from ema_app.core.prompt import ENDS, Change, Life, State
from ema_app.session.prompting.ask import Ask
from ema_app.store import Record


@dataclass(frozen=True)
class Zoned:
    """The zone that times are written in, by its IANA name."""

    name: str

    def stamp(self, at: int | None) -> str | None:
        """Give an instant as it is kept."""
        return None if at is None else stamp(datetime.fromtimestamp(at, ZoneInfo(self.name)))


def instant(kept: str) -> int:
    """Give a kept time as an instant in whole seconds."""
    return int(datetime.fromisoformat(kept).timestamp())


def row_of(change: Change, change_id: str, zone: Zoned) -> dict[str, Any]:
    """Give a change as a row."""
    return {
        "change_id": change_id, "prompt_id": change.prompt_id, "at": zone.stamp(change.at),
        "state": change.state.value, "reason": change.reason or None, "source": change.source,
        "until_at": zone.stamp(change.until),
    }  # fmt: skip


def change_of(row: Mapping[str, Any]) -> Change:
    """Give a row back as a change; the first records have the deadline behind the source, in seconds since 1970."""
    source, _, until = str(row["source"]).partition(" ")
    deadline = instant(row["until_at"]) if row["until_at"] else int(until) if until else None
    state, reason = State(row["state"]), str(row["reason"] or "")
    return Change(str(row["prompt_id"]), instant(row["at"]), state, reason, source, deadline)


def read_log(record: Record, prompt_ids: Iterable[str]) -> list[Change]:
    """Give the log of some prompts in the order in which it was written."""
    ids = tuple(prompt_ids)
    found: list[Change] = []
    for k in range(0, len(ids), 500):
        part = ids[k : k + 500]
        marks = ",".join("?" * len(part))
        found += map(change_of, record.rows("prompt_changes", f"prompt_id IN ({marks})", part, "rowid"))
    return found


def known_ids(record: Record, prompt_ids: Sequence[str]) -> frozenset[str]:
    """Give those of the ids that the log has met before."""
    return frozenset(change.prompt_id for change in read_log(record, prompt_ids))


def last_sign(record: Record) -> int:
    """Give the latest instant that the log tells of; 0 where it is empty."""
    found = record.rows("prompt_changes", order_by="rowid DESC LIMIT 50")
    return max((instant(row["at"]) for row in found), default=0)


def write_log(record: Record, rows: Iterable[Change], new_id: Callable[[], str], zone: Zoned) -> None:
    """Add rows to the log."""
    for row in rows:
        record.insert("prompt_changes", row_of(row, new_id(), zone))


def write_columns(record: Record, prompts: Iterable[tuple[Ask, Life]], zone: Zoned) -> None:
    """Bring the rows of prompts that were opened or have ended in step with their log; others have no row yet."""
    for ask, life in prompts:
        _write_columns(record, ask, life, zone)


def _write_columns(record: Record, ask: Ask, life: Life, zone: Zoned) -> None:
    if life.state != State.OPENED and not life.ended:
        return
    found = record.rows("prompts", "prompt_id = ?", (ask.id,))
    columns = _follows(life, zone)
    if life.ended and not (found and found[0]["opened_at"]):
        columns["opened_at"] = zone.stamp(life.opened_at)
    if found:
        if not _is_taken_back(found[0]) or life.state == State.DISMISSED:
            record.update("prompts", {"prompt_id": ask.id}, columns)
        return
    if life.ended and life.opened_at is not None:
        return  # its entry was erased
    record.insert("prompts", _given(ask) | columns | {"timezone": zone.name})


def _is_taken_back(row: Mapping[str, Any]) -> bool:
    """Say whether the person took the answers back, which the log may not have heard of yet."""
    return row["status"] == State.DISMISSED and row["entry_id"] is None and row["opened_at"] is not None


def _given(ask: Ask) -> dict[str, Any]:
    prompt = ask.prompt
    return {
        "prompt_id": ask.id, "scheme": prompt.scheme, "trigger": prompt.trigger,
        "scheduled_at": stamp(prompt.scheduled_at), "protocol_id": ask.protocol_id, "protocol_version": ask.version,
        "form": prompt.form, "study_day": ask.study_day, "prompt_number": ask.number, "moment_ms": prompt.at * 1000,
    }  # fmt: skip


def _follows(life: Life, zone: Zoned) -> dict[str, Any]:
    """The columns that replaying the log gives."""
    passed = life.state in (State.MISSED, State.UNDELIVERABLE) or (
        life.state == State.PARTIAL and life.reason != "user"
    )
    return {
        "delivered_at": zone.stamp(life.delivered_at), "displayed_at": zone.stamp(life.displayed_at),
        "expired_at": zone.stamp(life.ended_at) if passed else None,
        "status": life.state.value if life.state in ENDS else State.PARTIAL.value, "reason": life.reason or None,
    }  # fmt: skip
