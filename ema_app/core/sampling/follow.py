"""Prompts that follow something: bursts after an event, questions after an answer, and their matched controls.

A pure function of what was answered so far. An urge above the person's own line is followed by nothing for the rest of
that day; a prompt that itself followed something starts nothing; planned prompts are never pushed aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from ema_app.core.expression import Value, holds, names
from ema_app.core.protocol import Protocol, Scheme
from ema_app.core.sampling.chance import Chance
from ema_app.core.sampling.clock import study_day
from ema_app.core.sampling.limits import reason_to_hold_back
from ema_app.core.sampling.planned import Around, PlannedPrompt, Slot, planned

FOLLOWING = frozenset({"burst", "after_answer", "control"})
USUAL_OFFSETS = (15,)
"""Minutes after an answer where the scheme gives none."""

SAME_HOUR_SECONDS = 90 * 60
"""A control is matched to a triggered prompt whose time of day is at most this far away."""


@dataclass(frozen=True)
class Happened:
    """A finished entry, as far as something may follow it.

    `at` is when it was finished, `about_at` when what it tells of took place (None: the same); `above_line` says that
    an urge lay above the person's own line; `trigger` is that of its prompt.
    """

    entry_id: str
    form: str
    at: datetime
    about_at: datetime | None = None
    answers: Mapping[str, Value] = field(default_factory=dict)
    above_line: bool = False
    trigger: str = "self"


@dataclass
class _Matching:
    """Triggered prompts of one scheme that wait for a control, by seconds since midnight, and how many are owed."""

    waiting: list[int] = field(default_factory=list)
    owed: float = 0.0


def follow_ups(
    protocol: Protocol, log: Sequence[Happened], plan: Sequence[PlannedPrompt], around: Around
) -> list[PlannedPrompt]:
    """Give every prompt that the log gives rise to, past and future, in the order in which they came about.

    Those that limits, gaps, waking hours or an urge above the line keep back carry the reason in `held_back`.
    """
    found: list[PlannedPrompt] = []
    matching = {scheme.id: _Matching() for scheme in protocol.sampling.schemes}
    above = [int(entry.at.timestamp()) for entry in log if entry.above_line]
    for entry in sorted(log, key=lambda entry: entry.at) if around.extra else ():
        if entry.trigger in FOLLOWING:
            continue
        for scheme in protocol.sampling.schemes:
            for slot, trigger in _slots(protocol, scheme, entry, (matching[scheme.id], around)):
                day = study_day(protocol.sampling, slot.at, around.zone)
                prompt = replace(planned(protocol, slot, day, around, trigger), after=entry.entry_id)
                others = [*plan, *(other for other in found if not other.held_back)]
                reason = reason_to_hold_back(protocol, scheme, prompt, others, (around.zone, above))
                found.append(replace(prompt, held_back=reason))
                _keep_score(matching[scheme.id], scheme, found[-1])
    return found


def _slots(
    protocol: Protocol, scheme: Scheme, entry: Happened, how: tuple[_Matching, Around]
) -> Iterator[tuple[Slot, str]]:
    if scheme.kind == "burst" and _is_event(protocol, entry.form):
        origin = int((entry.about_at or entry.at).timestamp())
        for minutes in scheme.offsets_minutes:
            at = origin + minutes * 60
            if at > entry.at.timestamp():
                yield Slot(scheme, at, (at, at)), "burst"
    elif scheme.kind == "after_answer" and _reads(protocol, scheme, entry):
        matching, around = how
        crossed = holds(scheme.when, entry.answers)
        if crossed or _is_control(matching, entry, around):
            origin = int(entry.at.timestamp())
            for minutes in scheme.offsets_minutes or USUAL_OFFSETS:
                at = origin + minutes * 60
                yield Slot(scheme, at, (at, at)), "after_answer" if crossed else "control"


def _is_event(protocol: Protocol, form: str) -> bool:
    return form in protocol.forms and any(item.role == "event.kind" for item in protocol.items_of(form))


def _reads(protocol: Protocol, scheme: Scheme, entry: Happened) -> bool:
    """Say whether the entry answered all that the condition reads; an unanswered item neither crosses nor matches."""
    return all(entry.answers.get(name) is not None for name in names(scheme.when))


def _is_control(matching: _Matching, entry: Happened, around: Around) -> bool:
    if entry.above_line or matching.owed < 1:
        return False
    near = any(_apart(second, _second_of_day(entry.at, around)) <= SAME_HOUR_SECONDS for second in matching.waiting)
    return near and Chance(around.seed, "control", entry.entry_id).below(2) == 0


def _second_of_day(at: datetime, around: Around) -> int:
    shown = at.astimezone(around.zone)
    return shown.hour * 3600 + shown.minute * 60 + shown.second


def _apart(a: int, b: int) -> int:
    return min((a - b) % 86400, (b - a) % 86400)


def _keep_score(matching: _Matching, scheme: Scheme, prompt: PlannedPrompt) -> None:
    """Owe a share of a control for each triggered prompt that is given, and pay with each control that is given."""
    if prompt.held_back:
        return
    shown = prompt.scheduled_at
    second = shown.hour * 3600 + shown.minute * 60 + shown.second
    if prompt.trigger == "after_answer":
        matching.waiting.append(second)
        matching.owed += scheme.control_share
    elif prompt.trigger == "control":
        nearest = min(matching.waiting, key=lambda waiting: _apart(waiting, second), default=None)
        matching.waiting = [waiting for waiting in matching.waiting if waiting != nearest]
        matching.owed -= 1
