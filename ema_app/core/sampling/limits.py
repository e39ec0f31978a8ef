"""Why a prompt that follows something is kept back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from ema_app.core.burden import form_minutes
from ema_app.core.protocol import Protocol, Scheme
from ema_app.core.sampling.clock import study_day, waking_hours
from ema_app.core.sampling.planned import PlannedPrompt


def reason_to_hold_back(
    protocol: Protocol,
    scheme: Scheme,
    prompt: PlannedPrompt,
    others: Sequence[PlannedPrompt],
    person: tuple[tzinfo, Sequence[int]],
) -> str:
    """Give the reason (a code of core.tables.REASONS), or nothing where the prompt may be given.

    `others` are the prompts of the plan and those that follow already; `person` holds the zone and the instants of
    answers above the person's own line, after which nothing more follows that day.
    """
    zone, above = person
    begin, end = waking_hours(protocol.sampling, prompt.day, zone)
    if not begin <= prompt.at < end:
        return "quiet_hours"
    if any(at <= prompt.at and study_day(protocol.sampling, at, zone) == prompt.day for at in above):
        return "user"
    if any(abs(other.at - prompt.at) < max(1, scheme.min_gap_minutes * 60) for other in others):
        return "replaced"
    return _limit(protocol, scheme, prompt, [other for other in others if other.day == prompt.day])


def _limit(protocol: Protocol, scheme: Scheme, prompt: PlannedPrompt, today: Sequence[PlannedPrompt]) -> str:
    sampling = protocol.sampling
    of_scheme = sum(other.scheme == scheme.id for other in today)
    if scheme.daily_cap is not None and of_scheme >= scheme.daily_cap:
        return "daily_cap"
    if sampling.daily_cap is not None and len(today) >= sampling.daily_cap:
        return "daily_cap"
    minutes = sum(form_minutes(protocol, other.form) for other in (*today, prompt))
    return "burden" if sampling.burden_minutes is not None and minutes > sampling.burden_minutes else ""
