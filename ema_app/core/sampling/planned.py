"""A prompt that is to be given: which scheme, when, and until when it waits."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from ema_app.core.protocol import Protocol, Scheme
from ema_app.core.sampling.chance import fingerprint
from ema_app.core.sampling.clock import Span, moment_of

TRIGGER_OF = {
    "stratified": "random", "fixed": "fixed", "interval": "interval", "evening": "evening",
    "burst": "burst", "after_answer": "after_answer", "event": "event",
}  # fmt: skip
"""What a prompt of each kind of scheme is said to be started by."""


@dataclass(frozen=True)
class PlannedPrompt:
    """One prompt of the plan.

    Times carry the offset in force; `block_from` and `block_to` bound where chance could have put it; `expires_at` is
    the end of the time to open it, `finish_by` to finish it; `day` is the study day by the local calendar; `after` is
    the entry that gave rise to it, and `held_back` the reason why it is not given (empty if it is).
    """

    prompt_id: str
    scheme: str
    trigger: str
    scheduled_at: datetime
    block_from: datetime
    block_to: datetime
    expires_at: datetime
    finish_by: datetime
    form: str
    day: date
    after: str = ""
    held_back: str = ""

    @property
    def at(self) -> int:
        """The instant it is planned for, in seconds since 1970."""
        return int(self.scheduled_at.timestamp())


def plan_row(prompt: PlannedPrompt) -> dict[str, str]:
    """Give a prompt as a row of `ema-app plan`: times in ISO 8601 with offset."""
    names = ("prompt_id", "scheme", "trigger", "scheduled_at", "block_from", "block_to", "expires_at", "form", "day")
    found = {name: getattr(prompt, name) for name in names}
    return {name: value if isinstance(value, str) else value.isoformat() for name, value in found.items()}


@dataclass(frozen=True)
class Around:
    """What a plan depends on besides the protocol: the zone the person is in and the seed of the record.

    `extra` is False where the person has switched off questions that follow answers.
    """

    zone: tzinfo
    seed: int | str
    extra: bool = True


@dataclass(frozen=True)
class Slot:
    """A time that was chosen for a scheme, and the block it was chosen from."""

    scheme: Scheme
    at: int
    block: Span


def planned(protocol: Protocol, slot: Slot, day: date, around: Around, trigger: str = "") -> PlannedPrompt:
    """Give the prompt for a chosen time.

    Its id depends on seed, protocol, scheme and instant, so that the same moment planned twice is the same prompt.
    """
    scheme, at, zone = slot.scheme, slot.at, around.zone
    return PlannedPrompt(
        prompt_id="p" + fingerprint(around.seed, protocol.id, scheme.id, at)[:20],
        scheme=scheme.id,
        trigger=trigger or TRIGGER_OF[scheme.kind],
        scheduled_at=moment_of(at, zone),
        block_from=moment_of(slot.block[0], zone),
        block_to=moment_of(slot.block[1], zone),
        expires_at=moment_of(at + scheme.expire_unopened_minutes * 60, zone),
        finish_by=moment_of(at + scheme.expire_started_minutes * 60, zone),
        form=scheme.form,
        day=day,
    )


def closed_around(scheme: Scheme, others: Collection[PlannedPrompt], protocol: Protocol) -> list[Span]:
    """Give the spans that a prompt of `scheme` keeps clear of: the larger gap of the two schemes around each other."""
    gaps = {other.id: other.min_gap_minutes for other in protocol.sampling.schemes}
    spans = []
    for other in others:
        gap = max(scheme.min_gap_minutes, gaps.get(other.scheme, 0)) * 60
        if gap:
            spans.append((other.at - gap + 1, other.at + gap))
    return spans
