"""The plan: the prompts of many days, and the plan made anew when the person arrives in another zone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from ema_app.core.protocol import Protocol
from ema_app.core.sampling.clock import study_day, waking_hours
from ema_app.core.sampling.day import plan_day
from ema_app.core.sampling.planned import Around, PlannedPrompt


def plan(protocol: Protocol, start: date, days: int, zone: tzinfo, seed: int | str) -> list[PlannedPrompt]:
    """Give the prompts of `days` days from `start` on in order of time; the same arguments always give the same."""
    around = Around(zone, seed)
    found: list[PlannedPrompt] = []
    for n in range(days):
        day = start + timedelta(days=n)
        begin, _ = waking_hours(protocol.sampling, day, zone)
        found += plan_day(protocol, day, around, _near(found, begin))
    return found


def _near(found: Sequence[PlannedPrompt], begin: int) -> list[PlannedPrompt]:
    """Give the prompts so late that a gap may reach into the waking hours from `begin` on."""
    return [prompt for prompt in found[-100:] if prompt.at > begin - 24 * 3600]


def replan(
    protocol: Protocol, now: datetime, days: int, around: Around, given: Sequence[PlannedPrompt]
) -> list[PlannedPrompt]:
    """Give the plan from `now` on in the zone of `around`: what is left of today, then whole days.

    `given` are the prompts whose time has come already. What they left over of today's number is spread over what is
    left of today's waking hours, no denser than on other days.
    """
    at = int(now.timestamp())
    today = study_day(protocol.sampling, at, around.zone)
    past = [prompt for prompt in given if prompt.at <= at]
    found = plan_day(protocol, today, around, past, since=at)
    for n in range(1, days):
        found += plan_day(protocol, today + timedelta(days=n), around, [*past[-100:], *found[-100:]])
    return found
