from __future__ import annotations

import json
from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from felt_seen_made_up import START, answer, diary, items, observation, prompt, tables
from hypothesis import given, settings
from hypothesis import strategies as st

from ema_app.measures.discrepancy import Choices, Reliabilities, measures, pair, paired, pairs_json, sentence, summaries


def one(found, emotion="anger", scope="observer:p1"):
    return next(s for s in found if (s.emotion, s.scope) == (emotion, scope))


def of(dataset, **choices):
    return summaries(paired(dataset), Choices(**choices))


def noisy(n=60, bias=-12.0, seed=0):
    rng = np.random.default_rng(seed)
    seen = 50 + 10 * rng.standard_normal(n)
    return np.round(seen + bias + 5 * rng.standard_normal(n), 3), np.round(seen, 3)


def test_sign_is_self_minus_observed_and_is_never_clipped():
    pairs = paired(diary([10.0, 90.0], [60.0, 20.0])).pairs
    assert pairs["discrepancy"].tolist() == [-50.0, 70.0]
    assert pairs["lag_minutes"].tolist() == [5.0, 5.0]


def test_what_is_known_of_a_rating_travels_with_its_pair():
    at = START
    made = tables(
        prompts=[prompt("e1", at)], answers=[answer("e1", "self.anger", 30.0)],
        observations=[observation("o1", "p1", at, "observed.anger", 40.0, blind=0, disclosed=1, channel="phone"),
                      observation("o1", "p1", at, "observer.anger", 77.0)],
        items=items("self.anger", "observed.anger", "observer.anger"),
    )  # fmt: skip
    pair = paired(made).pairs.iloc[0]
    assert (pair["blind"], pair["disclosed"], pair["channel"], pair["own"]) == (0, 1, "phone", 77.0)


def test_the_moment_is_the_one_rated_not_the_one_of_typing():
    late = START + timedelta(hours=5)
    made = tables(
        prompts=[prompt("e1", late, about_at=START.isoformat())], answers=[answer("e1", "self.anger", 30.0)],
        observations=[observation("o1", "p1", START, "observed.anger", 40.0, made_at=late.isoformat())],
        items=items("self.anger", "observed.anger"),
    )  # fmt: skip
    assert len(paired(made).pairs) == 1


def test_an_entry_on_an_event_is_about_when_it_happened():
    later = START + timedelta(hours=2)
    made = tables(
        prompts=[prompt("e1", later, trigger="event")], answers=[answer("e1", "self.anger", 30.0)],
        events=[{"event_id": "v1", "entry_id": "e1", "occurred_at": START.isoformat(), "kind": "criticism"}],
        observations=[observation("o1", "p1", START, "observed.anger", 40.0)],
        items=items("self.anger", "observed.anger"),
    )  # fmt: skip
    assert len(paired(made).pairs) == 1


def test_a_rating_without_its_moment_takes_that_of_its_entry():
    made = diary([30.0], [40.0])
    made["observations"] = made["observations"].assign(about_at=None, made_at=None, entry_id="e000")
    assert paired(made).pairs["lag_minutes"].tolist() == [0.0]


def test_the_row_that_amends_counts():
    made = diary([30.0], [40.0])
    again = pd.DataFrame([answer("e000", "self.anger", 35.0, amends=1)])
    made["answers"] = pd.concat([made["answers"], again], ignore_index=True)
    assert paired(made).pairs["self"].tolist() == [35.0]


def test_unpaired_ratings_are_listed_with_why():
    made = diary([30.0, 40.0], [40.0, np.nan])
    extra = [observation("o7", "p1", START + timedelta(minutes=6), "observed.anger", 1.0),
             observation("o8", "p2", START + timedelta(days=9), "observed.anger", 2.0)]  # fmt: skip
    made["observations"] = pd.concat([made["observations"], pd.DataFrame(extra)], ignore_index=True)
    left = paired(made).unpaired
    assert left[["side", "observation_id", "entry_id", "why"]].fillna("").to_dict("split")["data"] == [
        ["observed", "o7", "", "taken"], ["self", "", "e001", "nothing_near"], ["observed", "o8", "", "nothing_near"],
    ]  # fmt: skip
    assert one(summaries(paired(made))).missing == 1


