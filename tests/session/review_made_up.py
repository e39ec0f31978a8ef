"""Made-up persons for reviews: as a record, and as what a review rests on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from ema_app.measures.simulate import Design, Made, person, write
from ema_app.session import Session
from ema_app.session.bringing_in import bring_in_dataset

ZONE = "Europe/Berlin"
LAST = date(2026, 3, 1)
"""The last day of every made-up person: the day before the clock of the tests."""


def made(design: Design, seed: int) -> Made:
    """Make a person whose last day is `LAST`."""
    return person(design, seed, LAST - timedelta(days=design.days - 1), ZONE)


def bring_in(session: Session, design: Design, seed: int, folder: Path) -> Made:
    """Put a made-up person into a record."""
    somebody = made(design, seed)
    write(somebody, folder / "made-up")
    bring_in_dataset(session, folder / "made-up")
    return somebody


def ms(day: date, hour: int) -> float:
    """Give an hour (UTC) of a day in milliseconds."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC).timestamp() * 1000
