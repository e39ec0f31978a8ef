"""The worked examples of docs/methods, recomputed from the code."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from small_series import TEN, TEN_OTHER, days, record

from ema_app.measures import changes, compliance, differentiation
from ema_app.measures.series import read, valid_pairs
from ema_app.measures.within_person import Settings, measures_of

PAGES = Path(__file__).parents[2] / "docs" / "methods"


def printed(page):
    """The rows `| name | value |` of a page."""
    found = re.findall(r"^\| ([a-z_ ]+\d*) \| (-?[\d.]+) \|$", (PAGES / page).read_text(encoding="utf-8"), re.MULTILINE)
    return {name.strip(): float(value) for name, value in found}


def series():
    def pairs(values, overnight=False):
        found = read(record({"anger": days(values)}))
        return len(valid_pairs(found.rows, found.values, overnight).valid.nonzero()[0])

    holed = [None if place == 2 else value for place, value in enumerate(TEN)]
    return {"pairs": pairs(TEN), "pairs overnight": pairs(TEN, True), "pairs without the third answer": pairs(holed)}


def dynamics():
    both = read(record({"anger": days(TEN), "fear": days(TEN_OTHER)}))
    rows = measures_of(both, Settings(draws=None))
    found = {one.measure: one.value for one in rows if one.item == "anger" or one.scope == "emotions:unpleasant"}
    del found["ceiling_share"]
    return found | {"first moment": differentiation.moments(both, ["anger", "fear"]).iloc[0]}


def prompts():
    statuses = ["answered"] * 6 + ["partial", "missed", "undeliverable", "suppressed"]
    dataset = record({"anger": [[1] * 6 + [None] * 4]})
    dataset["prompts"]["status"] = statuses
    (row,) = compliance.compliance(read(dataset)).to_dict("records")
    late = record({"anger": [[1] * 10]})
    minutes = (0, 1, 1, 2, 3, 4, 5, 8, 13, 30)
    late["prompts"]["opened_at"] = [f"2024-03-04T{8 + 2 * i if 8 + 2 * i < 24 else 0:02d}:{m:02d}:00+01:00"
                                    for i, m in enumerate(minutes)]  # fmt: skip
    late["prompts"].loc[8:, "opened_at"] = ["2024-03-05T00:13:00+01:00", "2024-03-05T02:30:00+01:00"]
    (wait,) = (one for one in measures_of(read(late), Settings(draws=None)) if one.measure == "latency")
    return {"compliance": row["share"], "partial": row["partial_share"], "latency": wait.value,
            "latency low": wait.low, "latency high": wait.high}  # fmt: skip


def charts():
    found = changes.change_points(np.array([1, 2, 1, 2, 1, 8, 9, 8, 9, 8], dtype=float))
    values = np.array([50, 45, 55, 60, 40, 70, 65, 75, 60, 80], dtype=float)
    chart = changes.ewma(values, changes.Chart(in_control=0), start=(50.0, 10.0))
    return {"noise": found.noise, "autocorrelation": found.autocorrelation, "penalty": found.penalty,
            "changes": len(found.starts), "average 2": chart["average"][1], "average 10": chart["average"][9],
            "upper limit 1": chart["high"][0], "upper limit 10": chart["high"][9],
            "first alarm": int(np.flatnonzero(chart["alarm"])[0]) + 1}  # fmt: skip


@pytest.mark.parametrize(("page", "ours"), [
    ("series.md", series), ("dynamics.md", dynamics), ("compliance.md", prompts), ("changes.md", charts),
])  # fmt: skip
def test_the_page_prints_what_the_code_gives(page, ours):
    expected, found = printed(page), ours()
    assert set(expected) == set(found)
    for name, value in expected.items():
        assert found[name] == pytest.approx(value, abs=1e-6), name


def test_twenty_of_each_are_taken_for_a_change():
    assert changes.change_points(np.concatenate([np.tile([1.0, 2.0], 10), np.tile([8.0, 9.0], 10)])).starts == [20]


def test_the_entry_of_three_answers_is_even_and_mostly_one_value():
    dataset = record({"anger": [[50]], "fear": [[52]], "shame": [[50]]})
    found = compliance.flags(read(dataset), ["anger", "fear", "shame"])
    assert found.loc[0, ["even", "one_value"]].tolist() == [1, 1]
    assert np.std([50, 52, 50], ddof=1) == pytest.approx(1.154701, abs=1e-6)
