"""How long until reflection was back: seen from the check-ins, and from the fitted rates; by person and by trigger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ema_app.charts.spec import Axis, ChartSpec, Numbers, Panel, Table, Trace
from ema_app.core.words import Digits, Words, say
from ema_app.measures.recovery import Median

HORIZON_HOURS = 12.0


@dataclass(frozen=True)
class Curve:
    """The share (0-1) not yet back over `hours`: `seen` (Turnbull) and from the `rates`; n events, `unseen` ends."""

    name: Words
    hours: Numbers
    seen: Numbers
    rates: Numbers
    median_seen: Median
    median_rates: Median
    events: int
    unseen: int


def recovery_curves(curves: Sequence[Curve], note: Words) -> ChartSpec:
    """Draw a panel per group; solid is what the check-ins show, dashed what the fitted rates expect."""
    return ChartSpec(
        title=say("review", "How long until reflection was back"),
        sentence=sentence(curves[0]) if curves else say("review", "No switch was seen."),
        x=Axis(say("review", "hours after the first automatic check-in"), "h", 0, HORIZON_HOURS),
        panels=tuple(_panel(curve, k == 0) for k, curve in enumerate(curves)),
        table=_table(curves),
        note=note,
    )  # fmt: skip


def sentence(whole: Curve) -> Words:
    """Say the two medians of all events beside each other, each labelled."""
    return say(
        "review", "Seen from the check-ins: {seen}. From the fitted rates: {rates}. Of {events} switches {unseen} were "
        "not seen to end.", seen=_half(whole.median_seen), rates=_half(whole.median_rates), events=whole.events,
        unseen=whole.unseen,
    )  # fmt: skip


def _half(median: Median) -> Words:
    if median.hours is None:
        return say("review", "not half were back within the day")
    if median.low is None or median.high is None:
        return say("review", "half were back after about {hours} h, how exactly cannot be told",
                   hours=Digits(f"{median.hours:.1f}"))  # fmt: skip
    return say("review", "half were back after about {hours} h ({low} to {high})", hours=Digits(f"{median.hours:.1f}"),
               low=Digits(f"{median.low:.1f}"), high=Digits(f"{median.high:.1f}"))  # fmt: skip


def _panel(curve: Curve, first: bool) -> Panel:
    """Draw one group; only in the first panel the lines are named."""
    axis = Axis(say("review", "not yet back, of 100"), low=0, high=100)
    names = (say("review", "seen"), say("review", "rates"))
    seen = Trace(names[0], curve.hours, curve.seen * 100, "text", "none", label=names[0] if first else None)
    rates = Trace(names[1], curve.hours, curve.rates * 100, "automatic", "none", "dashed",
                  label=names[1] if first else None)  # fmt: skip
    known = tuple(trace for trace in (seen, rates) if np.isfinite(trace.y).any())
    under = say("review", "n {n}, end unseen {unseen}", n=curve.events, unseen=curve.unseen)
    return Panel(curve.name, axis, under, traces=known, height=0.9)


def _table(curves: Sequence[Curve]) -> Table:
    headings = (
        say("review", "switches"), say("review", "n"), say("review", "end unseen"),
        say("review", "seen: median h"), say("review", "95 % from"), say("review", "to"),
        say("review", "rates: median h"), say("review", "95 % from"), say("review", "to"),
    )  # fmt: skip
    return Table(headings, lambda: [
        (curve.name, curve.events, curve.unseen, *_numbers(curve.median_seen), *_numbers(curve.median_rates))
        for curve in curves
    ])  # fmt: skip


def _numbers(median: Median) -> tuple[str, ...]:
    return tuple("" if x is None else Digits(f"{x:.1f}") for x in (median.hours, median.low, median.high))
