"""What was erased, in a copy: it goes when the news of it comes, and never comes back with an older share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ema_app.store.erase import erase_rows, erased_ids
from ema_app.store.record import Record
from ema_app.store.sharing.newest_rows import mark_gone
from ema_app.store.sharing.share import Share
from ema_app.store.sharing.withheld import entry_behind

_BOUND = (("prompts", "prompt_id"), ("events", "event_id"), ("observations", "observation_id || '|' || item_id"))


@dataclass(frozen=True)
class Erased:
    """The ids of what was erased, on either side."""

    entries: frozenset[str]
    people: frozenset[str]

    @classmethod
    def of(cls, copy: Record) -> Erased:
        """Read them from the copy."""
        return cls(frozenset(erased_ids(copy, "entry")), frozenset(erased_ids(copy, "person")))

    def spares(self, observation: Mapping[str, Any]) -> bool:
        """Say whether neither the entry nor the observer of an observation was erased."""
        return observation["entry_id"] not in self.entries and observation["observer_id"] not in self.people

    def entry_of(self, about: str | None) -> str | None:
        """Give the erased entry that a note is about, None where it is about none."""
        moment = entry_behind((about or "").rpartition(":")[2])
        return moment if moment in self.entries else None


def take(copy: Record, share: Share) -> list[tuple[str, str]]:
    """Take in the news of what was erased; gives kind and id of what was new here and erased something."""
    gone: list[tuple[str, str]] = []
    rows = share.tables.get("tombstones")
    for kind, identity, erased_at in rows.rows if rows else ():
        if kind not in ("entry", "person") or copy.rows("tombstones", "kind = ? AND id = ?", (kind, identity)):
            continue
        _mark(copy, kind, identity)
        if erase_rows(copy, kind, identity, str(erased_at)):
            gone.append((kind, identity))
    return gone


def _mark(copy: Record, kind: str, identity: str) -> None:
    """Keep older shares from bringing back, under ids of their own, the rows that go with an entry or a person."""
    if kind == "person":
        for table in ("people", "names"):
            mark_gone(copy, table, [identity])
        return
    for table, key in _BOUND:
        found = [row[0] for row in copy.stream(f"SELECT {key} FROM {table} WHERE entry_id = ?", (identity,))]  # noqa: S608
        mark_gone(copy, table, found)


def erase_again(copy: Record) -> None:
    """Take people who were erased out of what has just come in: an older share may still name them."""
    for identity in erased_ids(copy, "person"):
        erase_rows(copy, "person", identity, "")
