"""The calendar of a protocol and its hours: chance as blocks, fixed times as marks, the same in words and table."""

from __future__ import annotations

import numpy as np
import pytest

from ema_app.charts.calendar import Day, Hours, Slot, by_hour, calendar, clock

HOURS = Hours(9, (0.5, 1.5, 0.0), 40)
CHANCE, FIXED = Slot(9.0, 10.5), Slot(11.5, 11.5)


def test_chance_is_a_block_and_a_fixed_time_a_mark() -> None:
    early = Slot(8.0, 9.0)
    spec = calendar([Day("Tue 3 Mar", (CHANCE, FIXED), 7.6), Day("Wed 4 Mar", (early,))], HOURS)
    (panel,) = spec.panels
    assert [(row.name.text(), row.at, row.n) for row in panel.intervals] == [
        ("Tue 3 Mar: 8 min", 0, 2), ("Wed 4 Mar: 0 min", 1, 1),
    ]  # fmt: skip
    (blocks,), (marks,) = panel.bars, panel.traces
    assert np.round(blocks.start).tolist() == [8.0, 9.0]
    assert ((blocks.low + blocks.high) / 2).tolist() == [1.0, 0.0]
    assert (marks.x.tolist(), marks.y.tolist()) == ([11.5], [0.0])
    assert marks.told is not None
    assert marks.told(0).text() == "Tue 3 Mar, 11:30"
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
    (bars,) = panel.bars
    assert np.round(bars.start).tolist() == [9, 10, 11]
    assert bars.high.tolist() == [0.5, 1.5, 0.0]
    assert panel.y.high == 1.5
    assert "mean of 40 made-up days" in spec.sentence.text()
    assert [row[2] for row in spec.table.rows()] == ["0.50", "1.50", "0.00"]


def test_without_planned_prompts_there_are_no_bars() -> None:
    spec = by_hour(Hours(9, (0.0, 0.0), 0))
    assert spec.panels[0].bars[0].high.tolist() == [0, 0]
    assert "No hour" in spec.sentence.text()


@pytest.mark.parametrize(("hours", "said"), [(9.0, "09:00"), (21.5, "21:30"), (24.0, "00:00"), (25.25, "01:15")])
def test_hours_past_midnight_are_those_of_the_next_day(hours: float, said: str) -> None:
    assert clock(hours) == said
