"""All the fits of one person: the switch, with one switch point and with one per relationship, and its rivals."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ema_app.measures.switch.balance import Balance
from ema_app.measures.switch.begun import chance_begun
from ema_app.measures.switch.likelihood import (
    BALANCE,
    GAP,
    HALF_LIFE,
    MIDDLE,
    MISSED,
    SLOPE,
    SPREAD,
    TAIL,
    Seen,
)
from ema_app.measures.switch.moments import Floats
from ema_app.measures.switch.paths import Steps
from ema_app.measures.switch.person import Person, first_balance, laid, of_rows, weighed
from ema_app.measures.switch.prior import Prior, share_prior, switch_prior
from ema_app.measures.switch.two_modes import (
    SHARES,
    SWITCH,
    WITH_MISSED,
    Fitted,
    Model,
    alone,
    fit,
    free_of,
    mirrored,
    without_arousal,
)

STARTS = ((0.125, 1.0), (0.06, 0.5), (0.125, 4.0))
"""Slope (per point) and half-life (hours) of the starting points."""


@dataclass(frozen=True)
class Laid:
    """A person's balance laid out in days, for every model to read."""

    person: Person
    balance: Balance
    steps: Steps
    seen: Seen


def lay(person: Person, values: Balance, with_missed: bool = False) -> Laid:
    """Lay a balance out, with or without rows for missed prompts."""
    steps = person.steps(with_missed)
    return Laid(person, values, steps, laid(values, person, steps, with_missed))


def starting_points(told: Laid, chance: Floats) -> Floats:
    """Give starting points (3, 1 + TAIL) of a model with one switch point; `chance` (n) of the automatic mode."""
    share = np.clip(chance, 1e-3, 1 - 1e-3)
    y, arousal = told.balance.y, told.person.moments.arousal[told.person.rows]
    high, low = float(np.average(y, weights=share)), float(np.average(y, weights=1 - share))
    within = float(np.sqrt(np.mean(share * (y - high) ** 2 + (1 - share) * (y - low) ** 2)))
    hot, cool = np.average(arousal, weights=share), np.average(arousal, weights=1 - share)
    start = np.zeros((len(STARTS), 1 + TAIL))
    start[:, 0] = np.clip(0.5 * (hot + cool), 5, 95)
    start[:, SLOPE], start[:, HALF_LIFE] = np.log(STARTS).T
    start[:, MIDDLE], start[:, MISSED] = 0.5 * (high + low), -1.0
    start[:, GAP] = np.log(max(high - low, 0.1 * float(np.std(y)), 1e-3))
    start[:, SPREAD] = np.log(max(within, told.seen.floor))
    return start


def spread(theta: Floats, relationships: int) -> Floats:
    """Give vectors (…, J + TAIL) with the one place of `theta` (…, 1 + TAIL) for every relationship."""
    places = np.repeat(theta[..., :1], relationships, axis=-1)
    return np.concatenate([places, theta[..., 1:]], axis=-1)


def common_switch(told: Laid, starts: Floats, tau: float) -> Fitted:
    """Fit the switch with one switch point from `starts` (K, 1 + TAIL)."""
    model = Model(alone(told.steps), told.seen, switch_prior(1, tau, starts[0]), free_of(1, SWITCH))
    return fit(model, starts)


def reversed_switch(told: Laid, starts: Floats, tau: float) -> Fitted:
    """Fit the switch with a slope below 0: less arousal, more automatic."""
    turned = starts.copy()
    turned[:, 0] = 100 - turned[:, 0]
    model = Model(mirrored(alone(told.steps)), told.seen, switch_prior(1, tau, turned[0]), free_of(1, SWITCH))
    return fit(model, turned)


def switch_model(told: Laid, start: Floats, tau: float) -> Model:
    """Give the model with a switch point per relationship; with missed prompts where they are laid out."""
    count, names = told.person.relationships, WITH_MISSED if told.seen.missed.any() else SWITCH
    return Model(told.steps, told.seen, switch_prior(count, tau, start), free_of(count, names))


def shares_only(told: Laid, start: Floats, by_company: bool) -> Fitted:
    """Fit two modes whose rates do not hang on arousal: the same for all, or by relationship; `start` (1 + TAIL)."""
    count = told.person.relationships if by_company else 1
    steps = without_arousal(told.steps if by_company else alone(told.steps))
    places = spread(np.concatenate([[0.0], start[1:]]), count)
    places[[SLOPE, BALANCE]] = 0.0
    prior: Prior = share_prior(count, places)
    faster, slower = places.copy(), places.copy()
    slower[HALF_LIFE] = np.log(4.0)
    return fit(Model(steps, told.seen, prior, free_of(count, SHARES)), np.stack([faster, slower]))


def chance_of(fitted: Fitted, told: Laid) -> Floats:
    """Give the smoothed probability (n) of the automatic mode at each answered prompt."""
    return of_rows(fitted.smoothed, told.steps, told.person.rows)


def begun_of(fitted: Fitted, told: Laid) -> Floats:
    """Give the chance (n) that a switch began between each answered prompt and the one before it that day."""
    begun = chance_begun(fitted.theta, told.steps, told.seen, fitted.smoothed)
    return of_rows(begun, told.steps, told.person.rows)


@dataclass(frozen=True)
class Estimate:
    """The fits of one person on one and the same balance, without missed prompts: what evidence is weighed on."""

    told: Laid
    starts: Floats
    common: Fitted
    each: Fitted


def estimate(person: Person, tau: float) -> Estimate:
    """Fit the switch: items first by themselves, then weighed anew with the modes found, then the two switch models."""
    values, chance = first_balance(person)
    told = lay(person, values)
    rough = common_switch(told, starting_points(told, chance), tau)
    chance = chance_of(rough, told)
    values = weighed(person, chance)
    told = replace(told, balance=values, seen=laid(values, person, told.steps, False))
    starts = starting_points(told, chance)
    starts[:2] = _kept(starts[0], rough.theta)
    common = common_switch(told, starts[1:], tau)
    if person.relationships == 1:
        return Estimate(told, starts, common, common)
    start = spread(common.theta, person.relationships)
    return Estimate(told, starts, common, fit(switch_model(told, start, tau), start[None]))


def _kept(start: Floats, found: Floats) -> Floats:
    """The dynamics of `found` with the answers' own parameters of `start`."""
    mixed = found.copy()
    mixed[[MIDDLE, GAP, SPREAD, MISSED]] = start[[MIDDLE, GAP, SPREAD, MISSED]]
    return mixed
