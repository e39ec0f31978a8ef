"""What is said of felt and seen, to the person or to a clinician: never more than the interval carries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ema_app.charts.felt_seen.naming import feeling, joined, listed, plain, points
from ema_app.core.words import Words, say
from ema_app.measures.discrepancy import Summary, sentence

Reader = Literal["person", "clinician"]
NEITHER = say("felt_seen", "Neither rating is the true one.")


@dataclass(frozen=True)
class Told:
    """To whom it is said, of whom (None = of everyone who rated), and whether all moments were evenings, one a day."""

    reader: Reader
    who: Words | None = None
    evenings: bool = False


def side(summary: Summary) -> int:
    """Give which rating is higher: 1 = the felt one, -1 = the seen one, 0 = the interval does not tell."""
    bias = summary.measures["discrepancy_bias"]
    if bias.value is None or bias.low is None or bias.high is None or bias.low <= 0 <= bias.high:
        return 0
    return 1 if bias.low > 0 else -1


def moment_sentence(summary: Summary | None, told: Told, emotion: str) -> Words:
    """Say what the pairs of one emotion show."""
    if summary is None or not summary.n:
        return say("felt_seen", "In these days no check-in has a rating of {what} by somebody else beside it. That is "
                                "fine; nothing is missing.", what=feeling(emotion))  # fmt: skip
    if side(summary):
        return joined(_direction(summary, told), NEITHER)
    if told.reader == "person":
        return sentence(summary, told.who or "")
    return _undecided(summary)


def withheld_sentence(who: Words | None) -> Words:
    """Say that single values are not shown, because those who rated chose so."""
    if who is None:
        return say("felt_seen", "Those who rated chose to be seen in averages only, from ten moments on. That is their "
                                "choice; it says nothing about you or them.")  # fmt: skip
    return say("felt_seen", "{who} chose to be seen in averages only, from ten moments on. That is their choice; it "
                            "says nothing about you or them.", who=who)  # fmt: skip


def waiting_sentence(count: int, who: Words | None) -> Words:
    """Say that there are ratings, and how many moments it takes until an average shows."""
    so_far = say("felt_seen", "Moments rated from both sides so far: {count}; averages show from ten on.", count=count)
    return joined(so_far, withheld_sentence(who))


def _undecided(summary: Summary) -> Words:
    """For a clinician: too few, all on one day, or an interval that covers zero."""
    bias, what = summary.measures["discrepancy_bias"], feeling(summary.emotion)
    if bias.value is None:
        return say("felt_seen", "{n} moments of {what} were rated from both sides; {needs} more are needed before they "
                                "can be summed up.", n=summary.n, what=what, needs=summary.needs)  # fmt: skip
    if bias.low is None or bias.high is None:
        return say("felt_seen", "{n} moments of {what} were rated from both sides, all on one day: too few days to say "
                                "more.", n=summary.n, what=what)  # fmt: skip
    told = say("felt_seen", "For {what} the {n} moments cannot tell which rating lies above the other (felt minus seen "
                            "could be {low} to {high}).",
               what=what, n=summary.n, low=plain(bias.low), high=plain(bias.high))  # fmt: skip
    return joined(told, NEITHER)


def _direction(summary: Summary, told: Told) -> Words:
    """Say on how many moments the seen rating lay higher (or lower), and by how much it does typically."""
    bias, higher = summary.measures["discrepancy_bias"], side(summary) < 0
    count = summary.self_lower if higher else summary.self_higher
    least, most = sorted(abs(end) for end in (bias.low or 0.0, bias.high or 0.0))
    sizes = {"typical": points(abs(bias.value or 0.0)), "least": points(least), "most": points(most)}
    counts = {"k": count, "n": summary.n}
    values = {"what": feeling(summary.emotion), **sizes}
    if 2 * count <= summary.n:
        return _against_most(higher, values | counts)
    evenings = say("felt_seen", "On {k} of {n} evenings", **counts)
    values["times"] = evenings if told.evenings else say("felt_seen", "In {k} of {n} moments", **counts)
    if told.who is None:
        return _of_everyone(told.reader, higher, values)
    return _of_one(told.reader, higher, values | {"who": told.who})


def _of_one(reader: Reader, higher: bool, values: dict[str, object]) -> Words:
    if reader == "person" and higher:
        return say("felt_seen", "{times} {who}'s rating of your {what} was higher than yours (typically "
                                "{typical} points; it could be {least} to {most}).", **values)  # fmt: skip
    if reader == "person":
        return say("felt_seen", "{times} {who}'s rating of your {what} was lower than yours (typically "
                                "{typical} points; it could be {least} to {most}).", **values)  # fmt: skip
    if higher:
        return say("felt_seen", "{times} {who} rated {what} higher than the person did (typically "
                                "{typical} points; it could be {least} to {most}).", **values)  # fmt: skip
    return say("felt_seen", "{times} {who} rated {what} lower than the person did (typically {typical} "
                            "points; it could be {least} to {most}).", **values)  # fmt: skip


def _against_most(higher: bool, values: dict[str, object]) -> Words:
    """The mean lies on one side, most moments do not: both are said."""
    if higher:
        return say("felt_seen", "On average {what} was seen higher than felt, by {typical} points (it could be {least} "
                                "to {most}), though that was so in {k} of {n} moments only.", **values)  # fmt: skip
    return say("felt_seen", "On average {what} was seen lower than felt, by {typical} points (it could be {least} to "
                            "{most}), though that was so in {k} of {n} moments only.", **values)  # fmt: skip


def _of_everyone(reader: Reader, higher: bool, values: dict[str, object]) -> Words:
    if reader == "person" and higher:
        return say("felt_seen", "{times} others rated your {what} higher than you did (typically "
                                "{typical} points; it could be {least} to {most}).", **values)  # fmt: skip
    if reader == "person":
        return say("felt_seen", "{times} others rated your {what} lower than you did (typically "
                                "{typical} points; it could be {least} to {most}).", **values)  # fmt: skip
    if higher:
        return say("felt_seen", "{times} others rated {what} higher than the person did (typically "
                                "{typical} points; it could be {least} to {most}).", **values)  # fmt: skip
    return say("felt_seen", "{times} others rated {what} lower than the person did (typically "
                            "{typical} points; it could be {least} to {most}).", **values)  # fmt: skip


def average_sentence(found: Sequence[Summary]) -> Words:
    """Say of all emotions on average which rating lies higher, where the data tell."""
    enough = [one for one in found if one.measures["discrepancy_bias"].value is not None]
    if not enough:
        most = max((one.n for one in found), default=0)
        return say("felt_seen", "No feeling has the ten pairs yet that an average needs; the most is {most}. Each "
                                "moment stands by itself.", most=most)  # fmt: skip
    few = [one for one in found if one not in enough and one.n]
    return joined(
        _side(enough, -1), _side(enough, 1), _cannot_tell([one for one in enough if not side(one)]),
        say("felt_seen", "Not enough pairs yet: {what}.", what=_names(few)) if few else None, NEITHER,
    )  # fmt: skip


def _side(found: Sequence[Summary], which: int) -> Words | None:
    here = [_sized(one) for one in found if side(one) == which]
    if not here:
        return None
    if which < 0:
        return say("felt_seen", "On average seen higher than felt: {what}.", what=listed(here))
    return say("felt_seen", "On average felt higher than seen: {what}.", what=listed(here))


def _sized(summary: Summary) -> Words:
    bias = summary.measures["discrepancy_bias"]
    least, most = sorted(abs(end) for end in (bias.low or 0.0, bias.high or 0.0))
    return say("felt_seen", "{what} ({typical} points; {least} to {most})", what=feeling(summary.emotion),
               typical=points(abs(bias.value or 0.0)), least=points(least), most=points(most))  # fmt: skip


def _cannot_tell(found: Sequence[Summary]) -> Words | None:
    return say("felt_seen", "The data cannot tell for {what}.", what=_names(found)) if found else None


def _names(found: Sequence[Summary]) -> Words:
    return listed([feeling(one.emotion) for one in found])
