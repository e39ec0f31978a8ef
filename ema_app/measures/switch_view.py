"""What other measures need of a fitted switch model, given as plain values so that they work without one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Point:
    """A switch point on arousal 0-100, its interval (None where there is none), the answered prompts behind it."""

    value: float
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True)
class Spell:
    """One switch event: the entry of its first automatic prompt, the relationship, hours to recovery (to the middle of
    the interval it lies in), and whether it was over within the day (else `hours` is the time it was watched)."""

    entry_id: str
    relationship: str
    hours: float
    over: bool


@dataclass(frozen=True)
class SwitchView:
    """`p_automatic` by entry_id (0-1), switch points by relationship, and the switch events.

    Empty where the model was refused: then nothing that rests on it is said.
    """

    p_automatic: Mapping[str, float] = field(default_factory=dict)
    points: Mapping[str, Point] = field(default_factory=dict)
    spells: tuple[Spell, ...] = ()
