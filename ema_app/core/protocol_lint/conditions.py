"""Conditions that read what is not known when they are asked."""

from __future__ import annotations

from collections.abc import Iterator

from ema_app.core.expression import is_condition, names
from ema_app.core.items import WITH_AXES
from ema_app.core.protocol import Form, Protocol
from ema_app.core.protocol_file import Place
from ema_app.core.protocol_lint.flaw import Flaw
from ema_app.core.words import say


def condition_flaws(protocol: Protocol) -> Iterator[Flaw]:
    """Give the conditions that read an item that is unknown, not on an earlier page, or kept by its axes."""
    number = {item_id: n for n, item_id in enumerate(protocol.items)}
    for form in protocol.forms.values():
        for page, item_ids in enumerate(form.pages):
            for item_id in item_ids:
                wrong = _unread(protocol, form, page, protocol.items[item_id].show_if)
                yield from (_flaw(Place("item", number[item_id], "show_if"), item_id, name) for name in wrong)
    yield from _scheme_conditions(protocol)


def _unread(protocol: Protocol, form: Form, page: int, condition: str) -> list[str]:
    if not condition:
        return []
    before = {item_id for earlier in form.pages[:page] for item_id in earlier}
    return sorted(name for name in names(condition) if name not in before or not _single(protocol, name))


def _single(protocol: Protocol, item_id: str) -> bool:
    return item_id in protocol.items and protocol.items[item_id].kind not in WITH_AXES


def _flaw(place: Place, item_id: str, name: str) -> Flaw:
    return Flaw(place, say("protocol", "{id} is shown after an answer to {name}, which is not known by then.",
                           id=item_id, name=name),
                say("protocol", "Let it read items with one answer on earlier pages of the form."))  # fmt: skip


def _scheme_conditions(protocol: Protocol) -> Iterator[Flaw]:
    for n, scheme in enumerate(protocol.sampling.schemes):
        place = Place("sampling.scheme", n, "when")
        if (scheme.kind == "after_answer") != bool(scheme.when) or not is_condition(scheme.when):
            yield Flaw(place, say("protocol", "{id}: the condition `when` does not fit.", id=scheme.id),
                       say("protocol", 'after_answer needs one (when = "tension >= 70"), others none.'))  # fmt: skip
        elif scheme.when and not all(_single(protocol, name) for name in names(scheme.when)):
            yield Flaw(place, say("protocol", "{id}: `when` reads an item that is not there.", id=scheme.id),
                       say("protocol", "Name items of this protocol that have one answer."))  # fmt: skip
        elif scheme.when and any(protocol.items[name].consent for name in names(scheme.when)):
            yield Flaw(place, say("protocol", "{id}: no question may follow an answer about urges.", id=scheme.id),
                       say("protocol", "Name an item that is asked of everybody."))  # fmt: skip
