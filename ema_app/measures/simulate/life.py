"""A drawn person in a calendar: dates, a zone, people with codes, and what they feel and show at a moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from ema_app.core.entry import stamp
from ema_app.core.people import ALONE
from ema_app.measures.simulate.design import Design
from ema_app.measures.simulate.draw import Drawn
from ema_app.measures.simulate.paths import STEP, WAKING, Floats, Ints

ROSTER = (
    ("P1", "partner", True, 90), ("P2", "mother", True, 70), ("P3", "friend", True, 60), ("P4", "father", False, 45),
    ("P5", "sibling", False, 50), ("P6", "colleague", False, 30), ("P7", "group_member", False, 35),
    ("P8", "relative", False, 25),
)  # fmt: skip
"""Whom there can be, in the order of the design's relationships: code, relationship, attachment figure, closeness."""

FEELINGS = {
    "anger": (36.0, 0.32, 7.0), "shame": (40.0, 0.28, 5.0), "fear": (40.0, 0.36, 4.0), "sadness": (42.0, 0.22, 3.0),
    "emptiness": (36.0, 0.18, 2.0), "joy": (46.0, -0.30, -4.0),
}  # fmt: skip
"""Of each emotion: its level at arousal 45, points per point of arousal, and what the automatic mode adds."""

FELT_SD = 9.0


@dataclass(frozen=True)
class Calendar:
    """The first day and the IANA zone; hours are those of the clock on the wall."""

    start: date
    zone: ZoneInfo

    def at(self, day: int, hour: float) -> datetime:
        """Give the moment `hour` hours after midnight of the day (0 = the first), in the zone."""
        wall = datetime.combine(self.start, time()) + timedelta(days=int(day), milliseconds=round(hour * 3.6e6))
        return wall.replace(tzinfo=self.zone)

    def stamp(self, day: int, hour: float) -> str:
        """Give the same as text: ISO 8601 with milliseconds and offset."""
        return stamp(self.at(day, hour))


@dataclass(frozen=True)
class Life:
    """A drawn person in a calendar; `rng` makes everything that `draw` does not."""

    drawn: Drawn
    calendar: Calendar
    rng: np.random.Generator

    @property
    def design(self) -> Design:
        """The settings of this person."""
        return self.drawn.design

    @property
    def names(self) -> tuple[str, ...]:
        """The code of each relationship of the drawn person; `alone` where nobody is meant."""
        count = len(self.design.company.offsets)
        codes = [person[0] for person in ROSTER[: count - self.design.company.alone]]
        return tuple(codes + [ALONE] * self.design.company.alone)

    @property
    def people(self) -> tuple[str, ...]:
        """The codes of the people in the roster."""
        return tuple(name for name in self.names if name != ALONE)

    def name_of(self, kind: str, number: int) -> str:
        """Give the name of a row: the same for the same seed."""
        return f"{kind}-{self.drawn.seed:06d}-{number:05d}"

    def step(self, hour: float) -> int:
        """Give the point of the grid that holds at an hour of the day."""
        return min(int((hour - WAKING) / STEP), self.drawn.grid.hour.size - 1)


def whole(value: Floats | float) -> Floats:
    """Give answers as they are stored: whole points within 0-100."""
    return np.asarray(np.clip(np.round(value), 0.0, 100.0))


def felt(arousal: Floats, mode: Ints, rng: np.random.Generator) -> dict[str, Floats]:
    """Give what is felt, per emotion, in the shape of `arousal`, before rounding."""
    return {
        emotion: level + slope * (arousal - 45.0) + by_mode * mode + FELT_SD * rng.standard_normal(np.shape(arousal))
        for emotion, (level, slope, by_mode) in FEELINGS.items()
    }


def seen(design: Design, feelings: Mapping[str, Floats], mode: Ints, rng: np.random.Generator) -> dict[str, Floats]:
    """Give what an observer rates, per emotion of the design's gaps: felt minus the gap, with scatter; whole points."""
    return {
        gap.emotion: whole(
            feelings[gap.emotion] - gap.bias - gap.automatic * mode + gap.scatter * rng.standard_normal(np.shape(mode))
        )
        for gap in design.gaps
    }
