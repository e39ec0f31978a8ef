"""Windows of body signals: each sum as one would do it by hand, the beats as others compute them."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.measures.body_signals import Samples, Signals, Windows, deviation, intervals_kept, windows


def of(signals, name, start, end):
    found = windows(signals, Windows(np.array([start]), np.array([end])))
    return next(one for one in found if one.name == name)


def beats(ms):
    ms = np.asarray(ms, dtype=float)
    return Samples(np.cumsum(ms) / 1000, ms, "ms")


def test_what_is_set_aside_of_intervals():
    kept, pair = intervals_kept(beats([800, 810, 250, 800, 1100, 1090, 2100, 900, 905, np.nan, 900]))
    assert kept.tolist() == [True, True, False, True, False, True, False, True, True, False, True]
    assert pair.tolist() == [False, True, False, False, False, False, False, False, True, False, False]


def test_the_example_of_the_page():
    told = beats([800, 810, 1100, 1090, 800])
    kept, pair = intervals_kept(told)
    assert kept.tolist() == [True, True, False, True, False]
    assert np.diff(told.value, prepend=0.0)[pair].tolist() == [10.0]


def test_a_missing_beat_is_no_pair():
    at = np.array([1.0, 1.8, 3.4, 4.2])
    kept, pair = intervals_kept(Samples(at, np.array([800.0, 800, 800, 800]), "ms"))
    assert kept.all()
    assert pair.tolist() == [False, True, False, True]


@pytest.fixture(scope="module")
def neurokit():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("neurokit2")


@pytest.mark.parametrize("missing", [0, 9])
@pytest.mark.parametrize("seed", range(4))
def test_variability_as_neurokit_has_it(neurokit, seed, missing):
    rng = np.random.default_rng(seed)
    ms = 850 + 60 * np.sin(np.arange(400) / 5) + rng.normal(0, 20, 400)
    told = beats(ms)
    left = np.setdiff1d(np.arange(400), rng.choice(np.arange(2, 398), missing, replace=False))
    told = Samples(told.at[left], told.value[left], "ms")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = neurokit.hrv_time({"RRI": told.value, "RRI_Time": told.at})
    ours = of(Signals({}, told), "rmssd", 0.0, 1e4)
    assert ours.artefact_share[0] == 0
    assert ours.mean[0] == pytest.approx(theirs["HRV_RMSSD"][0], rel=1e-6)
    assert ours.sd[0] == pytest.approx(theirs["HRV_SDNN"][0], rel=1e-6)


def test_few_beats_have_no_variability_and_give_the_heart_rate():
    few = beats([800.0] * 30)
    assert np.isnan(of(Signals({}, few), "rmssd", 0, 100).mean[0])
    assert of(Signals({}, beats([800.0] * 31)), "rmssd", 0, 100).mean[0] == 0
    assert of(Signals({}, few), "hr", 0, 100).mean[0] == pytest.approx(75)


@settings(max_examples=60)
@given(
    st.lists(st.floats(20, 260, allow_nan=False) | st.just(float("nan")), min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(-5, 60), st.integers(1, 30)), min_size=1, max_size=8),
)
def test_all_windows_at_once_as_one_by_one(values, spans):
    at, value = np.arange(len(values), dtype=float), np.array(values)
    start = np.array([float(s) for s, _ in spans])
    end = start + np.array([float(n) for _, n in spans])
    (found,) = windows(Signals({"hr": Samples(at, value, "1/min")}), Windows(start, end))
    for k in range(len(spans)):
        inside = value[(at >= start[k]) & (at < end[k])]
        good = inside[(inside >= 30) & (inside <= 220)]
        assert found.samples[k] == good.size
        assert found.mean[k] == pytest.approx(good.mean() if good.size else np.nan, nan_ok=True)
        assert found.sd[k] == pytest.approx(good.std(ddof=1) if good.size > 1 else np.nan, nan_ok=True, abs=1e-5)
        share = 1 - good.size / inside.size if inside.size else np.nan
        assert found.artefact_share[k] == pytest.approx(share, nan_ok=True)


def test_skin_conductance_without_contact_or_with_a_jump_is_set_aside():
    value = np.array([2.0, 2.1, 0.0, 2.0, 2.05, 9.0, 9.0, np.nan, 9.0])
    found = of(Signals({"eda": Samples(np.arange(9) / 4, value, "uS")}), "eda", 0, 10)
    assert found.samples[0] == 6
    assert found.artefact_share[0] == pytest.approx(3 / 9)


def test_movement_is_none_at_rest_whatever_the_direction():
    rest = np.tile([0.0, 600.0, 800.0], (320, 1)).astype(np.float32)
    assert deviation(rest, 160).tolist() == pytest.approx([0.0, 0.0], abs=1e-3)
    shaken = rest.copy()
    shaken[::2] *= 1.2
    assert deviation(shaken, 160).tolist() == pytest.approx([100.0, 100.0], rel=1e-5)
    assert deviation(rest[:100], 160).size == 0


def test_moved_by_the_clock_and_put_in_order():
    one = Samples.ordered(np.array([3.0, 1.0, np.nan]), np.array([30.0, 10.0, 5.0]), "x")
    assert one.at.tolist() == [1.0, 3.0]
    signals = Signals({"hr": one}).moved(60)
    assert signals.span == (61.0, 63.0)
    assert Signals().span is None
