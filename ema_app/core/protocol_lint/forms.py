"""Forms, pages and rotations that cannot work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ema_app.core.protocol import Form, Protocol
from ema_app.core.protocol_file import Place
from ema_app.core.protocol_lint.flaw import Flaw, is_plain, plain_name
from ema_app.core.words import say

TWICE = frozenset({"self.valence", "self.calmness", "self.energy", "self.arousal"})
"""Roles that one form may ask with two items, so that the error of the report can be estimated."""


def form_flaws(protocol: Protocol) -> Iterator[Flaw]:
    """Give what is wrong with the forms, their pages and the rotations."""
    if not is_plain(protocol.id.replace("-", "_")):
        yield from plain_name(Place("protocol", 0, "id"), protocol.id)
    for n, form in enumerate(protocol.forms.values()):
        yield from plain_name(Place("form", n, "id"), form.id)
        yield from _page_flaws(Place("form", n, "pages"), form)
        yield from _role_flaws(Place("form", n, "pages"), protocol, form)
    yield from _items_nowhere(protocol)
    yield from _rotation_flaws(protocol)


def _page_flaws(place: Place, form: Form) -> Iterator[Flaw]:
    if not form.pages or not all(form.pages):
        yield Flaw(place, say("protocol", "{form} has a page without items.", form=form.id),
                   say("protocol", "Put an item on it, or take the page out."))  # fmt: skip
    for item_id, times in Counter(form.item_ids).items():
        if times > 1:
            yield Flaw(place, say("protocol", "{form} asks {id} twice.", form=form.id, id=item_id),
                       say("protocol", "Name each item once in a form."))  # fmt: skip
    for page in form.headings:
        if page >= len(form.pages):
            yield Flaw(place._replace(key="headings"),
                       say("protocol", "{form} has a heading for page {page}, which is not there.",
                           form=form.id, page=page),
                       say("protocol", "Pages are counted from 0."))  # fmt: skip


def _role_flaws(place: Place, protocol: Protocol, form: Form) -> Iterator[Flaw]:
    roles = Counter(role for item in protocol.items_of(form.id) for _, role, _ in item.stored)
    for role, times in roles.items():
        if times > (2 if role in TWICE else 1):
            yield Flaw(place, say("protocol", "{form} measures {role} more than once.", form=form.id, role=role),
                       say("protocol", "Give each item of a form a role of its own."))  # fmt: skip


def _items_nowhere(protocol: Protocol) -> Iterator[Flaw]:
    asked = {item_id for form in protocol.forms.values() for item_id in form.item_ids}
    for n, item_id in enumerate(protocol.items):
        if item_id not in asked:
            yield Flaw(Place("item", n, "id"), say("protocol", "{id} is in no form.", id=item_id),
                       say("protocol", "Put it on a page, or take it out."))  # fmt: skip


def _rotation_flaws(protocol: Protocol) -> Iterator[Flaw]:
    for n, rotation in enumerate(protocol.rotations.values()):
        yield from plain_name(Place("rotation", n, "id"), rotation.id)
        groups = [
            sum(item.rotation == rotation.id for item in protocol.items_of(form_id)) for form_id in protocol.forms
        ]
        if rotation.take < 1 or not any(groups) or rotation.take > min(filter(None, groups)):
            yield Flaw(Place("rotation", n, "take"),
                       say("protocol", "{id} takes {take}, and that many items do not rotate in it.",
                           id=rotation.id, take=rotation.take),
                       say("protocol", "Take at least 1 and at most as many as rotate in the form."))  # fmt: skip
