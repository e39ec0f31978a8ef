"""What the people of a record are called, everywhere but in files for programs: one rule, here.

By name where the record holds one, else by what they are to the person; where two would be called the same, each has
their code behind it. A code alone is never shown.
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


@dataclass(frozen=True)
class Who:
    """Labels by code."""

    labels: Mapping[str, Words] = field(default_factory=dict)

    def of(self, code: str | None) -> Words:
        """Give the label of a person; of `alone` and of nobody the word for it; of a code nobody knows `somebody`."""
        if code is None or code == ALONE or not code:
            return say("review", "alone")
        return self.labels.get(code) or _with_code(say("Relationships", "somebody"), code)

    def inside(self, code: str) -> Words:
        """Give the label of a person as it stands in the middle of a sentence."""
        return inside(self.of(code))

    def named(self, code: str | None) -> Words | None:
        """Give the label of a person; None where nobody was named."""
        return self.of(code) if code and code != ALONE else None


def who(people: Sequence[Person]) -> Who:
    """Give the labels of a roster."""
    labels = {person.person_id: _label(person) for person in people}
    shared = Counter(map(str, labels.values()))
    return Who({c: words if shared[str(words)] == 1 else _with_code(words, c) for c, words in labels.items()})


def without_names(people: Sequence[Person]) -> Who:
    """Give the labels of a roster for what leaves on paper: what people are to the person, and always their code."""
    return Who({person.person_id: _with_code(_kind(person), person.person_id) for person in people})


def _label(person: Person) -> Words:
    return Words("", "{name}", {"name": person.name}) if person.named else _kind(person)


def _kind(person: Person) -> Words:
    return RELATIONSHIPS.get(person.relationship, RELATIONSHIPS["other"])


def inside(words: Words) -> Words:
    """Give a label of `Who` as it stands in the middle of a sentence."""
    who = words.values.get("who")
    if isinstance(who, Words):
        return Words("", words.template, {**words.values, "who": inside(who)})
    return _INSIDE.get(words.template, words) if words.context == "Relationships" else words


def _with_code(words: Words, code: str) -> Words:
    return Words("", "{who} ({code})", {"who": words, "code": code})
