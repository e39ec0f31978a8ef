"""One person's switch from beginning to end: fits, refusal, intervals, events and all that is said of them."""

from __future__ import annotations

import numpy as np

from ema_app.measures.switch.estimate import Estimate, begun_of, chance_of, estimate
from ema_app.measures.switch.events import switch_events
from ema_app.measures.switch.moments import Floats, Moments, Options
from ema_app.measures.switch.outcome import (
    curves,
    half_lives,
    hysteresis_found,
    note_of,
    parameters,
    recovery,
    scopes,
    switch_points,
)
from ema_app.measures.switch.person import make_ready
from ema_app.measures.switch.refusal import in_words, too_little, verdict, weigh
from ema_app.measures.switch.result import Evidence, Refused, Sensitivity, SwitchResult
from ema_app.measures.switch.settle import Settled, intervals, other_taus, settle

USUAL = Options()


def fit(moments: Moments, options: Options = USUAL) -> SwitchResult:
    """Fit the switch model to one person (SWITCH); refused, with the reason, where there is no switch to speak of."""
    usable = moments.usable
    n, days = int(usable.sum()), len(np.unique(moments.day[usable]))
    reason = too_little(moments, usable)
    if reason is not None:
        return SwitchResult(reason, in_words(reason, None, n), n, days)
    found = estimate(make_ready(moments, options), options.tau)
    evidence = weigh(found)
    reason = verdict(found, evidence, options.tau)
    if reason is not None:
        return SwitchResult(reason, in_words(reason, evidence, n), n, days, evidence)
    return accepted(moments, found, evidence, options)


def accepted(moments: Moments, found: Estimate, evidence: Evidence | None, options: Options) -> SwitchResult:
    """Give all that is said of a person's switch, whether or not it beat the models without one."""
    settled = settle(found, options)
    person = settled.told.person
    n, days = len(person.rows), person.days
    if not settled.fitted.converged:
        reason: Refused = "not_converged"
        return SwitchResult(reason, in_words(reason, evidence, n), n, days, evidence)
    reported = moments.arousal[person.rows]
    found_intervals = intervals(settled, options)
    chance = chance_of(settled.fitted, settled.told)
    events = switch_events(person.moments, person.rows, chance, begun_of(settled.fitted, settled.told))
    points = switch_points(settled, found_intervals, reported)
    return SwitchResult(
        None,
        note_of(chance, options),
        n,
        days,
        evidence,
        points,
        half_lives(points, found_intervals[-1]),
        _by_row(chance, settled, len(moments.day)),
        events,
        curves(settled, reported),
        recovery(settled, events, options),
        hysteresis_found(settled),
        parameters(settled),
        _sensitivity(settled),
    )


def _by_row(chance: Floats, settled: Settled, count: int) -> tuple[float | None, ...]:
    values: list[float | None] = [None] * count
    for row, value in zip(settled.told.person.rows.tolist(), chance.tolist(), strict=True):
        values[row] = value
    return tuple(values)


def _sensitivity(settled: Settled) -> tuple[Sensitivity, ...]:
    names = [scope for scope, _ in scopes(settled)]
    return tuple(
        Sensitivity(tau, tuple(zip(names, places.tolist(), strict=True))) for tau, places in other_taus(settled)
    )
