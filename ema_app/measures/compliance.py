"""Compliance: which prompts were answered, how fast, and entries that look fast or even. Flags, never deletions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures import blocks, intervals
from ema_app.measures.series import UNPLANNED, Booleans, Floats, Series

NOT_OFFERED = ("undeliverable", "suppressed")
"""Statuses of prompts the person never had a chance to answer."""

FASTEST_SECONDS = 1.0
EVEN_SD = 5.0
MODE_SHARE = 0.6
FEWEST_ITEMS = 3

By = Literal["all", "day", "hour", "scheme"]


def planned(rows: pd.DataFrame) -> pd.Series:
    """Say which rows are prompts: planned ahead, not started by the person or an observer."""
    return (rows["scheduled_at"].notna() | rows["number"].notna()) & ~rows["trigger"].isin(UNPLANNED)


def compliance(series: Series, by: By = "all", draws: intervals.Draws | None = None) -> pd.DataFrame:
    """Count prompts by person and group: answered / (all - undeliverable - suppressed).

    Groups: `all`, the local date, the hour of the plan (00-23) or the scheme. Gives person_code, group, planned,
    offered, answered, partial, share, partial_share (of the offered); with `draws` also low and high (95 %,
    days drawn) of the share. The share is NaN where nothing was offered.
    """
    columns = ["person_code", "day", "date", "planned_hour", "scheme", "status"]
    rows = series.rows.loc[planned(series.rows), columns].reset_index(drop=True)
    names = _group(rows, by)
    labels, group = np.unique(names, return_inverse=True)
    status = rows["status"].to_numpy(dtype=object)
    offered = ~np.isin(status, NOT_OFFERED)
    layers = np.stack([np.ones(len(rows)), offered, status == "answered", status == "partial"]).astype(float)
    days = blocks.by_day(rows)
    code = group * max(days.count, 1) + days.code
    sums = blocks.sums(layers, code, len(labels) * days.count).reshape(4, len(labels), days.count)
    return _table(_Counted(sums, days, labels), draws)


@dataclass(frozen=True)
class _Counted:
    sums: Floats
    days: blocks.Blocks
    labels: npt.NDArray[np.object_]


def _table(counted: _Counted, draws: intervals.Draws | None) -> pd.DataFrame:
    sums, days, labels = counted.sums, counted.days, counted.labels
    total = blocks.sums(sums, days.person, days.persons)
    person, group = np.meshgrid(np.arange(days.persons), np.arange(len(labels)))
    counts = ("planned", "offered", "answered", "partial")
    columns = {name: layer.ravel().astype(int) for name, layer in zip(counts, total, strict=True)}
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = {"share": total[2] / total[1], "partial_share": total[3] / total[1]}
    found = {"person_code": person, "group": labels[group], **columns, **shares}
    if draws is not None and days.count:
        found["low"], found["high"] = intervals.by_days(sums, days, _share, draws)
    some = columns["planned"] > 0
    return pd.DataFrame({name: column.ravel()[some] for name, column in found.items()})


def _share(sums: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        result: Floats = sums[2] / sums[1]
    return result


def _group(rows: pd.DataFrame, by: By) -> npt.NDArray[np.object_]:
    if by == "day":
        dates = pd.Timestamp(0) + pd.to_timedelta(rows["date"], unit="D")
        return dates.dt.strftime("%Y-%m-%d").fillna("").to_numpy(dtype=object)
    if by == "hour":
        hour = rows["planned_hour"].fillna(-1).astype(int)
        return np.where(hour < 0, "", hour.map("{:02d}".format)).astype(object)
    if by == "scheme":
        return rows["scheme"].fillna("").to_numpy(dtype=object)
    return np.full(len(rows), "all", dtype=object)


def latency_minutes(series: Series) -> pd.Series:
    """Minutes from handing a prompt over (else its planned time) to opening it; same index as the rows.

    NaN where a time is not known, where the prompt was not opened, or where it was opened before it came.
    """
    rows = series.rows
    came = rows["delivered_at"].where(rows["delivered_at"].notna(), rows["scheduled_at"])
    minutes = (rows["opened_at"] - came).dt.total_seconds() / 60
    return minutes.where(planned(rows) & (minutes >= 0))


def flags(series: Series, items: list[str]) -> pd.DataFrame:
    """Flag entries: fast (at most 1 s per item), even (SD over items at most 5 of 100), one_value (60 % of the items
    or more have the same value). Index of the rows; 1, 0, or NaN where it cannot be told (no times, under 3 items).

    After Jaso et al. (2022), Psychological Methods 27(6), 958-981. A flag is never called careless.
    """
    low, high = series.bounds(items)
    width = high - low
    values = series.values[items].to_numpy(dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        percent = np.where(width > 0, (values - low) / width * 100, np.nan)
    seconds = series.rows["item_seconds"]
    found = {
        "fast": np.where(seconds.isna(), np.nan, seconds <= FASTEST_SECONDS),
        "even": _when(_spread(percent) <= EVEN_SD, percent),
        "one_value": _when(_largest_share(percent) >= MODE_SHARE, percent),
    }
    return pd.DataFrame(found, index=series.rows.index)


def _when(flag: Booleans, values: Floats) -> Floats:
    enough = np.count_nonzero(~np.isnan(values), axis=1) >= FEWEST_ITEMS
    return np.where(enough, flag.astype(float), np.nan)


def _spread(values: Floats) -> Floats:
    """SD (n - 1) over the items of each row."""
    given = ~np.isnan(values)
    n = np.maximum(given.sum(axis=1), 2)
    mean = np.where(given, values, 0).sum(axis=1) / n
    result: Floats = np.sqrt((np.where(given, values - mean[:, None], 0.0) ** 2).sum(axis=1) / (n - 1))
    return result


def _largest_share(values: Floats) -> Floats:
    """Share of the answered items of each row that have its most frequent value."""
    most = np.zeros(len(values))
    for column in values.T:
        most = np.maximum(most, (values == column[:, None]).sum(axis=1))
    result: Floats = most / np.maximum((~np.isnan(values)).sum(axis=1), 1)
    return result
