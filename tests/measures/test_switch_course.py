"""How arousal goes on between two answers, against the law of a normal vector."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.measures.switch.course import Course, fit_course
from ema_app.measures.switch.course_days import DAY_SHARES, Days
from ema_app.measures.switch.moments import Moments

RHYTHM = np.array([44.0, 6.0, -3.0])
ENDS = np.array([9.0, 15.0, 21.0])


def _usual(hour: np.ndarray) -> np.ndarray:
    x = (np.clip(hour, 9.0, 21.0) - 15.0) / 6.0
    return RHYTHM[0] + RHYTHM[1] * x + RHYTHM[2] * x**2


def _moments(day: np.ndarray, hour: np.ndarray, arousal: np.ndarray) -> Moments:
    n = len(day)
    return Moments(day, hour, arousal, np.zeros(n, int), ("a",), np.zeros((n, 1)), np.array([True]))


def _lived(days: int, share: float, seed: int, scatter: float = 0.0) -> Moments:
    """Days of six answers with reversion .4 per hour and SD 15, of which days take `share` of the variance; each report
    is off by SD `scatter`."""
    rng = np.random.default_rng(seed)
    hour = 9.0 + 2.0 * np.arange(6) + rng.uniform(0.0, 1.9, (days, 6))
    away = np.empty((days, 6))
    away[:, 0] = rng.standard_normal(days)
    for i in range(1, 6):
        keep = np.exp(-0.4 * (hour[:, i] - hour[:, i - 1]))
        away[:, i] = keep * away[:, i - 1] + np.sqrt(1 - keep**2) * rng.standard_normal(days)
    whole = np.sqrt(share) * rng.standard_normal((days, 1)) + np.sqrt(1 - share) * away
    said = _usual(hour) + 15 * whole + scatter * rng.standard_normal((days, 6))
    return _moments(np.repeat(np.arange(days), 6), hour.ravel(), said.ravel())


def test_arousal_between_reports_is_what_a_normal_vector_expects():
    hours, told = np.array([9.5, 12.0, 13.2, 17.0, 20.0]), np.array([70.0, 35.0, 60.0, 55.0, 20.0])
    whole = 225.0 * np.exp(-0.6 * np.abs(hours[:, None] - hours)) + 90.0 + 30.0 * np.eye(5)
    wanted = np.array([15.0, 18.5])
    across = 225.0 * np.exp(-0.6 * np.abs(wanted[:, None] - hours)) + 90.0
    solved = np.linalg.solve(whole, across.T).T
    off = told - _usual(hours)
    course = Course(RHYTHM, 9.0, 21.0, ((np.zeros(1), np.zeros(1)), (hours, off)), 90.0, 225.0, 30.0, 0.6)
    mean, variance = course.path(np.array([1, 1]), wanted)
    assert mean == pytest.approx(_usual(wanted) + solved @ off, rel=1e-5)
    assert variance == pytest.approx(90.0 + 225.0 - (solved * across).sum(axis=1), rel=1e-4)


def test_without_scatter_only_the_neighbours_count_and_reports_are_met():
    hours, off = np.array([9.0, 12.0, 15.0]), np.array([20.0, -10.0, 5.0])
    whole, near = (
        Course(RHYTHM, 9.0, 21.0, ((hours[few:], off[few:]),), 0.0, 300.0, 0.0, 0.7) for few in (0, 1)
    )  # fmt: skip
    day, hour = np.zeros(3, int), np.array([12.0, 13.1, 15.0])
    assert whole.path(day, hour)[0] == pytest.approx(near.path(day, hour)[0], abs=1e-2)
    assert whole.path(day, hour)[0][[0, 2]] == pytest.approx(_usual(hour[[0, 2]]) + off[1:], abs=1e-2)
    assert whole.path(day, hour)[1][[0, 2]] == pytest.approx(0.0, abs=1e-2)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.1, 3.0), st.floats(0.0, 0.5))
def test_the_likelihood_is_that_of_a_normal_vector(seed, rate, scatter):
    lived = _lived(4, 0.3, seed)
    off, total, n = lived.arousal - _usual(lived.hour), 225.0, 24
    days = Days.of(off, lived.hour, lived.day, total)
    told, size = days._told(np.array([rate]), np.array([scatter]))
    same = lived.day[:, None] == lived.day
    apart = np.abs(lived.hour[:, None] - lived.hour)
    for share, ours, ours_size in zip(DAY_SHARES[::4], told[::4, 0], size[::4, 0], strict=True):
        within = (1 - scatter) * np.exp(-rate * apart) + scatter * np.eye(n)
        whole = same * (share + (1 - share) * within)
        left = float(off @ np.linalg.solve(whole, off))
        variance = (left + 2 * total) / (n + 2)
        expected = -0.5 * (np.linalg.slogdet(whole)[1] + n * np.log(variance) + left / variance)
        assert (ours, ours_size) == (pytest.approx(expected, rel=1e-6), pytest.approx(variance, rel=1e-6))


def test_rhythm_days_reversion_and_scatter_are_found():
    for share in (0.0, 0.4):
        found = fit_course(_lived(400, share, 3, scatter=6.0))
        assert found.usual(ENDS) == pytest.approx(_usual(ENDS), abs=2.0)
        assert found.days == pytest.approx(225 * share, abs=35)
        assert found.variance == pytest.approx(225 * (1 - share), rel=0.25)
        assert found.scatter == pytest.approx(36.0, abs=15.0)
        assert found.per_hour == pytest.approx(0.4, rel=0.3)


def test_outside_of_what_was_answered_the_rhythm_is_held():
    found = fit_course(_lived(30, 0.2, 5))
    assert found.usual(np.array([3.0])) == found.usual(np.array([found.first]))
    assert found.usual(np.array([40.0])) == found.usual(np.array([found.last]))


def test_one_answer_and_constant_arousal_give_finite_paths():
    for arousal in (np.array([50.0]), np.full(3, 50.0)):
        n = len(arousal)
        course = fit_course(_moments(np.zeros(n, int), 9.0 + np.arange(n), arousal))
        mean, variance = course.path(np.zeros(1, int), np.array([12.0]))
        assert mean[0] == pytest.approx(50.0, abs=1e-3)
        assert 0 <= variance[0] < 1e-3


def test_a_known_error_of_reports_is_taken_as_it_is():
    lived = _lived(60, 0.2, 5, scatter=3.0)
    for error in (2.0, 10.0):
        assert fit_course(lived, error).scatter == pytest.approx(error**2, rel=0.01)
