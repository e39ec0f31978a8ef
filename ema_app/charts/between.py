"""The days between two sessions: tension, mood and one feeling as lines, the automatic mode as a wash, events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ema_app.charts.gaps import broken
from ema_app.charts.rewind import Points
from ema_app.charts.spec import Axis, ChartSpec, Mark, Panel, Span, Table, Trace
from ema_app.charts.time_table import by_moment
from ema_app.core.words import Words, say


@dataclass(frozen=True)
class Line:
    """An item over the days: its points, its bounds, and in words its mean with range and coverage."""

    points: Points
    low: float
    high: float
    under: Words
    seen: Points | None = None


@dataclass(frozen=True)
class Week:
    """What is drawn: from `start` to `end` (UTC milliseconds), the lines, stretches in the automatic mode, events."""

    start: float
    end: float
    lines: Sequence[Line]
    spells: Sequence[tuple[float, float]]
    happened: Sequence[tuple[float, Words]]


def between(week: Week, zone: str) -> ChartSpec:
    """Draw the days; nights and unanswered check-ins stay gaps."""
    panels = [_panel(line) for line in week.lines]
    if week.happened:
        name = say("between", "What happened")
        marks = tuple(Mark(at, what) for at, what in week.happened)
        panels.append(Panel(name, Axis(name, low=0, high=1), say("between", "with whom"), marks=marks, height=0.6))
    return ChartSpec(
        title=say("between", "These days"),
        sentence=_sentence(week),
        x=Axis(say("between", "day and time"), kind="time", low=week.start, high=week.end),
        panels=tuple(panels),
        table=_table(week, zone),
        spans=tuple(Span(start, end) for start, end in week.spells),
        zone=zone,
    )


def _sentence(week: Week) -> Words:
    n = sum(line.points.known for line in week.lines[:1])
    if not week.spells:
        return say("between", "Answers in the first line: {n}. Nights and unanswered check-ins are left as gaps.", n=n)
    return say("between", "Answers in the first line: {n}. Nights and unanswered check-ins are left as gaps. Shaded: "
                          "check-ins that the model reads as automatic.", n=n)  # fmt: skip


def _panel(line: Line) -> Panel:
    x, y = broken(line.points.x, line.points.y)
    traces = [Trace(line.points.name, x, y, colour="felt")]
    if line.seen is not None and line.seen.known:
        traces.append(Trace(line.seen.name, *broken(line.seen.x, line.seen.y), "seen", "square", "dashed"))
    axis = Axis(line.points.name, low=line.low, high=line.high)
    return Panel(line.points.name, axis, line.under, traces=tuple(traces))


def _table(week: Week, zone: str) -> Table:
    columns = [points for line in week.lines for points in (line.points, line.seen) if points is not None]
    headings = (say("between", "moment"), *(points.name for points in columns), say("between", "what happened"))
    told = dict(week.happened)
    return Table(headings, lambda: by_moment([(p.x, p.y) for p in columns], told, zone))
