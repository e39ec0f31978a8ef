"""Groups of pairs have the measures that the summaries give, and nothing under the least numbers."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from ema_app.measures.discrepancy import groups, pair, summaries


def pairs_of(n: int, observers: int = 1) -> object:
    rng = np.random.default_rng(5)
    felt = rng.integers(0, 80, n).astype(float)
    shared = {"person": "", "emotion": "anger", "item_id": "anger", "first": np.nan, "second": np.nan,
              "rescaled": False, "at": np.arange(n, dtype=np.int64) * 7_200_000_000}  # fmt: skip
    names = [f"e{k}" for k in range(n)]
    own = pd.DataFrame({**shared, "entry_id": names, "value": felt, "date": np.arange(n) // 3, "hour": 12.0,
                        "relationship": "alone"})  # fmt: skip
    seen = pd.DataFrame({**shared, "observation_id": names, "observer_id": [f"p{k % observers}" for k in range(n)],
                         "value": felt + rng.integers(0, 20, n), "blind": 1, "channel": None, "disclosed": 0,
                         "own": np.nan})  # fmt: skip
    return pair(own, seen)


@pytest.mark.parametrize("observers", [1, 2])
def test_one_group_of_all_pairs_is_what_the_summary_says(observers: int) -> None:
    pairing = pairs_of(60, observers)
    (whole,) = groups(pairing.pairs, ["all"] * 60)  # type: ignore[attr-defined]
    summary = next(s for s in summaries(pairing) if s.scope == "all" and s.emotion)  # type: ignore[arg-type]
    for mine, name in ((whole.bias, "discrepancy_bias"), (whole.tracking, "tracking")):
        theirs = summary.measures[name]
        assert (mine.value, mine.low, mine.high) == pytest.approx((theirs.value, theirs.low, theirs.high))
    assert whole.felt is not None
    assert whole.seen is not None
    assert whole.felt - whole.seen == pytest.approx(whole.bias.value)


def test_each_group_stands_by_itself_and_some_pairs_are_in_none() -> None:
    pairing = pairs_of(45)
    labels = ["b"] * 9 + ["a"] * 12 + ["c"] * 20 + [None] * 4
    found = groups(pairing.pairs, labels)  # type: ignore[attr-defined]
    assert [(g.label, g.n) for g in found] == [("a", 12), ("b", 9), ("c", 20)]
    assert [g.bias.value is None for g in found] == [False, True, False]
    assert [g.tracking.value is None for g in found] == [True, True, False]
    assert found[1].bias.note == "1 more pairs are needed"
    assert found[1].felt is None


def test_no_pairs_no_groups() -> None:
    assert groups(pairs_of(3).pairs.iloc[:0], []) == []  # type: ignore[attr-defined]
