"""The whole fit on made-up persons: it finds what is there, refuses what is not, and stays calm on hard cases."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.special import expit
from switch_people import Kind, by_scope, numbers, person, sound

from ema_app.measures.switch import Moments, Options, fit


@pytest.fixture(scope="module")
def usual():
    return person(11)


@pytest.fixture(scope="module")
def found(usual):
    return fit(usual.moments)


def test_a_switch_is_found_where_it_is():
    errors, inside = [], []
    for seed in range(6):
        made = person(100 + seed)
        result = sound(fit(made.moments))
        assert result.refused is None
        for point, truth in zip(result.points, made.kind.points, strict=False):
            errors.append(point.value - truth)
            inside.append(point.low < truth < point.high)
    # Six persons of three relationships: a wrong sign, scale or lag would be off by far more.
    assert np.sqrt(np.mean(np.square(errors))) < 8.0
    assert abs(np.mean(errors)) < 4.0
    assert np.mean(inside) > 0.75


def test_scopes_counts_and_order_of_bounds(found, usual):
    points = by_scope(found)
    assert list(points) == ["relationship:a", "relationship:b", "relationship:c", "all"]
    assert sum(p.n for s, p in points.items() if s != "all") == points["all"].n == found.n
    assert all(p.low < p.value < p.high for p in found.points)
    assert points["all"].high - points["all"].low < points["relationship:a"].high - points["relationship:a"].low
    assert found.days == usual.kind.days


def test_the_probability_of_a_prompt_follows_its_mode(found, usual):
    given = np.array([p is not None for p in found.p_automatic])
    assert (given == usual.moments.usable).all()
    chance = np.array([p for p in found.p_automatic if p is not None])
    assert ((chance > 0.5) == usual.mode[given]).mean() > 0.95


def test_profile_intervals_are_where_the_refitted_loss_has_dropped(usual):
    """The bound of a profile, checked by fixing the switch point there and fitting all else again."""
    from ema_app.measures.switch.estimate import estimate
    from ema_app.measures.switch.person import make_ready
    from ema_app.measures.switch.settle import intervals, settle
    from ema_app.measures.switch.two_modes import fit as fit_model

    settled = settle(estimate(make_ready(usual.moments, Options()), 12.0), Options())
    one = intervals(settled, Options())[0]
    model = settled.fitted.model
    held = replace(model, free=model.free & (np.arange(len(model.free)) != 0))
    for bound in (one.low, one.high):
        start = settled.fitted.theta.copy()
        start[0] = bound
        drop = fit_model(held, start[None]).loss - settled.fitted.loss
        assert 2 * drop == pytest.approx(settled.reach**2, rel=0.02)


def test_quick_intervals_are_near_and_none_are_none(usual, found):
    quick, none = fit(usual.moments, Options(intervals="quick")), fit(usual.moments, Options(intervals="none"))
    for a, b, c in zip(found.points, quick.points, none.points, strict=True):
        assert a.value == pytest.approx(b.value, abs=1e-3)
        assert b.high - b.low == pytest.approx(a.high - a.low, rel=0.35)
        assert (c.low, c.high) == (None, None)
        assert c.note is not None


def test_the_same_moments_give_the_same_result(usual, found):
    assert list(numbers(fit(usual.moments))) == list(numbers(found))


def test_half_life_and_parameters_agree(found):
    p = found.parameters
    a, b = p.speed * np.exp(p.c / 2), p.speed * np.exp(-p.c / 2)
    for half in found.half_lives:
        assert half.hours == pytest.approx(np.log(2) * (1 / a + 1 / b))
        assert half.low < half.hours < half.high
    assert found.half_lives[0].arousal == found.points[0].value


def test_curves_cross_one_half_at_the_switch_point(found):
    for curve in found.curves:
        at = np.interp(0.5, curve.value, curve.arousal)
        assert at == pytest.approx(by_scope(found)[curve.scope].value, abs=0.5)
        assert (curve.low <= curve.value).all()
        assert (curve.value <= curve.high).all()


def test_sensitivity_draws_relationships_together_with_a_small_tau(found):
    spread = {s.tau: np.ptp([v for name, v in s.points if name != "all"]) for s in found.sensitivity}
    assert spread[6.0] < np.ptp([p.value for p in found.points[:-1]]) < spread[20.0]


def test_missed_prompts_tell_when_they_are_missed_in_the_automatic_mode():
    made = person(4, Kind(days=56, answered=1.0))
    rng = np.random.default_rng(0)
    lost = rng.random(len(made.mode)) < np.where(made.mode == 1, 0.45, 0.1)
    m = made.moments
    holes = replace(
        m, arousal=np.where(lost, np.nan, m.arousal), company=np.where(lost, -1, m.company),
        items=np.where(lost[:, None], np.nan, m.items),
    )  # fmt: skip
    told, untold = fit(holes), fit(holes, Options(missed_in_likelihood=False))
    assert told.parameters.missed_automatic > told.parameters.missed_controlled + 0.1
    assert untold.parameters.missed_automatic is None
    # Losing automatic prompts makes the switch look later than it is; telling of them draws it back.
    assert by_scope(told)["all"].value < by_scope(untold)["all"].value


def test_reporting_error_makes_the_slope_steeper(usual, found):
    corrected = fit(usual.moments, Options(reporting_error=10.0))
    assert corrected.parameters.slope > found.parameters.slope
    assert "10 points" in str(corrected.note)


# --- refusals ---------------------------------------------------------------------------------------------------


def answers(seed, balance, days=28, prompts=6, **rest):
    """Moments whose four items follow `balance` (n, -1 controlled .. 1 automatic)."""
    rng = np.random.default_rng(seed)
    n = days * prompts
    noise = 10 * rng.standard_normal((n, 4))
    items = np.clip(50 + 25 * np.asarray(balance)[:, None] * np.array([-1, -1, 1, 1]) + noise, 0, 100)
    day = np.repeat(np.arange(days), prompts)
    hour = 9 + 2.1 * np.tile(np.arange(prompts), days) + rng.uniform(0, 1.5, n)
    return Moments(
        day, hour, rest["arousal"], rest.get("company", rng.integers(3, size=n)), ("a", "b", "c"), items,
        np.array([True, True, False, False]),
    )  # fmt: skip


def spikes(seed, n=168):
    rng = np.random.default_rng(seed)
    return np.clip(45 + 22 * rng.standard_normal(n), 0, 100)


def test_one_mode_is_refused():
    results = [sound(fit(answers(seed, np.zeros(168), arousal=spikes(seed)))) for seed in range(6)]
    for result in results:
        assert result.evidence.difference < 2
        assert (result.points, result.events, result.curves) == ((), (), ())
    # A line fits noise better now and then; the reason is then "gradual".
    assert [result.refused for result in results].count("one_mode") >= 4


@pytest.mark.parametrize("seed", range(3))
def test_a_gradual_change_is_refused(seed):
    arousal = spikes(seed + 10)
    result = sound(fit(answers(seed, (arousal - 45) / 40, arousal=arousal)))
    assert result.refused == "gradual"


def test_modes_without_arousal_are_refused():
    rng = np.random.default_rng(5)
    result = sound(fit(answers(5, rng.choice([-1, 1], 168), arousal=spikes(5))))
    assert result.refused == "not_arousal"


def test_modes_by_company_are_refused():
    rng = np.random.default_rng(6)
    company = np.repeat(rng.integers(3, size=56), 3)
    mode = np.where(rng.random(168) < np.array([0.05, 0.5, 0.95])[company], 1, -1)
    assert sound(fit(answers(6, mode, arousal=spikes(6), company=company))).refused == "company"


def test_the_other_way_round_is_refused_by_name():
    arousal = spikes(7)
    mode = np.where(np.random.default_rng(7).random(168) < expit(-(arousal - 45) / 6), 1, -1)
    assert sound(fit(answers(7, mode, arousal=arousal))).refused == "other_way_round"


def test_too_few_and_constant_arousal_are_refused_before_any_fit():
    made = person(0, Kind(days=3)).moments
    assert made.usable.sum() < 30
    assert sound(fit(made)).refused == "too_few"
    flat = replace(person(0).moments, arousal=np.where(person(0).moments.usable, 40.0, np.nan))
    assert sound(fit(flat)).refused == "constant_arousal"
