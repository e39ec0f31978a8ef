"""A planned prompt as the engine needs it."""

from __future__ import annotations

from dataclasses import dataclass

from ema_app.core.protocol import Scheme
from ema_app.core.sampling import PlannedPrompt


@dataclass(frozen=True)
class Waiting:
    """Instants in seconds since 1970, durations in seconds; `held_back` is a reason not to give it at all."""

    prompt_id: str
    at: int
    expires_at: int
    finish_by: int
    reminder_seconds: int | None = None
    snooze_seconds: int | None = None
    held_back: str = ""


def waiting(prompt: PlannedPrompt, scheme: Scheme) -> Waiting:
    """Give a prompt of the plan, with what its scheme says of reminder and snooze."""
    return Waiting(
        prompt.prompt_id, prompt.at, int(prompt.expires_at.timestamp()), int(prompt.finish_by.timestamp()),
        None if scheme.reminder_minutes is None else scheme.reminder_minutes * 60,
        None if scheme.snooze_minutes is None else scheme.snooze_minutes * 60, prompt.held_back,
    )  # fmt: skip
