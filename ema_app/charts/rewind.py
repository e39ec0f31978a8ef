"""The hours around one moment: tension, the strongest feelings felt and seen, both modes, the body, what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ema_app.charts.gaps import broken
from ema_app.charts.spec import Axis, ChartSpec, Colour, Mark, Numbers, Panel, Rule, Span, Table, Trace
from ema_app.charts.time_table import by_moment
from ema_app.core.words import Words, say

HOUR_MS = 3_600_000.0
SHOWN_MS = 8 * HOUR_MS
NIGHT_MS = 6 * HOUR_MS
LOW = 0.62


@dataclass(frozen=True)
class Points:
    """One thing over time: moments (UTC milliseconds, rising) and values (NaN = a prompt without an answer)."""

    name: Words
    x: Numbers
    y: Numbers

    @classmethod
    def of(cls, name: Words, points: Sequence[tuple[float, float | None]]) -> Points:
        """Build it from pairs of moment and value, None where nothing was answered."""
        y = [np.nan if value is None else value for _, value in points]
        return cls(name, np.array([at for at, _ in points], dtype=float), np.array(y, dtype=float))

    @property
    def known(self) -> int:
        """The number of values."""
        return int(np.isfinite(self.y).sum())


@dataclass(frozen=True)
class Feeling:
    """A feeling from inside and as somebody saw it, on one scale of 0-100."""

    name: Words
    felt: Points
    seen: Points


@dataclass(frozen=True)
class Hours:
    """What is drawn around `at` (UTC milliseconds).

    `balance` is mentalizing against the person's own usual (points, 0 = as usual, higher = more controlled);
    `automatic` the chance of the automatic mode in percent; `spells` stretches in the automatic mode; `switch_point`
    the arousal at which both modes are equally likely in this relationship; `happened` = (moment, what, with whom).
    """

    at: float
    at_words: Words
    tension: Points
    feelings: tuple[Feeling, ...]
    balance: Points
    automatic: Points
    body: tuple[Points, ...] = ()
    spells: tuple[tuple[float, float], ...] = ()
    switch_point: float | None = None
    happened: tuple[tuple[float, Words, Words], ...] = ()


def rewind(hours: Hours, zone: str) -> ChartSpec:
    """Draw the hours around a moment in linked panels; what was not answered stays a gap."""
    panels = [_tension(hours), *(_feeling(one) for one in hours.feelings), *_modes(hours)]
    panels += [_body(one) for one in hours.body if one.known]
    panels.append(_happened(hours))
    return ChartSpec(
        title=say("rewind", "The hours around it"),
        sentence=sentence(hours),
        x=Axis(say("rewind", "time"), kind="time"),
        panels=tuple(panels),
        table=_table(hours, zone),
        spans=tuple(Span(start, end) for start, end in hours.spells),
        zone=zone,
    )


def sentence(hours: Hours) -> Words:
    """Say how much is there to look at; nothing is concluded from single hours."""
    inside = np.abs(hours.tension.x - hours.at) <= SHOWN_MS
    answered = int(np.isfinite(hours.tension.y[inside]).sum())
    missed = int(inside.sum()) - answered
    if hours.spells:
        return say("rewind", "Check-ins in the hours around it: {answered}; without an answer: {missed}. Shaded: from "
                             "the first to the last check-in that the model reads as automatic.",
                   answered=answered, missed=missed)  # fmt: skip
    return say("rewind", "Check-ins in the hours around it: {answered}; without an answer: {missed}. Each one stands "
                         "by itself.", answered=answered, missed=missed)  # fmt: skip


def _line(points: Points, colour: Colour = "text") -> Trace:
    return Trace(points.name, *broken(points.x, points.y, NIGHT_MS), colour=colour)


def _tension(hours: Hours) -> Panel:
    rules = [Rule(hours.at, hours.at_words, across=False, colour="accent")]
    if hours.switch_point is not None:
        rules.append(Rule(hours.switch_point, say("rewind", "switch point"), colour="automatic"))
    name = say("rewind", "Tension")
    return Panel(name, Axis(name, low=0, high=100), say("rewind", "0 to 100"), traces=(_line(hours.tension, "felt"),),
                 rules=tuple(rules), height=1.1)  # fmt: skip


def _feeling(one: Feeling) -> Panel:
    x, y = broken(one.seen.x, one.seen.y, NIGHT_MS)
    traces = [_line(one.felt, "felt")]
    if one.seen.known:
        traces.append(Trace(one.seen.name, x, y, "seen", "square", "dashed"))
    under = say("rewind", "felt ● seen ■") if one.seen.known else say("rewind", "felt")
    return Panel(one.name, Axis(one.name, low=0, high=100), under, traces=tuple(traces), height=LOW)


def _modes(hours: Hours) -> list[Panel]:
    found = []
    if hours.balance.known:
        name = say("rewind", "Thinking about minds")
        most = max(20.0, float(np.nanmax(np.abs(hours.balance.y))))
        rule = Rule(0, say("rewind", "as usual"))
        found.append(Panel(name, Axis(name, low=-most, high=most), say("rewind", "up: more of it"),
                           traces=(_line(hours.balance, "controlled"),), rules=(rule,), height=LOW))  # fmt: skip
    if hours.automatic.known:
        name = say("rewind", "Automatic mode")
        trace = Trace(hours.automatic.name, *broken(hours.automatic.x, hours.automatic.y, NIGHT_MS), "automatic",
                      "round", "dashed")  # fmt: skip
        under = say("rewind", "how likely, of 100")
        found.append(Panel(name, Axis(name, low=0, high=100), under, traces=(trace,), height=LOW))
    return found


def _body(one: Points) -> Panel:
    trace = Trace(one.name, *broken(one.x, one.y, HOUR_MS), "body", "none", "solid")
    return Panel(one.name, Axis(one.name), say("rewind", "from a sensor"), traces=(trace,), height=0.5)


def _happened(hours: Hours) -> Panel:
    name = say("rewind", "What happened")
    marks = tuple(Mark(at, what, who) for at, what, who in hours.happened)
    return Panel(name, Axis(name, low=0, high=1), say("rewind", "with whom"), marks=marks, height=0.76)


def _table(hours: Hours, zone: str) -> Table:
    columns = [hours.tension, *(part for one in hours.feelings for part in (one.felt, one.seen) if part.known),
               hours.balance, hours.automatic]  # fmt: skip
    shown = [column for column in columns if column.known]
    headings = (say("rewind", "moment"), *(column.name for column in shown), say("rewind", "what happened"))
    told = {at: what for at, what, _ in hours.happened}
    return Table(headings, lambda: by_moment([(c.x, c.y) for c in shown], told, zone))
