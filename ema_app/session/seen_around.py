"""What somebody else rated of moments in a stretch of time, and what the body showed in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from ema_app.core.seen_rule import may_show
from ema_app.session.check_ins import milliseconds
from ema_app.session.session import Session
from ema_app.session.stretch import item_bounds, percent

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Seen:
    """One value that somebody gave about a moment: on 0-100 where the bounds of the item are known."""

    moment_ms: int
    observer_id: str
    role: str
    value: float


@dataclass(frozen=True)
class Window:
    """The mean of a body signal in a window: its middle in UTC milliseconds, channel, unit."""

    moment_ms: float
    channel: str
    mean: float
    unit: str


def seen(session: Session, from_ms: float, to_ms: float, *, private: bool = True) -> list[Seen]:
    """Give what others rated of moments between two times, oldest first: single values only where they may be shown.

    Of entries marked *only for me* only if `private`.
    """
    rows = session.record.rows("observations", "substr(about_at, 1, 10) BETWEEN ? AND ?", _days(from_ms, to_ms))
    hidden, bounds = set() if private else only_for_me(session), item_bounds(session)
    agreed = session.observers.agreed()
    found = []
    for row in rows:
        at, value = _ms(row["about_at"]), percent(row["value"], bounds.get(row["item_id"]))
        shown = row["entry_id"] not in hidden and from_ms <= at <= to_ms and _single(session, row, agreed)
        if value is not None and shown:
            found.append(Seen(at, row["observer_id"] or "", row["role"] or "", value))
    return sorted(found, key=lambda one: one.moment_ms)


def only_for_me(session: Session) -> set[str]:
    """Give the entries marked *only for me*."""
    return {str(i) for (i,) in session.record.stream("SELECT entry_id FROM prompts WHERE only_for_me", ())}


def _days(from_ms: float, to_ms: float) -> tuple[str, str]:
    """Give the dates between which a time with any offset can lie."""
    first, last = (datetime.fromtimestamp(ms / 1000, UTC) for ms in (from_ms, to_ms))
    return (first - A_DAY).date().isoformat(), (last + A_DAY).date().isoformat()


def _ms(iso: str) -> int:
    return milliseconds(datetime.fromisoformat(iso))


def _single(session: Session, row: dict[str, Any], agreed: frozenset[str]) -> bool:
    """Say whether a rating may be shown singly: its observer agreed to that, and it was made before today."""
    around = session.around
    made_at = datetime.fromisoformat(row["made_at"] or row["about_at"])
    return may_show(row["observation_id"] in agreed, made_at, around.now(), around.zone(), 0) == "single"


def body(session: Session, from_ms: float, to_ms: float) -> list[Window]:
    """Give the windows of body signals whose middle lies between two times, oldest first."""
    rows = session.record.rows("body", "substr(start_at, 1, 10) BETWEEN ? AND ?", _days(from_ms, to_ms))
    found = []
    for row in rows:
        begin = _ms(row["start_at"])
        middle = (begin + _ms(row["end_at"] or row["start_at"])) / 2
        if row["mean"] is not None and from_ms <= middle <= to_ms:
            found.append(Window(middle, row["channel"], float(row["mean"]), row["unit"] or ""))
    return sorted(found, key=lambda one: one.moment_ms)
