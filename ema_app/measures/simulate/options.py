"""From options, as a command takes them, to a design: everything that makes no sense is refused in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log
from typing import TypedDict, TypeVar, Unpack

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.measures.simulate.design import GAPS, Answers, Behaviour, Company, Design, Gap, Missing, Strategy
from ema_app.measures.simulate.life import ROSTER

_T = TypeVar("_T")

KINDS: dict[str, tuple[Behaviour, Answers]] = {
    "switch": ("switch", Answers()),
    "one_mode": ("one_mode", Answers()),
    "flat": ("flat", Answers()),
    "company": ("company", Answers()),
    "graded_line": ("graded_line", Answers()),
    "graded_curve": ("graded_curve", Answers()),
    "skewed": ("one_mode", Answers(skew=0.6)),
    "autocorrelated": ("one_mode", Answers(autocorrelation=0.4, day_drift=10.0)),
    "reversed": ("reversed", Answers()),
}
"""Kinds of person, by the name that a command takes."""

STRATEGIES: dict[str, tuple[Strategy, float, float]] = {
    "none": ("none", 0.0, 1.0),
    "hyperactivating": ("hyperactivating", -8.0, 0.7),
    "deactivating": ("deactivating", 8.0, 1.3),
}
"""Attachment strategies: points on the switch level, and a factor on the rate back, as the theory expects them."""


class Options(TypedDict, total=False):
    """What may be asked for; anything left out is as in `Design`.

    `switch_points`: one per relationship, taken exactly; `answered` and the two `missing_by_mode` (controlled,
    automatic) are shares 0-1; `discrepancy`: felt minus seen, in points, by emotion.
    """

    days: int
    per_day: int
    every_minutes: int
    kind: str
    strategy: str
    relationships: int
    switch_points: Sequence[float]
    dprime: float
    arousal_error: float
    answered: float
    missing_by_mode: Sequence[float]
    discrepancy: Mapping[str, float]
    no_body: bool


_BOUNDS = {
    "days": (1, 3660), "per_day": (1, 60), "every_minutes": (0, 240), "dprime": (0, 20), "arousal_error": (0, 50),
    "answered": (0, 1), "relationships": (1, len(ROSTER)),
}  # fmt: skip


def design_from_options(**options: Unpack[Options]) -> Design:
    """Give the design that the options ask for; raises EmaError (code `option`) on what makes no sense."""
    for name, (low, high) in _BOUNDS.items():
        value = options.get(name)
        if value is not None and not low <= float(str(value)) <= high:
            raise _wrong(say("errors", "{name} must lie between {low} and {high}.", name=name, low=low, high=high))
    behaviour, answers = _known("kind", KINDS, options.get("kind", "switch"))
    strategy, lift, slowing = _known("strategy", STRATEGIES, options.get("strategy", "none"))
    usual = Design()
    design = replace(
        usual, behaviour=behaviour, strategy=strategy, theta=usual.theta + lift, rate_off=usual.rate_off * slowing,
        days=options.get("days", usual.days), per_day=options.get("per_day", usual.per_day),
        every_minutes=options.get("every_minutes", 0), body=not options.get("no_body", False),
        missing=_missing(options), gaps=_gaps(options.get("discrepancy", {})),
        answers=replace(answers, dprime=options.get("dprime", answers.dprime),
                        arousal_error=options.get("arousal_error", answers.arousal_error)),
    )  # fmt: skip
    return _with_relationships(design, options)


def _with_relationships(design: Design, options: Options) -> Design:
    """Put in the switch points asked for, or as many relationships ten points apart around the level."""
    points = options.get("switch_points")
    count = options.get("relationships", len(points) if points else len(design.company.offsets))
    if not points:
        return replace(design, company=Company(offsets=tuple(10.0 * (j - (count - 1) / 2) for j in range(count))))
    if len(points) != count or len(points) > len(ROSTER):
        raise _wrong(say("errors", "There must be one switch point per relationship."))
    if any(not 0 <= point <= 100 for point in points):
        raise _wrong(say("errors", "Switch points must lie between 0 and 100."))
    sign = -1 if design.behaviour == "reversed" else 1
    theta = design.theta
    shift = sign * log(design.rate_off / design.rate_on) * design.width
    return replace(design, company=Company(offsets=tuple(p - shift - theta for p in points), spread=0.0))


def _missing(options: Options) -> Missing:
    by_mode = options.get("missing_by_mode")
    if by_mode is None:
        share = round(1 - options.get("answered", 0.8), 12)
        return Missing(share, share)
    if "answered" in options:
        raise _wrong(say("errors", "Give either the share answered or the shares missed by mode."))
    if len(by_mode) != len(("controlled", "automatic")) or any(not 0 <= share <= 1 for share in by_mode):
        raise _wrong(say("errors", "Missed by mode takes two shares between 0 and 1: controlled and automatic."))
    return Missing(*by_mode)


def _gaps(wanted: Mapping[str, float]) -> tuple[Gap, ...]:
    """Give the usual discrepancies, those asked for replaced by a bias that does not depend on the mode."""
    known = {gap.emotion: gap for gap in GAPS}
    for emotion, bias in wanted.items():
        _known("discrepancy", known, emotion)
        if abs(bias) > 100:
            raise _wrong(say("errors", "A discrepancy cannot be larger than 100 points."))
    return tuple(Gap(emotion, wanted[emotion]) if emotion in wanted else gap for emotion, gap in known.items())


def _known(name: str, choices: Mapping[str, _T], value: str) -> _T:
    """Give the choice called `value`, or say which there are."""
    if value in choices:
        return choices[value]
    there = ", ".join(choices)
    raise _wrong(say("errors", "{value} is no {name}. There are: {there}.", value=value, name=name, there=there))


def _wrong(what: Words) -> EmaError:
    return EmaError("option", what)
