"""A record of five years, 12 check-ins a day, 25 answers each: the largest that a person is likely to have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from ema_app.core.protocol import Protocol
from ema_app.session import Session, Surroundings
from ema_app.session.opening import create
from ema_app.store import Cost

DAYS, A_DAY, ITEMS = 1826, 12, 25
START = datetime(2021, 1, 1, 7, 30, tzinfo=UTC)
PASSPHRASE, CHEAP = "five years of tea", Cost(8, 1, 1)
PROMPT = ("prompt_id", "entry_id", "scheme", "trigger", "scheduled_at", "opened_at", "submitted_at", "timezone",
          "status", "protocol_id", "protocol_version", "form", "study_day", "prompt_number", "moment_ms")  # fmt: skip
ANSWER = ("entry_id", "item_id", "role", "value", "status", "answered_at", "response_ms")


def around() -> Surroundings:
    """Give a session's clock and zone, set to the day after the record ends."""
    ids = iter(range(10**9))
    return Surroundings(lambda: START + timedelta(days=DAYS), lambda: "Europe/Berlin", lambda: f"id{next(ids)}")


def make(path: Path) -> Session:
    """Make the record at `path` and give it open."""
    session, _ = create(path, PASSPHRASE, around(), cost=CHEAP)
    protocol = session.protocols.current()
    with session.record.atomic():
        session.record.insert_many("prompts", PROMPT, prompts(protocol))
        session.record.insert_many("answers", ANSWER, answers(protocol))
    return session


def _moment(entry: int) -> datetime:
    return START + timedelta(days=entry // A_DAY, minutes=70 * (entry % A_DAY))


def prompts(protocol: Protocol) -> Iterator[tuple[object, ...]]:
    """Give the prompts, all answered."""
    for entry in range(DAYS * A_DAY):
        at = _moment(entry)
        text = at.isoformat(timespec="milliseconds")
        yield (
            f"p{entry:06d}", f"e{entry:06d}", "twelve", "random", text, text, text, "Europe/Berlin",
            "answered", protocol.id, protocol.version, "check_in",
            entry // A_DAY + 1, entry % A_DAY + 1, int(at.timestamp() * 1000),
        )  # fmt: skip


def answers(protocol: Protocol) -> Iterator[tuple[object, ...]]:
    """Give the answers: as many numeric items of the protocol as there are to be."""
    asked = (item for item in protocol.items.values() if item.kind in ("vas", "affect_grid"))
    items = list(islice(((item_id, role) for item in asked for item_id, role, _ in item.stored), ITEMS))
    for entry in range(DAYS * A_DAY):
        for n, (item_id, role) in enumerate(items):
            given_at = (_moment(entry) + timedelta(seconds=4 * n)).isoformat(timespec="milliseconds")
            yield f"e{entry:06d}", item_id, role, float((entry * 7 + n * 13) % 101), "answered", given_at, 3000 + n
