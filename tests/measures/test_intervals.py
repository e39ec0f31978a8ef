from __future__ import annotations

import numpy as np
import pytest

from ema_app.measures import intervals
from ema_app.measures.blocks import Blocks, quantile, sums


def mean(found):
    with np.errstate(divide="ignore", invalid="ignore"):
        return found[1] / found[0]


def test_an_interval_of_a_mean_of_days_is_about_that_of_theory():
    rng = np.random.default_rng(1)
    day = rng.normal(50, 10, 60)
    table = np.stack([np.full(60, 4.0), day * 4])[:, None]
    days = Blocks(np.arange(60), np.zeros(60, np.int64), 1)
    low, high = intervals.by_days(table, days, mean, intervals.Draws(2000, 1))
    half = 1.96 * day.std(ddof=1) / np.sqrt(60)
    assert high[0, 0] - low[0, 0] == pytest.approx(2 * half, rel=0.1)


def test_each_person_draws_from_their_own_days():
    table = np.stack([np.ones(20), np.repeat([1.0, 9.0], 10)])[:, None]
    low, high = intervals.by_days(table, Blocks(np.arange(20), np.repeat([0, 1], 10), 2), mean, intervals.Draws(50, 1))
    assert low.tolist() == high.tolist() == [[1.0, 9.0]]


def test_stretches_of_draws_do_not_change_their_kind(monkeypatch):
    table = np.stack([np.ones(30), np.arange(30.0)])[:, None]
    days = Blocks(np.arange(30), np.zeros(30, np.int64), 1)
    whole = intervals.by_days(table, days, mean, intervals.Draws(400, 1))
    monkeypatch.setattr(intervals, "CELLS", 600)
    np.testing.assert_allclose(intervals.by_days(table, days, mean, intervals.Draws(400, 1)), whole)


def test_coverage_of_day_draws_is_near_95_percent():
    rng, held = np.random.default_rng(8), 0
    for _ in range(150):
        day = rng.normal(0, 1, 40)
        table = np.stack([np.ones(40), day])[:, None]
        days = Blocks(np.arange(40), np.zeros(40, np.int64), 1)
        low, high = intervals.by_days(table, days, mean, intervals.Draws(300, 2))
        held += low[0, 0] <= 0 <= high[0, 0]
    assert 0.88 <= held / 150 <= 0.99


def test_the_interval_of_a_median_is_two_of_the_values():
    assert intervals.of_median(np.arange(1.0, 21)) == (6, 15)
    assert intervals.of_median(np.arange(5.0)) == (None, None)


def test_sums_and_quantiles_of_groups_in_any_order():
    code, values = np.array([2, 0, 2, 0, 2]), np.array([1.0, 2, 3, 4, 5])
    assert sums(values, code, 4).tolist() == [6, 0, 9, 0]
    found = quantile(values, code, 4, 0.9)
    np.testing.assert_allclose(found, [np.quantile([2, 4], 0.9), np.nan, np.quantile([1, 3, 5], 0.9), np.nan])
