"""All measures of one record together."""

from __future__ import annotations

import json
from datetime import date

import pytest

from ema_app.measures.names import MEASURE_NAMES
from ema_app.measures.record import Computed, Wanted, compute
from ema_app.measures.record.switch_moments import lay_out
from ema_app.measures.series import read
from ema_app.measures.simulate import DEMO, DEMO_SEED, Made, person


@pytest.fixture(scope="module")
def demo() -> Made:
    return person(DEMO, DEMO_SEED, date(2024, 3, 4), "Europe/Berlin")


@pytest.fixture(scope="module")
def found(demo: Made) -> Computed:
    return compute(demo.dataset)


def test_every_measure_has_its_words(found: Computed) -> None:
    assert {row.measure for row in found.measures} <= set(MEASURE_NAMES)
    assert all(meaning and meaning[-1] != "." for meaning in MEASURE_NAMES.values())


def test_the_demo_person_has_every_measure(found: Computed) -> None:
    # Nobody counts heartbeats in the demo: without trials there are no such rows.
    assert {row.measure for row in found.measures} == {n for n in MEASURE_NAMES if not n.startswith("counting_")}


def test_a_row_has_a_name_of_its_own(found: Computed) -> None:
    keys = [(row.measure, row.item, row.scope) for row in found.measures]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


def test_an_absent_value_says_why_and_nothing_is_not_a_number(found: Computed) -> None:
    assert all(row.value is not None or row.note for row in found.measures)
    json.dumps([row.row() for row in found.measures], allow_nan=False)


def test_each_statement_is_a_row_with_its_verdict(found: Computed) -> None:
    rows = [row for row in found.measures if row.measure == "prediction"]
    assert found.board is not None
    assert [row.item for row in rows] == [statement.claim.key for statement in found.board.statements]
    assert all(row.note.startswith(("points this way", "points the other way", "cannot tell")) for row in rows)


def test_a_missed_evening_is_no_missed_check_in_of_the_switch_model(demo: Made) -> None:
    series = read(demo.dataset)
    rows = series.rows.iloc[lay_out(series).positions]
    lost = rows["entry_id"].isna()
    assert lost.any()
    assert set(rows["form"][lost]) == {"check_in"}
    assert (series.rows["entry_id"].isna() & (series.rows["form"] == "evening")).any()


def test_only_what_is_wanted_is_computed(demo: Made) -> None:
    only = compute(demo.dataset, Wanted(affect=False, switch=False))
    assert only.switched is None
    assert only.board is None
    assert {row.measure for row in only.measures} < set(MEASURE_NAMES)


def test_asking_twice_gives_the_same(demo: Made, found: Computed) -> None:
    assert compute(demo.dataset).measures == found.measures
