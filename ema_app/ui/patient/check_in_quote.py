"""Questions that quote an earlier answer: `{item_id}` becomes the words of that answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ema_app.charts.who import who
from ema_app.core.expression import Value
from ema_app.core.items import Item, phrase
from ema_app.core.people import ALONE, Person
from ema_app.core.protocol import Protocol
from ema_app.ui.words import shown

_QUOTED = re.compile(r"\{(\w+(?:\.\w+)?)\}")


def quoted(text: str, protocol: Protocol, answers: Mapping[str, Value], people: list[Person], language: str) -> str:
    """Give `text` with every `{item_id}` replaced by the words of its answer; an ellipsis where there is none.

    Somebody who was not named is the other person.
    """

    def words(found: re.Match[str]) -> str:
        answer = answers.get(found[1])
        item = protocol.items.get(found[1].partition(".")[0])
        if answer is None and item is not None and item.kind == "person":
            return QCoreApplication.translate("Quote", "the other person")
        if answer is None or item is None:
            return "\u2026"
        return answer_words(item, answer, people, language)

    return _QUOTED.sub(words, text)


def answer_words(item: Item, answer: float | str, people: list[Person], language: str) -> str:
    """Give an answer as a person would say it."""
    if isinstance(answer, float):
        return _yes_no(answer) if item.kind == "yes_no" else f"{answer:g}"
    if item.kind == "time":
        return f"{datetime.fromisoformat(answer):%H:%M}"
    if item.kind == "text":
        return answer
    known = {option.code: phrase(option.text, language) for option in item.options}
    known.setdefault(ALONE, QCoreApplication.translate("Quote", "nobody"))
    called = who(people) if item.kind in ("person", "people") else None
    return ", ".join(known.get(code) or (shown(called.of(code)) if called else code) for code in answer.split(";"))


def _yes_no(answer: float) -> str:
    return QCoreApplication.translate("Quote", "yes") if answer else QCoreApplication.translate("Quote", "no")
