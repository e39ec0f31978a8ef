"""Random times are uniform: over the block without a gap, over all admissible days with one."""

import random
from collections import Counter
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chisquare, ks_2samp, kstest

from ema_app.core.sampling.chance import Chance
from ema_app.core.sampling.clock import Span
from ema_app.core.sampling.draw import draw, feasible


def brute(blocks: list[Span], gap: int, closed: list[Span], chance: random.Random) -> list[int]:
    """A time in each block, thrown away and drawn again until the gaps are kept."""
    while True:
        times = [chance.randrange(a, b) for a, b in blocks]
        apart = all(b - a >= gap for a, b in pairwise(times))
        if apart and not any(a <= t < b for t in times for a, b in closed):
            return times


def test_every_admissible_day_is_equally_likely() -> None:
    blocks, gap, closed = [(0, 4), (4, 8), (8, 12)], 3, [(5, 6)]
    admissible = [
        times for times in product(*(range(a, b) for a, b in blocks))
        if all(b - a >= gap for a, b in pairwise(times)) and times[1] != 5
    ]  # fmt: skip
    drawn = Counter(tuple(draw(blocks, gap, closed, Chance("days", n))) for n in range(400 * len(admissible)))
    assert set(drawn) == set(admissible)
    assert chisquare([drawn[times] for times in admissible]).pvalue > 0.001


def test_without_a_gap_times_are_uniform_in_their_block() -> None:
    blocks = [(0, 7800), (7800, 15600)]
    drawn = [draw(blocks, 1, [], Chance("free", n)) for n in range(10_000)]
    for n, (begin, _) in enumerate(blocks):
        shares = [(times[n] - begin + 0.5) / 7800 for times in drawn]
        assert kstest(shares, "uniform").pvalue > 0.001


@pytest.mark.slow
@pytest.mark.parametrize(("count", "width", "gap"), [(6, 7800, 3600), (12, 3600, 1800), (3, 600, 600), (4, 7200, 7000)])
def test_with_a_gap_times_are_as_by_brute_force(count: int, width: int, gap: int) -> None:
    _agrees_with_brute_force(count, width, gap, 10_000)


def test_six_a_day_is_as_by_brute_force() -> None:
    _agrees_with_brute_force(6, 7800, 3600, 10_000)


def _agrees_with_brute_force(count: int, width: int, gap: int, draws: int) -> None:
    blocks = [(n * width, (n + 1) * width) for n in range(count)]
    chance = random.Random(1)
    exact = [draw(blocks, gap, [], Chance("gap", n)) for n in range(draws)]
    naive = [brute(blocks, gap, [], chance) for _ in range(draws)]
    for n in range(count):
        assert ks_2samp([t[n] for t in exact], [t[n] for t in naive]).pvalue > 0.001 / count
    for n in range(count - 1):
        gaps = [[t[n + 1] - t[n] for t in days] for days in (exact, naive)]
        assert ks_2samp(*gaps).pvalue > 0.001 / count


def test_prompts_at_given_times_are_kept_clear_of() -> None:
    blocks, closed = [(0, 100), (100, 200)], [(80, 161)]
    chance = random.Random(2)
    exact = [draw(blocks, 30, closed, Chance("closed", n)) for n in range(5000)]
    naive = [brute(blocks, 30, closed, chance) for _ in range(5000)]
    for n in range(2):
        assert ks_2samp([t[n] for t in exact], [t[n] for t in naive]).pvalue > 0.001


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 40)), min_size=1, max_size=6),
    st.integers(1, 30),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 30)), max_size=3),
    st.integers(),
)
def test_any_blocks(widths: list[tuple[int, int]], gap: int, shut: list[tuple[int, int]], seed: int) -> None:
    blocks, at = [], 0
    for pause, width in widths:
        blocks.append((at + pause, at + pause + width))
        at = blocks[-1][1]
    closed = [(a, a + width) for a, width in shut]
    kept = feasible(blocks, gap, closed)
    times = draw(kept, gap, closed, Chance(seed))
    assert len(times) == len(kept)
    assert all(a <= t < b for t, (a, b) in zip(times, kept, strict=True))
    assert all(b - a >= gap for a, b in pairwise(times))
    assert not any(a <= t < b for t in times for a, b in closed)


def test_no_admissible_day_is_said() -> None:
    assert feasible([(0, 10), (10, 20)], 30, []) == [(0, 10)]
    with pytest.raises(ValueError, match="no admissible day"):
        draw([(0, 10), (10, 20)], 30, [], Chance(1))
    assert draw([], 30, [], Chance(1)) == []


def test_chance_is_the_same_everywhere() -> None:
    chance = Chance("a", 1)
    assert [chance.below(1000) for _ in range(5)] == [510, 319, 66, 43, 497]
    assert {Chance("b", n).below(3) for n in range(50)} == {0, 1, 2}
