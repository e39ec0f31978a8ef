"""Survival: hand cases, R's leukaemia data, and the published episodes."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.measures.recovery import Crossing, episodes, kaplan_meier, recovery_from_rates, turnbull, turnbull_median

AML = {
    "maintained": ([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]),
    "not": ([5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45], [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1]),
}
"""Remission of acute myelogenous leukaemia, weeks (Miller 1997; `aml` of R survival)."""


@pytest.mark.parametrize(
    ("group", "median", "chances"),
    [("maintained", 31, (0.909, 0.614, 0.368)), ("not", 23, (0.583, 0.486, 0.194))],
)
def test_kaplan_meier_is_that_of_r(group, median, chances):
    weeks, over = AML[group]
    found = kaplan_meier(np.array(weeks, float), np.array(over, bool))
    assert found.median.hours == median
    for week, chance in zip((12, 24, 36), chances, strict=True):
        at = np.searchsorted(found.time, week, side="right") - 1
        assert found.chance[at] == pytest.approx(chance, abs=5e-4)
    assert (found.low <= found.chance).all()
    assert (found.chance <= found.high).all()


def test_turnbull_of_a_hand_case():
    """(0, 2], (1, 3], (2.5, 4], (5, inf): the innermost intervals are (1, 2], (2.5, 3] and (5, inf)."""
    low, high = np.array([0.0, 1.0, 2.5, 5.0]), np.array([2.0, 3.0, 4.0, np.inf])
    found = turnbull(low, high)
    assert found.left.tolist() == [1.0, 2.5, 5.0]
    assert found.right.tolist() == [2.0, 3.0, np.inf]
    # The second observation may lie in either: p1 + p2 = 3/4 and the likelihood p1 (p1 + p2) p2 is largest at p1 = p2.
    assert found.mass == pytest.approx([0.375, 0.375, 0.25], abs=1e-4)
    assert found.chance(np.array([0.0, 1.0, 2.0, 3.0])) == pytest.approx([1, 1, 0.625, 0.25], abs=1e-4)


def test_turnbull_of_disjoint_intervals_is_the_empirical_law():
    low = np.array([0.0, 2.0, 4.0, 6.0])
    found = turnbull(low, low + 1)
    assert found.mass == pytest.approx(0.25)
    assert turnbull_median(low, low + 1, 0).hours == pytest.approx(3.0)


def test_a_median_that_was_not_reached_is_none():
    low, high = np.array([0.0, 1.0, 2.0, 3.0]), np.array([1.0, np.inf, np.inf, np.inf])
    assert turnbull_median(low, high, 0).hours is None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 10), st.floats(0.1, 5), st.booleans()), min_size=1, max_size=25))
def test_turnbull_is_a_law_and_no_step_makes_it_likelier(rows):
    low = np.array([start for start, _, _ in rows])
    high = np.array([start + width if over else np.inf for start, width, over in rows])
    found = turnbull(low, high)
    assert found.mass.sum() == pytest.approx(1.0)
    assert (np.diff(found.chance(np.linspace(0, 30, 40))) <= 1e-12).all()
    inside = (low[:, None] <= found.left) & (found.right <= high[:, None])
    # Self-consistency (Turnbull 1976): no interval could be given more mass with profit.
    gain = (inside / np.maximum(inside @ found.mass, 1e-300)[:, None]).sum(axis=0) / len(low)
    assert gain.max() < 1.02


def test_recovery_from_constant_rates_is_exponential():
    curve, median = recovery_from_rates(np.full((3, 2, 400), 0.5), 0.05)
    assert curve[20] == pytest.approx(np.exp(-0.5))
    assert median.hours == pytest.approx(np.log(2) / 0.5, abs=1e-3)
    assert recovery_from_rates(np.full((1, 1, 10), 0.01), 0.25)[1].hours is None


def test_episodes_of_a_hand_case():
    values = np.array([0, 0, 0, 0, 10, 8, 0, 0, 0, 10, 9, 0.0])
    hours, day = np.arange(12.0), np.repeat([0, 1], [5, 7])
    person = np.zeros(12, int)
    lengths, over = episodes(person, day, hours, values, Crossing())
    assert (lengths.tolist(), over.tolist()) == ([2.0, 2.0], [True, True])
    lengths, over = episodes(person, day, hours, values, Crossing(nights=False))
    assert (lengths.tolist(), over.tolist()) == ([0.0, 1.0, 2.0], [False, True, True])
    assert len(episodes(person, day, hours, np.zeros(12), Crossing())[0]) == 0
    assert len(episodes(person[:9], day[:9], hours[:9], values[:9], Crossing())[0]) == 0


def test_published_episodes_of_need_for_love(reference_data):
    table = pd.read_csv(reference_data / "tammilehto-2022-attachment" / "data.csv")
    told = table.dropna(subset=["need_love", "time_elapsed"]).sort_values(["id", "time_elapsed"], kind="stable")
    lengths, over = episodes(
        told["id"].to_numpy(), np.zeros(len(told), int), told["time_elapsed"].to_numpy(), told["need_love"].to_numpy(),
        Crossing(),
    )  # fmt: skip
    assert (len(lengths), int(over.sum())) == (427, 408)
    median = kaplan_meier(lengths, over).median
    assert (median.hours, median.low, median.high) == pytest.approx((4.57, 3.77, 5.50), abs=0.006)
    expected = pd.read_csv(reference_data / "tammilehto-2022-attachment" / "expected_recovery_episodes.csv")
    assert lengths == pytest.approx(expected["t"].to_numpy(), abs=1e-6)
    assert (over == expected["e"].astype(bool)).all()