def test_other_ranges_are_put_on_a_common_scale_and_said():
    made = diary([1.0, 5.0], [3.0, 7.0])
    made["items"] = pd.DataFrame(items("self.anger", "observed.anger", low=1.0, high=7.0))
    pairing = paired(made)
    assert pairing.pairs["self"].tolist() == pytest.approx([0.0, 400 / 6])
    assert pairing.pairs["observed"].tolist() == pytest.approx([200 / 6, 100.0])
    assert one(summaries(pairing)).rescaled
    values = np.linspace(1, 7, 12)
    long = diary(values, values[::-1])
    long["items"] = made["items"]
    assert "another scale" in one(of(long)).measures["discrepancy_bias"].note


def test_values_beyond_their_bounds_are_no_ratings():
    assert paired(diary([30.0, 40.0], [140.0, 50.0])).pairs["observed"].tolist() == [50.0]


@pytest.mark.parametrize("n", [1, 9])
def test_under_ten_pairs_only_how_many_more(n):
    felt, seen = noisy(n)
    summary = one(of(diary(felt, seen)))
    assert all(m.value is None and m.note for m in summary.measures.values())
    assert f"{10 - n} more" in summary.measures["discrepancy_bias"].note
    assert f"{20 - n} more" in summary.measures["tracking"].note
    assert f"{10 - n} more are needed" in sentence(summary).text()


def test_under_twenty_pairs_bias_without_tracking():
    summary = one(of(diary(*noisy(19))))
    assert summary.measures["discrepancy_bias"].value is not None
    assert summary.measures["tracking"].value is None
    assert summary.measures["tracking"].note == "1 more pairs are needed"


def test_values_by_hand():
    felt = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100.0] * 2
    seen = [20, 20, 40, 40, 60, 60, 80, 80, 100, 100.0] * 2
    found = one(of(diary(felt, seen, per_day=1))).measures
    assert found["discrepancy_bias"].value == pytest.approx(-5)
    half = 2.093024054 * np.sqrt(25 * 20 / 19) / np.sqrt(20)
    assert found["discrepancy_bias"].low == pytest.approx(-5 - half)
    assert found["discrepancy_absolute"].value == pytest.approx(5)
    x, y = np.array(felt), np.array(seen)
    assert found["discrepancy_shuffled"].value == pytest.approx(np.abs(x[:, None] - y[None, :]).mean())
    assert found["tracking"].value == pytest.approx(np.corrcoef(x, y)[0, 1])
    assert found["scatter_ratio"].value == pytest.approx(x.std() / y.std())
    shared = ((x - x.mean()) * (y - y.mean())).mean()
    assert found["ccc"].value == pytest.approx(2 * shared / (x.var() + y.var() + 25))
    sd = (x - y).std(ddof=1)
    assert found["discrepancy_limit_low"].value == pytest.approx(-5 - 1.96 * sd)
    slope, level = np.polyfit(x - x.mean(), y - x.mean(), 1)
    assert found["criterion_force"].value == pytest.approx(slope)
    assert found["criterion_level"].value == pytest.approx(level)


def test_the_criterion_can_be_the_other_side():
    felt, seen = noisy(40)
    found = one(of(diary(felt, seen), criterion="observed")).measures
    slope, level = np.polyfit(seen - seen.mean(), felt - seen.mean(), 1)
    assert found["criterion_force"].value == pytest.approx(slope)
    assert found["criterion_level"].value == pytest.approx(level)
    with pytest.raises(ValueError, match="truth"):
        of(diary(felt, seen), criterion="truth")


def test_the_observers_own_feeling_has_its_share():
    rng = np.random.default_rng(5)
    felt, own = 50 + 10 * rng.standard_normal((2, 80))
    seen = 50 + 0.5 * (felt - 50) + 0.4 * (own - 50) + rng.standard_normal(80)
    made = diary(felt, seen)
    feelings = made["observations"].assign(role="observer.anger", item_id="observer_anger", value=list(own))
    made["observations"] = pd.concat([made["observations"], feelings], ignore_index=True)
    found = one(of(made)).measures
    assert found["criterion_force"].value == pytest.approx(0.5, abs=0.05)
    assert found["own_feeling_force"].value == pytest.approx(0.4, abs=0.05)
    made["observations"] = made["observations"].iloc[:-50]
    found = one(of(made)).measures
    assert (found["tracking"].n, found["criterion_force"].n, found["own_feeling_force"].n) == (80, 30, 30)


def test_reliability_from_elsewhere_or_from_two_items():
    felt, seen = noisy(40)
    known = one(of(diary(felt, seen), known=Reliabilities(0.8, 0.8))).measures["difference_reliability"]
    assert known.value is not None
    assert one(of(diary(felt, seen))).measures["difference_reliability"].note.startswith("needs two items")


