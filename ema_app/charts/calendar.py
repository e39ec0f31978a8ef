"""What a protocol would ask, by day and by hour, before anybody starts; chance is drawn as the room it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ema_app.charts.spec import Axis, Band, ChartSpec, Panel, Table, Trace
from ema_app.core.words import Words, say


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
    """A day of the calendar: its name as the person writes days, and its prompts."""

    name: str
    slots: tuple[Slot, ...]


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
        panels=tuple(_row(day) for day in days),
        table=Table(
            (say("calendar", "day"), say("calendar", "from"), say("calendar", "to"), say("calendar", "how")),
            lambda: [
                (day.name, clock(s.begin), clock(s.end), _how(s)) for day in days for s in day.slots
            ],
        ),
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


def _row(day: Day) -> Panel:
    name = Words("", "{name}", {"name": day.name})
    ends = np.array([0.0, 0.0]), np.array([1.0, 1.0])
    bands = tuple(Band(_how(s), np.array([s.begin, s.end]), *ends, colour="accent") for s in day.slots if s.by_chance)
    at = np.array([s.begin for s in day.slots if not s.by_chance])
    fixed = Trace(say("calendar", "at this time"), at, np.full(len(at), 0.5), colour="accent", stroke="none")
    return Panel(name, Axis(name, low=0, high=1), traces=(fixed,) if len(at) else (), bands=bands, height=0.3)


def by_hour(hours: Hours) -> ChartSpec:
    """Draw the prompts to expect in each hour as bars."""
    name = say("calendar", "Check-ins to expect in an hour")
    top = max(hours.expected, default=0.0)
    bands = tuple(
        Band(name, np.array([h, h + 1.0]), np.zeros(2), np.full(2, value), colour="accent")
        for h, value in enumerate(hours.expected, hours.begin) if value > 0
    )  # fmt: skip
    return ChartSpec(
        title=say("calendar", "Over the hours of a day"),
        sentence=_hours_sentence(hours),
        x=Axis(say("calendar", "hour of the day"), "h", hours.begin, hours.end),
        panels=(Panel(name, Axis(name, low=0, high=top or 1.0), bands=bands, height=1.5),),
        table=Table(
            (say("calendar", "from"), say("calendar", "to"), name),
            lambda: [(clock(h), clock(h + 1), f"{v:.2f}") for h, v in enumerate(hours.expected, hours.begin)],
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
