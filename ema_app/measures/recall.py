"""The day as remembered in the evening beside the day as logged."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ema_app.core import roles
from ema_app.measures.discrepancy.blocks import Estimate, mean_by_days
from ema_app.measures.discrepancy.ratings import self_ratings
from ema_app.measures.discrepancy.sharing import turn
from ema_app.measures.once import once
from ema_app.measures.result import Measure
from ema_app.measures.series import Dataset, Floats, Integers, Series

LEAST_ANSWERS = 3
"""Answers of a day needed to know the day."""

LEAST_DAYS = 5
NOT_HARD = roles.POSITIVE | {"valence", "energy", "calmness"}
AFTER_MIDNIGHT = 4.0
"""A memory given before this hour is of the day before."""

RECALL_COLUMNS = ("emotion", "item_id", "date", "recalled", "logged", "n", "bias")


@once
def recalled_days(dataset: Dataset, series: Series) -> pd.DataFrame:
    """Give a row per remembered day and emotion (`RECALL_COLUMNS`), 0-100: bias = remembered - mean of the answers of
    that day (at least 3)."""
    recall, own = self_ratings(dataset, series, "recall"), self_ratings(dataset, series)
    date = recall["date"].to_numpy() - (recall["hour"].to_numpy() < AFTER_MIDNIGHT)
    emotion = turn(np.concatenate([table["emotion"].to_numpy(dtype=object) for table in (recall, own)]))
    width = int(emotion.max(initial=0)) + 1
    key: Floats = np.concatenate([date, own["date"].to_numpy()]) * width + emotion
    last, logged = _last_of_each(key[: len(date)]), _Means.of(own["value"].to_numpy(), key[len(date) :])
    place = np.searchsorted(logged.key, key[last])
    there = np.append(logged.key, np.nan)[place] == key[last]
    last, place = last[there], place[there]
    enough = logged.size[place] >= LEAST_ANSWERS
    last, place = last[enough], place[enough]
    recalled, mean = recall["value"].to_numpy()[last], logged.mean[place]
    names = {name: recall[name].to_numpy()[last] for name in ("emotion", "item_id")}
    return pd.DataFrame(names | {"date": date[last], "recalled": recalled, "logged": mean, "n": logged.size[place],
                                 "bias": recalled - mean}, columns=list(RECALL_COLUMNS))  # fmt: skip


@dataclass(frozen=True)
class _Means:
    """For each key, rising: how many values it has, and their mean."""

    key: Floats
    size: Integers
    mean: Floats

    @classmethod
    def of(cls, value: Floats, key: Floats) -> _Means:
        """Take the values together by key; those without a key (NaN) are left out."""
        known = ~np.isnan(key)
        keys, code = np.unique(key[known], return_inverse=True)
        size = np.bincount(code, minlength=len(keys))
        return cls(keys, size, np.bincount(code, value[known], len(keys)) / np.maximum(size, 1))


def _last_of_each(key: Floats) -> Integers:
    """Give the last place of each key, in the order of the places; NaN is none."""
    known = np.flatnonzero(~np.isnan(key))[::-1]
    return np.sort(known[np.unique(key[known], return_index=True)[1]])


def recall_measures(dataset: Dataset, series: Series | None = None) -> list[Measure]:
    """Give `recall_bias` per remembered emotion: mean bias over days, points, with its interval."""
    days = recalled_days(dataset, series)
    item, bias = days["item_id"].to_numpy(dtype=object), days["bias"].to_numpy(dtype=float)
    return [_measure(one, bias[item == one]) for one in sorted(set(item))]


def hard_days(days: pd.DataFrame) -> pd.DataFrame:
    """Give one row per day: `date` and the mean `bias` over unpleasant emotions and tension."""
    hard = ~np.isin(days["emotion"].to_numpy(dtype=object), list(NOT_HARD))
    found = _Means.of(*(days[name].to_numpy(dtype=float)[hard] for name in ("bias", "date")))
    return pd.DataFrame({"date": found.key, "bias": found.mean})


def _measure(item: str, bias: Floats) -> Measure:
    n = len(bias)
    estimate = Estimate(None, why=f"{LEAST_DAYS - n} more days are needed")
    if n >= LEAST_DAYS:
        estimate = mean_by_days(bias, np.arange(n))
    return Measure.of("recall_bias", estimate.value, n, item=item, low=estimate.low, high=estimate.high,
                      unit="points", note=estimate.why)  # fmt: skip
