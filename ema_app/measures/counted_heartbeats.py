"""Heartbeats counted, out of the entries of a record."""

from __future__ import annotations

import numpy as np

from ema_app.measures.heartbeat_counts import Floats, counted
from ema_app.measures.result import Measure
from ema_app.measures.series import Series

ROLE = "body.counting."


def heartbeat_measures(series: Series) -> list[Measure]:
    """Give the three scores over all trials, and the mean belief; empty without trials.

    A trial is an entry with `body.counting.real` and `body.counting.reported`; several records count as one.
    """
    return counted(*(_of(series, name) for name in ("real", "reported", "belief")))


def _of(series: Series, name: str) -> Floats:
    """Give one number per row: that of the first item with this role that was answered."""
    found = np.full(len(series.rows), np.nan)
    for column in series.table(series.of_role(ROLE + name)).T:
        found = np.where(np.isnan(found), column, found)
    return found