def test_two_items_of_a_role_are_averaged_and_give_its_reliability():
    rng = np.random.default_rng(2)
    felt, seen = 50 + 12 * rng.standard_normal((2, 60))
    made = diary(felt + 4 * rng.standard_normal(60), seen + 4 * rng.standard_normal(60))
    for name, role in (("answers", "self.anger"), ("observations", "observed.anger")):
        level = felt if name == "answers" else seen
        twin = made[name].assign(item_id="twin_" + role, value=list(level + 4 * rng.standard_normal(60)))
        made[name] = pd.concat([made[name], twin], ignore_index=True)
    made["items"] = pd.DataFrame(columns=["item_id", "role", "kind", "low", "high"])
    found = one(of(made)).measures["difference_reliability"]
    assert found.value == pytest.approx(144 / (144 + 8), abs=0.04)


def test_several_observers_one_each_and_together():
    felt, seen = noisy(40)
    made = diary(felt, seen)
    other = made["observations"].assign(observer_id="p2", observation_id=[f"x{i}" for i in range(40)],
                                        value=list(seen + 30))  # fmt: skip
    made["observations"] = pd.concat([made["observations"], other], ignore_index=True)
    found = of(made)
    first, second, both = (one(found, scope=s).measures for s in ("observer:p1", "observer:p2", "all"))
    assert second["discrepancy_bias"].value == pytest.approx(first["discrepancy_bias"].value - 30)
    assert both["discrepancy_bias"].n == 80
    assert both["tracking"].value == pytest.approx(first["tracking"].value)
    assert both["discrepancy_sd"].value > first["discrepancy_sd"].value + 10
    assert one(found, emotion="", scope="all").n == 80


def test_a_side_that_never_changes_has_reasons_not_numbers():
    felt, seen = noisy(30)
    found = one(of(diary(felt, [50.0] * 30))).measures
    for name in ("tracking", "scatter_ratio", "ccc"):
        assert found[name].value is None
        assert "never changed" in found[name].note
    assert one(of(diary([50.0] * 30, seen))).measures["scatter_ratio"].value == 0
    same = one(of(diary([50.0] * 30, [50.0] * 30))).measures
    assert (same["discrepancy_bias"].value, same["discrepancy_bias"].low) == (0.0, 0.0)


def test_all_on_one_day_has_no_interval():
    summary = one(of(diary(*noisy(12), per_day=12, lag=timedelta(minutes=1))))
    if summary.days == 1:
        assert summary.measures["discrepancy_bias"].low is None


def test_empty_tables_and_absent_roles_give_nothing():
    assert of(tables()) == []
    assert of(diary([30.0], [np.nan])) == []
    only_seen = diary([30.0], [40.0])
    only_seen["answers"] = only_seen["answers"].iloc[:0]
    summary = one(of(only_seen))
    assert (summary.n, summary.missing) == (0, 1)
    assert summary.measures["discrepancy_bias"].note == "10 more pairs are needed"


finite = st.floats(0, 100, allow_nan=False).map(lambda v: round(v, 3))
many = st.lists(st.tuples(finite, finite), min_size=1, max_size=40)


@settings(max_examples=12, deadline=None)
@given(many, st.integers(0, 10_000))
def test_row_order_does_not_matter(rows, seed):
    made = diary(*map(list, zip(*rows, strict=True)))
    mixed = {name: table.sample(frac=1, random_state=seed).reset_index(drop=True) for name, table in made.items()}
    assert measures(of(made)) == measures(of(mixed))


@settings(max_examples=12, deadline=None)
@given(many)
def test_exchanging_sides_flips_the_sign(rows):
    felt, seen = map(list, zip(*rows, strict=True))
    there, back = (one(of(diary(*sides))).measures for sides in ((felt, seen), (seen, felt)))
    for name, sign in (("discrepancy_bias", -1), ("tracking", 1), ("ccc", 1), ("discrepancy_shuffled", 1)):
        if there[name].value is not None and back[name].value is not None:
            assert there[name].value == pytest.approx(sign * back[name].value, abs=1e-7)


@settings(max_examples=10, deadline=None)
@given(many, st.integers(-60, 60))
def test_moving_everything_by_weeks_changes_nothing(rows, weeks):
    made = diary(*map(list, zip(*rows, strict=True)))
    moved = {name: table.map(lambda v: _later(v, weeks)) for name, table in made.items()}
    for was, now in zip(measures(of(made)), measures(of(moved)), strict=True):
        assert was == now


