"""Answering: entries are begun, each answer is kept when it is given, and an entry ends finished or stopped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ema_app.core.entry import AnswerStatus, stamp
from ema_app.core.expression import Value
from ema_app.core.flow import Flow
from ema_app.core.items import Item
from ema_app.core.protocol import Protocol
from ema_app.session import events
from ema_app.session.changed import Changed, Topic
from ema_app.session.event_cap import begun_by, room
from ema_app.session.moment import Surroundings
from ema_app.session.taking_back import CORRECTION, take_back
from ema_app.store import Record

__all__ = ["CORRECTION", "CheckIns", "Given", "OpenEntry", "milliseconds", "value_of"]

ENTRIES: Changed = frozenset({Topic.ENTRIES})


@dataclass(frozen=True)
class OpenEntry:
    """An entry that is being filled in: the way through its form and where it began."""

    entry_id: str
    prompt_id: str
    flow: Flow
    opened_at: datetime


@dataclass(frozen=True)
class Given:
    """What somebody gave: a number, or a code, codes joined by `;`, a time or words; or neither, and the reason."""

    value: float | None = None
    text: str | None = None
    status: AnswerStatus = AnswerStatus.ANSWERED
    response_ms: int | None = None


class CheckIns:
    """Begin, answer, correct, finish, stop and take up again."""

    def __init__(self, record: Record, around: Surroundings) -> None:
        self._record, self._around = record, around

    def begin(
        self, protocol: Protocol, form_id: str, prompt_id: str = "", about_at: datetime | None = None
    ) -> OpenEntry:
        """Begin an entry, for a waiting prompt or (without `prompt_id`) because the person wants to.

        Raises EmaError daily_cap where the protocol takes no more of those today.
        """
        now, entry_id = self._around.local_now(), self._around.new_id()
        flow = self.flow(protocol, form_id)
        opened = {
            "entry_id": entry_id, "opened_at": stamp(now), "timezone": self._around.zone(), "status": "partial",
            "about_at": stamp(about_at) if about_at else None, "moment_ms": milliseconds(about_at or now),
        }  # fmt: skip
        with self._record.atomic():
            if prompt_id:
                self._record.update("prompts", {"prompt_id": prompt_id}, opened)
            else:
                prompt_id = self._around.new_id()
                by = begun_by(self._record, self._around, protocol, form_id)
                self._record.insert("prompts", opened | by | {
                    "prompt_id": prompt_id, "protocol_id": protocol.id, "protocol_version": protocol.version,
                    "form": form_id,
                })  # fmt: skip
        return OpenEntry(entry_id, prompt_id, flow, now)

    def may_begin(self, protocol: Protocol, form_id: str) -> bool:
        """Say whether the protocol takes one more entry of a form today."""
        return room(self._record, self._around, protocol, form_id) != 0

    def flow(self, protocol: Protocol, form_id: str) -> Flow:
        """Give the way through a form for its next entry: its turn in the rotations, and what may be asked."""
        turn = next(self._record.stream(
            "SELECT count(*) FROM prompts WHERE form = ? AND entry_id IS NOT NULL", (form_id,)
        ))[0]  # fmt: skip
        consents = frozenset(self._record.setting("consents", []))
        return Flow(protocol, protocol.forms[form_id], turn, consents)

    def answer(self, entry: OpenEntry, item: Item, given: Mapping[str, Given]) -> Changed:
        """Keep an answer, durable when this returns; `given` has a value for each stored item id (axes apart)."""
        now = self._around.local_now()
        with self._record.atomic():
            for item_id, role, _scale in item.stored:
                if item_id in given:
                    self._keep(entry.entry_id, (item_id, role), given[item_id], now)
            events.keep(self._record, entry.entry_id, now)
        return ENTRIES

    def _keep(self, entry_id: str, item: tuple[str, str], given: Given, now: datetime) -> None:
        item_id, role = item
        row: dict[str, object] = {
            "value": given.value, "text": given.text, "status": given.status.value,
            "answered_at": stamp(now), "response_ms": given.response_ms,
        }  # fmt: skip
        if role == "event.at" and given.text:
            moment = milliseconds(datetime.fromisoformat(given.text))
            self._record.update("prompts", {"entry_id": entry_id}, {"about_at": given.text, "moment_ms": moment})
        same = (entry_id, item_id)
        earlier = self._record.rows("answers", "entry_id = ? AND item_id = ?", same, "coalesce(amends, 0)")
        if earlier and now - datetime.fromisoformat(str(earlier[-1]["answered_at"])) <= CORRECTION:
            self._record.update("answers", _key(earlier[-1]), row)
        else:
            row |= {"entry_id": entry_id, "item_id": item_id, "role": role, "amends": len(earlier) or None}
            self._record.insert("answers", row)

    def answers(self, entry_id: str) -> dict[str, Value]:
        """Give the answers of an entry by stored item id; a skipped one is None."""
        found = self._record.rows("answers", "entry_id = ?", (entry_id,), "coalesce(amends, 0)")
        return {str(row["item_id"]): value_of(row) for row in found}

    def pass_over(self, entry: OpenEntry, items: Iterable[Item], status: AnswerStatus) -> Changed:
        """Keep that items were skipped, declined, not asked or not reached, where nothing was answered before."""
        now, there = self._around.local_now(), self.answers(entry.entry_id)
        with self._record.atomic():
            for item_id, role in ((i, r) for item in items for i, r, _ in item.stored if i not in there):
                self._keep(entry.entry_id, (item_id, role), Given(status=status), now)
        return ENTRIES

    def finish(self, entry: OpenEntry) -> Changed:
        """End an entry on its last page."""
        return self._end(entry, "answered", AnswerStatus.SKIPPED)

    def stop(self, entry: OpenEntry) -> Changed:
        """End an entry before its last page: what was answered stays, the rest was not reached."""
        if any(value is not None for value in self.answers(entry.entry_id).values()):
            return self._end(entry, "partial", AnswerStatus.NOT_REACHED)
        return self._end(entry, "dismissed", AnswerStatus.NOT_REACHED)

    def _end(self, entry: OpenEntry, status: str, rest: AnswerStatus) -> Changed:
        answers = self.answers(entry.entry_id)
        hidden = entry.flow.not_asked(answers)
        left = [item for item in entry.flow.protocol.items_of(entry.flow.form.id) if item not in hidden]
        with self._record.atomic():
            self.pass_over(entry, hidden, AnswerStatus.NOT_ASKED)
            self.pass_over(entry, left, rest)
            reason = None if status == "answered" else "user"
            self._record.update("prompts", {"prompt_id": entry.prompt_id}, {
                "status": status, "reason": reason, "submitted_at": stamp(self._around.local_now()),
            })  # fmt: skip
        return ENTRIES

    def reopen(self, entry: OpenEntry) -> Changed:
        """Take up again what was stopped: what was not reached may be answered now."""
        with self._record.atomic():
            self._record.update("prompts", {"prompt_id": entry.prompt_id}, {
                "status": "partial", "reason": None, "submitted_at": None,
            })  # fmt: skip
            for status in (AnswerStatus.NOT_REACHED, AnswerStatus.NOT_ASKED):
                self._record.delete("answers", {"entry_id": entry.entry_id, "status": status.value})
        return ENTRIES

    def unfinished(self, protocol: Protocol) -> OpenEntry | None:
        """Give the newest entry that was begun and neither finished nor stopped (after a crash or a lock)."""
        found = self._record.rows(
            "prompts", "opened_at IS NOT NULL AND submitted_at IS NULL AND status = 'partial' AND protocol_id = ?",
            (protocol.id,), "opened_at DESC, rowid DESC LIMIT 1",
        )  # fmt: skip
        if not found or found[0]["form"] not in protocol.forms:
            return None
        row = found[0]
        flow = self.flow(protocol, str(row["form"]))
        flow = Flow(protocol, flow.form, max(flow.turn - 1, 0), flow.consents)
        opened_at = datetime.fromisoformat(str(row["opened_at"]))
        return OpenEntry(str(row["entry_id"]), str(row["prompt_id"]), flow, opened_at)

    def only_for_me(self, entry_id: str, private: bool) -> Changed:
        """Mark an entry as one that never leaves in a share, a report or an export; or take the mark away."""
        self._record.update("prompts", {"entry_id": entry_id}, {"only_for_me": int(private)})
        return ENTRIES

    def undo(self, entry_id: str) -> Changed:
        """Take back an entry within ten minutes of its end (session.taking_back). Later: nothing happens."""
        return ENTRIES if take_back(self._record, entry_id, self._around.now()) else frozenset()


def milliseconds(moment: datetime) -> int:
    """Give an aware time as milliseconds since 1970 in UTC, for ordering."""
    return round(moment.timestamp() * 1000)


def _key(answer: Mapping[str, object]) -> dict[str, object]:
    return {column: answer[column] for column in ("entry_id", "item_id", "amends")}


def value_of(answer: Mapping[str, object]) -> Value:
    """Give what an answer row holds: its number, else its text, else None."""
    number, text = answer["value"], answer["text"]
    if number is not None:
        return float(str(number))
    return None if text is None else str(text)
