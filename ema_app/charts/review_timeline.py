"""The course of some weeks in linked panels: tension and mood, feelings, both modes, events, sessions, prompts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from ema_app.charts.gaps import broken
from ema_app.charts.spec import Axis, Bars, ChartSpec, Colour, Mark, Numbers, Panel, Rule, Span, Table, Trace
from ema_app.charts.time_table import by_moment
from ema_app.charts.timeline import Happened
from ema_app.core.words import Words, say

WIDEST_MS = 30 * 60_000.0
"""A prompt is drawn no wider to either side than this."""


@dataclass(frozen=True)
class Line:
    """One thing over time: moments (UTC milliseconds, rising), values (NaN = asked, not answered)."""

    name: Words
    at: Numbers
    values: Numbers

    @property
    def answered(self) -> int:
        """The number of answers."""
        return int(np.isfinite(self.values).sum())


@dataclass(frozen=True)
class Feeling:
    """One feeling: felt over time, and what others rated of the same moments (`seen_felt` = felt there)."""

    felt: Line
    seen_at: Numbers
    seen: Numbers
    seen_felt: Numbers


@dataclass(frozen=True)
class Strip:
    """Prompts that ended in the same way, at their moments; `answered` ones are drawn full."""

    name: Words
    at: Numbers
    answered: bool = False


@dataclass(frozen=True)
class Modes:
    """Balance of both modes (points, above 0 = controlled), the chance of the automatic mode (0-1) at its moments, the
    stretches of it (start, end), and the switch point of all; None where there is none."""

    balance: Line
    chance: Line | None = None
    stretches: tuple[tuple[float, float], ...] = ()
    point: float | None = None


@dataclass(frozen=True)
class Course:
    """Everything that the timeline of a review draws."""

    zone: str
    tension: Line
    mood: Line
    modes: Modes
    feelings: tuple[Feeling, ...] = ()
    events: tuple[Happened, ...] = ()
    held: tuple[Happened, ...] = ()
    strip: tuple[Strip, ...] = ()
    bounds: tuple[float, float] = field(default=(0.0, 1.0))


def course(shown: Course, sentence: Words) -> ChartSpec:
    """Draw the course; gaps stay gaps, the wash is where the automatic mode was likely."""
    panels = [_tension(shown), *(_feeling(f) for f in shown.feelings if f.felt.answered)]
    if shown.modes.balance.answered:
        panels.insert(1, _modes(shown.modes))
    panels += list(_happened(shown))
    if shown.strip:
        panels.append(_strip(shown.strip))
    return ChartSpec(
        title=say("review", "Timeline"),
        sentence=sentence,
        x=Axis(say("timeline", "day and time"), kind="time"),
        panels=tuple(panels),
        table=_table(shown),
        spans=tuple(Span(start, end) for start, end in shown.modes.stretches),
        zone=shown.zone,
    )


def _tension(shown: Course) -> Panel:
    point, under = shown.modes.point, say("review", "0 to 100")
    rules: tuple[Rule, ...] = ()
    if point is not None:
        rules = (Rule(point, Words("", ""), colour="automatic"),)
        under = say("review", "0 to 100; dotted: switch point {value}", value=f"{point:.0f}")
    traces = [_trace(shown.tension, "text", say("review", "tension"))]
    if shown.mood.answered:
        x, y = broken(shown.mood.at, shown.mood.values)
        traces.append(Trace(shown.mood.name, x, y, "line", "none", "dotted", label=say("review", "mood")))
    return Panel(say("review", "Tension"), Axis(shown.tension.name, low=0, high=100), under,
                 traces=tuple(traces), rules=rules, height=1.0)  # fmt: skip


def _trace(line: Line, colour: Colour, label: Words) -> Trace:
    x, y = broken(line.at, line.values)
    return Trace(line.name, x, y, colour, label=label)


def _modes(modes: Modes) -> Panel:
    line, high = modes.balance, _reach(modes.balance.values)
    x, y = broken(line.at, line.values)
    traces = [Trace(line.name, x, y, "controlled")]
    bars: tuple[Bars, ...] = ()
    if modes.chance is not None:
        percent = np.round(modes.chance.values * 100)
        traces.append(Trace(say("review", "chance of the automatic mode, of 100"), modes.chance.at, percent,
                            "automatic", "none", "none"))  # fmt: skip
        bars = (_shade(modes.chance, high),)
    return Panel(
        say("review", "Mentalizing"), Axis(line.name, low=-high, high=high),
        say("review", "above: controlled; shade: how likely automatic"), traces=tuple(traces), bars=bars,
        rules=(Rule(0.0, Words("", "")),), height=0.8,
    )  # fmt: skip


def _reach(values: Numbers) -> float:
    known = np.abs(values[np.isfinite(values)])
    return float(max(np.ceil(known.max() / 10) * 10, 20.0)) if len(known) else 20.0


def _shade(chance: Line, high: float) -> Bars:
    known = np.isfinite(chance.values)
    at, value = chance.at[known], chance.values[known]
    start, end = _sides(at)
    bottom = np.full(len(at), -high)
    return Bars(say("review", "chance of the automatic mode"), start, end, bottom, bottom + 2 * high * value,
                np.full(len(at), 0.28), "automatic")  # fmt: skip


def _sides(at: Numbers) -> tuple[Numbers, Numbers]:
    """Give where each block begins and ends: half-way to its neighbours, and never further than half an hour."""
    if not len(at):
        return at, at
    half = np.minimum(np.diff(at) / 2, WIDEST_MS)
    return at - np.append(WIDEST_MS, half), at + np.append(half, WIDEST_MS)


def _feeling(feeling: Feeling) -> Panel:
    felt, name = feeling.felt, feeling.felt.name
    traces = [Trace(say("review", "{feeling}, felt", feeling=name), *broken(felt.at, felt.values), "felt",
                    label=say("review", "felt"))]  # fmt: skip
    bars: tuple[Bars, ...] = ()
    if len(feeling.seen):
        traces.append(Trace(say("review", "{feeling}, seen", feeling=name), feeling.seen_at, feeling.seen, "seen",
                            "square", "none", label=say("review", "seen")))  # fmt: skip
        bars = tuple(_between(feeling, colour) for colour in ("felt", "seen"))
    under = say("review", "felt and seen") if len(feeling.seen) else say("review", "felt; nobody rated it")
    return Panel(name, Axis(name, low=0, high=100), under, traces=tuple(traces), bars=bars, height=0.65)


def _between(feeling: Feeling, colour: Colour) -> Bars:
    """Give what lies between felt and seen, in the colour of the higher one."""
    higher = (feeling.seen_felt > feeling.seen) if colour == "felt" else (feeling.seen > feeling.seen_felt)
    at, one, two = (column[higher] for column in (feeling.seen_at, feeling.seen_felt, feeling.seen))
    start, end = _sides(at)
    narrow = WIDEST_MS / 1.5
    start, end = np.maximum(start, at - narrow), np.minimum(end, at + narrow)
    return Bars(feeling.felt.name, start, end, np.minimum(one, two), np.maximum(one, two), np.full(len(at), 0.4),
                colour)  # fmt: skip


def _happened(shown: Course) -> Iterator[Panel]:
    both = (
        (shown.events, say("review", "Events"), say("timeline", "with whom"), 0.76),
        (shown.held, say("review", "Sessions"), say("review", "and incidents"), 0.45),
    )
    for happened, title, under, height in both:
        if happened:
            marks = tuple(Mark(e.moment_ms, e.what, Words("", "{who}", {"who": e.who}) if e.who else None)
                          for e in happened)  # fmt: skip
            yield Panel(title, Axis(title, low=0, high=1), under, marks=marks, height=height)


def _strip(strips: Sequence[Strip]) -> Panel:
    every = np.sort(np.concatenate([strip.at for strip in strips]))
    left, right = _sides(every)
    bars = tuple(_prompts(strip, every, (left, right)) for strip in strips if len(strip.at))
    answered = sum(len(strip.at) for strip in strips if strip.answered)
    under = say("review", "{answered} of {asked}", answered=answered, asked=len(every))
    name = say("review", "Check-ins")
    return Panel(name, Axis(name, low=0, high=1), under, bars=bars, height=0.4)


def _prompts(strip: Strip, every: Numbers, sides: tuple[Numbers, Numbers]) -> Bars:
    at = np.sort(strip.at)
    place = np.searchsorted(every, at)
    room = (sides[1][place] - sides[0][place]) * 0.06
    low, high = (0.1, 0.9) if strip.answered else (0.1, 0.4)
    return Bars(strip.name, sides[0][place] + room, sides[1][place] - room, np.full(len(at), low),
                np.full(len(at), high), np.full(len(at), 0.65 if strip.answered else 0.5),
                "accent" if strip.answered else "line", told=strip.name)  # fmt: skip


def _table(shown: Course) -> Table:
    lines = [shown.tension, shown.mood, *(f.felt for f in shown.feelings)]
    columns = [(line.name, line.at, line.values) for line in lines]
    columns += [(say("review", "{feeling}, seen", feeling=f.felt.name), f.seen_at, f.seen) for f in shown.feelings]
    columns.append((shown.modes.balance.name, shown.modes.balance.at, shown.modes.balance.values))
    if shown.modes.chance is not None:
        chance = shown.modes.chance
        columns.append((chance.name, chance.at, chance.values * 100))
    headings = (say("timeline", "moment"), *(name for name, _, _ in columns), say("timeline", "what happened"))
    return Table(headings, lambda: by_moment([(at, y) for _, at, y in columns], _told(shown), shown.zone))


def _told(shown: Course) -> dict[float, Words]:
    told = {at: strip.name for strip in shown.strip if not strip.answered for at in strip.at.tolist()}
    for event in (*shown.held, *shown.events):
        pair = say("review", "{what}, {who}", what=event.what, who=event.who) if event.who else event.what
        told[event.moment_ms] = pair
    return told
