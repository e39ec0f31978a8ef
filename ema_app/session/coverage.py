"""Compliance of an open record: which planned prompts were answered, when, how soon, and what became of the others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ema_app.charts.compliance import Ending, Figures, Share
from ema_app.core.tables import ANSWERS, PROMPTS
from ema_app.session import reading
from ema_app.session.session import Session

if TYPE_CHECKING:
    from ema_app.measures.compliance import By
    from ema_app.measures.intervals import Draws
    from ema_app.measures.series import Series

WEEK_DAYS = 7


@dataclass(frozen=True)
class Prompts:
    """The rows of the prompts table as they were read, and the zone in force."""

    rows: Sequence[Sequence[object]]
    zone: str


def prompts(session: Session, *, private: bool = True) -> Prompts:
    """Read what is counted; entries marked *only for me* only if `private`."""
    return Prompts(list(reading.rows(session.record, "prompts", private=private)), session.around.zone())


def figures(found: Prompts) -> Figures:
    """Count the planned prompts (METHODS 2). Reads no record, so that it may be done in another thread."""
    from ema_app.measures.compliance import latency_minutes, planned
    from ema_app.measures.intervals import Draws

    series = _series(found)
    (whole,) = _shares(series, "all", Draws()) or [Share("all", 0, 0, 0, 0)]
    days = [share for share in _shares(series, "day") if share.group]
    rows = series.rows[planned(series.rows)]
    minutes = latency_minutes(series).dropna().to_numpy(dtype=float)
    ended = Counter(zip(rows["status"].fillna("").astype(str), rows["reason"].fillna("").astype(str), strict=True))
    endings = [Ending(*key, n) for key, n in ended.most_common() if key[0] != "answered"]
    return Figures(
        whole, tuple(days), tuple(weeks(days)), tuple(_shares(series, "hour")), tuple(_shares(series, "scheme")),
        int(rows["delivered_at"].notna().sum()), minutes, tuple(endings), found.zone,
    )  # fmt: skip


def _series(found: Prompts) -> Series:
    """Give the series of the prompts alone: answers are not needed here, and there are many."""
    import pandas as pd

    from ema_app.measures.series import read

    empty = {"answers": ANSWERS.names, "items": reading.ITEM_COLUMNS}
    frames = {name: pd.DataFrame(columns=list(columns), dtype=object) for name, columns in empty.items()}
    return read(frames | {"prompts": pd.DataFrame(found.rows, columns=list(PROMPTS.names), dtype=object)})


def _shares(series: Series, by: By, draws: Draws | None = None) -> list[Share]:
    from ema_app.measures.compliance import compliance

    table = compliance(series, by, draws)
    return [_share(row) for row in table.sort_values("group").to_dict("records")]


def _share(row: Mapping[Any, Any]) -> Share:
    counts = (int(row[name]) for name in ("planned", "offered", "answered", "partial"))
    low, high = (float(row.get(name, math.nan)) for name in ("low", "high"))
    known = math.isfinite(low) and math.isfinite(high)
    return Share(str(row["group"]), *counts, *((low, high) if known else ()))


def weeks(days: Sequence[Share]) -> list[Share]:
    """Add the days up to weeks counted from the first one; a week without any is there too, with nothing in it."""
    if not days:
        return []
    dates = [date.fromisoformat(day.group) for day in days]
    first, count = min(dates), (max(dates) - min(dates)).days // WEEK_DAYS + 1
    sums = [[0, 0, 0, 0] for _ in range(count)]
    for when, day in zip(dates, days, strict=True):
        week = sums[(when - first).days // WEEK_DAYS]
        for k, number in enumerate((day.planned, day.offered, day.answered, day.partial)):
            week[k] += number
    return [Share((first + timedelta(weeks=k)).isoformat(), *week) for k, week in enumerate(sums)]
