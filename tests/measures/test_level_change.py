"""The level of a stretch of days, and how it differs from an earlier one."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from small_series import record

from ema_app.measures.level_change import level, level_change
from ema_app.measures.series import read

PAGE = Path(__file__).parents[2] / "docs" / "methods" / "between-sessions.md"
FIRST = (date(2024, 3, 4) - date(1970, 1, 1)).days


def _of(values, bounds=(0.0, 100.0)):
    """A series of days of prompts, and the last seven and the 28 days before as the stretches."""
    count = len(values)
    now = (FIRST + count - 7, FIRST + count - 1)
    return read(record({"tension": values}, bounds)), now, (now[0] - 28, now[0] - 1)


def test_the_worked_example_is_what_the_code_gives():
    days = [[mean, mean] for mean in (48, 49, 50, 51, 52)] + [[None, None]] * 2
    days += [[mean, mean] for mean in (58, 59, 60, 61, 62)] + [[None, None]] * 2
    series, now, before = _of(days)
    found = level_change(series, "tension", now, before)
    (told,) = re.findall(r"is (\d+\.\d+), from (\d+\.\d+) to (\d+\.\d+):", PAGE.read_text("utf-8"))
    printed = [float(number) for number in told]
    assert [found.value, found.low, found.high] == pytest.approx(printed, abs=5e-4)
    assert (found.n, found.missing) == (10, 4)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.integers(0, 100), min_size=3, max_size=3), min_size=12, max_size=20))
def test_the_interval_is_that_of_welch(days):
    series, now, before = _of(days)
    found = level_change(series, "tension", now, before)
    means = [np.mean(day) for day in days]
    if np.ptp(means[-7:]) == np.ptp(means[:-7]) == 0:
        return
    bounds = stats.ttest_ind(means[-7:], means[:-7], equal_var=False).confidence_interval()
    assert (found.low, found.high) == pytest.approx((bounds.low, bounds.high))


def test_few_days_or_answers_are_not_compared():
    series, now, before = _of([[50]] * 14)
    assert level_change(series, "tension", now, before).value is None
    four_days = [[50, 60]] * 20 + [[None, None]] * 3 + [[50, 60]] * 4
    series, now, before = _of(four_days)
    found = level_change(series, "tension", now, before)
    assert (found.value, found.note) == (None, "too few days or answers to compare")
    assert (found.n, found.missing) == (8, 6)


def test_a_level_carries_its_answers_and_what_is_missing():
    series, now, _ = _of([[40, 60]] * 7 + [[50, None]] * 7)
    found = level(series, "tension", now)
    assert (found.value, found.n, found.missing) == (None, 7, 7)
    series, now, _ = _of([[40, 60]] * 13 + [[40, None]])
    found = level(series, "tension", now)
    assert (found.n, found.missing) == (13, 1)
    assert found.low is not None
    assert found.low < found.value < found.high


def test_another_scale_is_brought_to_a_hundred():
    series, now, before = _of([[1, 3]] * 14 + [[3, 5]] * 7, bounds=(1.0, 5.0))
    assert level(series, "tension", now).value == 75
    assert level_change(series, "tension", now, before).value == 50


def test_no_spread_gives_an_interval_of_no_width():
    series, now, before = _of([[50, 50]] * 14 + [[60, 60]] * 7)
    found = level_change(series, "tension", now, before)
    assert (found.value, found.low, found.high) == (10, 10, 10)
