"""The page of switches: figure 1, the points by person, the events, recovery, and what the data say of the model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ema_app.charts.figure_one import Both, figure_one, without_a_switch
from ema_app.charts.forest import Row, Said, Scale, by_value, forest
from ema_app.charts.recovery_curves import HORIZON_HOURS, Curve, recovery_curves
from ema_app.charts.spec import ChartSpec, Numbers, Table
from ema_app.charts.switch_list import Event, newest_first, switch_list
from ema_app.charts.switch_words import evidence, hysteresis, name_of, whole_sentence
from ema_app.core.words import Words, say
from ema_app.session.over_time import event_word
from ema_app.session.review.ground import Ground
from ema_app.session.review.modes import Fitted
from ema_app.session.review.timeline import balance

if TYPE_CHECKING:
    from ema_app.measures.switch import Recovery

FEWEST_EVENTS, MOST_CURVES = 3, 6
"""Switches of one person, or after one kind of event, from which on they get a curve of their own; and how many do."""


@dataclass(frozen=True)
class Switches:
    """Everything on the page. `points`, `events` and `recovery` are None where no switch is shown.

    `event_ids` are those of the rows of `events`, in their order.
    """

    sentence: Words
    evidence: Words | None
    hysteresis: Words | None
    figure: ChartSpec
    points: ChartSpec | None
    recovery: ChartSpec | None
    events: Table | None
    event_ids: tuple[str, ...]


def switches(ground: Ground, fit: Fitted) -> Switches:
    """Put the page together. Takes as long as a fit."""
    result = fit.switched.result
    said = (whole_sentence(result, ground.who), evidence(result), hysteresis(result.hysteresis))
    if result.refused:
        return Switches(*said, _nothing(ground), None, None, None, ())
    ids = tuple(event.event_id for event in newest_first(fit.events))
    events = switch_list(fit.events, ground.zone)
    return Switches(*said, _figure(ground, fit), _points(ground, fit), _recovery(ground, fit), events, ids)


def _nothing(ground: Ground) -> ChartSpec:
    tension, even = _tension(ground), balance(ground)
    known = np.isfinite(tension) & np.isfinite(even)
    return without_a_switch(tension[known], even[known])


def _tension(ground: Ground) -> Numbers:
    columns = ground.series.of_role("self.arousal")[:1]
    if not columns:
        return np.full(len(ground.series.rows), np.nan)
    low, high = (float(np.nan_to_num(bound[0], nan=end)) for bound, end in
                 zip(ground.series.bounds(columns), (0.0, 100.0), strict=True))  # fmt: skip
    found: Numbers = 100 * (ground.series.values[columns[0]].to_numpy(dtype=float) - low) / ((high - low) or 100.0)
    return found


def _figure(ground: Ground, fit: Fitted) -> ChartSpec:
    result, laid = fit.switched.result, fit.switched.laid
    chance = np.array([np.nan if p is None else p for p in result.p_automatic], dtype=float)
    known = np.isfinite(chance)
    curve = next(curve for curve in result.curves if curve.scope == "all")
    point = next(point for point in result.points if point.scope == "all")
    return figure_one(Both(curve.arousal, curve.value, curve.low, curve.high, laid.moments.arousal[known],
                           chance[known], (point.value, point.low, point.high)))  # fmt: skip


def _points(ground: Ground, fit: Fitted) -> ChartSpec:
    rows = [
        Row(ground.who.of(name_of(p)) if p.scope != "all" else say("review", "everyone"), p.value, p.low, p.high, p.n,
            p.note, strong=p.scope == "all")
        for p in fit.switched.result.points
    ]  # fmt: skip
    said = Said(
        say("review", "Switch point by person"),
        say("review", "Tension at which both modes would be equally frequent, with 95 % interval; beside the name, how "
            "many check-ins stand behind it. Few moments with someone pull their point towards everyone's."),
        say("review", "n check-ins"),
    )  # fmt: skip
    return forest(by_value(rows), Scale(say("review", "tension"), Words("", ""), 0, 100), said)


def _recovery(ground: Ground, fit: Fitted) -> ChartSpec | None:
    from ema_app.measures.record.recovery_by import recoveries

    whole = fit.switched.result.recovery
    if whole is None:
        return None
    names, groups = _groups(ground, fit)
    most = sorted(groups, key=lambda name: -len(groups[name]))[:MOST_CURVES]
    groups = {name: places for name, places in groups.items() if name in most}
    found = {"all": whole, **recoveries(fit.switched, groups)}
    hours = np.linspace(0, HORIZON_HOURS, 97)
    curves = [_curve(names[name], hours, fit.events_at(groups.get(name)), one) for name, one in found.items()]
    return recovery_curves(curves, whole.note)


def _groups(ground: Ground, fit: Fitted) -> tuple[dict[str, Words], dict[str, list[int]]]:
    """Give the groups with enough switches: by person, then by what came before, each with the places of its events."""
    places: dict[str, list[int]] = defaultdict(list)
    names = {"all": say("review", "all switches")}
    for prefix in ("person", "trigger"):
        for k, switch in enumerate(fit.modes.switches):
            code = switch.person_id or "alone" if prefix == "person" else switch.trigger
            if code is not None:
                places[f"{prefix}:{code}"].append(k)
    for name in places:
        prefix, code = name.split(":", 1)
        names[name] = ground.who.of(code) if prefix == "person" else say(
            "review", "after {event}", event=event_word(code))  # fmt: skip
    return names, {name: found for name, found in places.items() if len(found) >= FEWEST_EVENTS}


def _curve(name: Words, hours: Numbers, events: Sequence[Event], found: Recovery) -> Curve:
    from ema_app.measures.recovery import turnbull

    low = np.array([event.hours[0] for event in events])
    high = np.array([np.inf if event.hours[1] is None else event.hours[1] for event in events])
    seen = turnbull(low, high).chance(hours) if np.isfinite(high).any() else np.full(len(hours), np.nan)
    rates = np.interp(hours, found.hours, found.expected)
    return Curve(name, hours, seen, rates, found.observed, found.from_rates, found.events, found.censored)
