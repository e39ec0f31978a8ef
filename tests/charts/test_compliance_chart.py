"""Compliance as charts: shares with their counts, gaps where nothing had a chance, words that blame nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from ema_app.charts.compliance import (
    Ending,
    Figures,
    Share,
    apart,
    endings_table,
    exactly,
    how_soon,
    over_time,
    schemes_table,
    through_the_day,
    weeks_sentence,
    whole_sentence,
)
from ema_app.charts.compliance_words import ending
from ema_app.core.tables import REASONS, STATUSES

DAYS = (Share("2026-03-02", 6, 6, 3, 1), Share("2026-03-03", 6, 0, 0, 0), Share("2026-03-09", 4, 4, 4, 0))
WEEKS = (Share("2026-03-02", 12, 6, 3, 1), Share("2026-03-09", 4, 4, 4, 0))
SOME = Figures(
    Share("all", 40, 30, 20, 2, 0.5, 0.8), DAYS, WEEKS, (Share("09", 20, 15, 12, 1), Share("21", 20, 15, 8, 1)),
    (Share("six_a_day", 40, 30, 20, 2),), 30, np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 300.0]),
    (Ending("missed", "unseen", 5), Ending("undeliverable", "asleep", 10)), "Europe/Berlin",
)  # fmt: skip
BLAME = ("failed", "missed", "should", "streak", "only ")


def test_weeks_are_a_line_and_days_are_points_at_noon() -> None:
    weekly, daily = over_time(SOME).panels
    assert weekly.traces[0].y.tolist() == [50, 100]
    assert daily.traces[0].stroke == "none"
    assert np.isnan(daily.traces[0].y[1])
    noon = datetime(2026, 3, 2, 11, tzinfo=UTC).timestamp() * 1000
    assert daily.traces[0].x[0] == noon
    assert (daily.y.low, daily.y.high) == (0, 100)


def test_the_last_week_stands_in_the_middle_of_the_days_that_are_over() -> None:
    weekly, daily = over_time(SOME).panels
    assert weekly.traces[0].x[-1] == daily.traces[0].x[-1]


def test_one_week_alone_has_no_line_and_many_days_only_weeks() -> None:
    one = replace(SOME, weeks=WEEKS[:1], days=DAYS[:2])
    assert [panel.title.text() for panel in over_time(one).panels] == ["By day"]
    many = tuple(replace(DAYS[0], group=f"20{20 + k // 336}-{k // 28 % 12 + 1:02}-{k % 28 + 1:02}") for k in range(701))
    assert [panel.title.text() for panel in over_time(replace(SOME, days=many)).panels] == ["By week"]


def test_the_table_holds_every_count() -> None:
    rows = [[str(cell) for cell in row] for row in over_time(SOME).table.rows()]
    assert rows[0] == ["week from 2 March 2026", "12", "6", "3", "1", "50 %"]
    assert rows[3] == ["2026-03-03", "6", "0", "0", "0", ""]


def test_hours_are_drawn_from_the_first_to_the_last_asked_and_filled_as_far_as_answered() -> None:
    spec = through_the_day(SOME)
    assert (spec.x.low, spec.x.high) == (9, 22)
    assert [bars.high.tolist() for bars in spec.panels[0].bars] == [[15, 15], [12, 8]]
    assert str(spec.table.rows()[0][0]) == "09:00"


def test_what_took_longer_than_an_hour_is_in_the_last_bar() -> None:
    spec = how_soon(SOME)
    assert sum(int(str(row[2])) for row in spec.table.rows()) == 8
    assert str(spec.table.rows()[-1][1]) == "55 or more"
    assert [float(rule.at) for rule in spec.panels[0].rules] == [4.5]


def test_few_openings_have_no_median() -> None:
    spec = how_soon(replace(SOME, minutes=np.array([1.0])))
    assert spec.panels[0].rules == ()
    assert "few" in spec.sentence.text()


@pytest.mark.parametrize(
    ("whole", "words"),
    [
        (Share("all", 0, 0, 0, 0), "No check-in has come"), (Share("all", 9, 0, 0, 0), "says nothing about you"),
        (Share("all", 9, 9, 3, 0), "stands by itself"), (Share("all", 40, 30, 20, 2), "20 of the 30"),
    ],
)  # fmt: skip
def test_the_sentence_is_kind_at_every_size(whole: Share, words: str) -> None:
    said = whole_sentence(replace(SOME, whole=whole)).text()
    assert words in said
    assert not [word for word in BLAME if word in said.lower()]


def test_the_share_has_its_interval_or_says_why_not() -> None:
    assert exactly(SOME).text() == "67 of 100 (it could be 50 to 80)."
    assert "too few days" in exactly(replace(SOME, whole=Share("all", 40, 30, 20, 2))).text()
    assert "Too few" in exactly(replace(SOME, whole=Share("all", 5, 5, 4, 0))).text()


def test_begun_and_unreachable_are_said_apart() -> None:
    assert [words.text()[:10] for words in apart(SOME)] == ["Begun and ", "Could not "]
    assert apart(replace(SOME, whole=Share("all", 5, 5, 5, 0))) == []


def test_weeks_are_compared_from_the_second_on() -> None:
    assert "3 of 6" in weeks_sentence(SOME).text()
    assert "4 of 4" in weeks_sentence(SOME).text()
    assert "second one" in weeks_sentence(replace(SOME, weeks=WEEKS[:1])).text()


def test_every_status_and_reason_has_words() -> None:
    for status in STATUSES.keys() - {"answered"}:
        for reason in REASONS:
            said = ending(status, reason).text()
            assert reason not in said or reason in ("asleep", "locked", "paused", "replaced", "unknown", "user")
            assert ": " in said
    assert ending("new_code", "").text() == "new_code"


def test_tables_of_endings_and_schemes() -> None:
    assert [row[1:] for row in endings_table(SOME).rows()] == [("missed", "unseen", 5), ("undeliverable", "asleep", 10)]
    assert schemes_table(SOME).rows()[0] == ("six_a_day", 40, 30, 20, 2, "67 %")
