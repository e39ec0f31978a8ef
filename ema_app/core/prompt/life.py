"""The life of a prompt as a log of changes: each row says what it became, when and why; replaying gives the state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from ema_app.core.tables import STATUSES


class State(StrEnum):
    """Where a prompt stands. The last seven are ends: the statuses of core.tables.STATUSES.

    `taken_back`: the person took the answers back; another end follows at once.
    """

    PLANNED = "planned"
    DELIVERED = "delivered"
    DISPLAYED = "displayed"
    SEEN = "seen"
    REMINDED = "reminded"
    UNLOCKING = "unlocking"
    SNOOZED = "snoozed"
    OPENED = "opened"
    TAKEN_BACK = "taken_back"
    ANSWERED = "answered"
    PARTIAL = "partial"
    MISSED = "missed"
    DISMISSED = "dismissed"
    DECLINED = "declined"
    UNDELIVERABLE = "undeliverable"
    SUPPRESSED = "suppressed"


ENDS = frozenset(State(status) for status in STATUSES)
SHOWING = frozenset({State.DELIVERED, State.DISPLAYED, State.SEEN, State.REMINDED, State.UNLOCKING})
"""Handed to the desktop and waiting to be opened."""

UNOPENED = SHOWING | {State.SNOOZED}


class Change(NamedTuple):
    """One row of the log.

    `at` and `until` are instants (seconds since 1970); `until` is the deadline now in force: to open, to finish, or the
    end of a snooze. `reason` is a code of core.tables.REASONS, empty unless the prompt ends unanswered; `source` says
    what told of it.
    """

    prompt_id: str
    at: int
    state: State
    reason: str = ""
    source: str = "engine"
    until: int | None = None


@dataclass(frozen=True)
class Life:
    """A prompt as far as its log tells. Instants are None where the thing has not happened.

    `delivered_at` is the first time, `live_since` the last (after a snooze it is delivered again).
    """

    prompt_id: str
    state: State = State.PLANNED
    reason: str = ""
    until: int | None = None
    expires_at: int | None = None
    delivered_at: int | None = None
    displayed_at: int | None = None
    live_since: int | None = None
    opened_at: int | None = None
    ended_at: int | None = None
    seen: bool = False
    tried: bool = False
    reminded: bool = False

    @property
    def ended(self) -> bool:
        """Whether the prompt has come to its end."""
        return self.state in ENDS


def apply(life: Life, change: Change) -> Life:
    """Give the life after one more change. An ended life stays as it is, unless its answers were taken back."""
    if life.ended and change.state != State.TAKEN_BACK:
        return life
    state, at = change.state, change.at
    return replace(
        life,
        state=state,
        reason=change.reason,
        until=change.until,
        expires_at=change.until if state in SHOWING | {State.PLANNED} else life.expires_at,
        delivered_at=at if state == State.DELIVERED and life.delivered_at is None else life.delivered_at,
        live_since=at if state == State.DELIVERED else life.live_since,
        displayed_at=at if state == State.DISPLAYED and life.displayed_at is None else life.displayed_at,
        opened_at=at if state == State.OPENED and life.opened_at is None else life.opened_at,
        ended_at=at if state in ENDS else None,
        seen=life.seen or state == State.SEEN,
        tried=life.tried or state == State.UNLOCKING,
        reminded=life.reminded or state == State.REMINDED,
    )


def replay(log: Iterable[Change], lives: Mapping[str, Life] | None = None) -> dict[str, Life]:
    """Give every prompt as the log leaves it, by id; on from `lives` where given."""
    found = dict(lives or {})
    for change in log:
        found[change.prompt_id] = apply(found.get(change.prompt_id, Life(change.prompt_id)), change)
    return found
