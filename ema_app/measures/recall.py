"""The day as remembered in the evening beside the day as logged."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ema_app.core import roles
from ema_app.measures.discrepancy.blocks import Estimate, mean_by_days
from ema_app.measures.discrepancy.ratings import self_ratings
from ema_app.measures.once import once
from ema_app.measures.result import Measure
from ema_app.measures.series import Dataset, Series

LEAST_ANSWERS = 3
"""Answers of a day needed to know the day."""

LEAST_DAYS = 5
AFTER_MIDNIGHT = 4.0
"""A memory given before this hour is of the day before."""

RECALL_COLUMNS = ("emotion", "item_id", "date", "recalled", "logged", "n", "bias")


@once
def recalled_days(dataset: Dataset, series: Series) -> pd.DataFrame:
    """Give a row per remembered day and emotion (`RECALL_COLUMNS`), 0-100: bias = remembered - mean of the answers of
    that day (at least 3)."""
    recall, own = self_ratings(dataset, series, "recall"), self_ratings(dataset, series)
    day = recall["date"] - (recall["hour"] < AFTER_MIDNIGHT)
    recall = recall.assign(date=day).dropna(subset=["date"]).drop_duplicates(["date", "emotion"], keep="last")
    logged = own.groupby(["date", "emotion"])["value"].agg(["mean", "size"]).reset_index()
    both = recall.merge(logged[logged["size"] >= LEAST_ANSWERS], on=["date", "emotion"])
    named = both.rename(columns={"value": "recalled", "mean": "logged", "size": "n"})
    return named.assign(bias=named["recalled"] - named["logged"]).reindex(columns=list(RECALL_COLUMNS))


def recall_measures(dataset: Dataset, series: Series | None = None) -> list[Measure]:
    """Give `recall_bias` per remembered emotion: mean bias over days, points, with its interval."""
    days = recalled_days(dataset, series)
    return [_measure(str(item), days[days["item_id"] == item]) for item in sorted(days["item_id"].unique())]


def hard_days(days: pd.DataFrame) -> pd.DataFrame:
    """Give one row per day: `date` and the mean `bias` over unpleasant emotions and tension."""
    hard = days[~days["emotion"].isin(roles.POSITIVE | {"valence", "energy", "calmness"})]
    return hard.groupby("date")["bias"].mean().reset_index()


def _measure(item: str, days: pd.DataFrame) -> Measure:
    n = len(days)
    estimate = Estimate(None, why=f"{LEAST_DAYS - n} more days are needed")
    if n >= LEAST_DAYS:
        estimate = mean_by_days(days["bias"].to_numpy(dtype=float), np.arange(n))
    return Measure.of("recall_bias", estimate.value, n, item=item, low=estimate.low, high=estimate.high,
                      unit="points", note=estimate.why)  # fmt: skip
