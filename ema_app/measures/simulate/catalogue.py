"""The items that a made-up person is asked: those of the core protocol (a test proves that they agree)."""

from __future__ import annotations

import pandas as pd

PROTOCOL = ("core", "1")
"""Protocol id and version of made-up entries."""

_VAS_CHECK_IN = {
    "tension": "self.arousal", "anger": "self.anger", "shame": "self.shame", "fear": "self.fear",
    "sadness": "self.sadness", "emptiness": "self.emptiness", "joy": "self.joy",
}  # fmt: skip

CONTROLLED = ("reflect", "perspectives", "curiosity")
AUTOMATIC = ("act", "certainty")
PRE = ("equivalence", "pretend", "teleological", "merged", "hyper")
"""Items that are asked in turn, one at each check-in; of the controlled ones two are asked."""

Question = tuple[str, str, str]
"""item_id, role, kind."""


def _scales(roles: dict[str, str]) -> tuple[Question, ...]:
    return tuple((item, role, "vas") for item, role in roles.items())


_CHECK_IN: tuple[Question, ...] = (
    ("affect.valence", "self.valence", "affect_grid"),
    ("affect.energy", "self.energy", "affect_grid"),
    *_scales(_VAS_CHECK_IN),
    ("with_whom", "person.with", "people"),
    ("about_whom", "person.about", "person"),
    ("need", "attachment.activation", "vas"),
    *_scales({item: f"mode.controlled.{item}" for item in CONTROLLED}),
    *_scales({item: f"mode.automatic.{item}" for item in AUTOMATIC}),
    *_scales({item: f"mode.pre.{item}" for item in PRE[:3]} | {item: f"mode.{item}" for item in PRE[3:]}),
    ("urge", "urge.self_harm", "vas"),
    ("happened", "context.event", "yes_no"),
)

_EVENT: tuple[Question, ...] = (
    ("event_kind", "event.kind", "choice"),
    ("event_person", "event.person", "person"),
    ("event_at", "event.at", "time"),
    ("event_reality", "event.reality", "choice"),
    *_scales({
        "event_intensity": "event.intensity", "guess_anger": "guess.anger",
        "guess_disappointment": "guess.disappointment", "guess_affection": "guess.affection",
        "event_hyper": "attachment.hyper", "event_deact": "attachment.deact",
        "event_peak_tension": "event.peak_arousal", "event_peak_certainty": "event.peak_certainty",
        "event_other_side": "event.other_side",
    }),
    ("event_over", "context.event_over", "yes_no"),
    ("event_over_at", "event.over_at", "time"),
    ("event_helped", "event.helped", "multi_choice"),
    ("event_note", "event.note", "text"),
)  # fmt: skip

_EVENING: tuple[Question, ...] = (
    *_scales({
        "recall_tension": "recall.arousal", "recall_anger": "recall.anger", "recall_sadness": "recall.sadness",
        "recall_joy": "recall.joy",
    }),
    ("acts", "act.any", "multi_choice"),
    ("coping_tried", "coping.tried", "multi_choice"),
    ("coping_helped", "coping.helped", "vas"),
    ("sleep", "context.sleep", "duration"),
    ("sleep_quality", "context.sleep_quality", "vas"),
    ("influenced", "context.reactivity", "vas"),
)  # fmt: skip

SEEN = {
    "anger": "seen_anger", "shame": "seen_shame", "fear": "seen_fear", "sadness": "seen_sadness", "joy": "seen_joy",
}  # fmt: skip
"""The observer's item for each emotion that can be seen."""

_OBSERVER: tuple[Question, ...] = (
    ("seen_tension", "observed.arousal", "vas"),
    *_scales({item: f"observed.{emotion}" for emotion, item in SEEN.items()}),
    ("observer_confidence", "observer.confidence", "vas"),
    ("observer_anger", "observer.anger", "vas"),
    ("observer_tension", "observer.arousal", "vas"),
    ("other_anger", "other.anger", "vas"),
)

FORMS: dict[str, tuple[Question, ...]] = {
    "check_in": _CHECK_IN, "event": _EVENT, "evening": _EVENING, "observer": _OBSERVER,
}  # fmt: skip
"""The questions of each form, in order; of a grid, one per axis."""

HELPED = ("talked_other", "talked_someone", "thought_again", "their_side", "body", "distraction", "time_alone")
TRIED = ("talked", "paused", "thought_again", "wrote", "body", "distraction", "rest")
"""Codes of what helped in an event, and of what was tried in a day."""

_BOUNDS = {"yes_no": (0.0, 1.0), "duration": (0.0, 1440.0)}
_WORDS = ("choice", "multi_choice", "person", "people", "time", "text")


def items_table() -> pd.DataFrame:
    """Give the definitions of all items: item_id, role, kind, low, high (no bounds where the answer is words)."""
    nothing = (float("nan"), float("nan"))
    rows = [
        (item, role, kind, *(nothing if kind in _WORDS else _BOUNDS.get(kind, (0.0, 100.0))))
        for form in FORMS.values()
        for item, role, kind in form
    ]
    return pd.DataFrame(rows, columns=["item_id", "role", "kind", "low", "high"])
