"""The calendar of a protocol and its hours: chance as blocks, fixed times as marks, the same in words and table."""

from __future__ import annotations

import pytest

from ema_app.charts.calendar import Day, Hours, Slot, by_hour, calendar, clock

HOURS = Hours(9, (0.5, 1.5, 0.0), 40)
CHANCE, FIXED = Slot(9.0, 10.5), Slot(11.5, 11.5)


def test_chance_is_a_block_and_a_fixed_time_a_mark() -> None:
    spec = calendar([Day("Tue 3 Mar", (CHANCE, FIXED))], HOURS)
    (row,) = spec.panels
    assert row.title.text() == "Tue 3 Mar"
    assert [band.x.tolist() for band in row.bands] == [[9.0, 10.5]]
    assert row.traces[0].x.tolist() == [11.5]
    assert (spec.x.low, spec.x.high) == (9, 12)


@pytest.mark.parametrize(
    ("slots", "words"),
    [
        ((CHANCE,), "chance decides"), ((FIXED,), "at that time"), ((CHANCE, FIXED), "A mark is"),
        ((), "Nothing is planned ahead"),
    ],
)  # fmt: skip
def test_the_sentence_says_what_is_left_to_chance(slots: tuple[Slot, ...], words: str) -> None:
    assert words in calendar([Day("d", slots)], HOURS).sentence.text()


def test_the_table_tells_chance_and_fixed_times_apart() -> None:
    rows = calendar([Day("d", (CHANCE, FIXED))], HOURS).table.rows()
    assert [[str(cell) for cell in row] for row in rows] == [
        ["d", "09:00", "10:30", "once, left to chance"], ["d", "11:30", "11:30", "at this time"],
    ]  # fmt: skip


def test_hours_are_bars_with_their_numbers_and_how_many_days_were_drawn() -> None:
    spec = by_hour(HOURS)
    (panel,) = spec.panels
    assert [band.x.tolist() for band in panel.bands] == [[9, 10], [10, 11]]
    assert [band.high.tolist() for band in panel.bands] == [[0.5, 0.5], [1.5, 1.5]]
    assert panel.y.high == 1.5
    assert "mean of 40 made-up days" in spec.sentence.text()
    assert [row[2] for row in spec.table.rows()] == ["0.50", "1.50", "0.00"]


def test_without_planned_prompts_there_are_no_bars() -> None:
    spec = by_hour(Hours(9, (0.0, 0.0), 0))
    assert spec.panels[0].bands == ()
    assert "No hour" in spec.sentence.text()


@pytest.mark.parametrize(("hours", "said"), [(9.0, "09:00"), (21.5, "21:30"), (24.0, "00:00"), (25.25, "01:15")])
def test_hours_past_midnight_are_those_of_the_next_day(hours: float, said: str) -> None:
    assert clock(hours) == said
