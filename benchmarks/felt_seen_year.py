"""A record with a year of check-ins, four a day, each rated by somebody else too."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import numpy as np

from ema_app.core.entry import stamp
from ema_app.session import Session, Surroundings
from ema_app.session.opening import create
from ema_app.store import Cost

DAYS, HOURS = 365, (9, 13, 17, 21)
PAIRS = DAYS * len(HOURS)
ROLES = ("anger", "shame", "fear", "sadness", "joy", "arousal")
NOW = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)
PROMPT = ("prompt_id", "entry_id", "trigger", "about_at", "opened_at", "submitted_at", "timezone", "status",
          "protocol_id", "protocol_version", "form", "moment_ms")  # fmt: skip
ANSWER = ("entry_id", "item_id", "role", "value", "status", "answered_at")
SEEN = ("observation_id", "observer_id", "about_at", "made_at", "item_id", "role", "value", "blind", "channel",
        "disclosed")  # fmt: skip


def around() -> Surroundings:
    """Give a clock that stands still."""
    numbers = count(1)
    return Surroundings(lambda: NOW, lambda: "Europe/Berlin", lambda: f"id{next(numbers)}")


def year(path: Path) -> Session:
    """Make the record at `path` and open it."""
    session, _code = create(path, "a long passphrase", around(), cost=Cost(memory_kib=64, passes=1, lanes=1))
    observer = session.roster.add("Jo", "partner")
    session.observers.make(observer, single=True)
    version, rng = session.protocols.current().version, np.random.default_rng(7)
    prompts, answers, seen = [], [], []
    for k in range(PAIRS):
        at = _moment(k)
        entry, text = f"e{k}", stamp(at)
        prompts.append((f"p{k}", entry, "self", text, text, text, "Europe/Berlin", "answered", "core", version,
                        "check_in", round(at.timestamp() * 1000)))  # fmt: skip
        about, made = (stamp(at + timedelta(minutes=m)) for m in (float(rng.uniform(-20, 20)), 60))
        for role, felt, value in zip(ROLES, *_ratings(rng), strict=True):
            answers.append((entry, role, f"self.{role}", felt, "answered", text))
            seen.append((f"o{k}", observer, about, made, f"seen_{role}", f"observed.{role}", value, 1, "in_person", 0))
    with session.record.atomic():
        for table, columns, rows in (("prompts", PROMPT, prompts), ("answers", ANSWER, answers),
                                     ("observations", SEEN, seen)):  # fmt: skip
            session.record.insert_many(table, columns, rows)
    return session


def _moment(k: int) -> datetime:
    day, turn = divmod(k, len(HOURS))
    return (NOW - timedelta(days=DAYS - day)).replace(hour=HOURS[turn], minute=(k * 7) % 40)


def _ratings(rng: np.random.Generator) -> tuple[list[float], list[float]]:
    level = 45 + 20 * rng.standard_normal()
    felt, seen = (level + shift + 14 * rng.standard_normal(len(ROLES)) for shift in (0, 6))
    return np.clip(felt.round(), 0, 100).tolist(), np.clip(seen.round(), 0, 100).tolist()
