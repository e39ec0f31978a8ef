"""Half years of a treatment: free, not free, or unknown. Free only where somebody went over them and wrote that down.

The outcome of the trials of mentalization-based treatment: six months without a suicide attempt, life-threatening
self-harm or hospital admission (Bateman & Fonagy 2009, American Journal of Psychiatry 166, 1355-1364).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ema_app.core.day_words import day_words
from ema_app.core.words import Words, say
from ema_app.session.session import Session
from ema_app.session.treatment import began, incidents, local_day, reviews

MONTHS = 6
COUNTED = frozenset({"attempt", "life_threatening", "admission"})
"""Kinds of incident that make a half year not free; other self-harm is listed and does not."""

Outcome = Literal["free", "not_free", "unknown"]


@dataclass(frozen=True)
class Known:
    """What is known: days of counted incidents, whether one has no day, and reviews as (first, last, day written)."""

    days: Sequence[date]
    undated: bool
    reviews: Sequence[tuple[date, date, date]]


@dataclass(frozen=True)
class HalfYear:
    """Six months from `first` to `last`, both included: their outcome, why, counted incidents in them, and when they
    were gone over."""

    first: date
    last: date
    outcome: Outcome
    why: Words
    incidents: int
    reviewed_on: date | None


def months_on(day: date, months: int) -> date:
    """Give the same day some months later, or the last one of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def half_years(start: date, today: date, known: Known) -> list[HalfYear]:
    """Give the half years from `start` on, up to the one that today lies in."""
    found, k = [], 0
    while (first := months_on(start, MONTHS * k)) <= today:
        k += 1
        found.append(_half_year(first, months_on(start, MONTHS * k) - timedelta(days=1), today, known))
    return found


def _half_year(first: date, last: date, today: date, known: Known) -> HalfYear:
    inside = sum(first <= day <= last for day in known.days)
    gone_over = [on for begin, end, on in known.reviews if begin <= first and last <= end and on > last]
    reviewed = min(gone_over, default=None)
    outcome, why = _outcome(inside, reviewed, known.undated, over=last < today)
    return HalfYear(first, last, outcome, why, inside, reviewed)


def _outcome(inside: int, reviewed: date | None, undated: bool, *, over: bool) -> tuple[Outcome, Words]:
    if inside:
        return "not_free", say("treatment", "{n} recorded in it", n=inside)
    if not over:
        return "unknown", say("treatment", "not over yet")
    if reviewed is None:
        return "unknown", say("treatment", "nobody has recorded going over it")
    if undated:
        return "unknown", say("treatment", "something is recorded without a day")
    return "free", say("treatment", "gone over on {day}", day=day_words(reviewed))


OUTCOMES = {
    "free": say("treatment", "free"), "not_free": say("treatment", "not free"), "unknown": say("treatment", "unknown"),
}  # fmt: skip


def outcome_table(session: Session) -> list[HalfYear]:
    """Give the half years of a record; none where the treatment has no beginning yet."""
    start, today = began(session), local_day(session, session.around.now())
    return half_years(start, today, _known(session)) if start else []


def _known(session: Session) -> Known:
    counted = [one for one in incidents(session) if one.kind in COUNTED]
    days = [local_day(session, one.occurred_at) for one in counted if one.occurred_at]
    told = [(r.first, r.last, local_day(session, r.made_at)) for r in reviews(session)]
    return Known(days, len(days) < len(counted), told)


def summary(table: Sequence[HalfYear]) -> Words:
    """Say how many half years were free, not free and unknown; unknown is never counted as free."""
    counts = {name: sum(one.outcome == name for one in table) for name in OUTCOMES}
    if not table:
        return say("treatment", "The half years are counted from the first phase or session; there is none yet.")
    return say("treatment", "Half years free: {free}; not free: {not_free}; unknown: {unknown}. Unknown is not free: a "
                            "half year is free only where somebody recorded going over it.", **counts)  # fmt: skip
