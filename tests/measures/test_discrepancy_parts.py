from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from ema_app.measures.discrepancy.agreement import concordance, limits, shuffled_gap, spread
from ema_app.measures.discrepancy.blocks import leave_out_days, mean_by_days
from ema_app.measures.discrepancy.decomposition import judgment, response_surface, scatter_ratio, tracking
from ema_app.measures.discrepancy.reliability import Reliabilities, of_difference, of_two_halves
from ema_app.measures.discrepancy.trend import GAP_DAYS, level

ZEROS = np.zeros


def codes(n):
    return ZEROS(n, dtype=np.int64)


def test_peak_flow_meters_of_1986(reference_data):
    data = pd.read_csv(reference_data / "agreement-classics" / "pefr_1986.csv").astype(float)
    x, y = data["WrightFirst"].to_numpy(), data["MiniWrightFirst"].to_numpy()
    assert (x - y).mean() == pytest.approx(-2.117647, abs=1e-6)
    assert spread(x - y, codes(17)) == pytest.approx(38.76513, abs=1e-5)
    assert limits(x - y, codes(17)) == pytest.approx((-78.0973, 73.86201), abs=1e-4)
    assert concordance(x, y).value == pytest.approx(0.9427424, abs=1e-7)


def test_limits_of_giavarina_2015(reference_data):
    data = pd.read_csv(reference_data / "agreement-classics" / "giavarina_2015.csv").astype(float)
    low, high = limits((data["Method.A"] - data["Method.B"]).to_numpy(), codes(30))
    assert (low, high) == pytest.approx((-95.38632, 41.05299), abs=1e-5)


def test_surface_of_motive_congruence(reference_data):
    data = pd.read_csv(reference_data / "agreement-classics" / "motcon.csv")
    fit = response_surface(*(data[name].to_numpy() for name in ("ePow", "iPow", "postVA")))
    assert fit.a == pytest.approx((0.5553289, -0.0478294, 0.0395798, -0.2936376), abs=1e-7)
    assert fit.explained == pytest.approx(0.1499904, abs=1e-7)


def test_a_surface_needs_six_terms():
    x = np.linspace(-1, 1, 30)
    assert response_surface(x, x, x) is None
    assert response_surface(x[:6], x[:6] ** 2, x[:6]) is None


def test_one_value_a_day_is_the_usual_t_interval():
    x = np.random.default_rng(1).normal(size=25)
    found = mean_by_days(x, np.arange(25))
    low, high = stats.t.interval(0.95, 24, x.mean(), stats.sem(x))
    assert (found.low, found.high) == pytest.approx((low, high))


def test_days_of_equal_size_are_a_t_interval_of_their_means():
    x = np.random.default_rng(1).normal(size=(12, 4)) + np.random.default_rng(2).normal(size=(12, 1))
    found = mean_by_days(x.ravel(), np.repeat(np.arange(12), 4))
    low, high = stats.t.interval(0.95, 11, x.mean(), stats.sem(x.mean(axis=1)))
    assert (found.low, found.high) == pytest.approx((low, high))


def test_unequal_days_against_the_matrices():
    """CR2 and its degrees of freedom written out with matrices (Pustejovsky & Tipton 2018)."""
    rng = np.random.default_rng(5)
    day = np.repeat(np.arange(6), [1, 2, 5, 3, 4, 1])
    x = rng.normal(size=day.size)
    n = day.size
    hat = np.full((n, n), 1 / n)
    rest = np.eye(n) - hat
    parts = []
    for d in range(6):
        here = day == d
        values, vectors = np.linalg.eigh(rest[np.ix_(here, here)])
        root = vectors @ np.diag(values**-0.5) @ vectors.T
        parts.append(rest[:, here] @ root @ np.ones(here.sum()) / n)
    p = np.array(parts)
    variance = np.sum((p @ x) ** 2)
    gram = p @ p.T
    half = stats.t.ppf(0.975, np.trace(gram) ** 2 / np.sum(gram**2)) * np.sqrt(variance)
    found = mean_by_days(x, day)
    assert (found.low, found.high) == pytest.approx((x.mean() - half, x.mean() + half))


def test_no_interval_from_one_day_or_few():
    assert mean_by_days(np.arange(5.0), codes(5)).low is None
    assert leave_out_days(1.0, np.ones(4)).low is None
    assert mean_by_days(np.empty(0), codes(0)).value is None


def test_leaving_out_days_by_hand():
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(2, 30))
    day = np.repeat(np.arange(10), 3)
    without = np.arctanh([np.corrcoef(x[day != d], y[day != d])[0, 1] for d in range(10)])
    half = stats.t.ppf(0.975, 9) * np.sqrt(0.9 * np.sum((without - without.mean()) ** 2))
    centre = np.arctanh(np.corrcoef(x, y)[0, 1])
    found = tracking(x, y, day, codes(30))
    assert (found.low, found.high) == pytest.approx(tuple(np.tanh([centre - half, centre + half])))


def test_groups_are_each_about_their_own_mean():
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(2, 40))
    group = np.repeat([0, 1], 20)
    plain = tracking(x, y, np.arange(40), group).value
    assert tracking(x + 100 * group, y - 50 * group, np.arange(40), group).value == pytest.approx(plain)
    assert scatter_ratio(3 * x, x, np.arange(40), group).value == pytest.approx(3)


