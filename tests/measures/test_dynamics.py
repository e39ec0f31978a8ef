from __future__ import annotations

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_series import record, together

from ema_app.measures import dynamics
from ema_app.measures.series import read, valid_pairs


def indices(dataset, item="anger", kind="fixed", overnight=False):
    series = read(dataset)
    pairs = valid_pairs(series.rows, series.values[[item]], overnight)
    cutoff = dynamics.cutoffs(series, [item], pairs, kind).value
    found = dynamics.indices(dynamics.summed(series, [item], cutoff, overnight))
    return {name: value[0] for name, value in found.items()}


def one_by_one(table):
    """The same indices in the plainest way there is."""
    values = [value for row in table for value in row if value is not None]
    pairs = [(a, b) for row in table for a, b in pairwise(row) if a is not None and b is not None]
    steps = np.array([b - a for a, b in pairs], dtype=float)
    found = {"n": len(values), "pairs": len(pairs)}
    if values:
        found["mean"] = np.mean(values)
    if len(values) > 1:
        found["sd"] = np.std(values, ddof=1)
    if len(pairs):
        found |= {"mssd": np.mean(steps**2), "rmssd": np.sqrt(np.mean(steps**2)), "pac": np.mean(np.abs(steps) >= 30)}
        before, after = np.array(pairs, dtype=float).T
        if np.ptp(before) and np.ptp(after):
            found["inertia"] = np.corrcoef(before, after)[0, 1]
    return found


one_day = st.lists(st.one_of(st.none(), st.integers(0, 100)), min_size=1, max_size=5)
tables_of_days = st.lists(one_day, min_size=1, max_size=5)


@settings(max_examples=30, deadline=None)
@given(tables_of_days)
def test_indices_are_those_found_one_by_one(table):
    found, expected = indices(record({"anger": table})), one_by_one(table)
    for name in ("n", "pairs", "mean", "sd", "mssd", "rmssd", "pac", "inertia"):
        ours = found[name][0]
        assert ours == pytest.approx(expected[name], abs=1e-9) if name in expected else np.isnan(ours)


@settings(max_examples=15, deadline=None)
@given(tables_of_days, tables_of_days)
def test_persons_do_not_touch_each_other(one, other):
    both = indices(together(record({"anger": one}, person="a"), record({"anger": other}, person="b")))
    for place, table in enumerate((one, other)):
        alone = indices(record({"anger": table}))
        for name, value in alone.items():
            np.testing.assert_allclose(both[name][place], value[0], rtol=1e-12, atol=1e-12)


@settings(max_examples=15, deadline=None)
@given(tables_of_days, st.integers(0, 99))
def test_missed_prompts_shifted_weeks_and_mixed_rows_change_nothing(table, seed):
    plain = indices(record({"anger": table}))
    more = indices(record({"anger": [[*row, None] for row in table]}))
    later = indices(record({"anger": table}, start="2024-03-11T08:00+01:00"))
    mixed = indices({name: frame.sample(frac=1, random_state=seed) for name, frame in record({"anger": table}).items()})
    for other in (more, later, mixed):
        for name, value in plain.items():
            np.testing.assert_allclose(other[name], value, rtol=1e-12)


@settings(max_examples=15, deadline=None)
@given(tables_of_days)
def test_a_scale_from_0_to_1_scales_points_and_leaves_shares(table):
    whole = indices(record({"anger": table}))
    small = [[None if value is None else value / 100 for value in row] for row in table]
    part = indices(record({"anger": small}, bounds=(0.0, 1.0)))
    powers = {"mean": 1, "sd": 1, "rmssd": 1, "mssd": 2}
    for name, value in whole.items():
        np.testing.assert_allclose(part[name] * 100 ** powers.get(name, 0), value, rtol=1e-6, atol=1e-9)


def test_relative_sd_of_a_published_case():
    found = indices(record({"anger": [[1, 2, 3]]}, bounds=(0.0, 10.0)))
    assert found["relative_sd"][0] == pytest.approx(0.2886751, abs=1e-7)


@pytest.mark.parametrize("value", [0, 37, 0.1, 100])
def test_a_series_without_variance_has_zero_spread_and_no_inertia(value):
    found = indices(record({"anger": [[value] * 5, [value] * 5]}))
    assert [found[name][0] for name in ("sd", "mssd", "pac")] == [0, 0, 0]
    assert np.isnan(found["inertia"][0])
    assert np.isnan(found["skewness"][0])
    assert np.isnan(found["relative_sd"][0]) == (value in (0, 100))


