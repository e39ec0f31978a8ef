"""Compliance: which prompts were answered, how fast, and entries that look fast or even. Flags, never deletions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures import blocks, intervals
from ema_app.measures.clock import NO_TIME
from ema_app.measures.entries import Columns
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
    ahead = (_micros(rows, "scheduled_at") != NO_TIME) | ~np.isnan(rows["number"].to_numpy(dtype=float))
    started = np.isin(rows["trigger"].to_numpy(dtype=object), UNPLANNED)
    return pd.Series(ahead & ~started, index=rows.index)


def _micros(rows: pd.DataFrame, name: str) -> Integers:
    found: Integers = rows[name].to_numpy(dtype="M8[us]").view(np.int64)
    return found


@dataclass(frozen=True)
class Prompts:
    """The planned prompts: `counts` (planned, offered, answered, partial: 0 or 1, x prompts), the blocks of their days,
    and local `date`, `hour` of the plan and `scheme` to group them by."""

    counts: Floats
    days: blocks.Blocks
    date: Floats
    hour: Floats
    scheme: npt.NDArray[np.object_]

    @property
    def answered(self) -> int:
        """How many were answered."""
        return int(self.counts[2].sum())


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
    return pd.DataFrame(counted(prompts(series), [by], draws)[by])


def counted(found: Prompts, kinds: Sequence[By], draws: intervals.Draws | None) -> dict[By, Columns]:
    """Give the columns of `compliance` for several ways to group; the draws of days are the same for all."""
    if draws is None:
        found = replace(found, days=blocks.whole(found.days))
    groups, days = [_group(found, by) for by in kinds], found.days
    sums = [_by_group(found, *group) for group in groups]
    low: Sequence[Floats | None] = [None] * len(kinds)
    high = low
    if draws is not None and days.count:
        bounds = intervals.by_days(np.concatenate(sums, axis=1), days, _share, draws)
        ends = np.cumsum([len(labels) for labels, _ in groups])[:-1]
        low, high = (list(np.split(bound, ends)) for bound in bounds)
    parts = zip(kinds, groups, sums, low, high, strict=True)
    return {by: _columns(_Counted(one, days, labels), low, high) for by, (labels, _), one, low, high in parts}


@dataclass(frozen=True)
class _Counted:
    """Counts (planned, offered, answered, partial) x groups x days, and the names of the groups."""

    sums: Floats
    days: blocks.Blocks
    labels: list[str]


def _by_group(found: Prompts, labels: list[str], group: Integers) -> Floats:
    count = found.days.count
    code = group * max(count, 1) + found.days.code
    return blocks.sums(found.counts, code, len(labels) * count).reshape(4, len(labels), count)


def _columns(found: _Counted, low: Floats | None, high: Floats | None) -> Columns:
    total = blocks.sums(found.sums, found.days.person, found.days.persons)
    person, place = np.meshgrid(np.arange(found.days.persons), np.arange(len(found.labels)))
    names = ("planned", "offered", "answered", "partial")
    columns: Columns = {"person_code": person, "group": np.array(found.labels, dtype=object)[place]}
    columns |= {name: layer.astype(int) for name, layer in zip(names, total, strict=True)}
    with np.errstate(divide="ignore", invalid="ignore"):
        columns |= {"share": total[2] / total[1], "partial_share": total[3] / total[1]}
    if low is not None and high is not None:
        columns |= {"low": low, "high": high}
    some = columns["planned"] > 0
    return {name: column[some] for name, column in columns.items()}


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
    delivered, scheduled, opened = (_micros(rows, name) for name in ARRIVAL)
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
