"""Fitting the switch model of an open record apart from the record, so that it may be done in another thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ema_app.session.reading import dataset
from ema_app.session.session import Session
from ema_app.session.switch_moments import Modes, modes_of

if TYPE_CHECKING:
    from ema_app.measures.series import Dataset


@dataclass(frozen=True)
class Tables:
    """The tables of a record as they were read."""

    dataset: Dataset

    def modes(self) -> Modes:
        """Fit the switch model. Reads no record."""
        from ema_app.measures.record.all_measures import switch_of
        from ema_app.measures.series import read
        from ema_app.measures.switch import Options

        return modes_of(switch_of(self.dataset, read(self.dataset), Options(intervals="quick")))


def tables(session: Session, *, private: bool = True) -> Tables:
    """Read what the model needs; entries marked *only for me* only if `private`."""
    return Tables(dataset(session.record, private=private))
