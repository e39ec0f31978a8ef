"""What the entries say of the prompts they answer: finished, stopped, or taken back."""

from __future__ import annotations

from ema_app.core.prompt import Change, Event, Kind, State, Step, World, step
from ema_app.session.check_ins import CORRECTION
from ema_app.session.prompting.giving_up import with_rows
from ema_app.session.prompting.keeping import instant
from ema_app.store import Record

STAYS_OPEN = int(CORRECTION.total_seconds())
"""Seconds in which what was stopped by mistake can go on; only then is it final."""


def ends_of_entries(world: World, record: Record, at: int, *, final: bool = False) -> Step:
    """Bring the prompts that are being answered in step with their entries; `final` = what was stopped stays so."""
    log: tuple[Change, ...] = ()
    for life in list(world.lives.values()):
        if life.state == State.OPENED:
            world, rows = _end(world, record, life.prompt_id, at + STAYS_OPEN if final else at)
            log += rows
    return world, log


def _end(world: World, record: Record, prompt_id: str, at: int) -> Step:
    found = record.rows("prompts", "prompt_id = ?", (prompt_id,))
    if not found:  # the entry was taken back: as if the prompt had been put aside
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
