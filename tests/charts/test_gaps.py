"""Where two lines cross: one more point there, and a gap stays one."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.charts.gaps import crossed

heights = st.one_of(st.just(np.nan), st.integers(0, 100).map(float))


@given(st.lists(st.tuples(heights, heights), max_size=30))
@settings(max_examples=100, deadline=None)
def test_between_neighbouring_points_one_line_is_never_on_both_sides(both: list[tuple[float, float]]) -> None:
    x = np.arange(len(both), dtype=float)
    first, second = (np.array([pair[k] for pair in both], dtype=float) for k in (0, 1))
    at, a, b = crossed(x, first, second)
    assert set(x).issubset(set(at))
    assert np.all(np.diff(at) > 0)
    with np.errstate(invalid="ignore"):
        apart = np.round(a - b, 9)
        assert not np.any(apart[:-1] * apart[1:] < 0)
    kept = np.isin(at, x)
    np.testing.assert_array_equal(a[kept], first)
    np.testing.assert_array_equal(b[kept], second)
    np.testing.assert_allclose(a[~kept], b[~kept], atol=1e-9)


def test_the_point_lies_where_the_lines_meet() -> None:
    at, a, b = crossed(np.array([0.0, 10.0]), np.array([0.0, 30.0]), np.array([10.0, 0.0]))
    assert at[1] == 2.5
    assert a[1] == b[1] == 7.5
