"""No sentence says which side is higher where the interval covers zero, or where there are too few pairs."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.charts.felt_seen.average import Average, average
from ema_app.charts.felt_seen.moments import Pairs
from ema_app.charts.felt_seen.naming import listed, plain, points, signed
from ema_app.charts.felt_seen.rows import Guess, Split, guesses, lags, splits
from ema_app.charts.felt_seen.spread import spread
from ema_app.charts.felt_seen.weeks import Weeks, weeks
from ema_app.charts.felt_seen.words import Told, average_sentence, moment_sentence, side, withheld_sentence
from ema_app.core.words import Words, say
from ema_app.measures.discrepancy import Group, Summary, Trend
from ema_app.measures.result import Measure

CLAIMS = ("higher", "lower", "above", "below", "more than", "less than")
BANNED = ("truth", "accuracy of your", "blunted", "careless", "you were not yourself", "wrong", "should")
MEASURES = ("discrepancy_bias", "discrepancy_sd", "discrepancy_limit_low", "discrepancy_limit_high",
            "discrepancy_absolute", "discrepancy_shuffled", "tracking", "scatter_ratio", "ccc",
            "difference_reliability")  # fmt: skip
JO = Words("", "{name}", {"name": "Jo"})

ends = st.floats(-90, 90).map(lambda x: round(x, 3))


@st.composite
def found(draw: st.DrawFn) -> tuple[int, float | None, float | None, float | None]:
    """Give n with a bias and its interval: absent under ten pairs, without an interval on one day."""
    n = draw(st.integers(0, 60))
    if n < 10:
        return n, None, None, None
    low, high = sorted((draw(ends), draw(ends)))
    if draw(st.integers(0, 9)) == 0:
        return n, (low + high) / 2, None, None
    return n, (low + high) / 2, low, high


def summary(of: tuple[int, float | None, float | None, float | None], emotion: str = "anger") -> Summary:
    n, value, low, high = of
    rest = {name: Measure.of(name, None, n) for name in MEASURES}
    bias = Measure.of("discrepancy_bias", value, n, low=low, high=high, unit="points")
    lower = n // 3 if value is not None and value > 0 else n - n // 3
    return Summary(emotion, "observer:p1", n, min(n, 5), 0, lower, n - lower, False, rest | {"discrepancy_bias": bias})


@given(found(), st.sampled_from(["person", "clinician"]), st.booleans(), st.booleans())
@settings(max_examples=300, deadline=None)
def test_a_direction_is_said_only_where_the_interval_carries_it(
    of: tuple[int, float | None, float | None, float | None],
    reader: Literal["person", "clinician"], named: bool, evenings: bool,
) -> None:  # fmt: skip
    n, _, low, high = of
    one = summary(of)
    text = str(moment_sentence(one, Told(reader, JO if named else None, evenings), "anger"))
    carried = low is not None and high is not None and not low <= 0 <= high
    assert side(one) == (0 if not carried else 1 if (low or 0) > 0 else -1)
    assert ("higher" in text or "lower" in text) == carried or "which rating lies above" in text
    if carried:
        assert ("lower" in text) == ((low or 0) > 0)
        assert text.endswith("Neither rating is the true one.")
    if 0 < n < 10:
        assert f"{10 - n} more are needed" in text
    assert not [word for word in BANNED if word in text]


@given(st.lists(found(), max_size=6))
@settings(max_examples=150, deadline=None)
def test_the_sentence_over_all_feelings_sorts_each_where_it_belongs(
    given_: list[tuple[int, float | None, float | None, float | None]],
) -> None:
    emotions = ["anger", "shame", "fear", "sadness", "joy", "guilt"]
    every = [summary(of, emotion) for of, emotion in zip(given_, emotions, strict=False)]
    text = str(average_sentence(every))
    seen_part = text.split("On average seen higher than felt: ")[1].split(". ")[0] if "seen higher" in text else ""
    felt_part = text.split("On average felt higher than seen: ")[1].split(". ")[0] if "felt higher" in text else ""
    for one in every:
        assert (one.emotion in seen_part) == (side(one) < 0)
        assert (one.emotion in felt_part) == (side(one) > 0)


@given(st.lists(found(), min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_the_pale_bar_reaches_the_round_mark_exactly_where_nothing_is_said(
    given_: list[tuple[int, float | None, float | None, float | None]],
) -> None:
    rows = [Average(summary(of), 50.0 if of[1] is not None else None, 50.0 - of[1] if of[1] is not None else None)
            for of in given_]  # fmt: skip
    for row, drawn in zip(rows, average(rows).panels[0].dumbbells, strict=True):
        assert (drawn.felt is None) == (row.summary.n < 10)
        if drawn.low is not None and drawn.high is not None:
            assert (not drawn.low <= 50.0 <= drawn.high) == (side(row.summary) != 0)


def group(label: str, of: tuple[int, float | None, float | None, float | None], r: float | None = None) -> Group:
    n, value, low, high = of
    bias = Measure.of("discrepancy_bias", value, n, low=low, high=high, unit="points")
    interval = {"low": r - 0.2, "high": min(r + 0.2, 1)} if r is not None else {}
    return Group(label, n, None, None, bias, Measure.of("tracking", r, n, unit="r", **interval))


@given(st.lists(found(), max_size=6))
@settings(max_examples=60, deadline=None)
def test_weeks_and_groups_count_what_is_clear_and_leave_out_what_is_too_little(
    given_: list[tuple[int, float | None, float | None, float | None]],
) -> None:
    every = [group(f"2026-01-{5 + 7 * k:02}" if k < 3 else f"2026-02-{7 * (k - 2):02}", of)
             for k, of in enumerate(given_)]  # fmt: skip
    empty = Trend(pd.DataFrame(columns=["date", "level", "low", "high", "n", "segment"]), None, None)
    spec = weeks(Weeks(every, 7, empty, "Europe/Berlin"))
    drawn = spec.panels[0].traces[1]
    assert np.isnan(drawn.y).tolist() == [of[0] < 10 for of in given_]
    clear = [of for of in given_ if of[2] is not None and not of[2] <= 0 <= (of[3] or 0)]
    if any(of[1] is not None for of in given_):
        assert f"Felt was higher on average in {sum((of[2] or 0) > 0 for of in clear)}," in str(spec.sentence)
    named = [Split(say("x", "Who"), [(JO, one) for one in every])]
    rows = splits(named, "anger").panels[0].intervals[1:]
    assert [row.value is None for row in rows] == [of[2] is None for of in given_]
    assert [str(row.note) for row, of in zip(rows, given_, strict=True) if of[0] < 10] == [
        f"{10 - of[0]} more needed" for of in given_ if of[0] < 10
    ]


@pytest.mark.parametrize(
    ("r", "said"), [(0.5, "rose and fell together"), (0.1, "no clear moving together"), (-0.5, "the body was lower")]
)
def test_lags_say_only_what_the_interval_at_the_moment_itself_carries(r: float, said: str) -> None:
    measure = Measure.of("tracking", r, 30, low=r - 0.3, high=r + 0.3, unit="r")
    spec = lags(say("x", "heart rate"), [(-15, measure), (0, measure), (15, measure)])
    assert said in str(spec.sentence)
    trace = spec.panels[0].traces[0]
    assert trace.low is not None
    assert trace.low.tolist() == [r - 0.3] * 3


def test_too_few_moments_with_the_body_say_how_many_more() -> None:
    spec = lags(say("x", "heart rate"), [(0, Measure.of("tracking", None, 8, unit="r"))])
    assert "12 more are needed" in str(spec.sentence)


def test_guesses_need_twenty_and_say_nothing_of_a_direction_that_is_not_there() -> None:
    few = Guess("anger", True, Measure.of("tracking", None, 12, unit="r"), None)
    clear = Guess("joy", True, Measure.of("tracking", 0.6, 25, low=0.3, high=0.8, unit="r"), None)
    unclear = Guess("fear", True, Measure.of("tracking", 0.1, 25, low=-0.3, high=0.5, unit="r"), None)
    assert "the most so far is 12" in str(guesses([few]).sentence)
    spec = guesses([few, clear, unclear, Guess("anger", False, few.tracking, None)])
    assert str(spec.sentence).startswith("In 1 of 2 feelings")
    assert [str(i.note or "") for i in spec.panels[0].intervals] == ["", "8 more needed", "", "", "", "8 more needed"]


def test_limits_are_drawn_from_ten_pairs_on() -> None:
    numbers = np.array([40.0, 60.0])
    nothing = (None, None)
    pairs = Pairs("anger", numbers, numbers, numbers - 10, numbers * 0, ("p1", "p1"), {"p1": JO}, nothing, nothing)
    few = spread(pairs, summary((2, None, None, None)))
    assert len(few.panels[0].rules) == 1
    assert "limits need 8 more" in str(few.sentence)
    enough = summary((12, 10.0, 8.0, 12.0))
    given_ = {"discrepancy_limit_low": -9.0, "discrepancy_limit_high": 29.0}
    known = {name: Measure.of(name, value, 12) for name, value in given_.items()}
    spec = spread(pairs, Summary("anger", "all", 12, 5, 0, 0, 12, False, {**enough.measures, **known}))
    assert [rule.at for rule in spec.panels[0].rules] == [0.0, 29.0, -9.0]
    assert spec.panels[0].bands[0].low.tolist() == [8.0, 8.0]


def test_numbers_are_not_rounded_to_nothing_and_keep_their_sign() -> None:
    assert [points(x) for x in (0, 0.04, 0.6, 1.4, 17.5)] == ["0", "0.04", "0.6", "1", "18"]
    assert [signed(x) for x in (-12.3, 0.0, 0.3, None)] == ["−12", "0", "+0.3", ""]
    assert plain(7.0) == "7"
    assert signed(-0.256, 2) == "−0.26"


def test_lists_of_words() -> None:
    one, two, three = (say("x", word) for word in ("anger", "shame", "fear"))
    assert str(listed([])) == ""
    assert str(listed([one])) == "anger"
    assert str(listed([one, two, three])) == "anger, shame and fear"


def test_a_mean_that_few_moments_make_is_not_called_typical_of_most() -> None:
    bias = Measure.of("discrepancy_bias", -9.0, 30, low=-17.0, high=-1.0, unit="points")
    one = summary((30, -9.0, -17.0, -1.0))
    few = Summary("anger", "all", 30, 9, 0, 12, 18, False, {**one.measures, "discrepancy_bias": bias})
    text = str(moment_sentence(few, Told("person", JO), "anger"))
    assert text.startswith("On average anger was seen higher than felt, by 9 points (it could be 1 to 17)")
    assert "in 12 of 30 moments only" in text


def test_averages_only_is_said_kindly() -> None:
    for who in (JO, None):
        text = str(withheld_sentence(who))
        assert "it says nothing about you or them" in text