def test_cut_offs_are_fixed_own_or_of_the_sample_and_never_zero():
    calm = record({"anger": [[1, 2, 1, 2, 3]]}, person="a")
    wild = record({"anger": [[0, 90, 10, 80, 0]]}, person="b")
    series = read(together(calm, wild))
    pairs = valid_pairs(series.rows, series.values)
    found = {kind: dynamics.cutoffs(series, ["anger"], pairs, kind) for kind in ("fixed", "own", "sample")}
    assert found["fixed"].value.tolist() == [[30, 30]]
    assert found["own"].value.tolist() == [[1, pytest.approx(87)]]
    assert found["sample"].value[0, 0] == found["sample"].value[0, 1] == pytest.approx(83)
    assert found["sample"].share[0] == pytest.approx(1 / 8)
    still = read(record({"anger": [[5, 5, 5, 5]]}))
    own = dynamics.cutoffs(still, ["anger"], valid_pairs(still.rows, still.values), "own")
    assert np.isnan(own.value).all()


def test_a_scale_without_bounds_has_no_fixed_cut_off_and_no_pac():
    found = indices(record({"anger": [[1, 50, 3, 60, 5]]}, bounds=(np.nan, np.nan)))
    assert np.isnan(found["pac"][0])
    assert found["rmssd"][0] > 0


def test_zero_gaps_are_counted_and_never_divided_by():
    dataset = record({"anger": [[1, 5, 2, 9, 4, 8]]})
    for column in ("scheduled_at", "opened_at", "submitted_at"):
        dataset["prompts"].loc[1, column] = dataset["prompts"].loc[0, column]
    gaps = dynamics.successive(read(dataset), ["anger"])
    assert gaps.zero.tolist() == [1]
    assert (gaps.hours > 0).all()
    assert np.isfinite(dynamics.adjusted(gaps).value).all()


def irregular(values, hours):
    """One person whose answers lie `hours` after the first prompt."""
    dataset = record({"anger": [list(values)]})
    times = [(pd.Timestamp("2024-03-04T08:00+01:00") + pd.Timedelta(hours=hour)).isoformat() for hour in hours]
    for column in ("scheduled_at", "opened_at", "submitted_at"):
        dataset["prompts"][column] = times
    return read(dataset)


def test_equal_gaps_need_no_adjustment():
    fit = dynamics.adjusted(dynamics.successive(irregular([1, 5, 2, 9], [0, 2, 4, 6]), ["anger"]))
    assert fit.exponent.tolist() == [0]
    assert fit.value.tolist() == fit.mssd.tolist()


def test_steps_that_grow_with_the_gap_are_adjusted_to_one_size():
    hours = np.concatenate([[0], np.cumsum([1, 4, 1, 4, 1, 4])])
    values = [50, 51, 53, 52, 54, 53, 55]  # a step of 1 in 1 h, of 2 in 4 h: the gap to the power 1/2
    fit = dynamics.adjusted(dynamics.successive(irregular(values, hours), ["anger"]))
    assert fit.exponent[0] == pytest.approx(0.5, abs=1e-9)
    np.testing.assert_allclose(fit.squares, fit.squares[0], rtol=1e-9)


def test_continuous_inertia_finds_the_rate_of_a_made_up_process():
    rng = np.random.default_rng(4)
    hours = np.cumsum(rng.uniform(0.5, 3, 800))
    values = np.zeros(800)
    for t in range(1, 800):
        phi = np.exp(-0.5 * (hours[t] - hours[t - 1]))
        values[t] = phi * values[t - 1] + np.sqrt(1 - phi**2) * rng.normal()
    found = dynamics.continuous(dynamics.successive(irregular(np.clip(50 + 12 * values, 0, 100), hours), ["anger"]))
    assert found.low[0] < np.exp(-0.5) < found.high[0]
    assert found.phi[0] == pytest.approx(np.exp(-0.5), abs=0.06)
    assert found.n.tolist() == [800]


def test_continuous_inertia_has_no_value_without_variance():
    found = dynamics.continuous(dynamics.successive(irregular([5, 5, 5], [0, 1, 2]), ["anger"]))
    assert np.isnan([found.phi[0], found.low[0], found.high[0]]).all()


def test_association_is_the_plain_correlation():
    one, other = [[10, 20, None, 40, 30]], [[1, 4, 9, 16, None]]
    found = dynamics.association(read(record({"anger": one, "fear": other})), "anger", "fear")
    expected = np.corrcoef([10, 20, 40], [1, 4, 16])[0, 1]
    assert (found.n[0], found.r[0]) == (3, pytest.approx(expected))
    assert found.covariance[0] == pytest.approx(np.cov([10, 20, 40], [1, 4, 16])[0, 1])
