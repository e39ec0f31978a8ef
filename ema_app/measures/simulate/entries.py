"""Rows of prompts and answers, and the check-ins of a made-up person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import numpy as np

from ema_app.core.entry import stamp
from ema_app.measures.simulate.catalogue import FORMS, PROTOCOL
from ema_app.measures.simulate.life import Life

Row = dict[str, object]

READING_MS = (900, 6000)
"""Bounds of the time from showing an item to its answer."""

MISSED = {"unseen": 0.5, "seen_ignored": 0.35, "locked": 0.15}
"""Why prompts are missed, and how often."""


@dataclass(frozen=True)
class Filled:
    """One filled-in form: what was said (numbers or text), what became of other items (else not_asked).

    `stop` is the number of items reached, where the entry was not finished.
    """

    entry_id: str
    form: str
    opened_at: datetime
    said: Mapping[str, float | str | None]
    passed: Mapping[str, str] = field(default_factory=dict)
    stop: int | None = None


def answer_rows(filled: Filled, rng: np.random.Generator) -> list[Row]:
    """Give a row per item of the form, in its order; the time runs only while an item is asked."""
    rows: list[Row] = []
    at = filled.opened_at
    for number, (item, role, _) in enumerate(FORMS[filled.form]):
        status = "answered" if item in filled.said else filled.passed.get(item, "not_asked")
        if filled.stop is not None and number >= filled.stop:
            status = "not_reached"
        spent = int(rng.integers(*READING_MS)) if status in ("answered", "skipped") else None
        at += timedelta(milliseconds=spent or 0)
        given = filled.said.get(item) if status == "answered" else None
        words = isinstance(given, str)
        rows.append({
            "entry_id": filled.entry_id, "item_id": item, "role": role,
            "value": None if words or given is None else float(given),
            "text": given if words else None, "status": status,
            "answered_at": None if status == "not_reached" else stamp(at), "response_ms": spent, "amends": None,
        })  # fmt: skip
    return rows


def ended_at(filled: Filled, rows: list[Row]) -> datetime:
    """Give the moment the last answered item was left, two seconds later."""
    spent = sum(int(str(row["response_ms"])) for row in rows if row["response_ms"] is not None)
    return filled.opened_at + timedelta(milliseconds=spent + 2000)


def prompt_row(life: Life, prompt_id: str, form: str, **rest: object) -> Row:
    """Give a row of `prompts`; times in `rest` may be moments."""
    row: Row = {"prompt_id": prompt_id, "form": form, "timezone": life.calendar.zone.key,
                "protocol_id": PROTOCOL[0], "protocol_version": PROTOCOL[1]}  # fmt: skip
    return row | {name: stamp(value) if isinstance(value, datetime) else value for name, value in rest.items()}


@dataclass(frozen=True)
class Planned:
    """A planned prompt: its place in the day, when it came, and how long it waits."""

    prompt_id: str
    form: str
    scheme: str
    trigger: str
    day: int
    number: int
    at: datetime
    minutes: int

    def row(self, life: Life, **rest: object) -> Row:
        """Give its row of `prompts`, as far as it is known before anybody answers, with `rest`."""
        shown = self.at + timedelta(milliseconds=700)
        known: Row = {"scheme": self.scheme, "trigger": self.trigger, "scheduled_at": self.at, "delivered_at": self.at,
                      "displayed_at": shown, "study_day": self.day + 1, "prompt_number": self.number}  # fmt: skip
        return prompt_row(life, self.prompt_id, self.form, **(known | rest))


def unanswered(life: Life, planned: Planned) -> Row:
    """Give the row of a prompt that nobody answered: mostly missed, at times declined."""
    if life.rng.random() < life.design.diary.declined:
        return planned.row(life, status="declined", reason="user")
    reason = str(life.rng.choice(list(MISSED), p=list(MISSED.values())))
    return planned.row(
        life, status="missed", reason=reason, expired_at=planned.at + timedelta(minutes=planned.minutes)
    )


def answered(life: Life, planned: Planned, filled: Filled) -> tuple[Row, list[Row]]:
    """Give the row of an answered (or begun) prompt and those of its answers."""
    rows = answer_rows(filled, life.rng)
    known: Row = {"entry_id": filled.entry_id, "opened_at": filled.opened_at}
    if filled.stop is not None:
        expired = filled.opened_at + timedelta(minutes=60)
        return planned.row(life, **known, status="partial", reason="unknown", expired_at=expired), rows
    return planned.row(life, **known, status="answered", submitted_at=ended_at(filled, rows)), rows
