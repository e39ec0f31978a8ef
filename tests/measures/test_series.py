from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_series import TEN, days, empty, record, together

from ema_app.core import tables
from ema_app.measures.series import ALONE, COLUMNS, current_answers, read, valid_pairs


def pairs_of(dataset, overnight=False):
    series = read(dataset)
    found = valid_pairs(series.rows, series.values, overnight)
    ids = series.rows["prompt_id"].to_numpy()
    valid = found.valid[:, 0]
    return {(ids[a][2:], ids[b][2:]) for a, b in zip(found.before[valid], found.after[valid], strict=True)}


def test_a_missed_prompt_is_a_row_without_values():
    series = read(record({"anger": [[1, None, 3], [4, 5, 6]]}))
    assert list(series.rows.columns) == list(COLUMNS)
    assert series.values["anger"].isna().tolist() == [False, True, False, False, False, False]
    assert series.rows["number"].tolist() == [1, 2, 3, 1, 2, 3]
    assert series.rows["hour"].tolist() == [8, 10, 12, 8, 10, 12]
    assert series.persons == [""]


def test_pairs_are_neighbours_of_one_day_with_both_values():
    dataset = record({"anger": [[1, None, 3, 4], [5, 6, None, 7]]})
    assert pairs_of(dataset) == {("d000n02", "d000n03"), ("d001n00", "d001n01")}
    assert pairs_of(dataset, overnight=True) == pairs_of(dataset) | {("d000n03", "d001n00")}


def test_persons_are_never_neighbours():
    dataset = together(record({"anger": [[1, 2]]}, person="a"), record({"anger": [[3, 4]]}, person="b"))
    assert len(pairs_of(dataset, overnight=True)) == 2


def test_without_numbers_the_rank_of_planned_rows_counts_and_self_started_rows_have_none():
    dataset = record({"anger": [[1, 2, 3]]}, numbered=False)
    own = dataset["prompts"].iloc[[1]].assign(prompt_id="own", entry_id="e-own", trigger="self", scheduled_at=None)
    dataset["prompts"] = pd.concat([dataset["prompts"], own], ignore_index=True)
    rows = read(dataset).rows.set_index("prompt_id")
    assert rows.loc[["p-d000n00", "p-d000n01", "p-d000n02"], "number"].tolist() == [1, 2, 3]
    assert np.isnan(rows.loc["own", "number"])


def test_a_running_number_tells_no_days_apart():
    dataset = record({"anger": [[1, 2], [3, 4]]})
    dataset["prompts"] = dataset["prompts"].assign(study_day=None, prompt_number=[1, 2, 3, 4])
    assert read(dataset).rows["day"].isna().all()
    assert len(pairs_of(dataset)) == 3


def test_a_prompt_of_unknown_time_stands_where_its_number_puts_it():
    dataset = record({"anger": [[1, None, 3]]})
    dataset["prompts"].loc[1, ["scheduled_at", "delivered_at"]] = None
    rows = read(dataset).rows
    assert rows["number"].tolist() == [1, 2, 3]
    assert rows["at"].isna().tolist() == [False, True, False]


def test_duplicate_numbers_are_flagged_and_the_fuller_row_stands():
    dataset = record({"anger": [[1, None, 3]]})
    twin = dataset["prompts"].iloc[[1]].assign(prompt_id="p-twin", entry_id="e-twin", status="answered")
    dataset["prompts"] = pd.concat([dataset["prompts"], twin], ignore_index=True)
    answer = dataset["answers"].iloc[[0]].assign(entry_id="e-twin", value=2)
    dataset["answers"] = pd.concat([dataset["answers"], answer], ignore_index=True)
    assert read(dataset).rows["duplicate"].sum() == 2
    assert pairs_of(dataset) == {("d000n00", "twin"), ("twin", "d000n02")}


def test_the_answer_in_force_is_the_last_amendment():
    answers = record({"anger": [[1, 2]]})["answers"]
    second, first = (answers.iloc[[0]].assign(value=value, amends=turn) for value, turn in ((7, 2), (5, 1)))
    table = pd.concat([second, first, answers], ignore_index=True)
    assert sorted(current_answers(table)["value"]) == [2, 7]
    withdrawn = answers.iloc[[0]].assign(value=None, status="declined", amends=1)
    dataset = record({"anger": [[1, 2]]})
    dataset["answers"] = pd.concat([dataset["answers"], withdrawn], ignore_index=True)
    assert read(dataset).values["anger"].isna().tolist() == [True, False]


