"""From a recording to a number: tension beside additional heart rate, as the measures read the windows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from ema_app.exchange.body import Recording
from ema_app.measures.body_signals import Samples, Signals
from ema_app.measures.discrepancy import body_measures
from ema_app.measures.result import Measure
from ema_app.session import Session, bodies
from ema_app.session.bodies import Reading, Wishes
from ema_app.session.reading import dataset
from tests.ui.moments import answered

DAY = datetime(2026, 2, 1, tzinfo=UTC)
DAYS = 8


def recorded(tension: np.ndarray, lead: float) -> Signals:
    """A heart that follows tension at 8, 9, … 19 h of each day, `lead` minutes before it, and movement ten times so."""
    rng = np.random.default_rng(2)
    at = DAY.timestamp() + np.arange(0, DAYS * 86_400, 60.0)
    moments = DAY.timestamp() + np.add.outer(np.arange(DAYS) * 86_400, np.arange(8, 20) * 3600).ravel()
    felt = np.interp(at + lead * 60, moments, tension)
    movement = rng.gamma(1.0, 20.0, at.size // 30).repeat(30)
    rate = 60 + 0.1 * felt + 0.5 * movement + rng.normal(0, 1, at.size)
    return Signals({"hr": Samples(at, rate, "1/min"), "activity": Samples(at, movement, "mg")})


@pytest.fixture
def tension(session: Session) -> np.ndarray:
    values: np.ndarray = np.random.default_rng(1).uniform(0, 100, DAYS * 12).round()
    with session.record.atomic():
        for k, value in enumerate(values):
            answered(session, DAY + timedelta(days=k // 12, hours=8 + k % 12), tension=float(value))
    return values


def tracked(session: Session, signals: Signals) -> dict[str, Measure]:
    look = bodies.look(session, Reading(Recording("e4-made", "made up", signals), ()), Wishes())
    bodies.keep(session, look)
    return {one.scope: one for one in body_measures(dataset(session.record)) if one.item == "hr"}


def test_the_heart_goes_with_tension_once_movement_is_taken_out(session: Session, tension: np.ndarray) -> None:
    found = tracked(session, recorded(tension, lead=2.5))
    value = found["lag:0"].value
    assert value is not None
    assert value > 0.85
    assert found["lag:0"].n == DAYS * 12
    far = found["lag:30"].value
    assert far is not None
    assert far < value - 0.1


def test_without_movement_nothing_is_said_of_the_heart(session: Session, tension: np.ndarray) -> None:
    signals = recorded(tension, lead=2.5)
    found = tracked(session, Signals({"hr": signals.samples["hr"]}))
    assert found["lag:0"].value is None
    assert "movement is not known" in found["lag:0"].note
