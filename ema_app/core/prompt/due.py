"""What is due next: the earliest thing that time alone will bring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ema_app.core.prompt.desktop import Desktop
from ema_app.core.prompt.ends import end_by_time
from ema_app.core.prompt.life import SHOWING, UNOPENED, Change, Life, State
from ema_app.core.prompt.waiting import Waiting


class Due(NamedTuple):
    """Something due at an instant: ends (0) before beginnings (1); of several that begin, the latest planned first."""

    at: int
    order: int
    tie: int
    prompt_id: str
    what: State


def next_due(waiting: Mapping[str, Waiting], lives: Mapping[str, Life], desktop: Desktop) -> Due | None:
    """Give the next thing due; None where nothing is until something happens."""
    open_lives = [life for life in lives.values() if not life.ended]
    busy = any(life.state == State.OPENED for life in open_lives)
    found = (due for life in open_lives for due in _of(waiting[life.prompt_id], life, desktop, busy))
    return min(found, default=None)


def _of(prompt: Waiting, life: Life, desktop: Desktop, busy: bool) -> Iterator[Due]:
    ends = life.until if life.state == State.OPENED else life.expires_at
    if ends is not None:
        yield Due(max(ends, desktop.now), 0, -prompt.at, prompt.prompt_id, State.MISSED)
    comes = {State.PLANNED: prompt.at, State.SNOOZED: life.until}.get(life.state)
    if comes is not None:
        yield from _coming(prompt, life, desktop, (max(comes, desktop.now), busy))
    if life.state in SHOWING and not life.reminded and prompt.reminder_seconds and life.live_since is not None:
        at = desktop.clear_at(max(life.live_since + prompt.reminder_seconds, desktop.now))
        if at is not None:
            yield Due(at, 1, -prompt.at, prompt.prompt_id, State.REMINDED)


def _coming(prompt: Waiting, life: Life, desktop: Desktop, when: tuple[int, bool]) -> Iterator[Due]:
    at, busy = when
    if desktop.wish(at):
        end = State.SUPPRESSED if life.state == State.PLANNED else State.DISMISSED
        yield Due(at, 0, -prompt.at, prompt.prompt_id, end)
        return
    clear = None if busy else desktop.clear_at(at)
    if clear is not None:
        yield Due(clear, 1, -prompt.at, prompt.prompt_id, State.DELIVERED)


def rows_of(due: Due, waiting: Mapping[str, Waiting], lives: Mapping[str, Life], desktop: Desktop) -> list[Change]:
    """Give the rows that something due brings."""
    life = lives[due.prompt_id]
    if due.what in (State.SUPPRESSED, State.DISMISSED):
        return [Change(due.prompt_id, due.at, due.what, desktop.wish(due.at))]
    if due.what == State.REMINDED:
        return [Change(due.prompt_id, due.at, State.REMINDED, until=life.expires_at)]
    if due.what == State.DELIVERED:
        delivered = Change(due.prompt_id, due.at, State.DELIVERED, until=life.expires_at)
        return [*_replaced(due, waiting, lives), delivered]
    return [end_by_time(life, due.at, desktop, any(other.state == State.OPENED for other in lives.values()))]


def _replaced(due: Due, waiting: Mapping[str, Waiting], lives: Mapping[str, Life]) -> Iterator[Change]:
    """One live prompt at a time: those waiting end when the next one comes."""
    for prompt_id, life in lives.items():
        if prompt_id == due.prompt_id or life.ended:
            continue
        if life.state in UNOPENED:
            yield Change(prompt_id, due.at, State.MISSED, "replaced")
        elif life.state == State.PLANNED and waiting[prompt_id].at <= due.at:
            yield Change(prompt_id, due.at, State.SUPPRESSED, "replaced")
