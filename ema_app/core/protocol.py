"""A protocol: what is asked, when, and in which order. One file is one version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from ema_app.core.items import Item, Phrase

DAY_MINUTES = 24 * 60

SCHEME_KINDS = ("stratified", "fixed", "interval", "event", "burst", "after_answer", "evening")


@dataclass(frozen=True)
class Scheme:
    """One way of asking: how often, at which times, and how long a prompt waits.

    Minutes are whole minutes; None means no limit. `at` holds the times of `fixed` and `evening`, `offsets_minutes`
    those of `burst`, `when` the condition of `after_answer`; `control_share` is the number of matched random prompts
    for each triggered one.
    """

    id: str
    kind: str
    form: str = "check_in"
    per_day: int = 0
    at: tuple[time, ...] = ()
    offsets_minutes: tuple[int, ...] = ()
    every_minutes: int | None = None
    jitter_minutes: int = 0
    when: str = ""
    min_gap_minutes: int = 0
    expire_unopened_minutes: int = 30
    expire_started_minutes: int = 60
    reminder_minutes: int | None = None
    snooze_minutes: int | None = None
    daily_cap: int | None = None
    control_share: float = 0.0


@dataclass(frozen=True)
class Sampling:
    """When to ask: days of the study, waking hours, schemes, and what one day may hold at most."""

    days: int | None = None
    waking: tuple[time, time] = (time(9), time(22))
    schemes: tuple[Scheme, ...] = ()
    daily_cap: int | None = None
    burden_minutes: int | None = None

    @property
    def waking_minutes(self) -> int:
        """The length of the waking hours by the clock: 00:00 to 00:00 is a whole day, an earlier end the next day."""
        begin, end = (moment.hour * 60 + moment.minute for moment in self.waking)
        return DAY_MINUTES if (begin, end) == (0, 0) else (end - begin) % DAY_MINUTES


@dataclass(frozen=True)
class Form:
    """A form: its pages in order, each a tuple of item ids."""

    id: str
    title: Phrase
    pages: tuple[tuple[str, ...], ...]
    headings: Mapping[int, Phrase] = field(default_factory=dict)

    @property
    def item_ids(self) -> tuple[str, ...]:
        """All item ids of the form, in order."""
        return tuple(item_id for page in self.pages for item_id in page)


@dataclass(frozen=True)
class Rotation:
    """A group of items of which `take` are asked each time, in turn (planned missingness)."""

    id: str
    take: int


@dataclass(frozen=True)
class Protocol:
    """One version of a protocol, whole."""

    id: str
    version: str
    title: Phrase
    languages: tuple[str, ...]
    sampling: Sampling
    forms: Mapping[str, Form]
    items: Mapping[str, Item]
    rotations: Mapping[str, Rotation] = field(default_factory=dict)
    about: Phrase = field(default_factory=dict)
    withhold_weeks: int = 0

    def items_of(self, form_id: str) -> tuple[Item, ...]:
        """Give the items of a form in order."""
        return tuple(self.items[item_id] for item_id in self.forms[form_id].item_ids)

    def by_role(self, role: str) -> tuple[str, ...]:
        """Give the stored item ids (axes apart) that measure `role`."""
        return tuple(
            stored_id for item in self.items.values() for stored_id, its_role, _ in item.stored if its_role == role
        )
