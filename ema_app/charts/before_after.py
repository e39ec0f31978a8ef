"""Two stretches of time beside each other: each measure before and now, their difference, and what it can tell."""

from __future__ import annotations

from collections.abc import Sequence

from ema_app.charts.spec import Table
from ema_app.core.words import Digits, Words, say
from ema_app.measures.differences import Difference
from ema_app.measures.result import Measure

VERDICTS = {
    1: say("review", "higher now"),
    -1: say("review", "lower now"),
    0: say("review", "cannot tell"),
}
Named = tuple[Words, Difference]


def sentence(rows: Sequence[Named]) -> Words:
    """Say how many measures point somewhere, and how many would by chance."""
    known = [found for _, found in rows if found.low is not None]
    if not known:
        return say("review", "Too little in one of the two stretches to compare them.")
    pointing = sum(found.direction != 0 for found in known)
    return say("review", "{pointing} of {known} differences lie beyond their interval; about {chance} would by chance "
               "alone.", pointing=pointing, known=len(known), chance=Digits(f"{0.05 * len(known):.1f}"))  # fmt: skip


def before_after(rows: Sequence[Named]) -> Table:
    """Give a row per measure: before, now, the difference with its interval, and the verdict."""
    headings = (say("review", "measure"), say("review", "before"), say("review", "now"), say("review", "difference"),
                say("review", "what it tells"))  # fmt: skip
    return Table(headings, lambda: [
        (name, _told(found.before), _told(found.now), _difference(found), VERDICTS[found.direction])
        for name, found in rows
    ])  # fmt: skip


def _told(one: Measure) -> Words | str:
    if one.value is None:
        return "–"
    value = _number(one.value)
    if one.low is None or one.high is None:
        return say("review", "{value}, n {n}", value=value, n=one.n)
    return say("review", "{value} ({low} to {high}), n {n}", value=value, low=_number(one.low), high=_number(one.high),
               n=one.n)  # fmt: skip


def _difference(found: Difference) -> Words | str:
    if found.value is None:
        return "–"
    value = Digits(f"{found.value:+.1f}")
    if found.low is None or found.high is None:
        return value
    return say("review", "{value} ({low} to {high})", value=value, low=Digits(f"{found.low:+.1f}"),
               high=Digits(f"{found.high:+.1f}"))  # fmt: skip


def _number(value: float) -> str:
    return Digits(f"{value:.0f}" if abs(value) >= 10 else f"{value:.1f}")
