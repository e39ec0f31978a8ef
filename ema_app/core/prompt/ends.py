"""How a prompt ends when its time is over, and the reason that is true of it."""

from __future__ import annotations

from ema_app.core.prompt.desktop import Desktop
from ema_app.core.prompt.life import Change, Life, State

_COULD_NOT = frozenset({"asleep", "machine_off", "app_closed", "locked", "just_resumed"})


def end_by_time(life: Life, at: int, desktop: Desktop, busy: bool) -> Change:
    """Give the end of a prompt whose time is over; `busy` says that another one was being answered."""
    if life.state == State.PLANNED:
        state, reason = _never_shown(desktop.hindrance(at), busy)
    elif life.state == State.OPENED:
        state, reason = State.PARTIAL, _left(desktop, at) or "unknown"
    else:
        state, reason = State.MISSED, _not_opened(life, desktop, at)
    return Change(life.prompt_id, at, state, reason)


def _never_shown(hindrance: str, busy: bool) -> tuple[State, str]:
    if hindrance in _COULD_NOT:
        return State.UNDELIVERABLE, hindrance
    if hindrance or busy:
        return State.SUPPRESSED, hindrance or "replaced"
    return State.UNDELIVERABLE, "unknown"


def _not_opened(life: Life, desktop: Desktop, at: int) -> str:
    """Give why a prompt that was delivered was not opened: what the person did, then what the desktop tells."""
    if life.state == State.SNOOZED:
        return "user"
    if life.tried:
        return "record_locked"
    if life.seen:
        return "seen_ignored"
    left = _left(desktop, at)
    if left:
        return left
    return "unseen" if desktop.present is False or life.displayed_at is None else "unknown"


def _left(desktop: Desktop, at: int) -> str:
    hindrance = desktop.hindrance(at)
    return "" if hindrance == "just_resumed" else hindrance
