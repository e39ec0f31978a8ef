"""How feelings, numbers and lists of words are written on the charts of felt and seen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from ema_app.core.role_words import role_name
from ema_app.core.words import Digits, Words, say
from ema_app.measures.discrepancy.sentences import NAMES
from ema_app.measures.result import Measure

FELT, SEEN = say("felt_seen", "felt"), say("felt_seen", "seen")
MINUS = "\N{MINUS SIGN}"


def feeling(emotion: str) -> Words:
    """Give the name of a feeling inside a sentence; a foreign one keeps its own."""
    return NAMES.get(emotion, Words("emotions", "{name}", {"name": emotion}))


def heading(emotion: str) -> Words:
    """Give the name of a feeling as a heading."""
    return role_name(f"self.{emotion}") or Words("", "{name}", {"name": emotion.capitalize()})


def listed(parts: Sequence[Words]) -> Words:
    """Join words with commas and an `and`."""
    if len(parts) < 2:
        return parts[0] if parts else Words("", "")
    first = reduce(lambda a, b: Words("felt_seen", "{a}, {b}", {"a": a, "b": b}), parts[:-1])
    return say("felt_seen", "{first} and {last}", first=first, last=parts[-1])


def joined(*sentences: Words | None) -> Words:
    """Put sentences behind each other; None is left out."""
    found = [one for one in sentences if one is not None]
    return reduce(lambda a, b: Words("", "{a} {b}", {"a": a, "b": b}), found) if found else Words("", "")


def points(size: float) -> str:
    """Give a size in points: whole, or as much of it as is not nothing."""
    return Digits(f"{size:.0f}" if size >= 1 or size == 0 else f"{size:.1g}")


def signed(value: float | None, digits: int = 0) -> str:
    """Give a number with its sign; empty where there is none. Without digits, what lies under 1 is not rounded away."""
    if value is None:
        return ""
    text = points(abs(value)) if digits == 0 else f"{abs(value):.{digits}f}"
    if not text.strip("0."):
        return Digits(text)
    return Digits((MINUS if value < 0 else "+") + text)


def plain(value: float | None, digits: int = 0) -> str:
    """Give a number without plus; empty where there is none."""
    return Digits(signed(value, digits).removeprefix("+"))


def interval(measure: Measure, digits: int = 0) -> object:
    """Give `low to high` of a measure, or in words why there is none."""
    if measure.low is None or measure.high is None:
        return ""
    return say("felt_seen", "{low} to {high}", low=signed(measure.low, digits), high=signed(measure.high, digits))


def more_needed(n: int, least: int) -> Words:
    """Say how many more pairs are needed."""
    return say("felt_seen", "{count} more needed", count=max(least - n, 0))
