from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_series import record

from ema_app.measures import changes
from ema_app.measures.series import read


def shifted(seed=1, size=30.0, n=40):
    rng = np.random.default_rng(seed)
    return np.concatenate([rng.normal(40, 5, n), rng.normal(40 + size, 5, n)])


def test_a_clear_shift_is_found_where_it_is():
    found = changes.change_points(shifted())
    assert found.starts == [40]
    assert found.levels == [pytest.approx(40, abs=3), pytest.approx(70, abs=3)]


def test_noise_alone_gives_no_change():
    counts = [len(changes.change_points(np.random.default_rng(seed).normal(50, 10, 80)).starts) for seed in range(40)]
    assert sum(count > 0 for count in counts) <= 2


def test_inertia_alone_seldom_gives_a_change():
    wrong = 0
    for seed in range(40):
        rng, x = np.random.default_rng(seed), np.zeros(120)
        for t in range(1, 120):
            x[t] = 0.6 * x[t - 1] + rng.normal()
        wrong += bool(changes.change_points(x).starts)
    assert wrong <= 6


def test_missing_days_are_passed_over_and_positions_kept():
    values = shifted()
    holes = np.insert(values, [10, 10, 40], np.nan)
    assert changes.change_points(holes).starts == [43]


@settings(max_examples=20, deadline=None)
@given(st.floats(0.01, 100), st.floats(-1000, 1000))
def test_unit_and_origin_do_not_matter(unit, origin):
    values = shifted(seed=3)
    assert changes.change_points(values * unit + origin).starts == changes.change_points(values).starts


@pytest.mark.parametrize("values", [np.array([]), np.full(5, np.nan), np.arange(9.0), np.full(30, 7.0)])
def test_too_little_or_no_variance_gives_a_reason(values):
    found = changes.change_points(values)
    assert found.starts == []
    assert found.note


def test_a_step_without_noise_is_a_change():
    assert changes.change_points(np.repeat([1.0, 9.0], 30)).starts == [30]


def test_split_cuts_best():
    values = np.concatenate([np.zeros(10), np.full(10, 5.0), np.ones(10)])
    assert changes.split(values, 2) == [10, 20]
    assert changes.squared_error(values, [10, 20]) == 0
    assert changes.split(np.stack([values, values], axis=1), 2) == [10, 20]
    assert changes.split(values, 0) == []


def test_the_chart_follows_its_formula():
    values = np.array([1.0, 2.0, 3.0])
    chart = changes.ewma(values, changes.Chart(0, 0.5, 2.0), start=(0.0, 1.0))
    assert chart["average"].tolist() == [0.5, 1.25, 2.125]
    expected = 2 * np.sqrt(1 / 3 * (1 - 0.25 ** np.arange(1, 4)))
    np.testing.assert_allclose(chart["high"], expected)
    assert chart["alarm"].tolist() == [0, 1, 1]


def test_a_rise_after_the_in_control_phase_alarms_and_a_hole_does_not():
    rng = np.random.default_rng(7)
    values = np.concatenate([rng.normal(50, 5, 28), rng.normal(50, 5, 10), rng.normal(70, 5, 10)])
    values[45] = np.nan
    chart = changes.ewma(values, changes.Chart())
    assert chart["in_control"].sum() == 28
    assert not chart["alarm"][:38].any()
    assert chart["alarm"].iloc[-1] == 1
    assert chart["alarm"][45] == 0
    assert chart["average"][45] == chart["average"][44]


def test_the_default_chart_is_silent_for_long():
    """Average run length of about 500 without any change (Lucas & Saccucci 1990): 1 in 500 days, not more."""
    rng = np.random.default_rng(11)
    chart = changes.ewma(rng.normal(size=60_000), changes.Chart(0), start=(0.0, 1.0))
    starts = np.flatnonzero(np.diff(np.abs(chart["alarm"].to_numpy()), prepend=0) == 1)
    assert 60_000 / len(starts) > 250


def test_an_in_control_phase_without_variance_gives_no_alarm():
    chart = changes.ewma(np.concatenate([np.full(28, 5.0), np.full(5, 90.0)]), changes.Chart())
    assert not chart["alarm"].any()


def test_day_means_keep_empty_days():
    found = changes.day_means(read(record({"anger": [[10, 20], [None, None], [50, None]]})), "anger")
    assert found["date"].tolist() == ["2024-03-04", "2024-03-05", "2024-03-06"]
    assert found["n"].tolist() == [2, 0, 1]
    np.testing.assert_allclose(found["mean"], [15, np.nan, 50])


def test_alarms_are_worded_as_weak_evidence():
    assert "Weak evidence" in str(changes.caution())
    assert "higher" in str(changes.in_words(changes.Chart(), 40, 1))
    assert "lower" in str(changes.in_words(changes.Chart(), 40, -1))
