"""Schedules that cannot work: waking hours, caps, and what each kind of scheme needs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from itertools import pairwise

from ema_app.core.protocol import DAY_MINUTES, SCHEME_KINDS, Protocol, Sampling, Scheme
from ema_app.core.protocol_file import Place
from ema_app.core.protocol_lint.flaw import Flaw, plain_name
from ema_app.core.protocol_lint.waiting import minutes, waiting_flaws
from ema_app.core.words import Words, say


def sampling_flaws(protocol: Protocol) -> Iterator[Flaw]:
    """Give what is wrong with the waking hours, the caps and the schemes."""
    yield from _day_flaws(protocol.sampling)
    for n, scheme in enumerate(protocol.sampling.schemes):
        place = Place("sampling.scheme", n)
        yield from _name_flaws(place, scheme, protocol)
        yield from _kind_flaws(place, scheme)
        yield from _time_flaws(place, scheme, protocol.sampling)
        yield from waiting_flaws(place, scheme, protocol.sampling)


def _day_flaws(sampling: Sampling) -> Iterator[Flaw]:
    if not sampling.waking_minutes:
        yield Flaw(Place("sampling", 0, "waking"), say("protocol", "There are no waking hours."),
                   say("protocol", "Let the end differ from the beginning (00:00 to 00:00 is the whole day)."))
    limits = {"days": sampling.days, "daily_cap": sampling.daily_cap, "burden_minutes": sampling.burden_minutes}
    for key, value in limits.items():
        if value == 0:
            yield Flaw(Place("sampling", 0, key), say("protocol", "{key} is 0, so nothing is ever asked.", key=key),
                       say("protocol", "Write at least 1, or take the line out."))  # fmt: skip


def _name_flaws(place: Place, scheme: Scheme, protocol: Protocol) -> Iterator[Flaw]:
    yield from plain_name(place._replace(key="id"), scheme.id)
    if scheme.id in [other.id for other in protocol.sampling.schemes[: place.number]]:
        yield Flaw(place._replace(key="id"), say("protocol", "The id {id} is used twice.", id=scheme.id),
                   say("protocol", "Give one of the two another id."))  # fmt: skip
    if scheme.form not in protocol.forms:
        yield Flaw(place._replace(key="form"),
                   say("protocol", "{id} asks the form {form}, which is not there.", id=scheme.id, form=scheme.form),
                   say("protocol", "Name one of: {known}.", known=", ".join(protocol.forms)))  # fmt: skip


def _kind_flaws(place: Place, scheme: Scheme) -> Iterator[Flaw]:
    if scheme.kind not in SCHEME_KINDS:
        yield Flaw(place._replace(key="kind"), say("protocol", "There is no scheme {kind}.", kind=scheme.kind),
                   say("protocol", "Take one of: {known}.", known=", ".join(SCHEME_KINDS)))  # fmt: skip
        return
    need = _need(scheme)
    if need is not None:
        key, mend = need
        yield Flaw(place._replace(key=key), say("protocol", "{id}: {key} does not fit a scheme of kind {kind}.",
                                                id=scheme.id, key=key, kind=scheme.kind), mend)  # fmt: skip


def _need(scheme: Scheme) -> tuple[str, Words] | None:
    every = scheme.every_minutes or 0
    rising = all(a < b for a, b in pairwise((0, *scheme.offsets_minutes)))
    needs = {
        "stratified": ("per_day", scheme.per_day > 0, say("protocol", "Say how many prompts a day, at least 1.")),
        "fixed": ("at", bool(scheme.at), say("protocol", 'Give times of day, such as at = ["10:00", "18:00"].')),
        "evening": ("at", len(scheme.at) == 1, say("protocol", 'Give one time, such as at = ["21:30"].')),
        "interval": ("every_minutes", every > 2 * scheme.jitter_minutes,
                     say("protocol", "Give minutes, more than twice the jitter.")),
        "burst": ("offsets_minutes", bool(scheme.offsets_minutes) and rising,
                  say("protocol", "Give rising minutes after the event, such as [15, 30, 60, 120].")),
    }  # fmt: skip
    key, good, mend = needs.get(scheme.kind, ("", True, say("protocol", "")))
    return None if good else (key, mend)


def _time_flaws(place: Place, scheme: Scheme, sampling: Sampling) -> Iterator[Flaw]:
    if any(not _awake(moment, sampling) for moment in scheme.at):
        yield Flaw(place._replace(key="at"), say("protocol", "{id} asks outside the waking hours.", id=scheme.id),
                   say("protocol", "Move the time, or widen the waking hours."))  # fmt: skip
    if len(set(scheme.at)) < len(scheme.at):
        yield Flaw(place._replace(key="at"), say("protocol", "{id} names a time twice.", id=scheme.id),
                   say("protocol", "Name each time once."))  # fmt: skip
    if not 0 <= scheme.control_share <= 1:
        yield Flaw(place._replace(key="control_share"),
                   say("protocol", "{id}: control_share is a number from 0 to 1.", id=scheme.id),
                   say("protocol", "1 gives one matched prompt for each triggered one."))  # fmt: skip


def _awake(moment: time, sampling: Sampling) -> bool:
    return (minutes(moment) - minutes(sampling.waking[0])) % DAY_MINUTES < sampling.waking_minutes
