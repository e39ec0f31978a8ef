"""One sentence per summary, in words for the person; never more than the interval carries."""

from __future__ import annotations

from ema_app.core.words import Words, say
from ema_app.measures.discrepancy.summary import Summary

ALL_EMOTIONS = say("felt_seen", "feelings")

WORDS = (
    say("emotions", "anger"), say("emotions", "shame"), say("emotions", "guilt"), say("emotions", "fear"),
    say("emotions", "sadness"), say("emotions", "emptiness"), say("emotions", "loneliness"),
    say("emotions", "jealousy"), say("emotions", "disgust"), say("emotions", "joy"), say("emotions", "calm"),
    say("emotions", "affection"), say("emotions", "interest"), say("emotions", "relief"), say("emotions", "calmness"),
    say("emotions", "energy"),
)  # fmt: skip
NAMES = {words.template: words for words in WORDS} | {
    "valence": say("emotions", "mood"),
    "arousal": say("emotions", "tension"),
}
"""How an emotion is called inside a sentence; a foreign one keeps its own name."""


EVERYONE = say("felt_seen", "the people who rated you")


def sentence(summary: Summary, code: Words | str = "") -> Words:
    """Say what the pairs of one emotion show. `code` names the observer; by default the id in the scope.

    A direction is named only where the whole interval lies on one side of zero. Under the least number of pairs it says
    only how many more are needed.
    """
    who = _who(summary, code)
    what = NAMES.get(summary.emotion, Words("emotions", summary.emotion)) if summary.emotion else ALL_EMOTIONS
    bias = summary.measures["discrepancy_bias"]
    if bias.value is None:
        return _too_few(summary, who, what)
    if bias.low is None or bias.high is None:
        return say(
            "felt_seen",
            "{n} moments of {what} rated by you and by {who}, all on one day: too few days to say more. "
            "Each one stands by itself.",
            n=summary.n, who=who, what=what,
        )  # fmt: skip
    if bias.low <= 0 <= bias.high:
        return _no_direction(summary, who, what, bias.low, bias.high)
    if who is EVERYONE:
        who = say("felt_seen", "The people who rated you")
    return _direction(summary, who, what, (abs(bias.value), *sorted((abs(bias.low), abs(bias.high)))))


def _who(summary: Summary, code: Words | str) -> Words | str:
    if code:
        return code
    if summary.scope.startswith("observer:"):
        return summary.scope.removeprefix("observer:")
    return EVERYONE


def _too_few(summary: Summary, who: Words | str, what: Words) -> Words:
    return say(
        "felt_seen",
        "{n} moments of {what} rated by you and by {who}; {needs} more are needed before they can be summed up. "
        "Each one stands by itself.",
        n=summary.n, who=who, what=what, needs=summary.needs,
    )  # fmt: skip


def _no_direction(summary: Summary, who: Words | str, what: Words, low: float, high: float) -> Words:
    return say(
        "felt_seen",
        "In {n} moments, your ratings of your {what} and those by {who} show no clear difference on average (it could "
        "be anything from {below} points below theirs to {above} above). Neither rating is the true one.",
        n=summary.n, who=who, what=what, below=_points(-low), above=_points(high),
    )  # fmt: skip


def _direction(summary: Summary, who: Words | str, what: Words, sizes: tuple[float, ...]) -> Words:
    typical, least, most = map(_points, sizes)
    values = {"who": who, "what": what, "n": summary.n, "typical": typical, "least": least, "most": most}
    if (summary.measures["discrepancy_bias"].value or 0) < 0:
        return say(
            "felt_seen",
            "{who} rated your {what} higher than you did in {k} of {n} moments (on average {typical} points higher; "
            "it could be {least} to {most}). Neither rating is the true one.",
            k=summary.self_lower, **values,
        )  # fmt: skip
    return say(
        "felt_seen",
        "{who} rated your {what} lower than you did in {k} of {n} moments (on average {typical} points lower; "
        "it could be {least} to {most}). Neither rating is the true one.",
        k=summary.self_higher, **values,
    )  # fmt: skip


def _points(size: float) -> str:
    """Give points as a whole number, or as much of it as is not nothing."""
    return f"{size:.0f}" if size >= 1 or size == 0 else f"{size:.1g}"
