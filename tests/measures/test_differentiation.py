from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_series import record

from ema_app.measures import differentiation
from ema_app.measures.intervals import Draws
from ema_app.measures.series import read

NAMES = ("anger", "fear", "shame")


def series_of(*columns, roles=None):
    return read(record({name: [list(column)] for name, column in zip(NAMES, columns, strict=False)}, roles=roles))


def found(series, items=NAMES):
    sums = differentiation.occasions(series, list(items)).by_person()
    return {name: float(value[0, 0]) for name, value in differentiation.indices_of(sums).items()}


def two_way(table):
    """ICC(3,1) and ICC(3,k) from mean squares, moments x emotions."""
    n, k = table.shape
    grand, rows, columns = table.mean(), table.mean(axis=1), table.mean(axis=0)
    between = k * ((rows - grand) ** 2).sum() / (n - 1)
    rest = ((table - rows[:, None] - columns + grand) ** 2).sum() / ((n - 1) * (k - 1))
    return (between - rest) / (between + (k - 1) * rest), 1 - rest / between


columns = st.lists(st.tuples(*[st.integers(0, 100)] * 3), min_size=4, max_size=12)


@settings(max_examples=30, deadline=None)
@given(columns)
def test_indices_and_identities(rows):
    table = np.array(rows, dtype=float)
    if np.ptp(table.mean(axis=1)) < 1e-9 or (np.ptp(table, axis=0) == 0).all():
        return
    single, average = two_way(table)
    ours = found(series_of(*table.T.tolist()))
    assert ours["icc3_1"] == pytest.approx(single, abs=1e-9)
    assert ours["icc3k"] == pytest.approx(average, rel=1e-9, abs=1e-9)
    assert ours["differentiation"] == pytest.approx(1 - average, rel=1e-9)
    assert ours["icc3k"] == pytest.approx(3 / 2 * (1 - 1 / ours["spread"]), rel=1e-6, abs=1e-6)
    if single < 1 - 1e-9:
        assert ours["z"] == pytest.approx(0.5 * np.log((1 + 2 * single) / (1 - single)), rel=1e-6, abs=1e-6)


def test_the_momentary_index_is_its_formula_and_averages_to_the_mean():
    table = np.array([[10, 20, 5], [40, 10, 30], [70, 60, 20], [20, 30, 90]], dtype=float)
    moments = differentiation.moments(series_of(*table.T.tolist()), list(NAMES))
    deviation = (table - table.mean(axis=0)).sum(axis=1)
    np.testing.assert_allclose(moments, -(deviation**2) / table.var(axis=0, ddof=1).sum())
    assert found(series_of(*table.T.tolist()))["momentary"] == pytest.approx(moments.mean())


def test_a_negative_icc_is_kept():
    ours = found(series_of([10, 90, 20, 80], [90, 11, 80, 20]), items=NAMES[:2])
    assert ours["icc3k"] < 0
    assert ours["differentiation"] > 1


def test_moments_with_a_missing_emotion_are_left_out():
    series = series_of([1, 2, None, 4, 9], [5, 3, 7, 8, 1], [2, 2, 2, None, 3])
    assert found(series)["n"] == 3


def test_without_variance_there_is_no_value():
    assert np.isnan(found(series_of([5] * 4, [7] * 4, [9] * 4))["differentiation"])
    assert differentiation.moments(series_of([5] * 4, [7] * 4, [9] * 4), list(NAMES)).empty


def test_emotions_are_found_by_role_and_kind():
    roles = {"anger": "self.anger", "fear": "self.joy", "shame": "observed.shame"}
    series = series_of([1, 2], [1, 2], [1, 2], roles=roles)
    assert differentiation.emotions(series, "unpleasant") == ["anger"]
    assert differentiation.emotions(series, "pleasant") == ["fear"]


def test_an_interval_holds_the_value_and_needs_days():
    rng = np.random.default_rng(2)
    table = {name: rng.integers(0, 101, (20, 5)).tolist() for name in NAMES}
    occasions = differentiation.occasions(read(record(table)), list(NAMES))
    low, high = differentiation.interval(occasions, "differentiation", Draws(200, 3))
    value = differentiation.indices_of(occasions.by_person())["differentiation"]
    assert low[0, 0] < value[0, 0] < high[0, 0]
    short = differentiation.occasions(read(record({name: rows[:4] for name, rows in table.items()})), list(NAMES))
    assert np.isnan(differentiation.interval(short, "differentiation", Draws(50, 3))).all()
