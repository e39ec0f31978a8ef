"""What goes sealed into the letterbox while the record is locked, and how it comes into the record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ema_app.core.prompt import Change, State, World
from ema_app.session.prompting.keeping import Zoned, row_of
from ema_app.session.prompting.wishes import Wishes
from ema_app.store import Record, letterbox

PROMPTS, OBSERVATION = "prompts", "observation"
"""Kinds of letters: rows of the log of prompts; the values of one observer's rating."""


def put_changes(record_path: Path, changes: Sequence[Change], zone: Zoned) -> None:
    """Seal rows of the log. Raises EmaError."""
    rows = [row_of(change, "", zone) for change in changes]
    letterbox.put_letter(record_path, {"kind": PROMPTS, "rows": rows})


def put_observation(record_path: Path, values: Sequence[Mapping[str, Any]]) -> None:
    """Seal an observer's rating: rows of the table of observations. Raises EmaError."""
    letterbox.put_letter(record_path, {"kind": OBSERVATION, "rows": [dict(value) for value in values]})


def take_in(record: Record) -> letterbox.TakenIn:
    """Bring all letters into the record, each once; a letter of a kind that is not known stays."""

    def accept(sealed_id: str, content: Mapping[str, Any]) -> None:
        for number, row in enumerate(content["rows"]):
            if content["kind"] == PROMPTS:
                record.insert("prompt_changes", row | {"change_id": f"{sealed_id}-{number}"})
            else:
                record.insert("observations", row | {"sealed_id": sealed_id})

    return letterbox.take_in(record, accept)


def put_times(record_path: Path, world: World, wishes: Wishes, zone: str) -> None:
    """Write when prompts are to come while the record is locked: those not ended and not unwanted. Raises EmaError."""
    there = ZoneInfo(zone)
    times = []
    for prompt_id, life in world.lives.items():
        prompt = world.waiting[prompt_id]
        if not life.ended and not wishes.against(prompt.at, there):
            until = life.expires_at or prompt.expires_at
            comes = life.until if life.state == State.SNOOZED and life.until else prompt.at
            at, end = (datetime.fromtimestamp(moment, there) for moment in (comes, until))
            times.append(letterbox.PromptTime(prompt_id, at, end))
    now = datetime.fromtimestamp(world.desktop.now, there)
    letterbox.put_times(record_path, times, now)
