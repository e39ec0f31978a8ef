"""Roles: how an item says what it measures. Measures never look for an item's id, only for its role."""

from __future__ import annotations

import re

EMOTIONS = (
    "anger", "shame", "guilt", "fear", "sadness", "emptiness", "loneliness", "jealousy", "disgust",
    "joy", "calm", "affection", "interest", "relief",
)  # fmt: skip
"""Emotion words with a fixed meaning; a foreign set may bring others."""

POSITIVE = frozenset({"joy", "calm", "affection", "interest", "relief", "happy", "relaxed", "content"})
"""Emotions counted as pleasant where positive and negative ones are set apart."""

AROUSAL = "self.arousal"
CONTROLLED = "mode.controlled."
AUTOMATIC = "mode.automatic."
PREMENTALIZING = "mode.pre."
URGE = "urge."

FAMILIES = (
    "self", "observed", "observer", "guess", "other", "body", "mode", "person", "event", "attachment",
    "urge", "act", "coping", "context", "recall",
)  # fmt: skip

_FORM = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")


def is_role(text: str) -> bool:
    """Say whether `text` is a role: a known family, then one or more names, joined by dots, in small letters."""
    return bool(_FORM.fullmatch(text)) and text.split(".", 1)[0] in FAMILIES


def family(role: str) -> str:
    """Give the first part of a role: `self`, `observed`, `mode` …"""
    return role.split(".", 1)[0]


def name(role: str) -> str:
    """Give what follows the family: `anger` of `self.anger`, `controlled.reflect` of `mode.controlled.reflect`."""
    return role.split(".", 1)[1] if "." in role else ""
