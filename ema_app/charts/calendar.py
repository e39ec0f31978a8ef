"""What a protocol would ask, by day and by hour, before anybody starts; chance is drawn as the room it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ema_app.charts.spec import Axis, Bars, ChartSpec, Interval, Panel, Table, Trace
from ema_app.core.words import Digits, Words, say

ROW, TALL, BETWEEN = 0.32, 0.36, 0.03
"""The height of a day (panel heights), half that of its blocks (rows), and between two blocks (hours)."""

PALE, STRONG = 0.45, 0.75
"""How strongly a stretch of chance is filled, and a bar."""


@dataclass(frozen=True)
class Slot:
    """One prompt of a day in hours since midnight: somewhere from `begin` to `end`; the same twice = at that time."""

    begin: float
    end: float

    @property
    def by_chance(self) -> bool:
        """Say whether chance decides the time."""
        return self.end > self.begin


@dataclass(frozen=True)
class Day:
    """A day of the calendar: its name as the person writes days, its prompts, and the minutes they take together."""

    name: str
    slots: tuple[Slot, ...]
    minutes: float = 0.0


@dataclass(frozen=True)
class Hours:
    """Prompts to expect in each hour from `begin` on (hours since midnight): means over `plans` drawn days."""

    begin: int
    expected: tuple[float, ...]
    plans: int

    @property
    def end(self) -> int:
        """The end of the last hour."""
        return self.begin + len(self.expected)


def calendar(days: Sequence[Day], hours: Hours) -> ChartSpec:
    """Draw the days under each other: a block for a prompt left to chance, a mark for one at a fixed time."""
    return ChartSpec(
        title=say("calendar", "The coming days"),
        sentence=_calendar_sentence(days),
        x=Axis(say("calendar", "hour of the day"), "h", hours.begin, hours.end),
        panels=(_rows(days),),
        table=Table(
            (say("calendar", "day"), say("calendar", "from"), say("calendar", "to"), say("calendar", "how")),
            lambda: [
                (day.name, clock(s.begin), clock(s.end), _how(s)) for day in days for s in day.slots
            ],
        ),
        note=say("calendar", "Beside each day: about how many minutes it takes, and how many check-ins it has."),
    )  # fmt: skip


def _calendar_sentence(days: Sequence[Day]) -> Words:
    slots = [slot for day in days for slot in day.slots]
    if not slots:
        return say("calendar", "Nothing is planned ahead: you begin each entry yourself, when something happened.")
    if all(slot.by_chance for slot in slots):
        return say("calendar", "Each block is one check-in. It comes once, somewhere inside its block; chance decides.")
    if not any(slot.by_chance for slot in slots):
        return say("calendar", "Each mark is one check-in, at that time.")
    return say(
        "calendar",
        "Each block is one check-in that comes once, somewhere inside it; chance decides. "
        "A mark is a check-in at that time.",
    )


def _how(slot: Slot) -> Words:
    return say("calendar", "once, left to chance") if slot.by_chance else say("calendar", "at this time")


def _rows(days: Sequence[Day]) -> Panel:
    title = say("calendar", "The coming days")
    return Panel(
        Words("", ""), Axis(title, kind="rows"), traces=(_marks(days),), bars=(_blocks(days),),
        intervals=tuple(Interval(_name(day), k, None, None, None, len(day.slots)) for k, day in enumerate(days)),
        height=ROW * len(days),
    )  # fmt: skip


def _name(day: Day) -> Words:
    return say("calendar", "{day}: {minutes} min", day=day.name, minutes=round(day.minutes))


def _blocks(days: Sequence[Day]) -> Bars:
    """The room that chance has, from the first beginning on."""
    found = sorted((s.begin, s.end, k) for k, day in enumerate(days) for s in day.slots if s.by_chance)
    start, end, at = (np.array([block[n] for block in found], dtype=float) for n in range(3))
    return Bars(say("calendar", "once, left to chance"), start + BETWEEN, end - BETWEEN, at - TALL, at + TALL,
                np.full(len(found), PALE))  # fmt: skip


def _marks(days: Sequence[Day]) -> Trace:
    found = sorted((s.begin, k) for k, day in enumerate(days) for s in day.slots if not s.by_chance)
    x, y = (np.array([mark[n] for mark in found], dtype=float) for n in range(2))
    name = say("calendar", "at this time")
    return Trace(name, x, y, colour="text", stroke="none", told=lambda k: _told(x[k], days[int(y[k])]))


def _told(hours: float, day: Day) -> Words:
    return Words("", "{day}, {time}", {"day": day.name, "time": clock(float(hours))})


def by_hour(hours: Hours) -> ChartSpec:
    """Draw the prompts to expect in each hour as bars."""
    name = say("calendar", "Check-ins to expect in an hour")
    top = max(hours.expected, default=0.0)
    begin = np.arange(hours.begin, hours.end, dtype=float)
    high = np.array(hours.expected, dtype=float)
    bars = Bars(name, begin + BETWEEN, begin + 1 - BETWEEN, np.zeros(len(high)), high, np.full(len(high), STRONG))
    return ChartSpec(
        title=say("calendar", "Over the hours of a day"),
        sentence=_hours_sentence(hours),
        x=Axis(say("calendar", "hour of the day"), "h", hours.begin, hours.end),
        panels=(Panel(Words("", ""), Axis(name, low=0, high=top or 1.0, kind="count"), bars=(bars,), height=1.5),),
        table=Table(
            (say("calendar", "from"), say("calendar", "to"), name),
            lambda: [(clock(h), clock(h + 1), Digits(f"{v:.2f}")) for h, v in enumerate(hours.expected, hours.begin)],
        ),
    )


def _hours_sentence(hours: Hours) -> Words:
    if not any(hours.expected):
        return say("calendar", "No hour has planned check-ins.")
    return say(
        "calendar",
        "How many check-ins to expect in each hour: the mean of {plans} made-up days, each drawn by chance as yours "
        "will be; small differences mean nothing. Extra questions after answers are not in it.",
        plans=hours.plans,
    )


def clock(hours: float) -> str:
    """Give hours since midnight as a clock time; past 24 it is the next day's."""
    minutes = round(hours * 60) % (24 * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
