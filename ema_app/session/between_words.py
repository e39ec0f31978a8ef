"""The sentences of the page between sessions: made from numbers, each with its range, none that its interval denies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ema_app.charts.who import Who
from ema_app.core.words import Words, say
from ema_app.measures.result import Measure
from ema_app.session.rewind_facts import joined

MOST = 5
FEW = 8


@dataclass(frozen=True)
class Compared:
    """An item in the stretch and against the weeks before: `level` and `change` (measures.level_change)."""

    name: Words
    level: Measure
    change: Measure


@dataclass(frozen=True)
class SwitchCounts:
    """Switch events seen in the stretch by person code ('' = nobody named), and how many in each of the weeks before;
    `refused` = the reason where the data do not show a switch; `who` = what people are called."""

    by_person: Sequence[str]
    weeks_before: Sequence[int]
    refused: Words | None = None
    who: Who = field(default_factory=Who)


@dataclass(frozen=True)
class Numbers:
    """What the sentences are made from: check-ins answered and offered, the compared items, switch events, and one
    sentence on felt and seen."""

    answered: int
    offered: int
    compared: Sequence[Compared]
    switches: SwitchCounts
    felt_seen: Words | None = None


def sentences(numbers: Numbers) -> list[Words]:
    """Give at most five sentences. With few answers only how many there were: each one stands by itself."""
    found = [coverage(numbers.answered, numbers.offered)]
    if numbers.answered < FEW:
        return found
    found += [words for one in numbers.compared if (words := change_words(one)) is not None]
    found.append(switch_words(numbers.switches))
    if numbers.felt_seen is not None:
        found.append(numbers.felt_seen)
    return found[:MOST]


def coverage(answered: int, offered: int) -> Words:
    """Say how many check-ins were answered; what is missing is not counted against anybody."""
    if not answered:
        return say("between", "No check-in was answered in these days. The page fills with the next ones.")
    if answered < FEW:
        return say("between", "A few moments in these days ({answered}). Each one stands by itself.", answered=answered)
    return say("between", "{answered} of {offered} check-ins were answered; the others are gaps in the lines.",
               answered=answered, offered=max(offered, answered))  # fmt: skip


def change_words(one: Compared) -> Words | None:
    """Say how an item differs from the four weeks before; a direction only where the whole interval lies on one side.

    None where there is too little to compare.
    """
    change = one.change
    if change.value is None or change.low is None or change.high is None:
        return None
    values: dict[str, object] = {"what": one.name, "n": change.n, "missing": change.missing}
    if change.low <= 0 <= change.high:
        return say(
            "between",
            "{what}: no clear difference from the four weeks before (it could be anything from {below} points lower "
            "to {above} higher; {n} answers, {missing} check-ins without).",
            below=_points(-change.low), above=_points(change.high), **values,
        )  # fmt: skip
    sizes = (abs(change.value), *sorted((abs(change.low), abs(change.high))))
    values |= dict(zip(("typical", "least", "most"), map(_points, sizes), strict=True))
    return _direction(change.value > 0, values)


def _direction(higher: bool, values: dict[str, object]) -> Words:
    if higher:
        return say(
            "between",
            "{what}: on average {typical} points higher than in the four weeks before (it could be {least} to {most}; "
            "{n} answers, {missing} check-ins without).",
            **values,
        )  # fmt: skip
    return say(
        "between",
        "{what}: on average {typical} points lower than in the four weeks before (it could be {least} to {most}; "
        "{n} answers, {missing} check-ins without).",
        **values,
    )  # fmt: skip


def switch_words(counts: SwitchCounts) -> Words:
    """Say how many switch events were seen, about whom, and how many there were in the weeks before: counts only."""
    if counts.refused is not None:
        return say("between", "Switch events: none are shown. {why}", why=counts.refused)
    values: dict[str, object] = {"n": len(counts.by_person), "who": _who(counts)}
    weeks = counts.weeks_before
    if not weeks:
        return say("between", "Switch events seen at check-ins: {n}{who}. Those between two check-ins are not seen.",
                   **values)  # fmt: skip
    values |= {"least": min(weeks), "most": max(weeks), "weeks": len(weeks)}
    return say("between", "Switch events seen at check-ins: {n}{who}. In the {weeks} weeks before: {least} to {most} a "
                          "week. Those between two check-ins are not seen.", **values)  # fmt: skip


def _who(counts: SwitchCounts) -> Words | str:
    named = Counter(code for code in counts.by_person if code)
    told = [Words("", "{who}: {n}", {"who": counts.who.of(code), "n": n}) for code, n in sorted(named.items())]
    return Words("", " ({told})", {"told": joined(told)}) if told else ""


def _points(size: float) -> str:
    """Give points as a whole number, or with one decimal where they would round to nothing."""
    return f"{size:.0f}" if size >= 1 or size == 0 else f"{size:.1f}"
