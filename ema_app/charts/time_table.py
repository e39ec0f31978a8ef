"""The table under lines over time: a row per moment, a column per line, and what happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np

from ema_app.charts.spec import Numbers
from ema_app.core.words import Words, say


def by_moment(
    lines: Sequence[tuple[Numbers, Numbers]], told: Mapping[float, Words], zone: str
) -> list[tuple[object, ...]]:
    """Give a row per moment of `lines` (moments in UTC milliseconds, values; NaN = not answered) and of `told`."""
    columns = [dict(zip(x.tolist(), y.tolist(), strict=True)) for x, y in lines]
    moments = sorted({at for column in columns for at in column} | set(told))
    place = ZoneInfo(zone)
    return [
        (clock(at, place), *(_cell(column, at) for column in columns), told.get(at, "")) for at in moments
    ]  # fmt: skip


def clock(at: float, place: ZoneInfo) -> datetime:
    """Give a moment (UTC milliseconds) as local day and time."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone(place)


def _cell(column: Mapping[float, float], at: float) -> object:
    if at not in column:
        return ""
    value = column[at]
    return f"{value:.0f}" if np.isfinite(value) else say("timeline", "not answered")
