"""Words that quote an answer which is not known when they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ema_app.core.items import Phrase
from ema_app.core.protocol import Form, Protocol
from ema_app.core.protocol_file import Place
from ema_app.core.protocol_lint.flaw import Flaw
from ema_app.core.words import say

_QUOTED = re.compile(r"\{(\w+(?:\.\w+)?)\}")


def quote_flaws(protocol: Protocol) -> Iterator[Flaw]:
    """Give the questions and headings with `{item}` where no earlier page of the form asks that item."""
    number = {item_id: n for n, item_id in enumerate(protocol.items)}
    for n, form in enumerate(protocol.forms.values()):
        for page, item_ids in enumerate(form.pages):
            known = _stored_before(protocol, form, page)
            yield from _unknown(Place("form", n, "headings"), form.headings.get(page, {}), known)
            for item_id in item_ids:
                yield from _unknown(Place("item", number[item_id], "text"), protocol.items[item_id].text, known)


def _stored_before(protocol: Protocol, form: Form, page: int) -> set[str]:
    earlier = (protocol.items[item_id] for items in form.pages[:page] for item_id in items)
    return {stored_id for item in earlier for stored_id, _, _ in item.stored}


def _unknown(place: Place, words: Phrase, known: set[str]) -> Iterator[Flaw]:
    quoted = {name for text in words.values() for name in _QUOTED.findall(text)}
    for name in sorted(quoted - known):
        yield Flaw(place,
                   say("protocol", "The words quote the answer to {name}, which is not known by then.", name=name),
                   say("protocol", "Quote an item of an earlier page of the same form."))  # fmt: skip
