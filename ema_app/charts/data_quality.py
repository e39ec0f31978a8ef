"""How good the data are: what was answered, how soon, how the answers look, and what became of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ema_app.charts.compliance import FEW, Figures
from ema_app.charts.reason_words import ending
from ema_app.charts.spec import Table
from ema_app.core.words import Words, say


@dataclass(frozen=True)
class Flag:
    """Entries that look a certain way: how many of how many; they are flagged, never left out."""

    name: Words
    meaning: Words
    flagged: int
    entries: int


def whole_sentence(figures: Figures) -> Words:
    """Say how much was answered of what had a chance, with the interval."""
    whole = figures.whole
    if not whole.planned:
        return say("review", "No check-in was planned in these days; what there is was begun by the person.")
    if whole.answered < FEW or whole.share is None:
        return say("review", "{answered} of {offered} check-ins that had a chance were answered. Each one stands by "
                   "itself.", answered=whole.answered, offered=whole.offered)  # fmt: skip
    share = f"{whole.share * 100:.0f}"
    told: dict[str, object] = {"answered": whole.answered, "offered": whole.offered, "share": share}
    if whole.low is None or whole.high is None:
        return say("review", "{answered} of {offered} check-ins that had a chance were answered ({share} %; too few "
                   "days for an interval).", **told)  # fmt: skip
    return say("review", "{answered} of {offered} check-ins that had a chance were answered ({share} %; it could be "
               "{low} to {high}).", **told, low=f"{whole.low * 100:.0f}", high=f"{whole.high * 100:.0f}")  # fmt: skip


def weeks_sentence(figures: Figures) -> Words:
    """Give the first and the last week in counts; nothing is concluded from them."""
    weeks = [week for week in figures.weeks if week.offered]
    if len(weeks) < 2:
        return say("review", "Weeks can be compared from the second one on.")
    first, last = weeks[0], weeks[-1]
    return say("review", "First week: {a} of {b}. Latest week so far: {c} of {d}. A gap is a time in which no check-in "
               "had a chance.", a=first.answered, b=first.offered, c=last.answered, d=last.offered)  # fmt: skip


def endings(figures: Figures) -> Table:
    """Give what became of the prompts that were not answered, the most frequent first."""
    headings = (say("review", "what became of it"), say("review", "check-ins"))
    return Table(headings, lambda: [(ending(e.status, e.reason), e.count) for e in figures.endings])


def flags(found: Sequence[Flag]) -> Table:
    """Give how many entries look a certain way."""
    headings = (say("review", "entries that"), say("review", "how many"), say("review", "of"), say("review", "meaning"))
    return Table(headings, lambda: [(f.name, f.flagged, f.entries, f.meaning) for f in found])


FLAGS_SENTENCE = say(
    "review", "Entries that look fast or even can do so for many reasons: they are flagged, never left out.",
)  # fmt: skip
