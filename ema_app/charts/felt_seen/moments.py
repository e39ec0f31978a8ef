"""One feeling moment by moment: felt and seen, and what lies between them; gaps stay gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import numpy as np

from ema_app.charts.felt_seen.naming import FELT, SEEN, heading, joined, plain, signed
from ema_app.charts.felt_seen.summed import levels, summed, what_is_drawn
from ema_app.charts.gaps import broken
from ema_app.charts.spec import Axis, ChartSpec, Gap, Mark, Numbers, Panel, Shape, Span, Table, Trace
from ema_app.charts.time_table import clock
from ema_app.charts.timeline import Happened
from ema_app.core.words import Words, say

_SHAPES: tuple[Shape, Shape] = ("square", "triangle")

_CHANNELS = {
    "in_person": say("felt_seen", "in person"), "video": say("felt_seen", "by video"),
    "phone": say("felt_seen", "by phone"), "text": say("felt_seen", "in writing"),
}  # fmt: skip


@dataclass(frozen=True)
class Pairs:
    """Pairs of one feeling in time order: moments (UTC milliseconds), both ratings, the lag of the seen one in minutes,
    who rated (codes; `labels` names them), how they met and whether they had been told (None = not known)."""

    emotion: str
    at_ms: Numbers
    felt: Numbers
    seen: Numbers
    lag_minutes: Numbers
    who: tuple[str, ...]
    labels: Mapping[str, Words]
    channel: tuple[str | None, ...]
    disclosed: tuple[bool | None, ...]


@dataclass(frozen=True)
class Around:
    """What else stands on the chart: events, washes (stretches in the automatic mode) and the zone of the days."""

    events: Sequence[Happened]
    spans: Sequence[Span]
    zone: str


def moments(pairs: Pairs, sentence: Words, around: Around) -> ChartSpec:
    """Draw the two lines of one feeling with the gap between them in the colour of the upper one, and what happened."""
    name, far = heading(pairs.emotion), levels(pairs.at_ms, around.zone)
    panels = [summed(_panel(name, pairs), far)]
    if around.events and len(pairs.at_ms):
        panels.append(happened_panel(around.events))
    return ChartSpec(
        title=say("felt_seen", "{what}, moment by moment", what=name),
        sentence=sentence,
        x=Axis(say("felt_seen", "day and time"), kind="time"),
        panels=tuple(panels),
        table=_table(pairs, around.zone),
        spans=tuple(around.spans),
        zone=around.zone,
        note=_note(pairs, around),
        drawing=what_is_drawn(far),
    )


def _note(pairs: Pairs, around: Around) -> Words:
    told = sum(bool(one) for one in pairs.disclosed)
    return joined(
        say("felt_seen", "Pairs within 30 minutes of each other: {n}.", n=len(pairs.at_ms)),
        say("felt_seen", "Where the other had been told before: {told}.", told=told) if told else None,
        say("felt_seen", "Shaded: automatic mode, as the switch model reads it.") if around.spans else None,
    )


def _panel(name: Words, pairs: Pairs) -> Panel:
    felt_at, first = np.unique(pairs.at_ms, return_index=True)
    felt = Trace(FELT, *broken(felt_at, pairs.felt[first]), colour="felt", label=FELT)
    several = len(set(pairs.who)) > 1
    seen = [_seen(pairs, code, _SHAPES[k % 2] if several else None) for k, code in enumerate(dict.fromkeys(pairs.who))]
    gaps = () if several else (_gap(pairs),)
    return Panel(name, Axis(name, low=0, high=100), say("felt_seen", "0 to 100"), traces=(felt, *seen), gaps=gaps,
                 height=2.2)  # fmt: skip


def _gap(pairs: Pairs) -> Gap:
    x, felt = broken(pairs.at_ms, pairs.felt)
    return Gap(say("felt_seen", "felt minus seen"), x, felt, broken(pairs.at_ms, pairs.seen)[1])


def _seen(pairs: Pairs, code: str, shape: Shape | None) -> Trace:
    """Give the ratings of one observer; `shape` tells them from others where there are several."""
    here, who = np.array([one == code for one in pairs.who]), pairs.labels[code]
    x, y = broken(pairs.at_ms[here], pairs.seen[here])
    lag = broken(pairs.at_ms[here], pairs.lag_minutes[here])[1]
    name = say("felt_seen", "seen by {who}", who=who)
    return Trace(name, x, y, colour="seen", shape=shape or "square", stroke="dashed", label=who if shape else SEEN,
                 told=lambda k: lag_words(float(lag[k])))  # fmt: skip


def lag_words(minutes: float) -> Words:
    """Say how long after (or before) the check-in the other rating's moment lies."""
    if not np.isfinite(minutes):
        return Words("", "")
    whole = round(abs(minutes))
    if not whole:
        return say("felt_seen", "(about the same minute)")
    if minutes > 0:
        return say("felt_seen", "(about {count} min later)", count=whole)
    return say("felt_seen", "(about {count} min earlier)", count=whole)


