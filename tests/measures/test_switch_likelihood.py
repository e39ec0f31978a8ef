"""The likelihood: affine maps against the equation, value against enumeration, gradient against differences."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp
from scipy.special import expit
from switch_people import Kind, person

from ema_app.measures.switch.begun import chance_begun
from ema_app.measures.switch.course import Course
from ema_app.measures.switch.estimate import lay
from ema_app.measures.switch.likelihood import BALANCE, HALF_LIFE, HYSTERESIS, SLOPE, chain, log_speed, rates, score
from ema_app.measures.switch.moments import Moments, Options
from ema_app.measures.switch.passage import Company, fit_company
from ema_app.measures.switch.paths import BLUR, lay_out
from ema_app.measures.switch.person import first_balance, laid, make_ready
from ema_app.measures.switch.prior import switch_prior

# Places, ln k, ln half-life, c, middle, ln distance and ln SD of the balance, hysteresis, logits of missing.
THETA = np.array([[40.0, 50.0, 60.0, np.log(0.125), np.log(1.1), 0.4, 1.0, np.log(24.0), np.log(6.0), 7.0, -1.1, 0.6]])


"""Arousal that is known to run along lines between reports."""


@pytest.fixture(scope="module", params=[False, True], ids=["answered only", "with missed"])
def told(request):
    ready = make_ready(person(3, Kind(days=10)).moments, Options(reporting_error=8.0))
    return lay(ready, first_balance(ready)[0], request.param)


def test_gradient_is_that_of_the_penalised_likelihood(told):
    prior = switch_prior(3, 12.0, THETA[0])

    def value(theta):
        return score(theta, told.steps, told.seen).value - prior.penalty(theta)[0]

    both = np.concatenate([THETA, THETA + 0.3 * np.sign(THETA)])
    found = score(both, told.steps, told.seen).gradient - prior.penalty(both)[1]
    for place in range(THETA.shape[1]):
        step = np.zeros(THETA.shape[1])
        step[place] = 1e-5
        assert found[:, place] == pytest.approx((value(both + step) - value(both - step)) / 2e-5, rel=1e-4, abs=2e-5)


def test_many_vectors_at_once_are_the_same_as_one_by_one(told):
    both = np.concatenate([THETA, THETA + 0.1])
    together = score(both, told.steps, told.seen)
    for row in range(2):
        alone = score(both[row : row + 1], told.steps, told.seen)
        assert together.value[row] == pytest.approx(alone.value[0])
        assert together.gradient[row] == pytest.approx(alone.gradient[0])
        assert together.smoothed[:, row] == pytest.approx(alone.smoothed[:, 0])


def test_value_and_smoothing_agree_with_enumerating_every_path_of_modes(told):
    found = score(THETA, told.steps, told.seen)
    total = 0.0
    for day, asked, paths, like in _every_path(told):
        total += np.log(like.sum())
        smoothed = like @ paths / like.sum()
        assert found.smoothed[asked, 0, day] == pytest.approx(smoothed, abs=1e-9)
    assert found.value[0] == pytest.approx(total, rel=1e-10)


def test_the_chance_that_a_switch_began_agrees_with_enumerating_every_path_of_modes(told):
    found = chance_begun(THETA[0], told.steps, told.seen, score(THETA, told.steps, told.seen).smoothed[:, 0])
    expected = np.zeros_like(found)
    for day, asked, paths, like in _every_path(told):
        answered = np.flatnonzero(told.seen.answered[asked, day])
        for before, after in pairwise(answered):
            turned = (paths[:, before] == 0) & (paths[:, after] == 1)
            expected[asked[after], day] = like[turned].sum() / like.sum()
    assert found == pytest.approx(expected, abs=1e-9)
    assert (found > 0.5).any()


def _every_path(told):
    """Of each day: its number, the steps asked, all paths of modes there, and the likelihood of each."""
    rate, light = rates(THETA, told.steps), _light(told)
    links = chain(rate.on, rate.off, told.steps.hours)
    for day in range(told.steps.row.shape[1]):
        asked = np.flatnonzero(told.steps.row[:, day] >= 0)
        paths = np.array(list(product([0, 1], repeat=len(asked))))
        like = np.ones(len(paths))
        for i, path in enumerate(paths):
            before = 0.5 * links.a[0, 0, day] + links.b[0, 0, day]
            for step, mode in zip(asked, path, strict=True):
                up = links.a[step, 0, day] * before + links.b[step, 0, day]
                like[i] *= (up if mode else 1 - up) * light[mode][step, day]
                before = float(mode)
        yield day, asked, paths, like


def _light(told):
    """Densities by themselves, not through the code under test."""
    seen, sd = told.seen, np.hypot(6.0, told.seen.floor)
    light = []
    for mean, logit in ((1.0 - 12.0, -1.1), (1.0 + 12.0, -1.1 + 0.6)):
        spread = sd / np.sqrt(seen.weight)
        density = np.exp(-0.5 * ((seen.y - mean) / spread) ** 2) / (spread * np.sqrt(2 * np.pi))
        if seen.missed.any():
            density = density * (1 - expit(logit))
        light.append(np.where(seen.missed, expit(logit), np.where(seen.answered, density, 1.0)))
    return light


def test_half_life_is_that_of_both_rates():
    theta = np.zeros((1, 12))
    for a, b in ((1.3, 1.2), (0.4, 2.5)):
        theta[0, HALF_LIFE], theta[0, BALANCE] = np.log(np.log(2) * (1 / a + 1 / b)), np.log(a / b)
        assert np.exp(log_speed(theta))[0] == pytest.approx(np.sqrt(a * b))


def _calm() -> Moments:
    day = np.repeat([0, 1], 3)
    hour = np.array([9.0, 12.0, 15.5, 10.0, 11.0, 20.0])
    arousal = np.array([20.0, 70.0, 40.0, 55.0, 10.0, 90.0])
    return Moments(day, hour, arousal, np.zeros(6, int), ("a",), np.zeros((6, 2)), np.array([True, False]))


def _course(level: float, variance: float, per_hour: float) -> Course:
    """The course of `_calm` round one level, days being alike and reports exact."""
    calm = _calm()
    reports = tuple((calm.hour[calm.day == d], calm.arousal[calm.day == d] - level) for d in (0, 1))
    return Course(np.array([level, 0.0, 0.0]), 9.0, 20.0, reports, 0.0, variance, 0.0, per_hour)


LINES = _course(50.0, 1e-3, 1e-3)
"""A drift so slow that arousal runs straight from report to report."""


def test_rates_are_those_of_the_theory():
    """q_on = a sigma(k (s - theta)), q_off = b sigma(-k (s - theta)), s* = theta + ln(b/a)/k."""
    a, b, k, level = 1.4, 0.9, 0.11, 48.0
    steps = lay_out(_calm(), Company(0.4, np.ones(1)), LINES, False)
    theta = np.zeros((1, 10))
    theta[0, 0], theta[0, SLOPE], theta[0, BALANCE] = level + np.log(b / a) / k, np.log(k), np.log(a / b)
    theta[0, HALF_LIFE] = np.log(np.log(2) * (1 / a + 1 / b))
    rate = rates(theta, steps)
    arousal = steps.arousal[:, :, None, :]
    assert rate.on == pytest.approx(a * expit(k * (arousal - level)))
    assert rate.off == pytest.approx(b * expit(-k * (arousal - level)))


def test_four_pieces_follow_the_equation_along_moving_arousal():
    steps = lay_out(_calm(), Company(0.4, np.ones(1)), LINES, False)
    theta = np.zeros((1, 10))
    theta[0, :4] = 50.0, np.log(0.1), np.log(1.2), 0.3
    assert theta[0, HYSTERESIS] == 0
    a_b = np.exp(log_speed(theta)[0] + 0.15), np.exp(log_speed(theta)[0] - 0.15)
    rate = rates(theta, steps)
    links = chain(rate.on, rate.off, steps.hours)

    def slope(hour, p, start, end):
        arousal = start[1] + (hour - start[0]) / (end[0] - start[0]) * (end[1] - start[1])
        z = 0.1 * (arousal - 50.0) - 0.3
        return a_b[0] * expit(z) * (1 - p) - a_b[1] * expit(-z) * p

    start, end = (9.0, 20.0), (12.0, 70.0)
    for p in (0.0, 1.0):
        exact = solve_ivp(slope, (9.0, 12.0), [p], args=(start, end), rtol=1e-9).y[0, -1]
        assert links.a[2, 0, 0] * p + links.b[2, 0, 0] == pytest.approx(exact, abs=0.02)


@settings(max_examples=30, deadline=None)
@given(st.floats(0.01, 5), st.floats(0.01, 5), st.floats(0, 6), st.floats(0, 1))
def test_a_held_piece_is_exact(on, off, hours, p):
    shape = (1, 1, 1)
    links = chain(np.full((1, *shape), on), np.full((1, *shape), off), np.full(shape, hours))
    total = on + off
    assert links.a[0, 0, 0] * p + links.b[0, 0, 0] == pytest.approx(
        on / total + (p - on / total) * np.exp(-total * hours)
    )


def test_company_weights_follow_the_jump_process():
    moments = _calm()
    company = Company(0.5, np.array([0.7, 0.3]))
    moments = replace(moments, company=np.array([0, 1, 1, 0, 0, 1]), names=("a", "b"))
    steps = lay_out(moments, company, LINES, False)
    assert steps.company.sum(axis=0) == pytest.approx(1.0)
    u, length = 3.0 * 0.25, 3.0  # the middle of the first piece, half of the gap between 9 and 12 h, from a to b
    there = np.exp(-0.5 * u) * np.array([1, 0]) + (1 - np.exp(-0.5 * u)) * company.shares
    left = length - u
    on = np.exp(-0.5 * left) * np.array([0, 1]) + (1 - np.exp(-0.5 * left)) * company.shares[1]
    assert steps.company[:, 0, 2, 0] == pytest.approx(there * on / (there * on).sum())
    assert steps.row[1:, 0].tolist() == [0, 1, 2]


def test_a_day_starts_two_hours_before_its_first_prompt_in_the_long_run():
    steps = lay_out(_calm(), Company(0.4, np.ones(1)), _course(38.0, 400.0, 0.5), False)
    assert steps.hours[:, 1].sum(axis=0) == pytest.approx(2.0)
    back = np.exp(-0.5 * 2.0)
    assert steps.arousal[:, 0, 0] == pytest.approx(38.0 + back * (20.0 - 38.0), rel=1e-4)
    assert steps.blur[:, 0, 0] == pytest.approx(BLUR * 400.0 * (1 - back**2), rel=1e-4)
    theta = np.zeros((1, 10))
    theta[0, :4] = 50.0, np.log(0.1), np.log(1.2), 0.3
    rate = rates(theta, steps)
    links = chain(rate.on, rate.off, steps.hours)
    assert links.a[0] == pytest.approx(0.0)
    assert links.b[0] == pytest.approx((rate.on / (rate.on + rate.off))[0, 0])


def test_blurred_rates_are_the_mean_over_arousal():
    rng = np.random.default_rng(0)
    for spread, k in ((8.0, 0.125), (14.0, 0.125), (20.0, 0.08)):
        many = expit(k * (10.0 + spread * rng.standard_normal(200_000))).mean()
        assert expit(k * 10.0 / np.sqrt(1 + BLUR * k**2 * spread**2)) == pytest.approx(many, abs=0.015)


def test_company_that_never_changes_jumps_slowly_and_one_that_always_does_fast():
    moments = person(1, Kind(days=30)).moments
    still = replace(moments, company=np.where(moments.company < 0, -1, moments.day % 3))
    wild = replace(moments, company=np.where(moments.company < 0, -1, np.arange(len(moments.day)) % 3))
    assert fit_company(still).per_hour < 0.05 < 1.0 < fit_company(wild).per_hour


def test_rows_of_an_item_that_was_not_asked_lose_precision_only():
    moments = person(5).moments
    items = moments.items.copy()
    items[::3, 0] = np.nan
    ready = make_ready(replace(moments, items=items), Options())
    values, _ = first_balance(ready)
    whole = np.isfinite(ready.items).all(axis=1)
    assert values.weight[whole] == pytest.approx(1.0)
    assert (values.weight[~whole] < 1.0).all()
    seen = laid(values, ready, ready.steps(False), False)
    assert np.isfinite(seen.y).all()
