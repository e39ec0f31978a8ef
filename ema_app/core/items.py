"""Items: one question with its role, its scale and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Phrase = Mapping[str, str]
"""Words by language code: {"en": …, "de": …}."""

KINDS = (
    "vas", "bipolar", "affect_grid", "slider_grid", "choice", "multi_choice", "person", "people",
    "yes_no", "number", "duration", "time", "text",
)  # fmt: skip

NUMERIC = frozenset({"vas", "bipolar", "affect_grid", "slider_grid", "yes_no", "number", "duration"})
"""Kinds whose answers are stored in `value`; all others are stored in `text`."""

WITH_AXES = frozenset({"affect_grid", "slider_grid"})


@dataclass(frozen=True)
class Scale:
    """The bounds of a numeric answer and the words at its ends. The only place where they are kept."""

    low: float = 0.0
    high: float = 100.0
    low_label: Phrase = field(default_factory=dict)
    high_label: Phrase = field(default_factory=dict)

    def holds(self, value: float) -> bool:
        """Say whether `value` lies within the bounds."""
        return self.low <= value <= self.high


@dataclass(frozen=True)
class Axis:
    """One dimension of a grid: stored as a row of its own, named `<item>.<axis>`."""

    id: str
    role: str
    text: Phrase
    scale: Scale


@dataclass(frozen=True)
class Option:
    """One answer of a choice: kept by its code, shown by its words."""

    code: str
    text: Phrase


@dataclass(frozen=True)
class Item:
    """One question.

    `show_if` is a condition on earlier answers; `consent` names a choice of the person without which the item is not
    asked; `rotation` names the group of which only some are asked each time.
    """

    id: str
    role: str
    kind: str
    text: Phrase
    help: Phrase = field(default_factory=dict)
    scale: Scale = field(default_factory=Scale)
    axes: tuple[Axis, ...] = ()
    options: tuple[Option, ...] = ()
    show_if: str = ""
    consent: str = ""
    rotation: str = ""
    source: str = ""
    licence: str = ""
    quality: str = ""

    @property
    def stored(self) -> tuple[tuple[str, str, Scale], ...]:
        """What is kept of an answer, one row each: (item_id, role, scale)."""
        if self.axes:
            return tuple((f"{self.id}.{axis.id}", axis.role, axis.scale) for axis in self.axes)
        return ((self.id, self.role, self.scale),)


def phrase(text: Phrase, language: str) -> str:
    """Give `text` in `language`, else in English, else in any language there is, else nothing."""
    return text.get(language) or text.get("en") or next(iter(text.values()), "")
