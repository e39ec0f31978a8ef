"""A prompt of the plan as the record keeps it until it has ended: with the version of the protocol that asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from ema_app.core.prompt import Waiting
from ema_app.core.protocol import Protocol
from ema_app.core.sampling import PlannedPrompt

_TIMES = ("scheduled_at", "block_from", "block_to", "expires_at", "finish_by")
NUMBERED = frozenset({"random", "fixed", "interval"})
"""Prompts that are counted through a day; those that follow something, and the evening, stand beside them."""


@dataclass(frozen=True)
class Ask:
    """A planned prompt, who asks it, and how long reminder and snooze take in seconds; `study_day` counts from 1."""

    prompt: PlannedPrompt
    protocol_id: str
    version: str
    zone: str
    study_day: int
    reminder_seconds: int | None = None
    snooze_seconds: int | None = None
    number: int | None = None

    @property
    def id(self) -> str:
        """The prompt's id."""
        return self.prompt.prompt_id

    def waiting(self) -> Waiting:
        """Give it as the engine needs it."""
        prompt = self.prompt
        ends, finish = int(prompt.expires_at.timestamp()), int(prompt.finish_by.timestamp())
        return Waiting(
            self.id, prompt.at, ends, finish, self.reminder_seconds, self.snooze_seconds, prompt.held_back
        )  # fmt: skip


def asks_of(prompts: Iterable[PlannedPrompt], protocol: Protocol, zone: str, first: date) -> list[Ask]:
    """Give prompts as asks of a protocol whose first day is `first`."""
    schemes = {scheme.id: scheme for scheme in protocol.sampling.schemes}
    found = []
    for prompt in prompts:
        scheme = schemes[prompt.scheme]
        reminder, snooze = (None if m is None else m * 60 for m in (scheme.reminder_minutes, scheme.snooze_minutes))
        study_day = (prompt.day - first).days + 1
        found.append(Ask(prompt, protocol.id, protocol.version, zone, study_day, reminder, snooze))
    return found


def numbered(asks: Sequence[Ask]) -> tuple[Ask, ...]:
    """Give the asks in order of time, those that are counted with their number in the day."""
    counts: dict[date, int] = {}
    found = []
    for ask in sorted(asks, key=lambda ask: ask.prompt.at):
        number = None
        if ask.prompt.trigger in NUMBERED:
            number = counts[ask.prompt.day] = counts.get(ask.prompt.day, 0) + 1
        found.append(replace(ask, number=number))
    return tuple(found)


def as_json(ask: Ask) -> dict[str, Any]:
    """Give an ask as JSON can hold it."""
    kept = asdict(ask)
    prompt = kept["prompt"]
    return kept | {"prompt": prompt | {name: prompt[name].isoformat() for name in (*_TIMES, "day")}}


def from_json(kept: dict[str, Any]) -> Ask:
    """Give an ask back."""
    given = kept["prompt"]
    times = {name: datetime.fromisoformat(given[name]) for name in _TIMES}
    return Ask(**(kept | {"prompt": PlannedPrompt(**(given | times | {"day": date.fromisoformat(given["day"])}))}))
