"""The lines of the page between sessions, each with its mean, its range and how many answers stand behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ema_app.charts.between import Line
from ema_app.charts.rewind import Points
from ema_app.core.roles import AROUSAL
from ema_app.core.words import Words, say
from ema_app.measures.result import Measure
from ema_app.session.between_facts import most_rated
from ema_app.session.reading import WITHOUT_ANSWER
from ema_app.session.rewind_hours import role_words
from ema_app.session.seen_around import Seen
from ema_app.session.stretch import Entry

USUAL_EMOTION = "anger"


def lines(entries: Sequence[Entry], rated: Sequence[Seen], levels: Mapping[str, Measure]) -> list[Line]:
    """Give tension, mood, and the emotion that others rated most (else anger); what nobody was asked is left out.

    `levels`: the mean of an item by its name.
    """
    emotion = most_rated(rated) or USUAL_EMOTION
    roles = (AROUSAL, "self.valence", f"self.{emotion}")
    made = [_line(role, entries, rated if role == roles[2] else (), levels) for role in roles]
    return [line for line in made if line.points.known]


def _line(role: str, entries: Sequence[Entry], rated: Sequence[Seen], levels: Mapping[str, Measure]) -> Line:
    name = role_words(role)
    asked = [e for e in entries if e.values("self.") or e.status in WITHOUT_ANSWER]
    points = Points.of(name, [(e.moment_ms, e.value(role)) for e in asked])
    seen = [(s.moment_ms, s.value) for s in rated if s.role == role.replace("self.", "observed.", 1)]
    under = level_words(levels[str(name)]) if str(name) in levels else answers_words(points, bool(seen))
    other = Points.of(say("between", "{name}, seen", name=name), sorted(seen)) if seen else None
    return Line(points, 0, 100, under, other)


def level_words(level: Measure) -> Words:
    """Say a mean with its range and what stands behind it; with few answers no mean."""
    values = {"n": level.n, "missing": level.missing}
    if level.value is None:
        return say("between", "{n} answers: no mean", **values)
    if level.low is None or level.high is None:
        return say("between", "mean {mean}; {n} answers, {missing} without", mean=f"{level.value:.0f}", **values)
    low, high = max(0.0, level.low), min(100.0, level.high)
    return say("between", "mean {mean} ({low} to {high}); {n} answers, {missing} without",
               mean=f"{level.value:.0f}", low=f"{low:.0f}", high=f"{high:.0f}", **values)  # fmt: skip


def answers_words(points: Points, seen: bool) -> Words:
    """Say how many answers a line has, and which mark is which."""
    if seen:
        return say("between", "felt ● seen ■; {n} answers", n=points.known)
    return say("between", "{n} answers", n=points.known)
