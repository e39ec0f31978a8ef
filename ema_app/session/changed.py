"""What a write changed: given back by every use case, sent on once as a signal."""

from __future__ import annotations

from enum import StrEnum


class Topic(StrEnum):
    """A part of the record that views show."""

    ENTRIES = "entries"
    PEOPLE = "people"
    PLAN = "plan"
    SETTINGS = "settings"
    PROTOCOL = "protocol"
    PROMPTS = "prompts"
    OBSERVATIONS = "observations"
    BODY = "body"
    TREATMENT = "treatment"
    NOTES = "notes"


Changed = frozenset[Topic]
NOTHING: Changed = frozenset()
EVERYTHING: Changed = frozenset(Topic)