@pytest.mark.parametrize(("value", "column"), [(101, "outside"), (np.inf, "unreadable"), ("seven", "unreadable")])
def test_what_is_no_answer_is_set_aside_and_counted(value, column):
    dataset = record({"anger": [[1, 2, 3]]})
    dataset["answers"]["value"] = dataset["answers"]["value"].astype(object)
    dataset["answers"].loc[1, "value"] = value
    series = read(dataset)
    assert series.set_aside[column].tolist() == [1]
    assert series.values["anger"].isna().tolist() == [False, True, False]


def test_the_relationship_is_whom_it_is_about_else_whom_one_is_with():
    dataset = record({"anger": [[1, 2, 3]]})
    said = dataset["answers"].assign(item_id="with", role="person.with", value=None, text=["p1;p2", "p1", ""])
    about = said.iloc[[1]].assign(item_id="about", role="person.about", text="p9")
    dataset["answers"] = pd.concat([dataset["answers"], said, about], ignore_index=True)
    assert read(dataset).rows["relationship"].tolist() == ["p1", "p9", ALONE]


def test_the_moment_is_about_at_else_the_answers_own_time():
    dataset = record({"anger": [[1, 2, 3]]})
    prompts = dataset["prompts"]
    prompts.loc[0, "about_at"] = "2024-03-04T07:00:00+01:00"
    prompts.loc[1, ["opened_at", "submitted_at"]] = None
    dataset["answers"].loc[1, "answered_at"] = "2024-03-04T10:09:00+01:00"
    hours = read(dataset).rows.set_index("prompt_id")["hour"]
    assert hours["p-d000n00"] == 7
    assert hours["p-d000n01"] == pytest.approx(10.15)


def test_local_hours_follow_the_zone_and_else_the_offset():
    dataset = record({"anger": [[1, 2]]})
    text = "2024-03-04T23:30:00Z"
    dataset["prompts"].loc[0, ["opened_at", "scheduled_at"]] = text
    dataset["prompts"].loc[1, ["opened_at", "scheduled_at"]] = text
    dataset["prompts"].loc[1, "timezone"] = "Nowhere/Unknown"
    rows = read(dataset).rows.set_index("prompt_id")
    assert rows.loc["p-d000n00", "hour"] == 0.5
    assert rows.loc["p-d000n01", "hour"] == 23.5
    assert rows.loc["p-d000n00", "date"] - rows.loc["p-d000n01", "date"] == 1


def test_nothing_gives_an_empty_series():
    series = read({"prompts": empty(tables.PROMPTS), "answers": empty(tables.ANSWERS)})
    assert len(series.rows) == 0
    assert len(valid_pairs(series.rows, series.values).before) == 0


def test_seconds_per_item_come_from_the_page_or_else_from_the_entry():
    dataset = record({"anger": [[1, 2]], "fear": [[1, 2]], "shame": [[1, 2]]})
    dataset["prompts"]["submitted_at"] = [f"2024-03-04T{hour}:00:06+01:00" for hour in ("08", "10")]
    assert read(dataset).rows["item_seconds"].tolist() == [2, 2]
    first = dataset["answers"]["entry_id"] == "e-d000n00"
    dataset["answers"].loc[first, "response_ms"] = [400, 900, 2900]
    assert read(dataset).rows["item_seconds"].tolist() == [0.5, 2]


values = st.one_of(st.none(), st.integers(0, 100))
tables_of_days = st.lists(st.lists(values, min_size=1, max_size=4), min_size=1, max_size=4)


@settings(max_examples=40, deadline=None)
@given(tables_of_days, st.booleans(), st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(table, overnight, seed):
    dataset = record({"anger": table})
    mixed = {name: frame.sample(frac=1, random_state=seed) for name, frame in dataset.items()}
    assert pairs_of(mixed, overnight) == pairs_of(dataset, overnight)


@settings(max_examples=40, deadline=None)
@given(tables_of_days, st.booleans())
def test_pairs_are_those_found_one_by_one(table, overnight):
    expected, last = set(), None
    for day, row in enumerate(table):
        for number, value in enumerate(row):
            near = last and (last[0] == day or (overnight and number == 0))
            if near and last[2] is not None and value is not None:
                expected.add((f"d{last[0]:03d}n{last[1]:02d}", f"d{day:03d}n{number:02d}"))
            last = (day, number, value)
    assert pairs_of(record({"anger": table}), overnight) == expected


def test_ten_numbers_have_eight_pairs():
    assert len(pairs_of(record({"anger": days(TEN)}))) == 8
