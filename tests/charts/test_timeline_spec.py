"""The timeline as a value: gaps, sentence, table. No Qt."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.charts.gaps import broken
from ema_app.charts.timeline import Happened, Over, sentence, timeline
from ema_app.core.items import Scale
from ema_app.core.words import Words, say

HOUR = 3_600_000.0
NAME = say("role", "Tension")


def line(hours: list[float], values: list[float | None]) -> Over:
    moments = 1_772_000_000_000.0 + np.array(hours) * HOUR
    return Over(NAME, Scale(0, 100), moments, np.array([np.nan if v is None else v for v in values], dtype=float))


def test_a_night_is_a_gap_and_a_missed_prompt_is_one() -> None:
    x, y = broken(*_xy(line([0, 2, 4, 14, 16], [10, None, 30, 40, 50])))
    assert len(x) == 6
    assert np.isnan(y[1])
    assert np.isnan(y[3])
    assert y[np.isfinite(y)].tolist() == [10, 30, 40, 50]


def _xy(over: Over) -> tuple[np.ndarray, np.ndarray]:  # type: ignore[type-arg]
    return over.moments_ms, over.values


@given(st.lists(st.tuples(st.floats(0, 500), st.one_of(st.none(), st.floats(0, 100))), max_size=40))
@settings(max_examples=60, deadline=None)
def test_nothing_is_moved_and_nothing_invented(points: list[tuple[float, float | None]]) -> None:
    points.sort(key=lambda point: point[0])
    over = line([p[0] for p in points], [p[1] for p in points])
    x, y = broken(over.moments_ms, over.values)
    known = np.isfinite(y)
    assert np.array_equal(y[known], over.values[np.isfinite(over.values)])
    assert np.array_equal(x[known], over.moments_ms[np.isfinite(over.values)])
    assert np.all(np.diff(x) >= 0)


def test_the_sentence_counts_answers_missed_ones_and_events() -> None:
    many = line(list(range(10)), [1, 2, 3, 4, 5, 6, 7, 8, 9, None])
    said = sentence([many], [Happened(0, NAME)]).text()
    assert "answered: 9" in said
    assert "gaps: 1" in said
    assert "events: 1" in said


def test_few_answers_are_said_to_stand_by_themselves() -> None:
    assert "Each one stands by itself" in sentence([line([0, 1], [5, None])], []).text()
    assert "no answers" in sentence([line([], [])], []).text()


def test_panels_have_the_bounds_of_the_protocol_and_events_come_last() -> None:
    spec = timeline([line([0, 1], [5, 6])], [Happened(0, say("event", "criticism"), "Jo")], "Europe/Berlin")
    assert (spec.panels[0].y.low, spec.panels[0].y.high) == (0, 100)
    assert [mark.words.text() for mark in spec.panels[-1].marks] == ["criticism"]
    assert spec.panels[-1].marks[0].under == Words("", "{who}", {"who": "Jo"})


def test_the_table_tells_missed_moments_and_events_apart() -> None:
    over = line([0, 1], [5, None])
    happened = Happened(float(over.moments_ms[1]), say("event", "support"), "Jo")
    rows = [[str(cell) for cell in row] for row in timeline([over], [happened], "Europe/Berlin").table.rows()]
    assert rows[0][1:] == ["5", "", ""]
    assert rows[1][1:] == ["not answered", "support", "Jo"]


def test_a_part_is_cut_at_both_ends() -> None:
    over = line([0, 1, 2, 3], [1, 2, 3, 4])
    part = over.between(float(over.moments_ms[1]), float(over.moments_ms[2]))
    assert part.values.tolist() == [2, 3]
