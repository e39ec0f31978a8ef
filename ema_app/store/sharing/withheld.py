"""Which moments of a record stay here: those marked *only for me*, those out of range, those that name somebody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from ema_app.core.tables import STATUSES
from ema_app.store.record import Record
from ema_app.store.sharing.scope import Scope

MARKS = ("switch-", "event-")
"""What ids made from an entry's id begin with."""


@dataclass(frozen=True)
class Kept:
    """The prompts and entries that may leave, and how many entries stay: private ones, and those that name somebody."""

    prompts: frozenset[str]
    entries: frozenset[str]
    private: int = 0
    naming: int = 0
    staying: frozenset[str] = field(default=frozenset(), repr=False)

    def may_name(self, entry_id: object) -> bool:
        """Say whether something bound to this entry, or to none, may leave."""
        return entry_id is None or entry_id in self.entries


def kept_moments(record: Record, scope: Scope) -> Kept:
    """Give which prompts and entries may leave."""
    naming, prompts, entries = _naming(record, scope.without), set(), set()
    private: set[str] = set()
    held: set[str] = set()
    rows = record.stream("SELECT prompt_id, entry_id, moment_ms, status, only_for_me FROM prompts", ())
    for prompt_id, entry_id, moment_ms, status, only_for_me in rows:
        if only_for_me:
            private.add(entry_id)
        elif status not in STATUSES or not scope.holds(moment_ms):
            continue
        elif entry_id in naming:
            held.add(entry_id)
        else:
            prompts.add(prompt_id)
            entries.add(entry_id)
    entries.discard(None)
    staying = frozenset(row[0] for row in record.stream("SELECT entry_id FROM prompts", ())) - entries - {None}
    return Kept(frozenset(prompts), frozenset(entries), len(private), len(held), staying)


def _naming(record: Record, people: Iterable[str]) -> set[str]:
    """Give the entries that name one of these people anywhere but in free words."""
    wanted = set(people)
    if not wanted:
        return set()
    told = record.stream(
        "SELECT entry_id, text FROM answers WHERE text IS NOT NULL AND (role GLOB 'person.*' OR role = 'event.person')"
    )
    found = {entry for entry, text in told if wanted & set(str(text).split(";"))}
    events = record.stream("SELECT entry_id, person_id FROM events WHERE entry_id IS NOT NULL")
    return found | {entry for entry, person in events if person in wanted}


def moment_of(*times: object) -> int | None:
    """Give the first of some ISO times that is there and can be read, as UTC milliseconds."""
    for text in times:
        if text:
            try:
                return round(datetime.fromisoformat(str(text)).timestamp() * 1000)
            except ValueError:
                continue
    return None


def entry_behind(about: str) -> str:
    """Give the entry that an id may be made from: `switch-<entry>` and `event-<entry>` name one."""
    return next((about.removeprefix(mark) for mark in MARKS if about.startswith(mark)), about)
