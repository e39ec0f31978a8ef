"""The difference of a measure between two stretches: its interval, and when it points somewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ema_app.measures.differences import difference
from ema_app.measures.result import Measure


def measure(value: float | None, low: float | None = None, high: float | None = None) -> Measure:
    return Measure.of("mean", value, 10, low=low, high=high)


def test_even_intervals_add_up_as_squares() -> None:
    found = difference(measure(10, 7, 13), measure(20, 16, 24))
    assert (found.value, found.low, found.high) == (10, 5, 15)
    assert found.direction == 1


def test_a_falling_measure_points_down() -> None:
    assert difference(measure(20, 16, 24), measure(10, 7, 13)).direction == -1


@pytest.mark.parametrize(("before", "now"), [(measure(None), measure(1, 0, 2)), (measure(1, 0, 2), measure(3))])
def test_without_an_interval_nothing_can_be_told(before: Measure, now: Measure) -> None:
    found = difference(before, now)
    assert found.direction == 0
    assert found.low is None


numbers = st.floats(-100, 100)
widths = st.floats(0, 50)


@given(numbers, widths, widths, numbers, widths, widths)
def test_the_interval_holds_the_difference_and_turns_with_it(a, down, up, b, less, more) -> None:
    one, two = measure(a, a - down, a + up), measure(b, b - less, b + more)
    found, back = difference(one, two), difference(two, one)
    assert found.low <= found.value <= found.high
    assert found.low == pytest.approx(-back.high)
    assert found.direction == -back.direction
    if found.direction:
        assert not found.low <= 0 <= found.high