def happened_panel(events: Sequence[Happened]) -> Panel:
    """Give the panel of what happened and with whom."""
    marks = tuple(Mark(e.moment_ms, e.what, Words("", "{who}", {"who": e.who}) if e.who else None) for e in events)
    name = say("timeline", "Events")
    return Panel(name, Axis(name, low=0, high=1), say("timeline", "with whom"), marks=marks, height=0.76)


def _table(pairs: Pairs, zone: str) -> Table:
    headings = (say("felt_seen", "moment"), FELT, SEEN, say("felt_seen", "felt minus seen"),
                say("felt_seen", "minutes between"), say("felt_seen", "rated by"), say("felt_seen", "met"),
                say("felt_seen", "had been told"))  # fmt: skip
    return Table(headings, lambda: _rows(pairs, ZoneInfo(zone)))


def _rows(pairs: Pairs, place: ZoneInfo) -> list[tuple[object, ...]]:
    return [
        (clock(at, place), plain(felt), plain(seen), signed(felt - seen), signed(lag), pairs.labels[who],
         _CHANNELS.get(met or "", ""), yes_no(told))
        for at, felt, seen, lag, who, met, told in zip(
            pairs.at_ms.tolist(), pairs.felt.tolist(), pairs.seen.tolist(), pairs.lag_minutes.tolist(), pairs.who,
            pairs.channel, pairs.disclosed, strict=True)
    ]  # fmt: skip


def yes_no(value: bool | None) -> object:
    """Give yes, no, or nothing where it is not known."""
    if value is None:
        return ""
    return say("felt_seen", "yes") if value else say("felt_seen", "no")


def standard(pairs: Pairs, sentence: Words, around: Around) -> ChartSpec:
    """Draw felt tension beside a body signal, both as standard scores: they move together or not; no height is meant.

    The body is the `seen` side of the pairs.
    """
    name = say("felt_seen", "Tension and body")
    x, felt = broken(pairs.at_ms, pairs.felt)
    body = broken(pairs.at_ms, pairs.seen)[1]
    label = say("felt_seen", "body")
    lines = (Trace(FELT, x, felt, colour="felt", label=FELT),
             Trace(label, x, body, colour="body", shape="triangle", stroke="dotted", label=label))  # fmt: skip
    gap = Gap(say("felt_seen", "between them"), x, felt, body, ("felt", "body"))
    reach = max(3.0, float(np.nanmax(np.abs(np.append(felt, body)), initial=0.0)))
    panel = Panel(name, Axis(name, low=-reach, high=reach), say("felt_seen", "against the usual at that time of day"),
                  traces=lines, gaps=(gap,), height=2.2)  # fmt: skip
    spec = moments(replace(pairs, emotion="arousal"), sentence, around)
    drawn = summed(panel, levels(pairs.at_ms, around.zone))
    return replace(spec, title=name, panels=(drawn, *spec.panels[1:]), table=_standard_table(pairs, around.zone),
                   note=say("felt_seen", "The body shows arousal, never an emotion. Each line is set against its own "
                                         "usual course of the day, so their heights cannot be compared, only how they "
                                         "move."))  # fmt: skip


def _standard_table(pairs: Pairs, zone: str) -> Table:
    place = ZoneInfo(zone)
    return Table(
        (say("felt_seen", "moment"), say("felt_seen", "felt tension"), say("felt_seen", "body"),
         say("felt_seen", "minutes between")),
        lambda: [(clock(at, place), signed(felt, 2), signed(body, 2), signed(lag))
                 for at, felt, body, lag in zip(*(column.tolist() for column in (
                     pairs.at_ms, pairs.felt, pairs.seen, pairs.lag_minutes)), strict=True)],
    )  # fmt: skip
