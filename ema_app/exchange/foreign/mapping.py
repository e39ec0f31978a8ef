"""What a mapping file says, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from datetime import time as time_of_day
from pathlib import Path
from zoneinfo import ZoneInfo

from ema_app.core.roles import family


@dataclass(frozen=True)
class ItemColumn:
    """A column with answers: its role, kind, bounds (None where answers are no numbers), words, and the item's id."""

    column: str
    role: str
    kind: str
    low: float | None
    high: float | None
    text: str
    item_id: str

    @property
    def is_observed(self) -> bool:
        """Whether an observer gave these: ratings of the person, or of their own feeling meanwhile."""
        return family(self.role) in ("observed", "observer")


@dataclass(frozen=True)
class Observer:
    """Whose the observed ratings are: `column` where the file has one of that name, else one fixed name for all."""

    name: str
    blind: bool | None


@dataclass(frozen=True)
class Times:
    """Where the times of a row come from: column names, empty where there is none.

    `start` is day 1 (local, with the clock for `elapsed`); `first` and `every_minutes` give the clock of prompt 1 and
    the step to the next, where the file has prompt numbers only; `elapsed_hours` is one unit of `elapsed` in hours.
    """

    time: str = ""
    scheduled: str = ""
    delivered: str = ""
    answered: str = ""
    date: str = ""
    prompt: str = ""
    prompt_running: str = ""
    elapsed: str = ""
    elapsed_hours: float = 1.0
    start: datetime | None = None
    first: time_of_day | None = None
    every_minutes: float = 0.0

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the times are read from."""
        names = (self.time, self.scheduled, self.delivered, self.answered, self.date, self.prompt)
        return tuple(name for name in (*names, self.prompt_running, self.elapsed) if name)


@dataclass(frozen=True)
class RatingsFile:
    """A file of an observer's ratings."""

    path: Path
    about: str
    made: str
    observer: Observer
    items: tuple[ItemColumn, ...]


@dataclass(frozen=True)
class EventsFile:
    """A file of interpersonal events: columns of their time, kind and person."""

    path: Path
    time: str
    kind: str
    person: str


@dataclass(frozen=True)
class BodyFile:
    """A file of a body signal: columns of start and value; channel and unit are the same for all. With a length in
    seconds its rows are windows; without one (0) they are raw samples, or intervals between beats in milliseconds."""

    path: Path
    start: str
    seconds: float
    channel: str
    value: str
    unit: str


@dataclass(frozen=True)
class Mapping:
    """A whole mapping. `name` is a plain name made of the file's; `zone` is None where times bring their offset."""

    name: str
    times: Times
    items: tuple[ItemColumn, ...]
    participant: str = ""
    zone: ZoneInfo | None = None
    missing: frozenset[str] = frozenset({""})
    person: str = ""
    observer: Observer | None = None
    ratings: tuple[RatingsFile, ...] = ()
    events: tuple[EventsFile, ...] = ()
    body: tuple[BodyFile, ...] = ()

    @property
    def all_items(self) -> tuple[ItemColumn, ...]:
        """The items of the main file, then those of the files of ratings."""
        return (*self.items, *(item for ratings in self.ratings for item in ratings.items))
