"""Fitting the switch model of an open record apart from the record, so that it may be done in another thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ema_app.session.review.days import Days
from ema_app.session.review.reading import tables
from ema_app.session.session import Session
from ema_app.session.switch_moments import Modes, modes_of

if TYPE_CHECKING:
    from ema_app.measures.series import Dataset


BEFORE, AFTER = timedelta(days=120), timedelta(days=60)


@dataclass(frozen=True)
class Tables:
    """The tables of a stretch of a record as they were read."""

    dataset: Dataset

    def modes(self) -> Modes:
        """Fit the switch model. Reads no record."""
        from ema_app.measures.record.all_measures import switch_of
        from ema_app.measures.series import read
        from ema_app.measures.switch import Options

        return modes_of(switch_of(self.dataset, read(self.dataset), Options(intervals="quick")))


def tables_around(session: Session, moment_ms: float, *, private: bool = True) -> Tables:
    """Read what the model needs of the months around a moment (UTC milliseconds): what lies years off says little
    about it. Entries marked *only for me* only if `private`."""
    zone = session.around.zone()
    day = datetime.fromtimestamp(moment_ms / 1000, UTC).astimezone(ZoneInfo(zone)).date()
    return Tables(tables(session, Days(day - BEFORE, day + AFTER, zone), private=private))
