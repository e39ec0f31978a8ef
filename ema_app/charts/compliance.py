"""Which prompts were answered: over the weeks, through the day, how soon, and what became of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from ema_app.charts.compliance_words import ending
from ema_app.charts.spec import Axis, Bars, ChartSpec, Colour, Numbers, Panel, Rule, Table, Trace
from ema_app.core.day_words import day_words
from ema_app.core.words import Words, say

NO_TITLE = Words("", "")
BETWEEN, STRONG = 0.04, 0.75
"""Between two bars (of their width), and how strongly they are filled."""

FEW = 8
"""With fewer answers each one stands by itself: no share is said."""

MOST_DAYS = 700
"""With more days only the weeks are drawn; the days stand in the table."""

SOONEST, LATEST, STEP = 0, 60, 5
"""Minutes of the bars of how soon; what took longer stands in the last one."""


@dataclass(frozen=True)
class Share:
    """Prompts of one group: `offered` = planned - undeliverable - suppressed; low and high bound the share (0-1)."""

    group: str
    planned: int
    offered: int
    answered: int
    partial: int
    low: float | None = None
    high: float | None = None

    @property
    def share(self) -> float | None:
        """answered / offered; None where nothing was offered."""
        return self.answered / self.offered if self.offered else None


@dataclass(frozen=True)
class Ending:
    """How many planned prompts ended with this status and reason (codes of core.tables)."""

    status: str
    reason: str
    count: int


@dataclass(frozen=True)
class Figures:
    """Compliance of one record: of all prompts, by day and week (ISO date of the first day), hour (00-23) and scheme.

    `delivered` = handed over; `minutes` from coming to opening, of those that were opened; `zone` is that of the days.
    """

    whole: Share
    days: tuple[Share, ...]
    weeks: tuple[Share, ...]
    hours: tuple[Share, ...]
    schemes: tuple[Share, ...]
    delivered: int
    minutes: Numbers
    endings: tuple[Ending, ...]
    zone: str


HEADINGS = (
    say("compliance", "planned"), say("compliance", "had a chance"), say("compliance", "answered"),
    say("compliance", "begun"), say("compliance", "share"),
)  # fmt: skip


def over_time(figures: Figures) -> ChartSpec:
    """Draw the share answered by week as a line, and by day as points; days are the local calendar's."""
    weekly, daily = say("compliance", "By week"), say("compliance", "By day")
    panels = [_shares(weekly, figures.weeks, (figures.zone, _middles(figures)), "solid")]
    if len(figures.weeks) < 2:
        panels = []
    if len(figures.days) <= MOST_DAYS:
        panels.append(_shares(daily, figures.days, (figures.zone, [0.5] * len(figures.days)), "none"))
    return ChartSpec(
        title=say("compliance", "Over the weeks"),
        sentence=weeks_sentence(figures),
        x=Axis(say("compliance", "day"), kind="time"),
        panels=tuple(panels),
        table=Table((say("compliance", "day or week from"), *HEADINGS), lambda: [
            *(_row(_week(week), week) for week in figures.weeks),
            *(_row(date.fromisoformat(day.group), day) for day in figures.days),
        ]),
        zone=figures.zone,
    )  # fmt: skip


def _week(week: Share) -> Words:
    return say("compliance", "week from {day}", day=day_words(date.fromisoformat(week.group)))


def _middles(figures: Figures) -> list[float]:
    """Days from the beginning of each week to its middle; of the last week only the days that are over count."""
    if not figures.weeks:
        return []
    last = date.fromisoformat(figures.days[-1].group) - date.fromisoformat(figures.weeks[-1].group)
    return [3.5] * (len(figures.weeks) - 1) + [(last.days + 1) / 2]


def _shares(name: Words, shares: Sequence[Share], when: tuple[str, Sequence[float]], stroke: str) -> Panel:
    zone, middles = when
    x = np.array([_moment_ms(share.group, zone, middle) for share, middle in zip(shares, middles, strict=True)])
    y = np.array([np.nan if share.share is None else share.share * 100 for share in shares])
    dotted = stroke == "none"
    trace = Trace(say("compliance", "answered, of 100"), x, y, colour="muted" if dotted else "text",
                  stroke="none" if dotted else "solid")  # fmt: skip
    return Panel(name, Axis(name, low=0, high=100), say("compliance", "answered, of 100"), traces=(trace,))


def _moment_ms(iso: str, zone: str, days: float) -> float:
    begin = datetime.combine(date.fromisoformat(iso), time(), ZoneInfo(zone))
    return (begin + timedelta(days=days)).timestamp() * 1000


def _row(name: object, share: Share) -> tuple[object, ...]:
    told = "" if share.share is None else f"{share.share * 100:.0f} %"
    return name, share.planned, share.offered, share.answered, share.partial, told


def through_the_day(figures: Figures) -> ChartSpec:
    """Draw for each hour how many prompts had a chance (outline) and how many were answered (filled)."""
    name, known = say("compliance", "Check-ins by hour"), [share for share in figures.hours if share.group]
    hours = [int(share.group) for share in known]
    top = float(max((share.offered for share in known), default=0))
    asked, answered = say("compliance", "had a chance"), say("compliance", "answered")
    begin = np.array(hours, dtype=float)
    bars = (_bars(asked, begin, 1, [s.offered for s in known], "line"),
            _bars(answered, begin, 1, [s.answered for s in known], "accent"))  # fmt: skip
    return ChartSpec(
        title=say("compliance", "Through the day"),
        sentence=say("compliance", "Filled: answered. Pale: the check-ins of that hour that had a chance."),
        x=Axis(say("compliance", "hour of the day"), "h", min(hours, default=0), max(hours, default=23) + 1),
        panels=(Panel(NO_TITLE, Axis(name, low=0, high=top or 1, kind="count"), bars=bars, height=1.5),),
        table=Table((say("compliance", "hour"), *HEADINGS),
                    lambda: [_row(f"{share.group}:00" if share.group else "", share) for share in figures.hours]),
    )  # fmt: skip


