"""Words that lack a language of the protocol."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ema_app.core.items import Item, Phrase
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import Place
from ema_app.core.protocol_lint.flaw import Flaw
from ema_app.core.words import say

_CODE = re.compile(r"[a-z]{2,3}")


def language_flaws(protocol: Protocol) -> Iterator[Flaw]:
    """Give what is not said in every language of the protocol; words that are absent in all are left out on purpose."""
    head = Place("protocol")
    if not protocol.languages or not all(map(_CODE.fullmatch, protocol.languages)):
        yield Flaw(head._replace(key="languages"), say("protocol", "The languages are not named."),
                   say("protocol", 'Write their short codes, such as languages = ["en", "de"].'))  # fmt: skip
    for place, words in _phrases(protocol):
        missing = [language for language in protocol.languages if not words.get(language, "").strip()]
        if missing and (words or place.key in ("text", "title")):
            yield Flaw(place, say("protocol", "{key} is missing in: {languages}.",
                                  key=place.key, languages=", ".join(missing)),
                       say("protocol", "Add the words in every language of the protocol."))  # fmt: skip


def _phrases(protocol: Protocol) -> Iterator[tuple[Place, Phrase]]:
    yield Place("protocol", 0, "title"), protocol.title
    yield Place("protocol", 0, "about"), protocol.about
    for n, form in enumerate(protocol.forms.values()):
        yield Place("form", n, "title"), form.title
        yield from ((Place("form", n, "headings"), words) for words in form.headings.values())
    for n, item in enumerate(protocol.items.values()):
        yield from _item_phrases(Place("item", n), item)


def _item_phrases(place: Place, item: Item) -> Iterator[tuple[Place, Phrase]]:
    yield place._replace(key="text"), item.text
    yield place._replace(key="help"), item.help
    yield place._replace(key="low"), item.scale.low_label
    yield place._replace(key="high"), item.scale.high_label
    for axis in item.axes:
        yield from ((place._replace(key="axes"), w) for w in (axis.text, axis.scale.low_label, axis.scale.high_label))
    for option in item.options:
        yield place._replace(key="options"), option.text or {"": ""}
