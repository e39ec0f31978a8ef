"""Prompts that would wait into each other, or have no time to be answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from itertools import pairwise

from ema_app.core.protocol import Sampling, Scheme
from ema_app.core.protocol_file import Place
from ema_app.core.protocol_lint.flaw import Flaw
from ema_app.core.words import say


def minutes(moment: time) -> int:
    """Give the minutes since midnight."""
    return moment.hour * 60 + moment.minute


def smallest_gap(scheme: Scheme) -> int | None:
    """Give the smallest number of minutes between two prompts of a scheme; None where the scheme does not say."""
    if scheme.kind == "fixed":
        return min((b - a for a, b in pairwise(sorted(map(minutes, scheme.at)))), default=None)
    if scheme.kind == "burst":
        return min((b - a for a, b in pairwise(scheme.offsets_minutes)), default=None)
    if scheme.kind == "interval":
        return max((scheme.every_minutes or 0) - 2 * scheme.jitter_minutes, scheme.min_gap_minutes)
    return scheme.min_gap_minutes or None


def waiting_flaws(place: Place, scheme: Scheme, sampling: Sampling) -> Iterator[Flaw]:
    """Give what is wrong with gaps, expiries, reminder and snooze of a scheme."""
    yield from _gap_flaws(place, scheme, sampling)
    gap, wait = smallest_gap(scheme), scheme.expire_unopened_minutes
    if gap is not None and wait > gap:
        yield Flaw(place._replace(key="expire_unopened_minutes"),
                   say("protocol", "{id}: a prompt waits {wait} minutes, and the next may come after {gap}.",
                       id=scheme.id, wait=wait, gap=gap),
                   say("protocol", "Let it expire sooner, or widen the gap."))  # fmt: skip
    if wait == 0 or scheme.expire_started_minutes < wait:
        yield Flaw(place._replace(key="expire_started_minutes"),
                   say("protocol", "{id}: there is no time to open or to finish a prompt.", id=scheme.id),
                   say("protocol", "Let expire_started_minutes be at least as long as expire_unopened_minutes; "
                                   "both count from the prompt."))  # fmt: skip
    for key, after in (("reminder_minutes", scheme.reminder_minutes), ("snooze_minutes", scheme.snooze_minutes)):
        if after is not None and not 0 < after < wait:
            yield Flaw(place._replace(key=key),
                       say("protocol", "{id}: {key} lies outside the time a prompt waits.", id=scheme.id, key=key),
                       say("protocol", "Make it shorter than expire_unopened_minutes, or take it out."))  # fmt: skip


def _gap_flaws(place: Place, scheme: Scheme, sampling: Sampling) -> Iterator[Flaw]:
    block = sampling.waking_minutes / max(scheme.per_day, 1)
    if scheme.kind == "stratified" and max(scheme.min_gap_minutes, 1) > block:
        yield Flaw(place._replace(key="min_gap_minutes"),
                   say("protocol", "{id}: blocks of {block} minutes are too small for a gap of {gap}.",
                       id=scheme.id, block=round(block), gap=scheme.min_gap_minutes),
                   say("protocol", "Ask less often, shorten the gap, or widen the waking hours."))  # fmt: skip
