"""What the person may see of an observer's rating, and when."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ema_app.core.seen_rule import may_show

ZONE = "Europe/Berlin"
MADE = datetime(2026, 5, 4, 21, 0, tzinfo=UTC)  # 23:00 in Berlin


@pytest.mark.parametrize(("agreed", "pairs", "shown"), [
    (True, 0, "single"), (True, 50, "single"), (False, 9, "none"), (False, 10, "average"),
])  # fmt: skip
def test_from_the_next_day_on(agreed: bool, pairs: int, shown: str) -> None:
    assert may_show(agreed, MADE, MADE + timedelta(hours=1), ZONE, pairs) == shown  # midnight in Berlin


@pytest.mark.parametrize("agreed", [True, False])
def test_nothing_on_the_day_itself(agreed: bool) -> None:
    assert may_show(agreed, MADE, MADE + timedelta(minutes=59), ZONE, 100) == "none"


def test_the_day_is_the_one_where_the_person_is() -> None:
    assert may_show(True, MADE, MADE + timedelta(hours=1), "UTC", 0) == "none"


@given(agreed=st.booleans(), hours=st.integers(-100, 0), pairs=st.integers(0, 99))
def test_a_clock_set_back_shows_nothing(agreed: bool, hours: int, pairs: int) -> None:
    assert may_show(agreed, MADE, MADE + timedelta(hours=hours), ZONE, pairs) == "none"
