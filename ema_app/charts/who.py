"""What the people of a record are called on a chart: by name where the record holds one, else by what they are."""

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
    "group_member": say("Relationships", "someone from my group"),
    "therapist": say("Relationships", "therapist"), "other": say("Relationships", "other"),
}  # fmt: skip
"""Relationships in the words of the roster."""


@dataclass(frozen=True)
class Who:
    """Labels by code; a code nobody knows is its own label."""

    labels: Mapping[str, Words] = field(default_factory=dict)

    def of(self, code: str | None) -> Words:
        """Give the label of a person; of `alone` and of nobody the word for it."""
        if code is None or code == ALONE or not code:
            return say("review", "alone")
        return self.labels.get(code, Words("", "{code}", {"code": code}))


def who(people: Sequence[Person]) -> Who:
    """Give the labels of a roster; two of the same kind without names are told apart by their codes."""
    kinds = Counter(person.relationship for person in people)
    return Who({person.person_id: _label(person, kinds[person.relationship] > 1) for person in people})


def _label(person: Person, several: bool) -> Words:
    if person.name and person.name != person.person_id:
        return Words("", "{name}", {"name": person.name})
    kind = RELATIONSHIPS.get(person.relationship, RELATIONSHIPS["other"])
    if several or person.relationship not in RELATIONSHIPS:
        return Words("", "{kind} {code}", {"kind": kind, "code": person.person_id})
    return kind
