"""Events, recovery along the rates, and hysteresis."""

from __future__ import annotations

import numpy as np
import pytest
from switch_people import Kind, person

from ema_app.measures.switch import Moments, fit
from ema_app.measures.switch.events import switch_events


def moments(day, hour):
    n = len(day)
    return Moments(
        np.array(day), np.array(hour, float), np.full(n, 50.0), np.zeros(n, int), ("a",), np.zeros((n, 1)),
        np.array([True]),
    )  # fmt: skip


def events(chance, begun, day=None):
    n = len(chance)
    m = moments(day or [0] * n, range(n))
    return switch_events(m, np.arange(n), np.array(chance), np.array(begun))


def test_an_event_begins_where_that_is_likeliest_and_ends_under_three_tenths():
    (event,) = events([0.1, 0.9, 0.8, 0.2, 0.1], [0.0, 0.8, 0.1, 0.0, 0.0])
    assert event.onset_rows == (0, 1)
    assert (event.onset_from, event.onset_to) == (0.0, 1.0)
    assert event.recovered_rows == (2, 3)
    assert (event.recovered_from, event.recovered_to, event.censored) == (2.0, 3.0, False)


def test_its_place_may_be_unsure_by_one_prompt_as_long_as_it_is_told_with_three_to_one():
    (event,) = events([0.1, 0.4, 0.9, 0.9], [0.0, 0.3, 0.5, 0.0])
    assert event.onset_rows == (1, 2)
    assert events([0.1, 0.4, 0.9, 0.9], [0.0, 0.3, 0.44, 0.0]) == ()
    (event,) = events([0.1, 0.6, 0.9, 0.9], [0.0, 0.5, 0.3, 0.0])
    assert event.onset_rows == (0, 1)


def test_doubtful_prompts_do_not_end_an_event():
    (event,) = events([0.1, 0.9, 0.5, 0.9, 0.4, 0.2], [0.0, 0.9, 0.0, 0.2, 0.0, 0.0])
    assert event.onset_rows == (0, 1)
    assert event.recovered_rows == (3, 5)


def test_an_event_does_not_reach_over_a_night():
    (event,) = events([0.1, 0.9, 0.9, 0.1], [0.0, 0.9, 0.0, 0.0], [0, 0, 1, 1])
    assert event.censored
    assert event.recovered_to is None
    assert event.recovered_rows == (1, None)
    assert events([0.2, 0.5, 0.9], [0.0, 0.4, 0.5], [0, 0, 1]) == ()


def test_two_events_of_a_day():
    two = events([0.1, 0.9, 0.1, 0.9], [0.0, 0.9, 0.0, 0.9])
    assert [e.onset_rows for e in two] == [(0, 1), (2, 3)]
    assert [e.recovered_rows for e in two] == [(1, 2), (3, None)]


def test_where_another_switch_follows_the_prompt_before_it_is_the_return():
    first, second = events([0.1, 0.9, 0.35, 0.9], [0.0, 0.9, 0.0, 0.8])
    assert (first.recovered_rows, first.recovered_to) == ((1, 2), 2.0)
    assert second.onset_rows == (2, 3)


def test_events_are_found_where_modes_change():
    hits = wrong = missed = 0
    for seed in range(4):
        made = person(200 + seed)
        result = fit(made.moments)
        rows = np.flatnonzero(made.moments.usable)
        mode, day = made.mode[rows], made.moments.day[rows]
        true = {int(rows[i]) for i in range(1, len(rows)) if mode[i] > mode[i - 1] and day[i] == day[i - 1]}
        ours = {event.onset_rows[1] for event in result.events}
        hits, wrong, missed = hits + len(ours & true), wrong + len(ours - true), missed + len(true - ours)
    assert 2 * hits / (2 * hits + wrong + missed) > 0.88


def test_recovery_says_both_ways_and_the_spacing():
    result = fit(person(11).moments)
    after = result.recovery
    assert after.events == len(result.events)
    assert after.censored == sum(event.censored for event in result.events)
    assert 1.0 < after.spacing_hours < 4.0
    assert f"{after.spacing_hours:.1f} hours" in str(after.note)
    assert after.expected[0] == 1.0
    assert (np.diff(after.expected) <= 0).all()
    assert np.interp(after.from_rates.hours, after.hours, after.expected) == pytest.approx(0.5, abs=0.01)
    assert after.from_rates.low < after.from_rates.hours < after.from_rates.high


def test_recovery_takes_longer_in_slower_people():
    quick, slow = (fit(person(12, Kind(rate=rate, days=56)).moments) for rate in (2.0, 0.4))
    assert quick.recovery.from_rates.hours < slow.recovery.from_rates.hours
    assert quick.half_lives[0].hours < slow.half_lives[0].hours


def test_hysteresis_is_not_found_where_there_is_none():
    found = [fit(person(300 + seed).moments).hysteresis for seed in range(6)]
    assert sum(one.found for one in found) <= 1
    assert all(one.found == (one.ratio > 6.63) for one in found)
