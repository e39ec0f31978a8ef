"""The line of a caseload: counts with their surroundings, silent where the data do not carry them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ema_app.session import Session
from ema_app.session.caseload_summary import (
    ENOUGH_MOMENTS,
    Summary,
    coverage_words,
    days_since,
    read_summary,
    summarise,
    switch_words,
    usual,
)
from tests.session.sharing_hands import check_in

FULL = [week for week in range(6) for _ in range(ENOUGH_MOMENTS)]


def test_this_week_stands_beside_the_range_of_the_weeks_before() -> None:
    found = usual([0, 0, 0, 1, 2, 2, 4], FULL)
    assert found == {"switches": 3, "weeks": 5, "low": 0, "high": 2, "typical": 1.0}
    words = switch_words(read_summary({"last_ms": 1, **found})).text()
    assert words == "3; in the 5 full weeks before, 0 to 2 a week"


def test_weeks_with_few_moments_do_not_count() -> None:
    thin = [week for week in FULL if week < 3]
    assert usual([0, 4, 4, 4], thin) == {"switches": 1, "weeks": 2}
    assert "too few full weeks" in switch_words(read_summary({"last_ms": 1, "switches": 1, "weeks": 2})).text()
    assert usual([0], [week for week in FULL if week > 0]) == {}
    assert switch_words(Summary(last_ms=1)).text() == "too few moments to count"


@given(st.lists(st.integers(0, 15)), st.lists(st.integers(0, 15)))
def test_a_range_is_never_given_for_less_than_four_weeks(onsets: list[int], moments: list[int]) -> None:
    found = usual(onsets, moments)
    if "low" in found:
        full = [week for week in range(1, 13) if moments.count(week) >= ENOUGH_MOMENTS]
        assert len(full) >= 4
        assert found["low"] == min(onsets.count(week) for week in full)
        assert found["high"] == max(onsets.count(week) for week in full)


def test_without_a_switch_point_none_is_spoken_of() -> None:
    assert switch_words(Summary(last_ms=1, refused="gradual")).text() == "no switch point to tell from what was shared"


@pytest.mark.parametrize("words", [switch_words, coverage_words])
def test_nothing_shared_is_a_dash(words: object) -> None:
    assert callable(words)
    assert words(Summary()).text() == "–"


def test_days_are_counted_in_the_zone_of_the_reader() -> None:
    just_before_midnight = Summary(last_ms=1772319540000)  # 28 February 2026, 23:59 in Berlin
    assert days_since(just_before_midnight, date(2026, 3, 1), "Europe/Berlin") == 1
    assert days_since(Summary(), date(2026, 3, 1), "Europe/Berlin") is None


def test_a_record_of_one_moment_has_a_line(session: Session) -> None:
    assert summarise(session) == Summary()
    check_in(session)
    found = summarise(session)
    assert (found.answered, found.asked, found.switches) == (1, 1, None)
    assert read_summary(found.as_json() | {"of a later version": 1}) == found
