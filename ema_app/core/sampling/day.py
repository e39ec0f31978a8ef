"""The prompts of one day: the times that are given first, then those that chance finds a place for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ema_app.core.burden import form_minutes
from ema_app.core.protocol import Protocol, Scheme
from ema_app.core.sampling.chance import Chance
from ema_app.core.sampling.clock import Span, even_blocks, instant, waking_hours, wall_blocks
from ema_app.core.sampling.draw import draw, feasible, first_open
from ema_app.core.sampling.planned import Around, PlannedPrompt, Slot, closed_around, planned

_ORDER = {"fixed": 0, "evening": 0, "interval": 1, "stratified": 2}


class _Closed(NamedTuple):
    """Spans that chance keeps clear of: all, and those around the day's times that are given and not drawn."""

    all: list[Span]
    given: list[Span]


def plan_day(
    protocol: Protocol, day: date, around: Around, before: Sequence[PlannedPrompt] = (), since: int | None = None
) -> list[PlannedPrompt]:
    """Give the prompts of a day in order of time.

    `before` are prompts already planned or given, to keep a gap from; those of the same day count towards it. From
    `since` (an instant) on only, for what is left of a day after a change of zone.
    """
    found: list[PlannedPrompt] = []
    schemes = [scheme for scheme in protocol.sampling.schemes if scheme.kind in _ORDER]
    for scheme in sorted(schemes, key=lambda scheme: _ORDER[scheme.kind]):
        others = [*before, *found]
        slots = _slots(protocol, scheme, (day, since), around, others)
        found += [planned(protocol, slot, day, around) for slot in slots if since is None or slot.at >= since]
    kept = _within_limits(protocol, found, [p for p in before if p.day == day], Chance(around.seed, "limits", day))
    return sorted(kept, key=lambda prompt: prompt.at)


def _slots(
    protocol: Protocol, scheme: Scheme, when: tuple[date, int | None], around: Around, others: list[PlannedPrompt]
) -> list[Slot]:
    day, since = when
    given = sum(other.scheme == scheme.id and other.day == day for other in others)
    if scheme.kind in ("fixed", "evening"):
        met = [other for other in others if since is not None and other.at <= since]
        return _given_times(protocol, scheme, day, around, closed_around(scheme, met, protocol))[given:]
    closed = closed_around(scheme, others, protocol)
    gap = max(1, scheme.min_gap_minutes * 60)
    if scheme.kind == "interval":
        blocks = feasible(_interval_blocks(protocol, scheme, day, around), gap, closed)
    else:
        at_given_times = [other for other in others if other.day == day and other.trigger in ("fixed", "evening")]
        given_times = closed_around(scheme, at_given_times, protocol)
        spans = _Closed(closed, [(a - 1, b) for a, b in given_times])  # the second itself is free, and no part of a day
        blocks = _stratified_blocks(protocol, scheme, (day, since, given), around, spans)
    chance = Chance(around.seed, protocol.id, scheme.id, day, "" if since is None else since)
    return [Slot(scheme, at, block) for at, block in zip(draw(blocks, gap, closed, chance), blocks, strict=True)]


def _given_times(protocol: Protocol, scheme: Scheme, day: date, around: Around, closed: list[Span]) -> list[Slot]:
    """The times by the clock; later where a prompt of the journey lies too near."""
    begin = protocol.sampling.waking[0]
    later = [(day + timedelta(days=moment < begin), moment) for moment in scheme.at]
    instants = sorted({instant(its_day, moment, around.zone) for its_day, moment in later})
    low, high = waking_hours(protocol.sampling, day, around.zone)
    times = [(at, first_open(at, closed)) for at in instants]
    return [Slot(scheme, shown, (at, shown)) for at, shown in times if low <= at <= shown < high]


def _interval_blocks(protocol: Protocol, scheme: Scheme, day: date, around: Around) -> list[Span]:
    begin, end = waking_hours(protocol.sampling, day, around.zone)
    every, width = (scheme.every_minutes or 0) * 60, 2 * scheme.jitter_minutes * 60
    return [(at, at + width + 1) for at in range(begin, end - width, every)] if every else []


def _stratified_blocks(
    protocol: Protocol, scheme: Scheme, when: tuple[date, int | None, int], around: Around, spans: _Closed
) -> list[Span]:
    """Blocks by the clock; where they cannot hold a prompt each, the first of other ways to cut that hold the most."""
    day, since, given = when
    gap = max(1, scheme.min_gap_minutes * 60)
    begin, end = waking_hours(protocol.sampling, day, around.zone)
    if given or (since is not None and since > begin):
        left = (max(begin, since or begin), end)
        count = min(scheme.per_day - given, round((left[1] - left[0]) * scheme.per_day / max(1, end - begin)))
        if count <= 0 or left[0] >= left[1]:
            return []
        return feasible(even_blocks(left, count, spans.given), gap, spans.all)
    found: list[Span] = []
    for holes in (spans.given, []):
        for cut in (wall_blocks(protocol.sampling, day, around.zone, scheme.per_day, holes),
                    even_blocks((begin, end), scheme.per_day, holes)):  # fmt: skip
            held = feasible(cut, gap, spans.all)
            found = held if len(held) > len(found) else found
    return found


def _within_limits(
    protocol: Protocol, found: list[PlannedPrompt], given: list[PlannedPrompt], chance: Chance
) -> list[PlannedPrompt]:
    """Leave out prompts by chance, none preferred, until the day's number and minutes are kept."""
    cap, most = protocol.sampling.daily_cap, protocol.sampling.burden_minutes
    kept = list(found)
    while kept:
        minutes = sum(form_minutes(protocol, prompt.form) for prompt in [*given, *kept])
        if (cap is None or len(given) + len(kept) <= cap) and (most is None or minutes <= most):
            break
        kept.pop(chance.below(len(kept)))
    return kept
