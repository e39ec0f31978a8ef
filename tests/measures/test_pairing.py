from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.measures.discrepancy.pairing import NO_TIME, Side, match

MINUTE = 60_000_000


def side(moments, groups=None):
    at = np.array([NO_TIME if m is None else m * MINUTE for m in moments], dtype=np.int64)
    names = np.array([f"n{i:03d}" for i in range(len(at))], dtype=object)
    return Side(np.array(groups if groups is not None else [0] * len(at), dtype=np.int64), at, names)


def one_by_one(left, right, minutes=30):
    """The rule as it is written: all pairs within the tolerance, nearest first, each rating once."""
    near = [
        (abs(int(left.at[i]) - int(right.at[j])), left.at[i], left.name[i], right.at[j], right.name[j], i, j)
        for i, j in product(range(len(left.at)), range(len(right.at)))
        if left.group[i] == right.group[j] and NO_TIME not in (left.at[i], right.at[j])
        and abs(int(left.at[i]) - int(right.at[j])) <= minutes * MINUTE
    ]  # fmt: skip
    used, found = (set(), set()), []
    for *_, i, j in sorted(near):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            found.append((i, j))
    return sorted(found)


def got(left, right, minutes=30.0):
    found = match(left, right, minutes)
    return sorted(zip(found.left.tolist(), found.right.tolist(), strict=True))


moments = st.lists(st.one_of(st.none(), st.integers(0, 200)), max_size=14)


@settings(max_examples=150, deadline=None)
@given(moments, moments, st.randoms(use_true_random=False), st.integers(0, 60))
def test_same_pairs_as_one_by_one(left, right, random, minutes):
    sides = [side(m, [random.randrange(2) for _ in m]) for m in (left, right)]
    assert got(*sides, minutes) == one_by_one(*sides, minutes)


@settings(max_examples=100, deadline=None)
@given(moments, moments, st.integers(-100_000, 100_000))
def test_only_gaps_matter_not_dates(left, right, shift):
    moved = [[None if m is None else m + shift for m in moments] for moments in (left, right)]
    assert got(side(left), side(right)) == got(side(moved[0]), side(moved[1]))


def test_the_nearest_go_first_and_nobody_twice():
    assert got(side([0, 20]), side([15])) == [(1, 0)]
    assert got(side([0]), side([10, 12])) == [(0, 0)]


def test_as_near_on_both_sides_takes_the_earlier():
    assert got(side([0, 20]), side([10])) == [(0, 0)]
    assert got(side([10]), side([0, 20])) == [(0, 0)]


def test_many_at_one_moment_pair_in_the_order_of_their_names():
    assert got(side([0, 0, 0]), side([5, 5])) == [(0, 0), (1, 1)]
    assert got(side([0] * 5000), side([5] * 5000)) == [(i, i) for i in range(5000)]


def test_the_tolerance_is_inside():
    assert got(side([0]), side([30])) == [(0, 0)]
    assert got(side([0]), side([31])) == []


def test_groups_never_mix():
    assert got(side([0], [1]), side([0], [2])) == []


def test_what_is_left_says_why():
    found = match(side([0, 1, None, 500]), side([0, None, 900]))
    assert found.left_why == {1: "taken", 2: "no_time", 3: "nothing_near"}
    assert found.right_why == {1: "no_time", 2: "nothing_near"}


def test_nothing_to_pair():
    assert got(side([]), side([])) == []
    assert match(side([1]), side([])).left_why == {0: "nothing_near"}
    assert match(side([]), side([1])).right_why == {0: "nothing_near"}


def test_five_years_are_paired_in_few_rounds():
    rng = np.random.default_rng(3)
    left = np.sort(rng.integers(0, 5 * 365 * 1440, 7300))
    right = left + rng.integers(-25, 26, left.size)
    assert got(side(left.tolist()), side(right.tolist())) == one_by_one_near(left, right)


def one_by_one_near(left, right):
    """The same rule without looking at pairs far apart."""
    first = np.searchsorted(np.sort(right), left - 30)
    order = np.argsort(right, kind="stable")
    near = []
    for i, start in enumerate(first):
        k = start
        while k < len(right) and right[order[k]] <= left[i] + 30:
            j = order[k]
            near.append((abs(int(left[i] - right[j])), left[i], i, right[j], j))
            k += 1
    used, found = (set(), set()), []
    for _, _, i, _, j in sorted(near):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            found.append((int(i), int(j)))
    return sorted(found)
