"""The parts of the switch model by themselves: balance, rivals, optimiser, calibration."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import curve_fit
from scipy.stats import multivariate_normal

from ema_app.measures.switch.balance import balance, item_modes, mixture, plain_balance
from ema_app.measures.switch.intervals import quantile
from ema_app.measures.switch.optimise import hessian, minimise
from ema_app.measures.switch.rivals import Answered, bic_curve, bic_line, bic_one_mode

CONTROLLED = np.array([True, False, False])


def two_modes(seed, n=400, distances=(2.0, 1.0, 0.2), share=0.4):
    rng = np.random.default_rng(seed)
    mode = rng.random(n) < share
    sign = np.where(CONTROLLED, -1, 1)
    items = 50 + 10 * (sign * np.array(distances) * (mode[:, None] - 0.5) + rng.standard_normal((n, 3)))
    return items, mode


def distance(y, mode):
    within = np.sqrt(0.5 * (y[mode].var() + y[~mode].var()))
    return (y[mode].mean() - y[~mode].mean()) / within


def test_the_weighted_balance_tells_modes_apart_better_than_the_plain_one():
    items, mode = two_modes(0)
    values = balance(items, CONTROLLED, item_modes(items, mode.astype(float)))
    assert distance(values.y, mode) == pytest.approx(np.sqrt(4 + 1 + 0.04), abs=0.2)
    assert distance(values.y, mode) > distance(plain_balance(items, CONTROLLED), mode) + 0.2
    assert values.weight == pytest.approx(1.0)


def test_an_unasked_item_leaves_the_meaning_and_takes_precision():
    items, mode = two_modes(1, n=4000)
    holes = items.copy()
    holes[::2, 0] = np.nan
    values = balance(holes, CONTROLLED, item_modes(holes, mode.astype(float)))
    apart = [y[here].mean() - y[~here].mean() for y, here in ((values.y[i::2], mode[i::2]) for i in (0, 1))]
    assert apart[0] == pytest.approx(apart[1], rel=0.1)
    assert values.weight[1::2] == pytest.approx(1.0)
    # Without the best item the information is (1 + .04) of (4 + 1 + .04).
    assert values.weight[::2] == pytest.approx(1.04 / 5.04, abs=0.06)


def test_an_item_that_speaks_against_its_role_is_not_heard():
    items, mode = two_modes(2)
    items[:, 2] = 100 - 3 * items[:, 1]
    modes = item_modes(items, mode.astype(float))
    before = balance(items, CONTROLLED, modes).y
    items[:, 2] += np.random.default_rng(0).normal(0, 50, len(items))
    assert balance(items, CONTROLLED, modes).y == pytest.approx(before)


@pytest.mark.parametrize("share", [0.15, 0.5, 0.85])
def test_the_mixture_finds_the_modes_also_where_one_is_rare(share):
    items, mode = two_modes(3, distances=(2.5, 2.0, 1.5), share=share)
    assert ((mixture(items, CONTROLLED) > 0.5) == mode).mean() > 0.93


def answered(seed, n=90, places=3):
    rng = np.random.default_rng(seed)
    arousal = rng.uniform(0, 100, n)
    return Answered(
        rng.standard_normal(n) * 5, rng.choice([0.5, 1.0], n), arousal, rng.integers(places, size=n),
        np.repeat(np.arange(n // 5), 5), places, 1e-6,
    )  # fmt: skip


def with_y(told, y):
    return Answered(y, told.weight, told.arousal, told.company, told.day, told.relationships, told.floor)


def test_one_mode_is_the_normal_likelihood():
    told = answered(0)
    mean = np.average(told.y, weights=told.weight)
    sd = np.sqrt((told.weight * (told.y - mean) ** 2).mean()) / np.sqrt(told.weight)
    like = -0.5 * ((told.y - mean) / sd) ** 2 - np.log(sd) - 0.5 * np.log(2 * np.pi)
    assert bic_one_mode(told) == pytest.approx(-2 * like.sum() + 2 * np.log(90))


def test_the_line_with_autocorrelation_is_the_normal_likelihood_of_a_day():
    """At the best phi of a grid: the filter against the whole covariance matrix."""
    rng = np.random.default_rng(1)
    told = answered(1, n=60, places=1)
    error = np.zeros(60)
    for i in range(60):
        error[i] = rng.standard_normal() + (0.7 * error[i - 1] if i % 5 else 0)
    told = with_y(told, 0.3 * told.arousal + 6 * error)
    design = np.column_stack([np.ones(60), told.arousal])
    best = np.inf
    for phi in np.linspace(-0.95, 0.95, 77):
        lag = np.abs(np.subtract.outer(np.arange(60), np.arange(60)))
        corr = np.where(told.day[:, None] == told.day, phi**lag, 0)
        corr = corr / (1 - phi**2) / np.sqrt(np.outer(told.weight, told.weight))
        inverse = np.linalg.inv(corr)
        beta = np.linalg.solve(design.T @ inverse @ design, design.T @ inverse @ told.y)
        rest = told.y - design @ beta
        law = multivariate_normal(cov=corr * (rest @ inverse @ rest) / 60)
        best = min(best, -2 * law.logpdf(rest) + 4 * np.log(60))
    assert bic_line(told) == pytest.approx(best, abs=1e-3)


def test_the_curve_is_as_good_as_a_general_least_squares_fit():
    told = answered(2)
    told = Answered(told.y, np.ones(90), told.arousal, told.company, told.day, 3, 1e-6)
    places = np.array([40.0, 50.0, 62.0])

    def curve(_, m, d, k, a, b, c):
        return m + d * np.tanh(k * (told.arousal - np.array([a, b, c])[told.company]) / 2)

    told = with_y(told, curve(None, 3.0, 20.0, 0.08, *places) + told.y)
    best, _ = curve_fit(curve, told.arousal, told.y, p0=[0, 10, 0.1, 50, 50, 50], maxfev=20000)
    squares = ((told.y - curve(None, *best)) ** 2).sum()
    assert bic_curve(told) == pytest.approx(told.bic(squares, 7), abs=0.05)
    assert bic_curve(told) < bic_line(told) < bic_one_mode(told)


def test_a_step_is_not_a_gradual_curve():
    told = answered(3, places=1)
    step, slope = np.where(told.arousal > 50, 20.0, -20.0), 20 * np.tanh((told.arousal - 50) / 25)
    assert bic_curve(with_y(told, slope + told.y)) + 30 < bic_curve(with_y(told, step + told.y))


def valley(centre, stretch):
    def objective(point, runs):
        off = (point - centre[runs]) * stretch[runs]
        return 0.5 * (off**2).sum(axis=1) + 0.1 * (off**4).sum(axis=1), (off + 0.4 * off**3) * stretch[runs]

    return objective


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000))
def test_many_valleys_are_descended_at_once(seed):
    rng = np.random.default_rng(seed)
    centre, stretch = rng.normal(0, 5, (4, 3)), rng.uniform(0.2, 5, (4, 3))
    end = minimise(valley(centre, stretch), np.zeros((4, 3)), np.tile(np.eye(3), (4, 1, 1)))
    assert end.converged.all()
    assert end.point == pytest.approx(centre, abs=0.02)


def test_a_curved_valley():
    def banana(point, _):
        x, y = point.T
        value = (1 - x) ** 2 + 100 * (y - x**2) ** 2
        return value, np.column_stack([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])

    end = minimise(banana, np.array([[-1.2, 1.0]]), np.eye(2)[None] * 0.05)
    assert end.converged[0]
    assert end.point[0] == pytest.approx([1, 1], abs=1e-2)


def test_a_slope_without_end_is_not_called_an_answer():
    end = minimise(lambda point, _: (-point.sum(axis=1), -np.ones_like(point)), np.zeros((1, 2)), np.eye(2)[None])
    assert not end.converged[0]
    broken = minimise(lambda point, _: (np.full(len(point), np.nan), point), np.zeros((1, 2)), np.eye(2)[None])
    assert not broken.converged[0]


def test_the_hessian_of_a_quadratic():
    matrix = np.array([[3.0, 1.0], [1.0, 2.0]])
    found = hessian(lambda p, _: (0.5 * ((p @ matrix) * p).sum(axis=1), p @ matrix), np.ones(2), np.full(2, 1e-3))
    assert found == pytest.approx(matrix)


def test_quantile_of_t():
    assert quantile(36, 9) == pytest.approx(2.0518, abs=1e-4)
    assert quantile(9, 9) == quantile(10, 9) == pytest.approx(12.706, abs=1e-3)
