"""A sampling scheme in one sentence: when it asks, how far apart, and how long each prompt waits."""

from __future__ import annotations

from ema_app.core.protocol import Scheme
from ema_app.core.words import Words, say


def scheme_words(scheme: Scheme) -> Words:
    """Say when a scheme asks, and how long a prompt waits to be opened (minutes)."""
    values = {"when": _when(scheme), "wait": scheme.expire_unopened_minutes, "gap": scheme.min_gap_minutes}
    if scheme.kind == "event":
        return _when(scheme)
    if scheme.min_gap_minutes:
        return say("scheme", "{when}, at least {gap} minutes apart. Each waits {wait} minutes to be opened.", **values)
    return say("scheme", "{when}. Each waits {wait} minutes to be opened.", **values)


def _when(scheme: Scheme) -> Words:
    if scheme.kind == "stratified":
        return say("scheme", "{n} a day, each at a random moment of its own part of the day", n=scheme.per_day)
    if scheme.kind == "interval":
        return _interval(scheme)
    if scheme.kind in ("fixed", "evening"):
        return say("scheme", "Every day at {times}", times=", ".join(f"{at:%H:%M}" for at in scheme.at))
    if scheme.kind == "burst":
        return say("scheme", "{minutes} minutes after something happened",
                   minutes=", ".join(map(str, scheme.offsets_minutes)))  # fmt: skip
    if scheme.kind == "after_answer":
        return _after(scheme)
    return say("scheme", "You begin it yourself, when something happened")


def _interval(scheme: Scheme) -> Words:
    if not scheme.jitter_minutes:
        return say("scheme", "Every {every} minutes", every=scheme.every_minutes)
    return say("scheme", "Every {every} minutes, up to {jitter} minutes sooner or later",
               every=scheme.every_minutes, jitter=scheme.jitter_minutes)  # fmt: skip


def _after(scheme: Scheme) -> Words:
    """The condition itself is not said: knowing it would change the answers."""
    if scheme.control_share:
        return say("scheme", "After some answers, and now and then after others, so that the two can be compared")
    return say("scheme", "After some answers")
