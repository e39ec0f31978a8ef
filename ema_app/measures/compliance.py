"""Compliance: which prompts were answered, how fast, and entries that look fast or even. Flags, never deletions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures import blocks, intervals
from ema_app.measures.clock import NO_TIME
from ema_app.measures.series import UNPLANNED, Booleans, Floats, Integers, Series

NOT_OFFERED = ("undeliverable", "suppressed")
"""Statuses of prompts the person never had a chance to answer."""

ARRIVAL = ("delivered_at", "scheduled_at", "opened_at")
FASTEST_SECONDS = 1.0
EVEN_SD = 5.0
MODE_SHARE = 0.6
FEWEST_ITEMS = 3

By = Literal["all", "day", "hour", "scheme"]


def planned(rows: pd.DataFrame) -> pd.Series:
    """Say which rows are prompts: planned ahead, not started by the person or an observer."""
    ahead = (rows["scheduled_at"].notna() | rows["number"].notna()).to_numpy()
    started = np.isin(rows["trigger"].to_numpy(dtype=object), UNPLANNED)
    return pd.Series(ahead & ~started, index=rows.index)


@dataclass(frozen=True)
class Prompts:
    """The planned prompts: `counts` (planned, offered, answered, partial: 0 or 1, x prompts), the blocks of their days,
    and local `date`, `hour` of the plan and `scheme` to group them by."""

    counts: Floats
    days: blocks.Blocks
    date: Floats
    hour: Floats
    scheme: npt.NDArray[np.object_]


def prompts(series: Series) -> Prompts:
    """Give the planned prompts of a series."""
    here = np.flatnonzero(planned(series.rows).to_numpy())
    names = ("person_code", "day", "date", "planned_hour", "scheme", "status")
    rows = {name: series.rows[name].to_numpy()[here] for name in names}
    status, scheme = rows["status"].astype(object), rows["scheme"].astype(object)
    layers = [np.ones(len(here)), ~np.isin(status, NOT_OFFERED), status == "answered", status == "partial"]
    scheme = np.where(pd.isna(scheme), "", scheme)
    return Prompts(np.stack(layers).astype(float), blocks.by_day(rows), rows["date"], rows["planned_hour"], scheme)


def compliance(series: Series, by: By = "all", draws: intervals.Draws | None = None) -> pd.DataFrame:
    """Count prompts by person and group: answered / (all - undeliverable - suppressed).

    Groups: `all`, the local date, the hour of the plan (00-23) or the scheme. Gives person_code, group, planned,
    offered, answered, partial, share, partial_share (of the offered); with `draws` also low and high (95 %,
    days drawn) of the share. The share is NaN where nothing was offered.
    """
    return pd.DataFrame(counted(prompts(series), by, draws))


def counted(found: Prompts, by: By, draws: intervals.Draws | None) -> dict[str, npt.NDArray[Any]]:
    """Give the columns of `compliance`."""
    labels, group = _group(found, by)
    days = found.days
    code = group * max(days.count, 1) + days.code
    sums = blocks.sums(found.counts, code, len(labels) * days.count).reshape(4, len(labels), days.count)
    total = blocks.sums(sums, days.person, days.persons)
    person, place = np.meshgrid(np.arange(days.persons), np.arange(len(labels)))
    names = ("planned", "offered", "answered", "partial")
    columns = {name: layer.astype(int) for name, layer in zip(names, total, strict=True)}
    with np.errstate(divide="ignore", invalid="ignore"):
        columns |= {"share": total[2] / total[1], "partial_share": total[3] / total[1]}
    if draws is not None and days.count:
        columns["low"], columns["high"] = intervals.by_days(sums, days, _share, draws)
    some = columns["planned"] > 0
    told = {"person_code": person, "group": np.array(labels, dtype=object)[place]}
    return {name: column[some] for name, column in (told | columns).items()}


def _share(sums: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        result: Floats = sums[2] / sums[1]
    return result


def _group(found: Prompts, by: By) -> tuple[list[str], Integers]:
    """Give the names of the groups in order, and the group of each prompt; '' is where it is not known."""
    if by == "all":
        return ["all"] * min(len(found.date), 1), np.zeros(len(found.date), dtype=np.int64)
    if by == "scheme":
        names, group = np.unique(found.scheme, return_inverse=True)
        return names.tolist(), group
    given = found.date if by == "day" else np.floor(found.hour)
    places, group = np.unique(np.where(np.isnan(given), -np.inf, given), return_inverse=True)
    return [_label(place, by) for place in places.tolist()], group


def _label(place: float, by: By) -> str:
    if place == -np.inf:
        return ""
    return f"{int(place):02d}" if by == "hour" else str(np.datetime64(int(place), "D"))


def latency_minutes(series: Series) -> pd.Series:
    """Minutes from handing a prompt over (else its planned time) to opening it; same index as the rows.

    NaN where a time is not known, where the prompt was not opened, or where it was opened before it came.
    """
    rows = series.rows
    delivered, scheduled, opened = (rows[name].to_numpy(dtype="M8[us]").view(np.int64) for name in ARRIVAL)
    came = np.where(delivered == NO_TIME, scheduled, delivered)
    known = planned(rows).to_numpy() & (came != NO_TIME) & (opened != NO_TIME) & (opened >= came)
    return pd.Series(np.where(known, (opened - came) / 6e7, np.nan), index=rows.index)


def flags(series: Series, items: list[str]) -> pd.DataFrame:
    """Flag entries: fast (at most 1 s per item), even (SD over items at most 5 of 100), one_value (60 % of the items
    or more have the same value). Index of the rows; 1, 0, or NaN where it cannot be told (no times, under 3 items).

    After Jaso et al. (2022), Psychological Methods 27(6), 958-981. A flag is never called careless.
    """
    low, high = series.bounds(items)
    width = high - low
    values = series.table(items)
    with np.errstate(divide="ignore", invalid="ignore"):
        percent = np.where(width > 0, (values - low) / width * 100, np.nan)
    seconds = series.rows["item_seconds"].to_numpy(dtype=float)
    found = {
        "fast": np.where(np.isnan(seconds), np.nan, seconds <= FASTEST_SECONDS),
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
