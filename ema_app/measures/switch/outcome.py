"""What is said of an accepted switch: its points, half-lives, curves, recovery, and the sentences beside them."""

from __future__ import annotations

import numpy as np
from scipy.special import expit

from ema_app.core.words import Words, say
from ema_app.measures.recovery import Median, recovery_from_rates, turnbull_median
from ema_app.measures.switch.intervals import Interval
from ema_app.measures.switch.likelihood import (
    BALANCE,
    GAP,
    MIDDLE,
    MISSED,
    MISSED_MORE,
    SLOPE,
    SPREAD,
    log_speed,
    rates,
)
from ema_app.measures.switch.moments import Floats, Moments, Options
from ema_app.measures.switch.passage import Anchors
from ema_app.measures.switch.paths import BLUR, Steps
from ema_app.measures.switch.result import Curve, HalfLife, Hysteresis, Parameters, Recovery, SwitchEvent, SwitchPoint
from ema_app.measures.switch.settle import HYSTERESIS_RATIO, Settled, answers_by, draws, hysteresis

LEAST_WITH = 5
"""Answers with a relationship under which its switch point is not given."""
SEEN = (0.05, 0.95)
"""Quantiles of reported arousal outside which a switch point has no value."""
RARE = 0.3
STEP_HOURS, HORIZON_HOURS, DRAWS = 0.25, 24.0, 100
DRAWN_RATES = 8000
"""Draws of the parameters x events behind the interval of the recovery time: with many events fewer draws do."""


def scopes(settled: Settled) -> list[tuple[str, int]]:
    """Give scope and number of answers of every relationship and of all together."""
    person = settled.told.person
    counts = answers_by(person).astype(int).tolist()
    named = [(f"relationship:{name}", n) for name, n in zip(person.moments.names, counts, strict=True)]
    return [*named, ("all", len(person.rows))]


def switch_points(settled: Settled, found: list[Interval], reported: Floats) -> tuple[SwitchPoint, ...]:
    """Give the switch points; `reported` (n) = arousal as reported at the answered prompts."""
    low, high = np.quantile(reported, SEEN)
    pairs = zip(scopes(settled), found[:-1], strict=True)
    return tuple(_point(scope, n, one, (float(low), float(high))) for (scope, n), one in pairs)


def _point(scope: str, n: int, found: Interval, seen: tuple[float, float]) -> SwitchPoint:
    if n < LEAST_WITH:
        note = say("switch", "{n} answers; at least {least} are needed.", n=n, least=LEAST_WITH)
        return SwitchPoint(scope, None, None, None, n, note)
    if found.value > seen[1]:
        return SwitchPoint(scope, None, None, None, n, say("switch", "Above the tension that was seen."))
    if found.value < seen[0]:
        return SwitchPoint(scope, None, None, None, n, say("switch", "Below the tension that was seen."))
    bare = found.low is None or found.high is None
    note_ = say("switch", "No interval was found.") if bare else None
    return SwitchPoint(scope, found.value, None if bare else found.low, None if bare else found.high, n, note_)


def half_lives(points: tuple[SwitchPoint, ...], found: Interval) -> tuple[HalfLife, ...]:
    """Give the half-life at each switch point that has a value; it is the same at all of them."""
    low, high = (None if bound is None else float(np.exp(bound)) for bound in (found.low, found.high))
    hours = float(np.exp(found.value))
    return tuple(HalfLife(p.scope, p.value, hours, low, high) for p in points if p.value is not None)


def curves(settled: Settled, reported: Floats) -> tuple[Curve, ...]:
    """Give the long-run share over the arousal that was seen, with a band by the delta method on the logit."""
    grid = np.linspace(reported.min(), reported.max(), 101)
    fitted = settled.fitted
    theta = fitted.theta[fitted.model.free]
    slope = settled.told.person.relationships
    k = np.exp(theta[slope])
    found = []
    for (scope, n), contrast in zip(scopes(settled), settled.contrasts[:-1], strict=True):
        if n < LEAST_WITH:
            continue
        logit = k * (grid - contrast @ theta)
        lever = -k * np.tile(contrast, (len(grid), 1))
        lever[:, slope] = logit
        error = np.sqrt(np.einsum("gf,fh,gh->g", lever, fitted.covariance, lever)) * settled.reach
        found.append(Curve(scope, grid, expit(logit), expit(logit - error), expit(logit + error)))
    return tuple(found)


