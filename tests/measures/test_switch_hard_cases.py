"""Hard cases: the switch model stays calm, with finite numbers and a sentence, whatever it is given."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from switch_people import Kind, by_scope, person, sound

from ema_app.measures.switch import Moments, Options, fit
from ema_app.measures.switch.estimate import estimate
from ema_app.measures.switch.fitting import accepted
from ema_app.measures.switch.intervals import Interval
from ema_app.measures.switch.outcome import _point
from ema_app.measures.switch.person import make_ready
from ema_app.measures.switch.refusal import too_little


def test_one_relationship_only():
    result = sound(fit(person(2, Kind(points=(50.0,))).moments))
    one, together = result.points
    assert (one.value, one.low, one.high) == (together.value, together.low, together.high)


def test_perfect_separation_has_a_finite_answer():
    m = person(3).moments
    mode = np.where(m.arousal > 50, 1, -1)[:, None] * np.array([-1, -1, 1, 1])
    noise = np.random.default_rng(3).standard_normal(mode.shape)
    for items in (50 + 25 * mode + 10 * noise, 50.0 + 50 * mode):
        result = sound(fit(replace(m, items=np.where(m.usable[:, None], items, np.nan))))
        assert result.refused is None
        assert by_scope(result)["all"].value == pytest.approx(50, abs=4)


def test_constant_items_are_one_mode():
    m = person(0).moments
    assert sound(fit(replace(m, items=np.where(np.isfinite(m.items), 50.0, np.nan)))).refused == "one_mode"


def test_days_without_any_answer_change_nothing_but_the_rows():
    m = person(8).moments
    gone = np.isin(m.day, [3, 4, 11])
    holes = replace(
        m, arousal=np.where(gone, np.nan, m.arousal), company=np.where(gone, -1, m.company),
        items=np.where(gone[:, None], np.nan, m.items),
    )  # fmt: skip
    left = Moments(
        m.day[~gone], m.hour[~gone], m.arousal[~gone], m.company[~gone], m.names, m.items[~gone], m.controlled
    )  # fmt: skip
    with_rows, without = sound(fit(holes)), sound(fit(left))
    assert [p.value for p in with_rows.points] == pytest.approx([p.value for p in without.points])
    assert len(with_rows.p_automatic) == len(m.day)


def test_two_of_three_items_asked_in_turn():
    m = person(9).moments
    third = np.arange(len(m.day)) % 4
    items = m.items.copy()
    items[np.arange(len(m.day)), third] = np.nan
    whole, planned = fit(m), sound(fit(replace(m, items=items)))
    assert planned.refused is None
    assert by_scope(planned)["all"].value == pytest.approx(by_scope(whole)["all"].value, abs=8)


@pytest.mark.parametrize(("days", "prompts"), [(5, 12), (30, 5), (2, 48), (125, 12)])
def test_many_shapes_of_a_study(days, prompts):
    result = sound(fit(person(3, Kind(days=days, prompts=prompts)).moments, Options(intervals="quick")))
    assert result.refused is None or result.points == ()


def test_everything_on_one_day():
    m = person(3, Kind(days=1, prompts=72, answered=1.0)).moments
    sound(fit(m))


def test_names_without_an_answer_are_left_out():
    m = person(1, Kind(points=(45.0, 55.0))).moments
    more = replace(m, names=("nobody", "a", "b"), company=np.where(m.company < 0, -1, m.company + 1))
    result = sound(fit(more))
    assert [p.scope for p in result.points] == ["relationship:a", "relationship:b", "all"]


def test_a_relationship_with_few_answers_has_no_value():
    m = person(1).moments
    few = np.flatnonzero(m.usable)[:3]
    company = np.where(m.company < 0, -1, 0)
    company[few] = 1
    point = by_scope(sound(fit(replace(m, company=company, names=("a", "b")))))["relationship:b"]
    assert (point.value, point.n) == (None, 3)
    assert "3 answers" in str(point.note)


def test_a_switch_point_beyond_what_was_seen_has_no_value():
    assert "Above" in str(_point("all", 50, Interval(88.0, 70.0, 99.0), (10.0, 80.0)).note)
    below = _point("all", 50, Interval(4.0, -9.0, 30.0), (10.0, 80.0))
    assert (below.value, below.low, below.high) == (None, None, None)
    assert "Below" in str(below.note)


def test_equal_times_of_two_prompts_do_no_harm():
    m = person(6).moments
    hour = m.hour.copy()
    hour[1::6] = hour[0::6]
    sound(fit(replace(m, hour=hour)))


def test_columns_of_unequal_length_are_our_own_error():
    m = person(6).moments
    with pytest.raises(ValueError, match="differ in length"):
        replace(m, hour=m.hour[:-1])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 100_000))
def test_whatever_it_is_given_every_number_is_finite(seed):
    rng = np.random.default_rng(seed)
    days, prompts, places, count = (int(rng.integers(1, top)) for top in (30, 12, 8, 6))
    n = days * prompts
    hour = np.sort(np.round(rng.uniform(0, 24, (days, prompts)), int(rng.integers(0, 3))), axis=1).ravel()
    arousal = np.clip(rng.normal(rng.uniform(0, 100), rng.choice([3, 25, 60]), n), 0, 100)
    controlled = rng.random(count) < 0.5
    mode = np.where(rng.random(n) < 0.5, arousal > 50, rng.random(n) < 0.3)
    items = 50 + rng.choice([0, 10, 50]) * np.where(mode, 1, -1)[:, None] * np.where(controlled, -1, 1)
    items = np.clip(items + rng.choice([0, 1, 20]) * rng.standard_normal((n, count)), 0, 100)
    items[rng.random(items.shape) < rng.choice([0, 0.4])] = np.nan
    lost = rng.random(n) < rng.choice([0, 0.3])
    items[lost] = np.nan
    moments = Moments(
        np.repeat(np.arange(days), prompts), hour, np.where(lost, np.nan, arousal),
        np.where(lost, -1, rng.integers(places, size=n)), tuple("abcdefgh"[:places]), items, controlled,
    )  # fmt: skip
    options = Options(reporting_error=float(rng.choice([0, 6, 40])))
    sound(fit(moments, options))
    if too_little(moments, moments.usable) is None:
        found = estimate(make_ready(moments, options), options.tau)
        sound(accepted(moments, found, None, options))
