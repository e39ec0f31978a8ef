from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ema_app.measures.heartbeats import beats, counting, counting_measures, discrimination

REAL, REPORTED = [40, 30, 36, 46, 51, 25], [36, 27, 29, 39, 47, 23]


def test_both_scores_and_the_sign_as_published():
    relative, schandry, signed = counting_measures(REAL, REPORTED)
    assert relative.value == pytest.approx(0.8740695, abs=1e-7)
    assert schandry.value == pytest.approx(0.8824917, abs=1e-7)
    assert signed.value == pytest.approx(-0.1175083, abs=1e-7)
    assert "believes" in relative.note
    assert relative.n == 6


@given(st.integers(1, 200), st.integers(0, 200))
def test_best_score_only_for_the_exact_count(real, reported):
    scores = counting([real], [reported])
    assert (scores.relative[0] == 1) == (scores.schandry[0] == 1) == (real == reported)
    assert np.sign(scores.signed[0]) == np.sign(reported - real)


def test_a_trial_without_a_count_is_missing_not_nothing():
    found = counting_measures([40, 0, np.nan], [36, 10, 10])
    assert [(m.n, m.missing) for m in found] == [(1, 2)] * 3
    empty = counting_measures([], [])
    assert [m.value for m in empty] == [None] * 3
    assert empty[0].note.startswith("no trial")


def test_beats_of_a_made_up_pulse():
    rate, period = 75.0, 0.9
    t = np.arange(0, 60, 1 / rate)
    phase = (t % period) / period
    pulse = 100 + 20 * np.exp(-(((phase - 0.3) / 0.12) ** 2)) + 5 * np.exp(-(((phase - 0.6) / 0.1) ** 2))
    drift = 10 * np.sin(2 * np.pi * 0.1 * t)
    noise = np.random.default_rng(0).normal(0, 0.5, t.size)
    found = beats(pulse + drift + noise, rate)
    inner = found[2:-2]
    assert len(found) == pytest.approx(60 / period, abs=1)
    assert np.diff(inner) / rate == pytest.approx(period, abs=0.1)
    assert beats(np.ones(20), rate).size == 0
    assert beats(np.ones(2000), rate).size == 0


def test_beats_of_the_recorded_pulse(reference_data):
    folder = reference_data / "cardioception-examples"
    found = []
    for trial, seconds in enumerate(pd.read_csv(folder / "HBC_final.txt")["Duration"]):
        pulse = np.load(folder / f"Subject1_{trial}.npy")[0]
        start = int(pulse.size / 75 - (3 + seconds)) * 75  # the published window begins at a whole second
        at = beats(pulse, 75)
        found.append(int(((at >= start) & (at < pulse.size - 3 * 75)).sum()))
    assert found == REAL


@pytest.mark.parametrize(("kind", "threshold", "slope"), [("Intero", 9.0905, 11.7245), ("Extero", 3.3769, 3.2225)])
def test_told_apart_as_fitted_elsewhere(reference_data, kind, threshold, slope):
    trials = pd.read_csv(reference_data / "cardioception-examples" / "HRD_preprocessed.csv")
    trials = trials[trials["Decision"].notna() & ~trials["HeartRateOutlier"] & (trials["Modality"] == kind)]
    fit = discrimination(trials["Alpha"].to_numpy(), (trials["Decision"] == "More").to_numpy())
    assert fit.threshold == pytest.approx(threshold, abs=1e-3)
    assert fit.slope == pytest.approx(slope, abs=1e-3)


def test_no_slope_where_none_can_be_told():
    x = np.arange(20.0)
    assert "alike" in discrimination(x, np.ones(20, dtype=bool)).why
    assert "too few" in discrimination(x[:5], x[:5] > 2).why
    assert "overlap" in discrimination(x, x > 9.5).why
