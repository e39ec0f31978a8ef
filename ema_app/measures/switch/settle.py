"""The fit that is reported: with missed prompts where there are any, its intervals, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ema_app.measures.switch.estimate import Estimate, Laid, lay, switch_model
from ema_app.measures.switch.intervals import Interval, profile, quantile, quick
from ema_app.measures.switch.likelihood import HALF_LIFE, HYSTERESIS, MISSED, MISSED_MORE, TAIL
from ema_app.measures.switch.moments import Floats, Options
from ema_app.measures.switch.person import Person
from ema_app.measures.switch.two_modes import SWITCH, WITH_MISSED, Fitted, Model, fit, free_of

OTHER_TAUS = (6.0, 20.0)
"""Spreads between relationships for which the switch points are shown too."""

MISSED_CLEAR = 1.0
"""Standard errors by which missing must differ between the modes to be told of. Where it does not, telling of it costs
more than it gives: the error of the switch point rises by a tenth."""

HYSTERESIS_RATIO = 6.63
"""Likelihood ratio at the level .01."""


@dataclass(frozen=True)
class Settled:
    """The reported fit with its Hessian, laid out as `told`; contrasts (C, F): each relationship, all, half-life."""

    told: Laid
    fitted: Fitted
    contrasts: Floats

    @property
    def reach(self) -> float:
        """The t quantile of the intervals."""
        return quantile(len(self.told.person.rows), int(self.fitted.model.free.sum()))


def settle(found: Estimate, options: Options) -> Settled:
    """Fit the switch with a switch point per relationship from where `found` ended, with its Hessian.

    Missed prompts are in the likelihood where asked for; undecided (None), where missing seems to go with the mode.
    """
    person, asked = found.told.person, options.missed_in_likelihood
    if asked is not False and person.has_missed():
        told = lay(person, found.told.balance, True)
        start = found.each.theta.copy()
        start[MISSED] = _missed_logit(told)
        settled = _settled(told, start, options.tau)
        if asked or not settled.fitted.converged or _goes_with_mode(settled.fitted):
            return settled
    return _settled(found.told, found.each.theta, options.tau)


def _settled(told: Laid, start: Floats, tau: float) -> Settled:
    model = switch_model(told, start, tau)
    fitted = fit(model, start[None], with_hessian=True)
    return Settled(told, fitted, _contrasts(told.person, model))


def _goes_with_mode(fitted: Fitted) -> bool:
    """Whether missing differs between the modes by more than its standard error; both are the last parameter's."""
    more = float(fitted.theta[MISSED_MORE])
    return more**2 > MISSED_CLEAR**2 * float(fitted.covariance[-1, -1])


def _missed_logit(told: Laid) -> float:
    missed, answered = told.seen.missed.sum(), told.seen.answered.sum()
    return float(np.log((missed + 0.5) / (answered + 0.5)))


def _contrasts(person: Person, model: Model) -> Floats:
    count = person.relationships
    contrasts = np.zeros((count + 2, count + TAIL))
    contrasts[:count, :count] = np.eye(count)
    contrasts[count, :count] = answers_by(person) / len(person.rows)
    contrasts[count + 1, HALF_LIFE] = 1.0
    return np.asarray(contrasts[:, model.free])


def answers_by(person: Person) -> Floats:
    """Give the number of answered prompts of each relationship (J)."""
    return np.bincount(person.moments.company[person.rows], minlength=person.relationships).astype(np.float64)


def intervals(settled: Settled, options: Options) -> list[Interval]:
    """Give value and bounds of every contrast; no bounds where none are asked for."""
    # With one relationship `all` is that relationship: no need to look for its bounds twice.
    count = settled.told.person.relationships
    once = [*range(count), count + 1] if count == 1 else [*range(count + 2)]
    asked = settled.contrasts[once]
    if options.intervals == "profile":
        found = profile(settled.fitted, asked, settled.reach)
    elif options.intervals == "quick":
        found = quick(settled.fitted, asked, settled.reach)
    else:
        centre = asked @ settled.fitted.theta[settled.fitted.model.free]
        found = [Interval(float(value), None, None) for value in centre]
    return [found[0], found[0], found[1]] if count == 1 else found


def other_taus(settled: Settled) -> list[tuple[float, Floats]]:
    """Give the switch points of all relationships and of all together (J + 1) with another spread between them."""
    person = settled.told.person
    share = answers_by(person) / len(person.rows)
    found = []
    for tau in OTHER_TAUS:
        model = switch_model(settled.told, settled.fitted.theta, tau)
        places = fit(model, settled.fitted.theta[None], inverse=settled.fitted.covariance).theta[: len(share)]
        found.append((tau, np.append(places, share @ places)))
    return found


def hysteresis(settled: Settled) -> tuple[float, float]:
    """Give the width of hysteresis (points) and its likelihood ratio, the switch point differing by direction."""
    old = settled.fitted.model
    names = (*(WITH_MISSED if settled.told.seen.missed.any() else SWITCH), HYSTERESIS)
    model = Model(old.steps, old.seen, old.prior, free_of(settled.told.person.relationships, names))
    more = fit(model, settled.fitted.theta[None])
    return float(more.theta[HYSTERESIS]), max(2 * (settled.fitted.loss - more.loss), 0.0)


def draws(settled: Settled, count: int, seed: int) -> Floats:
    """Give the mode and then `count` normal draws around it (1 + count, P)."""
    free = settled.fitted.model.free
    root = np.linalg.cholesky(settled.fitted.covariance)
    noise = np.random.default_rng(seed).standard_normal((count, int(free.sum())))
    theta = np.tile(settled.fitted.theta, (1 + count, 1))
    theta[1:, free] += noise @ root.T
    return theta
