"""What the people of a record are called, everywhere but in files for programs: one rule, here.

By name where the record holds one, else by what they are to the person; where two would be called the same, each has
their code behind it. A code alone is never shown; in a table for programs it stands alone (`coded`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ema_app.core.people import ALONE, Person
from ema_app.core.words import Words, say

RELATIONSHIPS = {
    "partner": say("Relationships", "partner"), "former_partner": say("Relationships", "former partner"),
    "mother": say("Relationships", "mother"), "father": say("Relationships", "father"),
    "sibling": say("Relationships", "brother or sister"), "child": say("Relationships", "child"),
    "relative": say("Relationships", "relative"), "friend": say("Relationships", "friend"),
    "colleague": say("Relationships", "colleague"),
    "group_member": say("Relationships", "someone from the group"),
    "therapist": say("Relationships", "therapist"), "other": say("Relationships", "somebody else"),
}  # fmt: skip
"""Relationships in the words of the roster."""

_INSIDE = {
    "partner": say("Relationships", "the partner"), "former partner": say("Relationships", "the former partner"),
    "mother": say("Relationships", "the mother"), "father": say("Relationships", "the father"),
    "brother or sister": say("Relationships", "the brother or sister"), "child": say("Relationships", "the child"),
    "relative": say("Relationships", "the relative"), "friend": say("Relationships", "the friend"),
    "colleague": say("Relationships", "the colleague"), "therapist": say("Relationships", "the therapist"),
}  # fmt: skip


LABEL = "who"
"""The context of a label: there is nothing to translate in it but what it is filled with."""

TOLD_APART = "{who} ({code})"


@dataclass(frozen=True)
class Who:
    """Labels by code."""

    labels: Mapping[str, Words] = field(default_factory=dict)

    def of(self, code: str | None) -> Words:
        """Give the label of a person; of `alone` and of nobody the word for it; of a code nobody knows `somebody`."""
        if code is None or code == ALONE or not code:
            return say("review", "alone")
        return self.labels.get(code) or _labelled(say("Relationships", "somebody"), code, TOLD_APART)

    def inside(self, code: str) -> Words:
        """Give the label of a person as it stands in the middle of a sentence."""
        return inside(self.of(code))

    def named(self, code: str | None) -> Words | None:
        """Give the label of a person; None where nobody was named."""
        return self.of(code) if code and code != ALONE else None


def who(people: Sequence[Person]) -> Who:
    """Give the labels of a roster."""
    words = {person.person_id: person.name if person.named else _kind(person) for person in people}
    shared = Counter(map(str, words.values()))
    forms = {code: TOLD_APART if shared[str(word)] > 1 else "{who}" for code, word in words.items()}
    return Who({code: _labelled(word, code, forms[code]) for code, word in words.items()})


def without_names(people: Sequence[Person]) -> Who:
    """Give the labels of a roster for what leaves on paper: what people are to the person, and always their code."""
    return Who({person.person_id: _labelled(_kind(person), person.person_id, "{who} {code}") for person in people})


def _kind(person: Person) -> Words:
    return RELATIONSHIPS.get(person.relationship, RELATIONSHIPS["other"])


def inside(label: Words) -> Words:
    """Give a label of `Who` as it stands in the middle of a sentence."""
    who = label.values.get("who")
    if label.context != LABEL or not isinstance(who, Words):
        return label
    return Words(LABEL, label.template, {**label.values, "who": _INSIDE.get(who.template, who)})


def coded(words: Words) -> Words:
    """Give words with every person in them by code alone, for files that programs read."""
    if words.context == LABEL:
        return Words("", "{code}", {"code": words.values["code"]})
    values = {name: coded(value) if isinstance(value, Words) else value for name, value in words.values.items()}
    return Words(words.context, words.template, values)


def _labelled(who: Words | str, code: str, form: str) -> Words:
    return Words(LABEL, form, {"who": who, "code": code})
