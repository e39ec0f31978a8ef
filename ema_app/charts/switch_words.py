"""What is said of a person's switch in sentences: only what the intervals carry."""

from __future__ import annotations

from itertools import combinations
from math import comb, hypot

from scipy.special import ndtri

from ema_app.charts.who import Who
from ema_app.core.words import Digits, Words, say
from ema_app.measures.switch import Hysteresis, SwitchPoint, SwitchResult

Z = 1.959964
BIC_NEEDED, BIC_CLEAR = 2, 10


def whole_sentence(result: SwitchResult, who: Who) -> Words:
    """Say in one paragraph where the switch lies and with whom it lies elsewhere; that there is none where it is so."""
    if result.refused:
        return say("review", "No switch is shown for these days. {why}", why=result.note)
    point = next((p for p in result.points if p.scope == "all"), None)
    first = _everyone(point, result.days) if point else result.note
    then = differences(result, who)
    return say("review", "{first} {then}", first=first, then=then) if then else first


def _everyone(point: SwitchPoint, days: int) -> Words:
    if point.value is None:
        return say("review", "There is a switch in these {days} days, but its point lies outside the tension that was "
                   "seen. {why}", days=days, why=point.note or "")  # fmt: skip
    if point.low is None or point.high is None:
        return say("review", "In these {days} days reflection gave way to fast certainty at a tension of about "
                   "{value}; how exactly, the data cannot tell.", days=days, value=f"{point.value:.0f}")  # fmt: skip
    return say("review", "In these {days} days reflection gave way to fast certainty at a tension of about {value} "
               "(it could be {low} to {high}).", days=days, value=f"{point.value:.0f}", low=f"{point.low:.0f}",
               high=f"{point.high:.0f}")  # fmt: skip


def differences(result: SwitchResult, who: Who) -> Words | None:
    """Say which two people differ most, if any do; intervals as if independent, widened for the number of pairs."""
    known = [p for p in people(result) if p.value is not None and p.low is not None and p.high is not None]
    if len(known) < 2:
        return None
    wider = ndtri(1 - 0.025 / comb(len(known), 2)) / Z
    apart = [(gap, a, b) for a, b in combinations(known, 2) if (gap := _gap(a, b, wider))[1] > 0]
    if not apart:
        return say("review", "Whether it lies elsewhere with one person than with another, the data cannot tell.")
    (value, low, high), a, b = max(apart, key=lambda found: found[0][1])
    one, other = (a, b) if (a.value or 0) < (b.value or 0) else (b, a)
    return say(
        "review", "Furthest apart: {one}, about {value} points lower than {other} ({low} to {high}).",
        one=who.of(name_of(one)), other=who.of(name_of(other)), value=f"{value:.0f}", low=f"{low:.0f}",
        high=f"{high:.0f}",
    )  # fmt: skip


def _gap(a: SwitchPoint, b: SwitchPoint, wider: float) -> tuple[float, float, float]:
    """Give how far the higher point lies above the lower one, with its interval (Zou & Donner 2008)."""
    low, high = (a, b) if (a.value or 0) < (b.value or 0) else (b, a)
    value = (high.value or 0) - (low.value or 0)
    down = hypot((high.value or 0) - (high.low or 0), (low.high or 0) - (low.value or 0)) * wider
    up = hypot((high.high or 0) - (high.value or 0), (low.value or 0) - (low.low or 0)) * wider
    return value, value - down, value + up


def people(result: SwitchResult) -> list[SwitchPoint]:
    """Give the switch points of single relationships."""
    return [point for point in result.points if point.scope != "all"]


def name_of(point: SwitchPoint) -> str | None:
    """Give the code of a switch point's relationship; None for everyone."""
    return point.scope.split(":", 1)[1] if ":" in point.scope else None


def evidence(result: SwitchResult) -> Words | None:
    """Say what the data say for and against the model; None where the reason for refusing it says it all."""
    found = result.evidence
    if found is None or result.refused in ("not_converged", "other_way_round"):
        return None
    much = Digits(f"{found.difference:.1f}")
    if result.refused:
        return say("review", "Against the model: a model without a switch describes these answers as well or better "
                   "(difference in BIC {much}; a switch is shown from {needed} on).",
                   much=much, needed=BIC_NEEDED)  # fmt: skip
    if found.difference >= BIC_CLEAR:
        return say("review", "A switch describes these answers clearly better than every model without one (difference "
                   "in BIC {much}).", much=much)  # fmt: skip
    return say("review", "A switch describes these answers better than every model without one, though not by much "
               "(difference in BIC {much}; {needed} is needed, {clear} would be clear).", much=much, needed=BIC_NEEDED,
               clear=BIC_CLEAR)  # fmt: skip


def hysteresis(found: Hysteresis | None) -> Words | None:
    """Say whether the way back lies elsewhere than the way up; exploratory, and mostly it cannot be told."""
    if found is None:
        return None
    if not found.found:
        return say("review", "Rising against falling tension (exploratory): whether the way back lies at another "
                   "tension than the way up, the data cannot tell.")  # fmt: skip
    size = f"{abs(found.width):.0f}"
    if found.width > 0:
        return say("review", "Rising against falling tension (exploratory): the way up seems to lie about {size} "
                   "points higher than the way back.", size=size)  # fmt: skip
    return say("review", "Rising against falling tension (exploratory): the way up seems to lie about {size} points "
               "lower than the way back.", size=size)  # fmt: skip
