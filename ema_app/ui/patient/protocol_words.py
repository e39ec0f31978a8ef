"""What the protocol page says of a protocol: its load, what an item measures, how it is answered."""

from __future__ import annotations

from ema_app.core.burden import form_minutes
from ema_app.core.items import Item
from ema_app.core.protocol import Protocol
from ema_app.core.role_words import role_name
from ema_app.core.roles import family
from ema_app.core.sampling import Load
from ema_app.core.words import Words, say

_FAMILIES = {
    "self": say("measures", "what you feel"), "observed": say("measures", "what someone saw in you"),
    "observer": say("measures", "what the observer felt"), "guess": say("measures", "what you think the other feels"),
    "other": say("measures", "what the other says they feel"), "body": say("measures", "a signal of the body"),
    "mode": say("measures", "how thinking about minds is going"), "person": say("measures", "who it is about"),
    "event": say("measures", "what happened"), "attachment": say("measures", "closeness and distance"),
    "urge": say("measures", "an urge"), "act": say("measures", "what was done"),
    "coping": say("measures", "what was tried, and whether it helped"), "context": say("measures", "circumstances"),
    "recall": say("measures", "looking back on the day"),
}  # fmt: skip

_KINDS = {
    "vas": say("item_kind", "a line"), "bipolar": say("item_kind", "a line with two sides"),
    "affect_grid": say("item_kind", "a field"), "slider_grid": say("item_kind", "several lines"),
    "choice": say("item_kind", "one of a list"), "multi_choice": say("item_kind", "any of a list"),
    "person": say("item_kind", "a person"), "people": say("item_kind", "people"),
    "yes_no": say("item_kind", "yes or no"), "number": say("item_kind", "a number"),
    "duration": say("item_kind", "a length of time"), "time": say("item_kind", "a time"),
    "text": say("item_kind", "your own words"),
}  # fmt: skip


def measures(role: str) -> Words:
    """Say what an item of this role measures, in a few words."""
    return role_name(role) or _FAMILIES.get(family(role), Words("", "{role}", {"role": role}))


def answered_by(item: Item) -> Words:
    """Say how an item is answered, and on what it depends."""
    kind = _KINDS.get(item.kind, Words("", "{kind}", {"kind": item.kind}))
    if item.consent:
        return say("item_kind", "{kind}; only if you allowed it", kind=kind)
    if item.show_if:
        return say("item_kind", "{kind}; only after some answers", kind=kind)
    return say("item_kind", "{kind}; taking turns with others", kind=kind) if item.rotation else kind


def usual_day(load: Load) -> Words:
    """Say the load of a usual day."""
    if not load.prompts:
        return say("load", "No planned check-ins: you begin each entry yourself.")
    return say("load", "A usual day: {prompts} check-ins, about {minutes} minutes together.",
               prompts=load.prompts, minutes=round(load.minutes) or 1)  # fmt: skip


def fullest_day(load: Load) -> Words | None:
    """Say the most that a day can hold with all that may follow; None where nothing follows."""
    if not any(part.follows for part in load.schemes):
        return None
    if load.most_prompts is None or load.most_minutes is None:
        return say("load", "Extra questions may follow; this protocol sets no limit to them.")
    return say("load", "The fullest day, with all extra questions: {prompts} check-ins, about {minutes} minutes.",
               prompts=load.most_prompts, minutes=round(load.most_minutes) or 1)  # fmt: skip


def lasts(protocol: Protocol) -> Words:
    """Say how long a protocol goes on."""
    if protocol.sampling.days is None:
        return say("load", "It goes on until you choose another.")
    if protocol.sampling.days == 1:
        return say("load", "It asks for one day.")
    return say("load", "It asks for {days} days.", days=protocol.sampling.days)


def form_size(protocol: Protocol, form_id: str) -> Words:
    """Say how many questions a form has, and how long it takes when all are asked."""
    minutes = form_minutes(protocol, form_id)
    values = {"items": len(protocol.items_of(form_id)), "minutes": round(minutes)}
    if minutes < 1:
        return say("load", "{items} questions, under a minute", **values)
    return say("load", "{items} questions, about {minutes} min", **values)
