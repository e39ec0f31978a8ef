"""Prompts that end because the person does not want them: rows of the log that no clock brings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from ema_app.core.prompt import Change, State, Step, World, replay
from ema_app.core.prompt.life import UNOPENED
from ema_app.session.prompting.wishes import Wishes


def with_rows(world: World, rows: list[Change]) -> Step:
    """Give the world after rows of the log, and the rows."""
    return replace(world, lives=replay(rows, world.lives)), tuple(rows)


def given_up(world: World, reasons: Mapping[str, str], at: int) -> Step:
    """End prompts that are not to come, or not to stay: suppressed before they came, dismissed after."""
    rows = []
    for prompt_id, reason in reasons.items():
        life = world.lives.get(prompt_id)
        if life is not None and life.state == State.PLANNED:
            rows.append(Change(prompt_id, at, State.SUPPRESSED, reason, "user"))
        elif life is not None and life.state in UNOPENED:
            rows.append(Change(prompt_id, at, State.DISMISSED, reason, "user"))
    return with_rows(world, rows)


def unwanted(world: World, wishes: Wishes, now: int, zone: ZoneInfo) -> Step:
    """End what came due, while nobody looked, at a time at which the person wanted no prompts."""
    rows = []
    for prompt_id, life in world.lives.items():
        at = world.waiting[prompt_id].at
        reason = wishes.against(at, zone) if life.state == State.PLANNED and at <= now else ""
        if reason:
            rows.append(Change(prompt_id, at, State.SUPPRESSED, reason))
    return with_rows(world, rows)


def without_unwanted(world: World, wishes: Wishes, zone: ZoneInfo) -> World:
    """Give the world for a locked record, where nobody knows of wishes: without prompts that are not wanted."""
    kept = {
        prompt_id: life for prompt_id, life in world.lives.items()
        if not life.ended and not (life.state == State.PLANNED and wishes.against(world.waiting[prompt_id].at, zone))
    }  # fmt: skip
    desktop = replace(world.desktop, quiet=False, day_off=False, paused_until=None)
    return World({prompt_id: world.waiting[prompt_id] for prompt_id in kept}, kept, desktop)
