"""What the person does with a prompt, and what pauses and days off do to one that is waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ema_app.core.prompt.desktop import Desktop, Event, Kind
from ema_app.core.prompt.life import SHOWING, UNOPENED, Change, Life, State
from ema_app.core.prompt.waiting import Waiting


def rows_of_event(
    event: Event, waiting: Mapping[str, Waiting], lives: Mapping[str, Life], desktop: Desktop
) -> list[Change]:
    """Give the rows that an event brings at once; `desktop` is as it is after the event."""
    if event.kind in (Kind.PAUSE, Kind.DAY_OFF_ON):
        return list(_wish_on_live(event, lives, desktop))
    if event.kind == Kind.ACTIVE:
        return [_row(life, event, State.SEEN) for life in lives.values() if _noticed_now(life)]
    if event.kind == Kind.RECORD_UNLOCK:
        return [
            _opened(waiting[life.prompt_id], life, event) for life in lives.values() if life.state == State.UNLOCKING
        ]
    life = lives.get(event.prompt_id)
    if life is None or life.ended or event.kind not in _ACTS:
        return []
    return _ACTS[event.kind](waiting[event.prompt_id], life, event, desktop)


def _wish_on_live(event: Event, lives: Mapping[str, Life], desktop: Desktop) -> Iterator[Change]:
    for life in lives.values():
        if life.state in UNOPENED:
            yield Change(life.prompt_id, event.at, State.DISMISSED, desktop.wish(event.at) or "paused", event.source)


def _noticed_now(life: Life) -> bool:
    return life.state in SHOWING and life.displayed_at is not None and not life.seen and not life.tried


def _row(life: Life, event: Event, state: State, reason: str = "") -> Change:
    until = life.expires_at if state in SHOWING else None
    return Change(life.prompt_id, event.at, state, reason, event.source, until)


def _opened(prompt: Waiting, life: Life, event: Event) -> Change:
    moved = (life.expires_at or prompt.expires_at) - prompt.expires_at
    return Change(life.prompt_id, event.at, State.OPENED, "", event.source, prompt.finish_by + moved)


def _displayed(_prompt: Waiting, life: Life, event: Event, desktop: Desktop) -> list[Change]:
    if life.state != State.DELIVERED:
        return []
    seen = [_row(life, event, State.SEEN)] if desktop.present else []
    return [_row(life, event, State.DISPLAYED), *seen]


def _open(prompt: Waiting, life: Life, event: Event, desktop: Desktop) -> list[Change]:
    if life.state not in UNOPENED:
        return []
    return [_row(life, event, State.UNLOCKING) if desktop.record_locked else _opened(prompt, life, event)]


def _finish(_prompt: Waiting, life: Life, event: Event, _desktop: Desktop) -> list[Change]:
    return [_row(life, event, State.ANSWERED)] if life.state == State.OPENED else []


def _stop(_prompt: Waiting, life: Life, event: Event, _desktop: Desktop) -> list[Change]:
    return [_row(life, event, State.PARTIAL, "user")] if life.state == State.OPENED else []


def _snooze(prompt: Waiting, life: Life, event: Event, _desktop: Desktop) -> list[Change]:
    until = event.at + (prompt.snooze_seconds or 0)
    if life.state not in SHOWING or until == event.at or until >= (life.expires_at or 0):
        return []
    return [Change(life.prompt_id, event.at, State.SNOOZED, "", event.source, until)]


def _decline(_prompt: Waiting, life: Life, event: Event, _desktop: Desktop) -> list[Change]:
    return [] if life.state == State.PLANNED else [_row(life, event, State.DECLINED, "user")]


def _dismiss(_prompt: Waiting, life: Life, event: Event, _desktop: Desktop) -> list[Change]:
    return [_row(life, event, State.DISMISSED, "user")] if life.state in UNOPENED else []


_ACTS: Mapping[Kind, Callable[[Waiting, Life, Event, Desktop], list[Change]]] = {
    Kind.DISPLAYED: _displayed, Kind.OPEN: _open, Kind.FINISH: _finish, Kind.STOP: _stop,
    Kind.SNOOZE: _snooze, Kind.DECLINE: _decline, Kind.DISMISS: _dismiss,
}  # fmt: skip