def _bars(name: Words, begin: Numbers, width: float, heights: Sequence[int], colour: Colour) -> Bars:
    between, count = width * BETWEEN, len(begin)
    return Bars(name, begin + between, begin + width - between, np.zeros(count), np.array(heights, dtype=float),
                np.full(count, STRONG), colour)  # fmt: skip


def how_soon(figures: Figures) -> ChartSpec:
    """Draw how many minutes passed before a prompt was opened, in steps of five; the last bar holds all longer ones."""
    name, minutes = say("compliance", "Opened after so many minutes"), figures.minutes
    edges = np.arange(SOONEST, LATEST + STEP, STEP, dtype=float)
    counts, _ = np.histogram(np.minimum(minutes, LATEST - 1e-9), edges)
    bars = _bars(name, edges[:-1], STEP, counts.tolist(), "accent")
    rules = (Rule(float(np.median(minutes)), say("compliance", "half"), across=False),) if len(minutes) >= FEW else ()
    return ChartSpec(
        title=say("compliance", "How soon"),
        sentence=_soon_sentence(minutes),
        x=Axis(say("compliance", "minutes"), "min", SOONEST, LATEST),
        panels=(Panel(NO_TITLE, Axis(name, low=0, high=float(max(counts, default=0)) or 1, kind="count"), bars=(bars,),
                      rules=rules, height=1.5),),
        table=Table((say("compliance", "from minute"), say("compliance", "to minute"), say("compliance", "opened")),
                    lambda: [(f"{a:.0f}", _last(a + STEP), int(n)) for a, n in zip(edges, counts, strict=False)]),
    )  # fmt: skip


def _last(edge: float) -> object:
    return say("compliance", "{edge} or more", edge=LATEST - STEP) if edge >= LATEST else f"{edge:.0f}"


def _soon_sentence(minutes: Numbers) -> Words:
    if len(minutes) < FEW:
        return say("compliance", "Only a few were opened so far ({n}).", n=len(minutes))
    if np.median(minutes) < 1.5:
        return say("compliance", "Half of the {n} that were opened were opened within a minute.", n=len(minutes))
    return say("compliance", "Half of the {n} that were opened were opened within {median} minutes.",
               n=len(minutes), median=f"{np.median(minutes):.0f}")  # fmt: skip


def whole_sentence(figures: Figures) -> Words:
    """Say in one sentence how much was answered; nothing is counted against anybody."""
    whole = figures.whole
    if not whole.planned:
        return say("compliance", "No check-in has come at a planned time yet. When some have, this page says which "
                                 "reached you and which did not.")  # fmt: skip
    if not whole.offered:
        return say("compliance", "Nothing could reach you so far. That says nothing about you.")
    if whole.answered < FEW:
        return say("compliance", "A few moments so far: {answered}. Each one stands by itself.",
                   answered=whole.answered)  # fmt: skip
    return say("compliance", "You answered {answered} of the {offered} check-ins that could reach you. "
                             "Every one of them counts; the others are simply gaps.",
               answered=whole.answered, offered=whole.offered)  # fmt: skip


def apart(figures: Figures) -> list[Words]:
    """Say what is counted apart: what was begun, and what could not reach the person or was held back."""
    whole, found = figures.whole, []
    if whole.partial:
        found.append(say("compliance", "Begun and not finished: {n}. What you gave is kept.", n=whole.partial))
    if whole.planned > whole.offered:
        found.append(say("compliance", "Could not reach you, or were held back: {n}. They are not counted.",
                         n=whole.planned - whole.offered))  # fmt: skip
    return found


def exactly(figures: Figures) -> Words:
    """Give the share with its interval, for who wants the number."""
    whole = figures.whole
    if whole.share is None or whole.answered < FEW:
        return say("compliance", "Too few to give a share.")
    share = f"{whole.share * 100:.0f}"
    if whole.low is None or whole.high is None:
        return say("compliance", "{share} of 100; too few days for an interval.", share=share)
    return say("compliance", "{share} of 100 (it could be {low} to {high}).", share=share,
               low=f"{whole.low * 100:.0f}", high=f"{whole.high * 100:.0f}")  # fmt: skip


def weeks_sentence(figures: Figures) -> Words:
    """Say how the first and the last whole week compare, in counts; nothing is concluded from them."""
    weeks = [week for week in figures.weeks if week.offered]
    if len(weeks) < 2:
        return say("compliance", "Weeks can be compared from the second one on.")
    first, last = weeks[0], weeks[-1]
    return say("compliance", "First week: {a} of {b}. Latest week so far: {c} of {d}. A gap is a time in which no "
                             "check-in could reach you.", a=first.answered, b=first.offered, c=last.answered,
               d=last.offered)  # fmt: skip


def endings_table(figures: Figures) -> Table:
    """Give what became of the prompts that were not answered: in words, their codes, and how many."""
    headings = (say("compliance", "what happened"), say("compliance", "status"), say("compliance", "reason"),
                say("compliance", "how many"))  # fmt: skip
    return Table(headings, lambda: [(ending(e.status, e.reason), e.status, e.reason, e.count) for e in figures.endings])


def schemes_table(figures: Figures) -> Table:
    """Give the counts by sampling scheme."""
    headings = (say("compliance", "kind of check-in"), *HEADINGS)
    return Table(headings, lambda: [_row(share.group, share) for share in figures.schemes])
