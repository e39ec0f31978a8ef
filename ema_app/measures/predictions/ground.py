"""A person's moments laid out once for all statements: what was felt, needed and done, and the mode, by entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ema_app.measures.discrepancy.ratings import told_events, told_or_beside
from ema_app.measures.discrepancy.sharing import Texts
from ema_app.measures.reactions import Stream, events_of
from ema_app.measures.series import Dataset, Floats, Integers, Series
from ema_app.measures.switch_view import SwitchView

MINUTE = 60_000_000
NEAR_MINUTES = 180.0
"""How far apart what belongs to one event may have been written down."""


@dataclass(frozen=True)
class Ground:
    """`moments`: a row per dated entry in time order: entry_id, at (microseconds), date, hour, relationship, and on
    0-100 arousal, displeasure, need, hyper, deact, urge (NaN where not asked), and automatic (0-1, from the switch
    model). `who` by entry: the person an event or entry is about."""

    dataset: Dataset
    series: Series
    switch: SwitchView
    moments: pd.DataFrame
    events: pd.DataFrame

    def column(self, name: str) -> Floats:
        """Give one column of the moments as numbers."""
        return self.moments[name].to_numpy(dtype=float)

    def stream(self, name: str) -> Stream:
        """Give one column as a stream of answers."""
        known = self.moments[self.moments[name].notna()]
        at, date, hour, value = (known[c].to_numpy() for c in ("at", "date", "hour", name))
        return Stream(at.astype(np.int64), date.astype(float), hour.astype(float), value.astype(float))

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


def ground(dataset: Dataset, series: Series, switch: SwitchView) -> Ground:
    """Lay out the moments of one record."""
    rows = series.rows
    known = rows["entry_id"].notna() & rows["at"].notna() & rows["date"].notna()
    at = pd.DatetimeIndex(rows["at"]).as_unit("us").asi8
    moments = rows[["entry_id", "date", "hour", "relationship"]].assign(
        at=at,
        arousal=role_values(series, ["self.arousal"]),
        displeasure=100 - role_values(series, ["self.valence"]),
        need=role_values(series, ["attachment.activation"]),
        hyper=role_values(series, ["attachment.hyper"]),
        deact=role_values(series, ["attachment.deact"]),
        urge=role_values(series, ["urge"]),
        automatic=rows["entry_id"].map(lambda entry: switch.p_automatic.get(str(entry), np.nan)).astype(float),
        who=_who(series, dataset),
    )[known]
    ordered = moments.sort_values(["at", "entry_id"], kind="stable").reset_index(drop=True)
    return Ground(dataset, series, switch, ordered, events_of(dataset, series))


def role_values(series: Series, prefixes: Sequence[str]) -> Floats:
    """Give the mean, on 0-100, of all items of these roles in each row; NaN where none was answered."""
    columns = [c for prefix in prefixes for c in series.of_role(prefix)]
    if not columns:
        return np.full(len(series.rows), np.nan)
    low, high = series.bounds(columns)
    width = high - low
    usable = np.isfinite(width) & (width > 0)
    table = series.values[columns].to_numpy(dtype=float)
    scaled = np.where(usable, 100 * (table - np.where(usable, low, 0)) / np.where(usable, width, 1), table)
    count = np.isfinite(scaled).sum(axis=1)
    found: Floats = np.where(count > 0, np.nansum(scaled, axis=1) / np.maximum(count, 1), np.nan)
    return found


def _who(series: Series, dataset: Dataset) -> Texts:
    """Give whom an entry is about: the person of the event it told of, else whom it is about or with."""
    return told_or_beside(told_events(dataset, series).whom, series.rows["relationship"])
