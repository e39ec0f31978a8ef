"""When there is no switch to speak of: models that explain the same answers without it (SWITCH 2)."""

from __future__ import annotations

import numpy as np

from ema_app.core.words import Words, say
from ema_app.measures.switch.estimate import Estimate, reversed_switch, shares_only
from ema_app.measures.switch.moments import Bools, Moments
from ema_app.measures.switch.result import Evidence, Refused
from ema_app.measures.switch.rivals import Answered, bic_curve, bic_line, bic_one_mode

ENOUGH = 2.0
"""By how much the BIC of the switch must be lower than that of every rival."""

LEAST_ANSWERS = 30
LEAST_SPREAD = 1e-6
LEAST_SD = 2.0
"""Arousal that varies less than this (points) is taken as constant."""


def weigh(found: Estimate) -> Evidence:
    """Give the BIC of all models on the balance of `found`."""
    person, values = found.told.person, found.told.balance
    moments, rows, n, count = person.moments, person.rows, len(person.rows), person.relationships
    told = Answered(
        values.y, values.weight, moments.arousal[rows], moments.company[rows], moments.day[rows], count,
        found.told.seen.floor,
    )  # fmt: skip
    start = found.starts[0]
    same = shares_only(found.told, start, by_company=False).bic(5, n)
    company = same if count == 1 else shares_only(found.told, start, by_company=True).bic(count + 4, n)
    one, graded = bic_one_mode(told), min(bic_line(told), bic_curve(told))
    common, each = found.common.bic(7, n), found.each.bic(count + 6, n)
    difference = min(one, graded, same, company) - min(common, each)
    return Evidence(one, graded, same, company, common, each, difference)


def verdict(found: Estimate, evidence: Evidence, tau: float) -> Refused | None:
    """Give why there is no switch to speak of, or None where there is one."""
    if evidence.difference >= ENOUGH:
        return None
    rivals: dict[Refused, float] = {
        "one_mode": evidence.bic_one_mode,
        "gradual": evidence.bic_graded,
        "not_arousal": evidence.bic_no_arousal,
        "company": evidence.bic_company,
    }
    turned = reversed_switch(found.told, found.starts, tau).bic(7, len(found.told.person.rows))
    if turned < min(rivals.values()) and turned < min(evidence.bic_common, evidence.bic_switch):
        return "other_way_round"
    return min(rivals, key=lambda reason: rivals[reason])


def in_words(reason: Refused, evidence: Evidence | None, answers: int) -> Words:
    """Give the reason of a refusal as a sentence."""
    close = evidence is not None and evidence.difference > -10.0
    if reason == "gradual" and close:
        return say("switch", "Gradual or switch: these answers cannot tell. The points and the line are shown.")
    if reason == "too_few":
        return say("switch", "{n} answered check-ins; at least {least} are needed.", n=answers, least=LEAST_ANSWERS)
    return {
        "constant_arousal": say("switch", "Tension hardly varied, so nothing can be said about what it does."),
        "one_mode": say("switch", "The answers look like one way of thinking; no second one can be told apart."),
        "gradual": say("switch", "Thinking moves with tension, but gradually: no two modes can be told apart."),
        "not_arousal": say("switch", "There seem to be two modes, but tension does not decide between them."),
        "company": say("switch", "There seem to be two modes, and company rather than tension decides between them."),
        "other_way_round": say("switch", "It is the other way round: the more tension, the more controlled thinking."),
        "not_converged": say("switch", "The calculation did not settle on an answer, so none is given."),
    }[reason]


def too_little(moments: Moments, usable: Bools) -> Refused | None:
    """Give why the `usable` rows (n) forbid a fit before it is tried, or None."""
    arousal, items = moments.arousal[usable], moments.items[usable]
    if len(arousal) < LEAST_ANSWERS:
        return "too_few"
    if float(np.std(arousal, ddof=1)) < LEAST_SD:
        return "constant_arousal"
    asked = np.isfinite(items)
    highest, lowest = np.where(asked, items, -np.inf).max(axis=0), np.where(asked, items, np.inf).min(axis=0)
    return None if (highest - lowest > LEAST_SPREAD).any() else "one_mode"
