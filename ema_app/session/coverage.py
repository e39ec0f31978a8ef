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
    from ema_app.measures.entries import Columns
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
    from ema_app.measures import compliance
    from ema_app.measures.intervals import Draws

    series = _series(found)
    asked, rows = compliance.prompts(series), series.rows[compliance.planned(series.rows)]
    (whole,) = _shares(compliance.counted(asked, ["all"], Draws())["all"]) or [Share("all", 0, 0, 0, 0)]
    by = {name: _shares(one) for name, one in compliance.counted(asked, ["day", "hour", "scheme"], None).items()}
    days = [share for share in by["day"] if share.group]
    minutes = compliance.latency_minutes(series).dropna().to_numpy(dtype=float)
    ended = Counter(zip(*(rows[name].fillna("").tolist() for name in ("status", "reason")), strict=True))
    endings = [Ending(str(status), str(reason), n) for (status, reason), n in ended.most_common()
               if status != "answered"]  # fmt: skip
    return Figures(
        whole, tuple(days), tuple(weeks(days)), tuple(by["hour"]), tuple(by["scheme"]),
        int(rows["delivered_at"].notna().sum()), minutes, tuple(endings), found.zone,
    )  # fmt: skip


def _series(found: Prompts) -> Series:
    """Give the series of the prompts alone: answers are not needed here, and there are many."""
    import pandas as pd

    from ema_app.measures.series import read

    empty = {"answers": ANSWERS.names, "items": reading.ITEM_COLUMNS}
    frames = {name: pd.DataFrame(columns=list(columns), dtype=object) for name, columns in empty.items()}
    return read(frames | {"prompts": pd.DataFrame(found.rows, columns=list(PROMPTS.names), dtype=object)})


def _shares(columns: Columns) -> list[Share]:
    import pandas as pd

    return [_share(row) for row in pd.DataFrame(columns).sort_values("group").to_dict("records")]


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
