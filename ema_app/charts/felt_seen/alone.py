"""Ratings that found no partner, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from ema_app.charts.felt_seen.naming import feeling, listed
from ema_app.charts.spec import Table
from ema_app.charts.time_table import clock
from ema_app.core.words import Words, say

WHY = {
    ("observed", "nothing_near"): say("felt_seen", "no check-in within 30 minutes"),
    ("observed", "taken"): say("felt_seen", "another rating was nearer"),
    ("self", "nothing_near"): say("felt_seen", "nobody rated within 30 minutes"),
    ("self", "taken"): say("felt_seen", "another check-in was nearer"),
}
NO_TIME = say("felt_seen", "its moment is not known")


@dataclass(frozen=True)
class Alone:
    """One rating without a partner: its moment (UTC milliseconds, None = not known), the side (`self` or `observed`),
    who rated (None = the person), which feelings, and why (a key of the pairing)."""

    at_ms: float | None
    side: str
    who: Words | None
    emotions: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Listed:
    """A sentence and its table."""

    sentence: Words
    table: Table


def without_partner(found: Sequence[Alone], zone: str) -> Listed:
    """List the ratings of others first, then the check-ins, the newest first."""
    by_others = [one for one in found if one.side == "observed"]
    own = [one for one in found if one.side == "self"]
    headings = (say("felt_seen", "moment"), say("felt_seen", "rated by"), say("felt_seen", "feelings"),
                say("felt_seen", "why it stands alone"))  # fmt: skip
    ordered = [*_newest(by_others), *_newest(own)]
    return Listed(_sentence(len(by_others), len(own)), Table(headings, lambda: [_cells(one, zone) for one in ordered]))


def _newest(found: Sequence[Alone]) -> list[Alone]:
    return sorted(found, key=lambda one: -(one.at_ms or float("-inf")) if one.at_ms is not None else float("inf"))


def _sentence(by_others: int, own: int) -> Words:
    if not by_others and not own:
        return say("felt_seen", "Every rating has one from the other side beside it.")
    return say("felt_seen", "Ratings by others without a check-in beside them: {others}. Check-ins that nobody else "
                            "rated: {own}. That is usual: nobody is there all the time.",
               others=by_others, own=own)  # fmt: skip


def _cells(one: Alone, zone: str) -> tuple[object, ...]:
    who = one.who or say("felt_seen", "check-in")
    at = "" if one.at_ms is None else clock(one.at_ms, ZoneInfo(zone))
    return at, who, listed([feeling(emotion) for emotion in one.emotions]), WHY.get((one.side, one.why), NO_TIME)
