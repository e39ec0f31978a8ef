"""The timeline: any items over any range, with what happened and with whom; missed prompts and nights stay gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import numpy as np

from ema_app.charts.gaps import broken
from ema_app.charts.spec import Axis, ChartSpec, Mark, Numbers, Panel, Table, Trace
from ema_app.charts.time_table import clock
from ema_app.core.items import Scale
from ema_app.core.words import Digits, Words, say


@dataclass(frozen=True)
class Over:
    """One item over time: its name, scale, moments (UTC milliseconds, rising) and values (NaN = missed)."""

    name: Words
    scale: Scale
    moments_ms: Numbers
    values: Numbers

    @property
    def answered(self) -> int:
        """The number of answers."""
        return int(np.isfinite(self.values).sum())

    def between(self, start_ms: float, end_ms: float) -> Over:
        """Give the part from `start_ms` to `end_ms`, both included."""
        first = int(np.searchsorted(self.moments_ms, start_ms))
        end = int(np.searchsorted(self.moments_ms, end_ms, side="right"))
        return replace(self, moments_ms=self.moments_ms[first:end], values=self.values[first:end])


@dataclass(frozen=True)
class Happened:
    """An event on the timeline: when (UTC milliseconds), what, with whom."""

    moment_ms: float
    what: Words
    who: str | Words = ""


def timeline(lines: Sequence[Over], events: Sequence[Happened], zone: str) -> ChartSpec:
    """Draw `lines` under each other and `events` below them."""
    panels = [_panel(line) for line in lines]
    if events:
        panels.append(_events(events))
    return ChartSpec(
        title=say("timeline", "Timeline"),
        sentence=sentence(lines, events),
        x=Axis(say("timeline", "day and time"), kind="time"),
        panels=tuple(panels),
        table=_table(lines, events, zone),
        zone=zone,
    )


def _panel(line: Over) -> Panel:
    x, y = broken(line.moments_ms, line.values)
    axis = Axis(line.name, low=line.scale.low, high=line.scale.high)
    bounds = say("timeline", "{low} to {high}", low=_short(line.scale.low), high=_short(line.scale.high))
    return Panel(line.name, axis, bounds, traces=(Trace(line.name, x, y),))


def _events(events: Sequence[Happened]) -> Panel:
    marks = tuple(Mark(e.moment_ms, e.what, Words("", "{who}", {"who": e.who}) if e.who else None) for e in events)
    return Panel(
        say("timeline", "Events"), Axis(say("timeline", "events"), low=0, high=1), say("timeline", "with whom"),
        marks=marks, height=0.6,
    )  # fmt: skip


def sentence(lines: Sequence[Over], events: Sequence[Happened]) -> Words:
    """Say in one sentence what there is: answers, missed moments and events; nothing is concluded."""
    answered = max((line.answered for line in lines), default=0)
    asked = max((len(line.values) for line in lines), default=0)
    if not answered:
        return say("timeline", "There are no answers in this range. That is fine; the line begins with the next one.")
    values: Mapping[str, object] = {"answered": answered, "missed": asked - answered, "events": len(events)}
    if answered < 8:
        return say("timeline", "A few moments: {answered} answered, {missed} not. Each one stands by itself.", **values)
    return say(
        "timeline",
        "Moments answered: {answered}; not answered, left as gaps: {missed}; events: {events}. "
        "The line is drawn only between neighbouring answers of a day.",
        **values,
    )


def _table(lines: Sequence[Over], events: Sequence[Happened], zone: str) -> Table:
    names = (line.name for line in lines)
    last = (say("timeline", "what happened"), say("timeline", "with whom"))
    return Table((say("timeline", "moment"), *names, *last), lambda: _rows(lines, events, ZoneInfo(zone)))


def _rows(lines: Sequence[Over], events: Sequence[Happened], place: ZoneInfo) -> list[tuple[object, ...]]:
    moments = sorted({float(m) for line in lines for m in line.moments_ms} | {e.moment_ms for e in events})
    told = {e.moment_ms: e for e in events}
    columns = [dict(zip(line.moments_ms.tolist(), line.values.tolist(), strict=True)) for line in lines]
    rows: list[tuple[object, ...]] = []
    for moment in moments:
        event = told.get(moment)
        values = [_cell(column, moment) for column in columns]
        rows.append((clock(moment, place), *values, event.what if event else "", event.who if event else ""))
    return rows


def _cell(column: Mapping[float, float], moment: float) -> object:
    if moment not in column:
        return ""
    value = column[moment]
    return _short(value) if np.isfinite(value) else say("timeline", "not answered")


def _short(value: float) -> str:
    return Digits(f"{value:.0f}" if float(value).is_integer() else f"{value:.1f}")
