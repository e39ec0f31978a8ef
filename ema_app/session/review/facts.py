"""What stands above the charts where it was shared: answers above the person's own line, and acts, as dated facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from ema_app.core.role_words import quoted
from ema_app.core.roles import URGE
from ema_app.core.words import Words, say
from ema_app.session.check_ins import milliseconds
from ema_app.session.review.ground import Ground

ACT = "act.any"
NOTHING = frozenset({"none", ""})


@dataclass(frozen=True)
class Fact:
    """Something that was told, at its moment (UTC milliseconds); never a score."""

    moment_ms: float
    words: Words


@dataclass(frozen=True)
class Facts:
    """The facts, oldest first, and what is to be said of them: that nothing was asked is said as such."""

    sentence: Words
    facts: tuple[Fact, ...]


def facts(ground: Ground) -> Facts:
    """Give the answers above the person's own line and the acts told in these days."""
    urges, acts = list(_urges(ground)), list(_acts(ground))
    found = sorted((fact for fact in (*urges, *acts) if fact is not None), key=lambda fact: fact.moment_ms)
    if not ground.urges_shared:
        return Facts(say("review", "Urges and acts: not shared."), ())
    return Facts(_sentence(len(found), bool(urges), bool(acts)), tuple(found))


def _sentence(found: int, urges: bool, acts: bool) -> Words:
    if not urges and not acts:
        return say("review", "Urges and acts: not asked in these days.")
    missing = say("review", "Acts were not asked.") if not acts else say("review", "Urges were not asked.")
    first = say("review", "Urges and acts: told {n} times in these days.", n=found)
    if not found:
        first = say("review", "Urges and acts: asked; none above the person's own line, and no act told.")
    return first if urges and acts else say("review", "{first} {then}", first=first, then=missing)


def _urges(ground: Ground) -> Iterator[Fact | None]:
    """Give a fact for each answer above the line, and None for each other answer: that was asked."""
    at = ground.at_ms
    for item in ground.series.of_role(URGE.rstrip(".")):
        values = ground.series.values[item].to_numpy(dtype=float)
        for k in np.flatnonzero(np.isfinite(values) & np.isfinite(at)):
            above = values[k] > ground.urge_line
            yield Fact(float(at[k]), say("review", "an urge above the person's own line")) if above else None


def _acts(ground: Ground) -> Iterator[Fact | None]:
    from ema_app.measures.entries import current_answers

    answers = ground.dataset["answers"].assign(person="")
    told = current_answers(answers)
    told = told[(told["role"] == ACT) & (told["status"] == "answered")]
    for text, when in zip(told["text"].fillna(""), told["answered_at"], strict=True):
        codes = [code.strip() for code in str(text).split(";") if code.strip() not in NOTHING]
        if not codes or not isinstance(when, str):
            yield None
        for code in codes if isinstance(when, str) else ():
            words = say("review", "told in the evening: {act}", act=quoted(ground.code(code)))
            yield Fact(float(milliseconds(datetime.fromisoformat(when))), words)
