"""A person's moments laid out once for all statements: what was felt, needed and done, and the mode, by entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ema_app.measures.clock import NO_TIME
from ema_app.measures.discrepancy.ratings import told_events, told_or_beside
from ema_app.measures.discrepancy.sharing import Texts, turn
from ema_app.measures.entries import Columns
from ema_app.measures.reactions import Stream, events_of
from ema_app.measures.series import Dataset, Floats, Integers, Series
from ema_app.measures.switch_view import SwitchView

MINUTE = 60_000_000
NEAR_MINUTES = 180.0
"""How far apart what belongs to one event may have been written down."""


@dataclass(frozen=True)
class Ground:
    """`moments`: the columns of the dated entries in time order: entry_id, at (microseconds), date, hour, on 0-100
    arousal, displeasure, need, hyper, deact, urge (NaN where not asked), automatic (0-1, from the switch model), and
    `who`: the person an event or entry is about."""

    dataset: Dataset
    series: Series
    switch: SwitchView
    moments: Columns
    events: pd.DataFrame

    def column(self, name: str) -> Floats:
        """Give one column of the moments as numbers."""
        found: Floats = self.moments[name]
        return found

    def stream(self, name: str) -> Stream:
        """Give one column as a stream of answers."""
        known = ~np.isnan(self.moments[name])
        return Stream(*(self.moments[column][known] for column in ("at", "date", "hour", name)))

    def near(self, name: str, at: Integers, minutes: float = NEAR_MINUTES) -> Floats:
        """Give the value of a column at the entry nearest to each moment, NaN where none is near enough."""
        source = self.stream(name)
        if source.at.size == 0:
            return np.full(at.size, np.nan)
        after = np.clip(np.searchsorted(source.at, at), 0, source.at.size - 1)
        before = np.clip(after - 1, 0, source.at.size - 1)
        nearest = np.where(np.abs(at - source.at[before]) <= np.abs(source.at[after] - at), before, after)
        found: Floats = np.where(np.abs(source.at[nearest] - at) <= minutes * MINUTE, source.value[nearest], np.nan)
        return found

    def means(self, name: str, by: str) -> dict[Any, float]:
        """Give the mean of a column by date or by person, NaN where it was never answered."""
        value, key = self.moments[name], self.moments[by]
        code, names = pd.factorize(key, sort=True)
        known = ~np.isnan(value) & (code >= 0)
        n = np.bincount(code[known], minlength=len(names))
        total = np.bincount(code[known], value[known], len(names))
        mean = np.where(n > 0, total / np.maximum(n, 1), np.nan)
        return dict(zip(names.tolist(), mean.tolist(), strict=True))

    def of_entries(self, name: str) -> dict[str, Any]:
        """Give one column by entry; of an entry that is there twice, the first."""
        pairs = zip(self.moments["entry_id"].tolist(), self.moments[name].tolist(), strict=True)
        return dict(reversed(list(pairs)))


def ground(dataset: Dataset, series: Series, switch: SwitchView) -> Ground:
    """Lay out the moments of one record."""
    rows = {name: series.rows[name].to_numpy() for name in ("entry_id", "date", "hour")}
    at = series.rows["at"].to_numpy(dtype="M8[us]").view(np.int64)
    moments: Columns = rows | {
        "at": at,
        "arousal": role_values(series, "self.arousal"),
        "displeasure": 100 - role_values(series, "self.valence"),
        "need": role_values(series, "attachment.activation"),
        "hyper": role_values(series, "attachment.hyper"),
        "deact": role_values(series, "attachment.deact"),
        "urge": role_values(series, "urge"),
        "automatic": np.array([switch.p_automatic.get(str(entry), np.nan) for entry in rows["entry_id"]], dtype=float),
        "who": _who(series, dataset),
    }
    known = np.flatnonzero(~pd.isna(rows["entry_id"]) & (at != NO_TIME) & ~np.isnan(rows["date"]))
    order = known[np.lexsort((turn(rows["entry_id"].astype(object))[known], at[known]))]
    laid = {name: column[order] for name, column in moments.items()}
    return Ground(dataset, series, switch, laid, events_of(dataset, series))


def role_values(series: Series, prefix: str) -> Floats:
    """Give the mean, on 0-100, of all items of a role in each row; NaN where none was answered."""
    columns = series.of_role(prefix)
    if not columns:
        return np.full(len(series.rows), np.nan)
    low, high = series.bounds(columns)
    width = high - low
    usable = np.isfinite(width) & (width > 0)
    table = series.table(columns)
    scaled = np.where(usable, 100 * (table - np.where(usable, low, 0)) / np.where(usable, width, 1), table)
    count = np.isfinite(scaled).sum(axis=1)
    found: Floats = np.where(count > 0, np.nansum(scaled, axis=1) / np.maximum(count, 1), np.nan)
    return found


def _who(series: Series, dataset: Dataset) -> Texts:
    """Give whom an entry is about: the person of the event it told of, else whom it is about or with."""
    return told_or_beside(told_events(dataset, series).whom, series.rows["relationship"])
