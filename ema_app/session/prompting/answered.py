"""What the entries say of the prompts they answer: finished, stopped, or taken back."""

from __future__ import annotations

from ema_app.core.prompt import Change, Event, Kind, State, Step, World, step
from ema_app.session.check_ins import CORRECTION
from ema_app.session.prompting.giving_up import with_rows
from ema_app.session.prompting.keeping import instant
from ema_app.store import Record

STAYS_OPEN = int(CORRECTION.total_seconds())
"""Seconds in which what was stopped by mistake can go on; only then is it final."""

_TAKEN_BACK = "status = 'dismissed' AND entry_id IS NULL AND opened_at IS NOT NULL"


def ends_of_entries(world: World, record: Record, at: int, *, final: bool = False) -> Step:
    """Bring the prompts that were opened in step with their entries; `final` = what was stopped stays so."""
    world, log = _taken_back(world, record, at)
    for life in list(world.lives.values()):
        if life.state == State.OPENED:
            world, rows = _end(world, record, life.prompt_id, at + STAYS_OPEN if final else at)
            log += rows
    return world, log


def _taken_back(world: World, record: Record, at: int) -> Step:
    """A prompt whose answers were taken back counts as put aside; that it was answered before stays in the log."""
    first = min((world.waiting[prompt_id].at for prompt_id in world.lives), default=at)
    found = record.rows("prompts", f"moment_ms >= ? AND {_TAKEN_BACK}", (first * 1000,))
    rows = []
    for prompt_id in (str(row["prompt_id"]) for row in found):
        life = world.lives.get(prompt_id)
        if life is not None and (life.state == State.OPENED or (life.ended and life.state != State.DISMISSED)):
            rows.append(Change(prompt_id, at, State.TAKEN_BACK, source="user"))
            rows.append(Change(prompt_id, at, State.DISMISSED, "user", "user"))
    return with_rows(world, rows)


def _end(world: World, record: Record, prompt_id: str, at: int) -> Step:
    found = record.rows("prompts", "prompt_id = ?", (prompt_id,))
    if not found:  # the entry was erased: as if the prompt had been put aside
        return with_rows(world, [Change(prompt_id, at, State.DISMISSED, "user", "user")])
    status, submitted = str(found[0]["status"]), found[0]["submitted_at"]
    if not submitted or found[0]["entry_id"] is None:
        return world, ()
    ended = instant(submitted)
    if status == State.ANSWERED:
        return step(world, Event(ended, Kind.FINISH, prompt_id, source="user"))
    until = world.lives[prompt_id].until
    if at < ended + STAYS_OPEN and (until is None or at < until):
        return world, ()
    if status == State.DISMISSED:
        return with_rows(world, [Change(prompt_id, max(ended, world.desktop.now), State.DISMISSED, "user", "user")])
    return step(world, Event(ended, Kind.STOP, prompt_id, source="user"))
