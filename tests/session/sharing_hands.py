"""Two desks for tests of sharing: somebody who logs, and a clinician with a caseload."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from ema_app.core.protocol import Protocol
from ema_app.session import Session, Surroundings
from ema_app.session.caseload import Caseload, make_caseload
from ema_app.session.check_ins import Given
from ema_app.session.opening import create
from ema_app.session.sharing import Choice, give, preview
from ema_app.store import Cost, Record

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
PASSPHRASE = "a long passphrase"
WHOLE = Choice(words=True, names=True, urges=True, plan=True, formulation=True)


class Hand:
    """A clock that goes on with each look at it, and somebody's record."""

    def __init__(self, start: datetime) -> None:
        self.time, self._ids = start, count(1)

    def now(self) -> datetime:
        self.time += timedelta(seconds=7)
        return self.time

    def around(self, prefix: str) -> Surroundings:
        return Surroundings(self.now, lambda: "Europe/Berlin", lambda: f"{prefix}{next(self._ids)}")


def diary(folder: Path, around: Surroundings) -> Session:
    session, _code = create(folder / "diary.switchpoint", PASSPHRASE, around, cost=CHEAP)
    return session


def caseload(folder: Path, around: Surroundings) -> Caseload:
    made, _code = make_caseload(folder, PASSPHRASE, around, CHEAP)
    made.sign("Dr. Brandt")
    return made


def check_in(session: Session, tension: float = 40.0, who: str = "", note: str = "") -> str:
    """Answer some items of the usual protocol; gives the entry's id."""
    protocol = session.protocol_to_ask()
    entry = session.check_ins.begin(protocol, "event" if note else "check_in")
    answers: list[tuple[str, Given]] = [(by_role(protocol, "self.arousal"), Given(tension))]
    if who:
        answers.append((by_role(protocol, "person.with"), Given(text=who)))
    if note:
        answers.append((by_role(protocol, "event.kind"), Given(text="criticism")))
        answers.append((by_role(protocol, "event.note"), Given(text=note)))
    for item_id, given in answers:
        session.check_ins.answer(entry, protocol.items[item_id], {item_id: given})
    session.check_ins.finish(entry)
    return entry.entry_id


def by_role(protocol: Protocol, role: str) -> str:
    return next(item.id for item in protocol.items.values() if item.role == role)


def share(session: Session, to: Caseload, path: Path, choice: Choice = WHOLE) -> Path:
    give(session, preview(session, choice), to.address, path, "Ada")
    return path


TABLES = (
    "prompts", "answers", "events", "people", "observations", "body", "sessions", "incidents", "versions", "notes",
)  # fmt: skip
_OWN = {"created_at", "observer_pin", "only_for_me", "sealed_id"}


def rows(record: Record, table: str) -> list[dict[str, Any]]:
    found = [{k: v for k, v in row.items() if k not in _OWN} for row in record.rows(table)]
    return sorted(found, key=repr)


def held(record: Record) -> dict[str, list[dict[str, Any]]]:
    """Give all rows of a record that a share can hold, in an order of their own."""
    return {table: rows(record, table) for table in TABLES}
