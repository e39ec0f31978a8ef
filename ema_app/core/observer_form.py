"""The form for observers, cut out of a protocol: what a card carries, and nothing else of the protocol."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from ema_app.core import roles
from ema_app.core.expression import is_condition
from ema_app.core.items import NUMERIC, Axis, Item, Option, Scale
from ema_app.core.protocol import Form, Protocol, Sampling

FORM = "observer"
FAMILIES = frozenset({"observed", "observer", "other"})
"""What an observer may be asked: what they saw, how sure and how they themselves were, what they felt about it."""


def observer_form(protocol: Protocol) -> Protocol | None:
    """Give a protocol of the observer's form alone; None where there is none to ask.

    Kept are numeric items of the families of observers that need no consent and no turn.
    """
    form = protocol.forms.get(FORM)
    if form is None:
        return None
    items = {item.id: replace(item, source="", licence="", quality="")
             for item in protocol.items_of(FORM) if _askable(item)}  # fmt: skip
    kept = [(number, tuple(i for i in page if i in items)) for number, page in enumerate(form.pages)]
    full = [(number, page) for number, page in kept if page]
    headings = {k: form.headings[number] for k, (number, _page) in enumerate(full) if number in form.headings}
    cut = Form(FORM, form.title, tuple(page for _number, page in full), headings)
    return _alone(protocol, cut, items) if full else None


def _alone(protocol: Protocol, form: Form, items: Mapping[str, Item]) -> Protocol:
    return Protocol(protocol.id, protocol.version, protocol.title, protocol.languages, Sampling(), {FORM: form}, items)


def _askable(item: Item) -> bool:
    families = {roles.family(role) for _id, role, _scale in item.stored}
    return item.kind in NUMERIC and not item.consent and not item.rotation and families <= FAMILIES


def scales(protocol: Protocol) -> dict[str, tuple[str, Scale]]:
    """Give role and scale of every stored item of the form, by stored item id."""
    return {stored: (role, scale) for item in protocol.items_of(FORM) for stored, role, scale in item.stored}


def as_json(protocol: Protocol) -> dict[str, Any]:
    """Give the form as what JSON can hold; `from_json` reads it."""
    form = protocol.forms[FORM]
    return {
        "id": protocol.id, "version": protocol.version, "title": dict(form.title),
        "languages": list(protocol.languages), "pages": [list(page) for page in form.pages],
        "headings": {str(number): dict(words) for number, words in form.headings.items()},
        "items": [asdict(item) for item in protocol.items_of(FORM)],
    }  # fmt: skip


def from_json(found: Mapping[str, Any]) -> Protocol:
    """Give the form back. Raises ValueError where it is none that can be asked."""
    try:
        protocol = _read(found)
        whole = observer_form(protocol)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a form for observers") from error
    if whole is None or whole.items.keys() != protocol.items.keys() or not all(map(_sound, whole.items.values())):
        raise ValueError("not a form for observers")
    return whole


def _read(found: Mapping[str, Any]) -> Protocol:
    headings = {int(number): dict(words) for number, words in found["headings"].items()}
    pages = tuple(tuple(map(str, page)) for page in found["pages"])
    items = {item.id: item for item in map(_item, found["items"])}
    form = Form(FORM, dict(found["title"]), pages, headings)
    languages = tuple(map(str, found["languages"]))
    return Protocol(str(found["id"]), str(found["version"]), form.title, languages, Sampling(), {FORM: form}, items)


def _item(found: Mapping[str, Any]) -> Item:
    axes = tuple(Axis(**(axis | {"scale": _scale(axis["scale"])})) for axis in found["axes"])
    options = tuple(Option(**option) for option in found["options"])
    return Item(**(dict(found) | {"scale": _scale(found["scale"]), "axes": axes, "options": options}))


def _scale(found: Mapping[str, Any]) -> Scale:
    low, high = float(found["low"]), float(found["high"])
    return Scale(low, high, dict(found["low_label"]), dict(found["high_label"]))


def _sound(item: Item) -> bool:
    bounds = all(math.isfinite(s.low) and math.isfinite(s.high) and s.low < s.high for _i, _r, s in item.stored)
    texts = (item.text, item.help, item.scale.low_label, item.scale.high_label)
    words = all(isinstance(said, str) for text in texts for said in text.values())
    return bounds and words and roles.is_role(item.role or "observed.axes") and is_condition(item.show_if)
