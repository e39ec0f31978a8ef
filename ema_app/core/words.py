"""Words for users that can be translated without Qt: an English template and the values that go into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from string import Formatter

Translate = Callable[[str, str], str]
"""Gives the translation of (context, English template); the template itself where there is none."""


def english(_context: str, template: str) -> str:
    """Give the English template back: the translation used where no other is installed."""
    return template


class Digits(str):
    """A number as text, with a point; a sentence writes it with the decimal mark of its language."""


class _Filling(Formatter):
    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def format_field(self, value: object, format_spec: str) -> str:
        text = format(value, format_spec)
        if "." not in text or not isinstance(value, float | Digits):
            return text
        return text.replace(".", self._translate(DECIMAL.context, DECIMAL.template)[1])


@dataclass(frozen=True)
class Words:
    """A sentence for a user: `context` and `template` find its translation, `values` are filled in afterwards.

    A value may be `Words` itself; it is translated with the sentence that holds it.
    """

    context: str
    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def text(self, translate: Translate = english) -> str:
        """Give the sentence in the language of `translate`."""
        filled = {name: v.text(translate) if isinstance(v, Words) else v for name, v in self.values.items()}
        return _Filling(translate).vformat(translate(self.context, self.template), (), filled)

    def __str__(self) -> str:
        return self.text()


def say(context: str, template: str, /, **values: object) -> Words:
    """Mark `template` for translation (pyside6-lupdate reads these calls) and keep it with its values."""
    return Words(context, template, values)


DECIMAL = say("numbers", "1.5")
"""One and a half, as the language writes it: with its decimal mark in the second place."""