def parameters(settled: Settled) -> Parameters:
    """Give the fitted parameters in plain units."""
    theta = settled.fitted.theta
    gap, lost = float(np.exp(theta[GAP])), settled.told.seen.missed.any()
    return Parameters(
        slope=float(np.exp(theta[SLOPE])),
        speed=float(np.exp(log_speed(theta))),
        c=float(theta[BALANCE]),
        balance_controlled=float(theta[MIDDLE]) - gap / 2,
        balance_automatic=float(theta[MIDDLE]) + gap / 2,
        balance_sd=float(np.hypot(np.exp(theta[SPREAD]), settled.told.seen.floor)),
        missed_controlled=float(expit(theta[MISSED])) if lost else None,
        missed_automatic=float(expit(theta[MISSED] + theta[MISSED_MORE])) if lost else None,
        company_per_hour=settled.told.person.company.per_hour,
    )


def leaving(settled: Settled, events: tuple[SwitchEvent, ...], theta: Floats) -> Floats:
    """Give the rates of leaving the automatic mode (K, E, U) after the first automatic prompt of each event.

    Along the arousal expected from the reports around, after the last one back to the day's level; `theta` (K, P).
    """
    moments, rows = settled.told.person.moments, settled.told.person.rows
    starts = np.searchsorted(rows, [event.onset_rows[1] for event in events])
    hour = moments.hour[rows][starts] + STEP_HOURS * (np.arange(int(HORIZON_HOURS / STEP_HOURS))[:, None] + 0.5)
    _, days = np.unique(moments.day[rows], return_inverse=True)
    wide = float(moments.hour[rows].max() - min(moments.hour[rows].min(), 0.0)) + HORIZON_HOURS + 1.0
    key = days * wide + moments.hour[rows]
    following = np.searchsorted(key, days[starts] * wide + hour, side="right")
    before, after = following - 1, np.minimum(following, len(rows) - 1)
    goes_on = (following < len(rows)) & (days[after] == days[before])
    company, at = moments.company[rows], moments.hour[rows]
    anchors = Anchors(
        at[before], company[before], np.where(goes_on, at[after], hour), np.where(goes_on, company[after], -1),
    )  # fmt: skip
    person, blank = settled.told.person, np.zeros(hour.shape)
    path, variance = person.course.path(days[starts], hour)
    weights = person.company.weights(anchors, hour)[:, None]
    steps = Steps(blank[None], path[None], BLUR * variance[None], weights, blank, blank.astype(np.int64))
    return np.asarray(rates(theta, steps).off[0].transpose(1, 2, 0))


def recovery(settled: Settled, events: tuple[SwitchEvent, ...], options: Options) -> Recovery | None:
    """Give the time to recovery, as observed and from the fitted rates; None without events."""
    if not events:
        return None
    low = np.array([event.recovered_from - event.onset_to for event in events])
    high = np.array([np.inf if e.recovered_to is None else e.recovered_to - e.onset_to for e in events])
    count = 0 if options.intervals == "none" else int(np.clip(DRAWN_RATES // len(events), 40, DRAWS))
    rate = leaving(settled, events, draws(settled, count, options.seed))
    expected, from_rates = recovery_from_rates(rate, STEP_HOURS)
    observed = turnbull_median(low, high, options.seed) if np.isfinite(high).any() else Median(None, None, None)
    spacing = _spacing(settled.told.person.moments, settled)
    note = say(
        "switch",
        "Check-ins lie {hours:.1f} hours apart: shorter episodes, and returns between two check-ins, were not seen.",
        hours=spacing,
    )
    hours = STEP_HOURS * np.arange(len(expected), dtype=np.float64)
    return Recovery(observed, from_rates, len(events), sum(e.censored for e in events), spacing, hours, expected, note)


def _spacing(moments: Moments, settled: Settled) -> float:
    rows = settled.told.person.rows
    gaps = np.diff(moments.hour[rows])[np.diff(moments.day[rows]) == 0]
    return float(np.median(gaps)) if len(gaps) else 0.0


def hysteresis_found(settled: Settled) -> Hysteresis:
    """Give the exploratory test of hysteresis."""
    width, ratio = hysteresis(settled)
    note = say("switch", "Exploratory: whether the way back lies at another tension than the way up.")
    return Hysteresis(width, ratio, ratio > HYSTERESIS_RATIO, note)


def note_of(chance: Floats, options: Options) -> Words:
    """Give the sentences that go with an accepted switch; `chance` (n) of the automatic mode at the answers."""
    note = say(
        "switch",
        "The tension at which, held there for long, both modes would be equally frequent. It is not where the raw"
        " answers cross, because modes lag behind tension. Tested on made-up persons only.",
    )
    share = float(chance.mean())
    if not RARE <= share <= 1 - RARE:
        rare = say("switch", "One mode was rare: a switch point that is rarely reached is drawn towards usual tension.")
        note = say("switch", "{first} {second}", first=note, second=rare)
    if options.reporting_error > 0:
        sd = options.reporting_error
        error = say("switch", "Corrected for an error of {sd:.0f} points in reported tension.", sd=sd)
        note = say("switch", "{first} {second}", first=note, second=error)
    return note