def _later(value, weeks):
    if isinstance(value, str) and value.startswith("2024-"):
        return (pd.Timestamp(value).tz_convert("UTC") + pd.Timedelta(weeks=weeks)).isoformat()
    return value


@settings(max_examples=10, deadline=None)
@given(many, st.sampled_from([0.1, 5.0, 7.0]))
def test_another_range_gives_the_same_numbers(rows, factor):
    felt, seen = (np.array(side) for side in zip(*rows, strict=True))
    was, other = diary(felt, seen), diary(felt * factor, seen * factor)
    other["items"] = pd.DataFrame(items("self.anger", "observed.anger", high=100.0 * factor))
    for a, b in zip(measures(of(was)), measures(of(other)), strict=True):
        assert (a.value is None) == (b.value is None)
        if a.value is not None:
            assert a.value == pytest.approx(b.value, rel=1e-6, abs=1e-6)


@settings(max_examples=20, deadline=None)
@given(many)
def test_never_a_number_that_is_none(rows):
    pairing = paired(diary(*map(list, zip(*rows, strict=True))))
    found = summaries(pairing)
    json.dumps(pairs_json(pairing, found), allow_nan=False)
    assert all(m.value is not None or m.note for m in measures(found))


def test_the_json_has_the_keys_that_others_read():
    made = diary(*noisy(24))
    given_ = pairs_json(paired(made), of(made))
    pair_keys = {"entry_id", "observation_id", "observer_id", "emotion", "self", "observed", "discrepancy",
                 "lag_minutes", "blind"}  # fmt: skip
    summary_keys = {"emotion", "scope", "n", "bias", "low", "high", "tracking", "tracking_low", "tracking_high",
                    "scatter_ratio", "ccc", "note"}  # fmt: skip
    assert pair_keys <= set(given_["pairs"][0])
    assert summary_keys <= set(given_["summary"][0])
    assert given_["pairs"][0]["blind"] is True
    assert given_["pairs"][0]["at"] == "2024-03-04T09:00:00Z"


def pairs_of(felt, seen, per_day=3):
    """The same as the pairs of a diary, without reading one."""
    n, entry = len(felt), [f"e{i}" for i in range(len(felt))]
    at = np.arange(n, dtype=np.int64) * 7_200_000_000
    shared = {"person": "", "emotion": "anger", "item_id": "anger", "first": np.nan, "second": np.nan,
              "rescaled": False, "at": at}  # fmt: skip
    own = pd.DataFrame({**shared, "entry_id": entry, "value": felt, "date": np.arange(n) // per_day, "hour": 12.0,
                        "relationship": "alone"})  # fmt: skip
    rated = pd.DataFrame({**shared, "observation_id": entry, "observer_id": "p1", "value": seen, "blind": 1,
                          "channel": None, "disclosed": 0, "own": np.nan})  # fmt: skip
    return pair(own, rated)


def test_no_sentence_claims_a_direction_against_its_interval():
    claims = dict.fromkeys(("higher", "lower", "none", "few"), 0)
    for seed in range(150):
        rng = np.random.default_rng(seed)
        felt, seen = noisy(int(rng.integers(3, 50)), float(rng.choice([-9, -2, 0, 2, 9])), seed)
        for summary in summaries(pairs_of(felt, seen)):
            text, bias = sentence(summary, "Kim").text(), summary.measures["discrepancy_bias"]
            said = "higher" if "higher than you" in text else "lower" if "lower than you" in text else "none"
            claims[said if bias.value is not None else "few"] += 1
            assert (said == "higher") == (bias.high is not None and bias.high < 0)
            assert (said == "lower") == (bias.low is not None and bias.low > 0)
            assert "truth" not in text
            assert bias.value is None or "Neither rating is the true one." in text or "one day" in text
    assert min(claims.values()) > 20


def test_the_sentence_of_the_book():
    felt, seen = noisy(14, -18.0)
    text = sentence(one(of(diary(felt, seen, per_day=1))), "Kim").text()
    assert text.startswith("Kim rated your anger higher than you did in 14 of 14 moments (on average 1")
    assert text.endswith("Neither rating is the true one.")
    together = sentence(one(of(diary(felt, seen, per_day=1)), scope="all")).text()
    assert together.startswith("The people who rated you rated your anger higher than you did in 14 of 14 moments")
