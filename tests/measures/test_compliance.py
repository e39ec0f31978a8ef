from __future__ import annotations

from typing import get_args

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_series import record, together

from ema_app.core.tables import STATUSES
from ema_app.measures import compliance
from ema_app.measures.intervals import Draws
from ema_app.measures.series import read


def with_statuses(statuses, per_day=4):
    """Prompts with these statuses, `per_day` a day; who answered gave one value."""
    table = [statuses[i : i + per_day] for i in range(0, len(statuses), per_day)]
    dataset = record({"anger": [[50 if status == "answered" else None for status in row] for row in table]})
    dataset["prompts"]["status"] = statuses
    return dataset


def total(dataset, by="all", draws=None):
    return compliance.compliance(read(dataset), by, draws).to_dict("records")


def test_undeliverable_and_suppressed_prompts_do_not_count():
    statuses = ["answered", "missed", "undeliverable", "suppressed", "partial", "dismissed", "declined"]
    (row,) = total(with_statuses(statuses))
    assert (row["planned"], row["offered"], row["answered"], row["partial"]) == (7, 5, 1, 1)
    assert row["share"] == pytest.approx(1 / 5)
    assert row["partial_share"] == pytest.approx(1 / 5)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(sorted(STATUSES)), min_size=1, max_size=12))
def test_parts_add_up_to_the_whole(statuses):
    dataset = with_statuses(statuses)
    (whole,) = total(dataset)
    for by in ("day", "hour", "scheme"):
        parts = total(dataset, by)
        for name in ("planned", "offered", "answered", "partial"):
            assert sum(part[name] for part in parts) == whole[name]


def test_groups_are_named_by_date_hour_and_scheme():
    dataset = with_statuses(["answered"] * 4 + ["missed"] * 4)
    assert [row["group"] for row in total(dataset, "day")] == ["2024-03-04", "2024-03-05"]
    assert [row["group"] for row in total(dataset, "hour")] == ["08", "10", "12", "14"]
    assert [row["group"] for row in total(dataset, "scheme")] == ["day"]


def test_the_hour_is_that_of_the_plan_not_of_the_answer():
    dataset = with_statuses(["answered", "missed"])
    dataset["prompts"].loc[0, "opened_at"] = "2024-03-04T09:05:00+01:00"
    assert [row["group"] for row in total(dataset, "hour")] == ["08", "10"]


def test_self_started_entries_are_no_prompts():
    dataset = with_statuses(["answered", "answered"])
    dataset["prompts"].loc[1, ["trigger", "prompt_number"]] = ["self", None]
    assert total(dataset)[0]["planned"] == 1


def test_nothing_offered_has_no_share():
    assert np.isnan(total(with_statuses(["undeliverable"]))[0]["share"])
    assert total(with_statuses(["undeliverable"] * 8), draws=Draws(20, 1))[0]["offered"] == 0


def test_an_interval_by_days_holds_the_share():
    rng = np.random.default_rng(1)
    statuses = list(np.where(rng.random(80) < 0.8, "answered", "missed"))
    (row,) = total(with_statuses(statuses), draws=Draws(300, 5))
    assert row["low"] < row["share"] < row["high"]
    assert total(with_statuses(statuses), draws=Draws(300, 5)) == [row]


def test_counts_are_the_same_with_and_without_draws_for_each_of_several_persons():
    people = (("a", [[1, None], [2, 3]]), ("b", [[None, 4]] * 3))
    series = read(together(*(record({"anger": days}, person=name) for name, days in people)))
    for by in get_args(compliance.By):
        bare, drawn = compliance.compliance(series, by), compliance.compliance(series, by, Draws(20, 1))
        pd.testing.assert_frame_equal(bare, drawn.drop(columns=["low", "high"]))
    days = compliance.compliance(series, "day")
    assert list(zip(days["person_code"], days["group"], days["answered"], strict=True)) == [
        (0, "2024-03-04", 1), (1, "2024-03-04", 1), (0, "2024-03-05", 2), (1, "2024-03-05", 1), (1, "2024-03-06", 1),
    ]  # fmt: skip


def test_latency_counts_from_arrival_to_opening():
    dataset = with_statuses(["answered", "answered", "missed", "answered"])
    dataset["prompts"].loc[0, "opened_at"] = "2024-03-04T08:03:30+01:00"
    dataset["prompts"].loc[1, ["delivered_at", "opened_at"]] = [None, "2024-03-04T10:01:00+01:00"]
    dataset["prompts"].loc[3, "opened_at"] = "2024-03-04T13:59:00+01:00"
    minutes = compliance.latency_minutes(read(dataset))
    np.testing.assert_allclose(minutes, [3.5, 1, np.nan, np.nan])


def test_flags_of_fast_and_even_entries():
    items = {name: [[value, other]] for name, value, other in (("anger", 50, 10), ("fear", 52, 90), ("shame", 50, 40))}
    dataset = record(items)
    dataset["prompts"]["submitted_at"] = ["2024-03-04T08:00:02+01:00", "2024-03-04T10:00:30+01:00"]
    found = compliance.flags(read(dataset), list(items))
    assert found["fast"].tolist() == [1, 0]
    assert found["even"].tolist() == [1, 0]
    assert found["one_value"].tolist() == [1, 0]


def test_what_cannot_be_told_is_missing():
    dataset = record({"anger": [[50, None]], "fear": [[50, None]]})
    dataset["prompts"]["submitted_at"] = None
    assert compliance.flags(read(dataset), ["anger", "fear"]).isna().all(axis=None)


def test_an_even_entry_is_judged_on_the_items_own_scale():
    dataset = record({name: [[value]] for name, value in (("anger", 1), ("fear", 3), ("shame", 4))}, bounds=(1.0, 5.0))
    assert compliance.flags(read(dataset), ["anger", "fear", "shame"])["even"].tolist() == [0]