def test_cluster_variance_by_hand():
    difference, cluster = np.array([1.0, 3, 2, 6, 8]), np.array([0, 0, 0, 1, 1])
    within = ((1 - 2) ** 2 + 1 + 0 + 1 + 1) / 3
    between = (3 * (2 - 4) ** 2 + 2 * (7 - 4) ** 2) / 1
    assert spread(difference, cluster) ** 2 == pytest.approx(within + (between - within) / ((25 - 13) / 5))
    assert spread(difference, np.arange(5)) == pytest.approx(difference.std(ddof=1))
    assert limits(difference[:1], cluster[:1]) is None


values = st.lists(st.floats(-100, 100).map(lambda v: round(v, 3)), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(values, values)
def test_shuffled_gap_is_the_mean_of_all_gaps(x, y):
    x, y = np.array(x), np.array(y)
    assert shuffled_gap(x, y) == pytest.approx(np.abs(x[:, None] - y).mean(), abs=1e-9)
    assert shuffled_gap(x, y[:0]) is None


def test_judgment_finds_criterion_and_own_feeling():
    rng = np.random.default_rng(3)
    criterion, own, noise = rng.normal(size=(3, 300)) * 10
    fit = judgment(50 + 5 + 0.6 * criterion + 0.3 * own + noise / 5, criterion + 50, own, np.arange(300) // 4)
    for estimate, true in ((fit.level, 5), (fit.criterion, 0.6), (fit.own, 0.3)):
        assert estimate.low < true < estimate.high
    none = judgment(criterion, np.ones(300), None, np.arange(300))
    assert none.criterion.value is None
    assert "never changed" in none.criterion.why


def test_reliability_of_a_difference():
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(2, 50))
    y = 0.6 * _unit(x) + 0.8 * _unit(y - _unit(x) * (y @ _unit(x)) / (_unit(x) @ _unit(x)))
    assert of_difference(_unit(x), y, Reliabilities(0.8, 0.8)).value == pytest.approx(0.5)
    assert of_difference(x, y, Reliabilities(0.8)).value is None
    assert of_difference(x, x, Reliabilities(0.8, 0.8)).value is None
    assert of_two_halves(x, -x) is None
    assert of_two_halves(x[:4], x[:4]) is None


def _unit(x):
    return (x - x.mean()) / x.std()


def kalman(x, date, noise, step):
    """Filter and smoother as in the textbook, one value after the other, from a start that knows nothing."""
    mean, variance, likelihood, forward = x[0], noise, 0.0, []
    forward.append((date[0], mean, variance))
    for t in range(1, len(x)):
        variance += step * (date[t] - date[t - 1])
        spread_ = variance + noise
        likelihood -= 0.5 * (np.log(spread_) + (x[t] - mean) ** 2 / spread_)
        gain = variance / spread_
        mean, variance = mean + gain * (x[t] - mean), variance * (1 - gain)
        forward.append((date[t], mean, variance))
    smooth, spread_ = [forward[-1][1]], [forward[-1][2]]
    for t in range(len(x) - 2, -1, -1):
        _, m, v = forward[t]
        ahead = v + step * (date[t + 1] - date[t])
        back = v / ahead if ahead > 0 else 1.0
        smooth.append(m + back * (smooth[-1] - m))
        spread_.append(v + back**2 * (spread_[-1] - ahead))
    return np.array(smooth[::-1]), np.array(spread_[::-1]), likelihood


def test_level_is_the_textbook_kalman_smoother_at_the_greatest_likelihood():
    rng = np.random.default_rng(4)
    date = np.cumsum(rng.integers(0, 3, 80)).astype(float)
    walk = np.cumsum(rng.normal(0, 2, int(date[-1]) + 1))
    x = 40 + walk[date.astype(int)] + rng.normal(0, 6, 80)
    trend = level(x, date)
    smooth, variance, best = kalman(x, date, trend.noise, trend.step)
    days = np.unique(date, return_index=True)[1]
    assert trend.points["level"].to_numpy() == pytest.approx(smooth[days])
    half = (trend.points["high"] - trend.points["level"]).to_numpy() / 1.959964
    assert half**2 == pytest.approx(variance[days])
    for noise, step in ((1.02, 1), (0.98, 1), (1, 1.05), (1, 0.95)):
        assert kalman(x, date, trend.noise * noise, trend.step * step)[2] < best


def test_level_of_the_nile(reference_data):
    series = pd.read_json(reference_data / "tcpd-subset" / "nile.json", typ="series")["series"][0]["raw"]
    trend = level(np.array(series, dtype=float), np.arange(len(series), dtype=float))
    assert trend.noise == pytest.approx(15099, abs=2)
    assert trend.step == pytest.approx(1469.1, abs=0.5)


def test_no_change_seen_is_one_flat_line():
    x = np.tile([1.0, -1.0], 20)
    trend = level(x, np.arange(40.0))
    assert trend.step == 0
    assert np.ptp(trend.points["level"]) < 1e-9


def test_gaps_stay_gaps():
    date = np.concatenate([np.arange(10.0), np.arange(10.0) + 10 + GAP_DAYS])
    trend = level(np.random.default_rng(0).normal(size=20), date)
    assert trend.points["segment"].tolist() == [0] * 10 + [1] * 10
    assert set(trend.points["date"]) == set(date.astype(int))


def test_no_trend_from_few_and_no_width_without_change():
    assert level(np.ones(9), np.arange(9.0)).why == "needs 1 more"
    assert (level(np.full(12, 5.0), np.arange(12.0)).points["level"] == 5).all()
    assert level(np.array([1.0, 2.0] * 6), codes(12).astype(float)).step == 0
    assert level(np.full(12, np.nan), np.arange(12.0)).points.empty
