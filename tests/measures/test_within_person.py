from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_series import TEN, TEN_OTHER, days, empty, record, together

from ema_app.core import tables
from ema_app.measures.intervals import Draws
from ema_app.measures.result import Measure
from ema_app.measures.series import read
from ema_app.measures.within_person import Settings, affect_items, measures_of

PLAIN = Settings(draws=None)


def by_name(dataset, settings=PLAIN, item="anger"):
    return {one.measure: one for one in measures_of(read(dataset), settings) if one.item == item}


def check(measures: list[Measure]):
    """What holds for every row: finite or absent, absent with a reason, one row per name, item and scope."""
    assert len({(one.measure, one.item, one.scope) for one in measures}) == len(measures)
    for one in measures:
        for value in (one.value, one.low, one.high):
            assert value is None or math.isfinite(value)
        assert one.value is not None or one.note
        assert one.value is not None or (one.low is None and one.high is None)
        assert one.n >= 0
        assert one.missing >= 0


def test_ten_answers_give_every_measure():
    found = by_name(record({"anger": days(TEN)}))
    assert found["mean"].value == 40
    assert (found["mean"].n, found["rmssd"].n, found["rmssd"].missing) == (10, 8, 0)
    assert found["pac"].note == "Steps of at least 30 points (cut-off fixed-1); 37.5% of pairs."
    assert all(one.value is not None for one in found.values())


def test_missed_prompts_are_counted_by_the_forms_that_ask():
    dataset = record({"anger": [[10, None, 30, 40, 50], [20, 30, None, None, 60]]})
    dataset["prompts"].loc[8, "status"] = "undeliverable"
    found = by_name(dataset)
    assert (found["mean"].n, found["mean"].missing) == (7, 2)
    assert (found["mssd"].n, found["mssd"].missing) == (3, 3)


def test_a_prompt_of_another_form_makes_no_missing_pair():
    dataset = record({"anger": [[10, 20, 30], [20, 30, None]], "proud": [[None, None, None], [None, None, 4]]})
    dataset["prompts"].loc[[2, 5], "form"] = "evening"
    found = by_name(dataset)
    assert (found["mssd"].n, found["mssd"].missing) == (3, 1)
    dataset["answers"] = dataset["answers"][dataset["answers"]["value"] != 30]
    found = by_name(dataset)
    assert (found["mssd"].n, found["mssd"].missing) == (1, 1)


@pytest.mark.parametrize(("values", "reasons"), [
    ([[None] * 3], {"mean": "No answers.", "sd": "No answers."}),
    ([[1, 2, 3, 4]], {"sd": "Fewer than 5 answers (4).", "pac": "Fewer than 5 answers (4)."}),
    ([[7] * 5], {"inertia": "The answers do not vary.", "skewness": "The answers do not vary."}),
    ([[0] * 5], {"relative_sd": "The mean is at the end of the scale."}),
    ([[1, None, 3, None, 5, None, 7, None, 9]], {"rmssd": "No two neighbouring prompts were both answered."}),
])  # fmt: skip
def test_an_absent_value_says_why(values, reasons):
    measures = measures_of(read(record({"anger": values})), PLAIN)
    check(measures)
    found = {one.measure: one for one in measures if one.item == "anger"}
    for name, reason in reasons.items():
        assert (found[name].value, found[name].note) == (None, reason)


def test_few_answers_still_have_counts_and_a_mean():
    found = by_name(record({"anger": [[10, 20, 60]]}))
    assert (found["mean"].value, found["mean"].n) == (30, 3)


def test_a_scale_without_bounds_says_so():
    found = by_name(record({"anger": days(TEN)}, bounds=(np.nan, np.nan)))
    assert found["relative_sd"].note == "The scale has no bounds."
    assert found["pac"].note.startswith("No cut-off")
    assert found["rmssd"].value is not None


def test_answers_that_were_set_aside_and_doubled_numbers_are_named():
    dataset = record({"anger": days(TEN)})
    dataset["answers"].loc[0, "value"] = 400
    dataset["prompts"].loc[1, "prompt_number"] = 1
    note = by_name(dataset)["mean"].note
    assert "1 answers off the scale" in note
    assert "2 prompts share their number" in note


def test_roles_decide_which_items_take_part():
    roles = {"anger": "self.anger", "seen": "observed.anger", "urge": "urge.self_harm", "odd": "whatever"}
    series = read(record({name: days(TEN) for name in roles}, roles=roles))
    assert affect_items(series) == ["anger", "urge", "odd"]


def test_without_items_every_measure_is_there_with_the_reason():
    measures = measures_of(read({"prompts": empty(tables.PROMPTS), "answers": empty(tables.ANSWERS)}))
    check(measures)
    assert {"mean", "inertia", "differentiation", "compliance", "latency"} <= {one.measure for one in measures}
    assert all(one.value is None for one in measures)


def test_differentiation_has_a_row_per_kind():
    dataset = record({"anger": days(TEN), "fear": days(TEN_OTHER)})
    found = {(one.measure, one.scope): one for one in measures_of(read(dataset), PLAIN)}
    known = found["differentiation", "emotions:unpleasant"]
    assert (known.n, known.note) == (10, "Among 2 emotions: anger, fear.")
    assert found["differentiation", "emotions:pleasant"].note == "Needs at least two pleasant emotions with answers."
    (short,) = [one for one in measures_of(read(record({"anger": [[1, 2]], "fear": [[3, 4]]})), PLAIN)
                if (one.measure, one.scope) == ("differentiation", "emotions:unpleasant")]  # fmt: skip
    assert short.note == "Fewer than 5 moments with all emotions (2)."


def test_compliance_comes_by_day_hour_and_scheme():
    scopes = {one.scope: one.value for one in measures_of(read(record({"anger": [[1, None], [3, 4]]})), PLAIN)
              if one.measure == "compliance"}  # fmt: skip
    assert scopes == {"all": 0.75, "day:2024-03-04": 0.5, "day:2024-03-05": 1, "hour:08": 1, "hour:10": 0.5,
                      "scheme:day": 0.75}  # fmt: skip


def test_intervals_hold_values_repeat_with_the_seed_and_need_days():
    rng = np.random.default_rng(5)
    table = rng.integers(0, 101, (25, 6)).tolist()
    settings = Settings(draws=Draws(300, 9))
    found = by_name(record({"anger": table}), settings)
    for name in ("mean", "sd", "rmssd", "mssd", "pac", "inertia", "mssd_adjusted"):
        assert found[name].low < found[name].value < found[name].high
    assert by_name(record({"anger": table}), settings) == found
    assert by_name(record({"anger": table[:4]}), settings)["mean"].low is None


def test_one_person_at_a_time():
    with pytest.raises(ValueError, match="one person"):
        measures_of(read(together(record({"a": [[1]]}, person="x"), record({"a": [[1]]}, person="y"))))


odd = st.one_of(st.none(), st.integers(0, 100), st.sampled_from([1e9, -5, float("inf"), float("nan"), "seven"]))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(odd, min_size=1, max_size=4), min_size=1, max_size=6), st.booleans())
def test_nothing_that_comes_in_brings_a_number_out_that_is_none(table, overnight):
    dataset = record({"anger": table, "fear": [row[::-1] for row in table]})
    check(measures_of(read(dataset), Settings(overnight=overnight, draws=Draws(30, 1))))
