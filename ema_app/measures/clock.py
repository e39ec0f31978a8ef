"""The times of prompts: from ISO 8601 text to moments (UTC) and to the local clock."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt
import pandas as pd

TIMES = ("scheduled_at", "delivered_at", "opened_at", "submitted_at")
OFFSET = r"(?:Z|[+-]\d{2}:?\d{2})$"
SIGNED = re.compile(r"([+-])(\d{2}):?(\d{2})$")


def moments(text: pd.Series) -> pd.Series:
    """Read ISO 8601 text with offset as UTC; what does not parse is missing."""
    return pd.to_datetime(text, utc=True, format="ISO8601", errors="coerce").dt.as_unit("us")


def timed(prompts: pd.DataFrame, first_answer: pd.Series) -> pd.DataFrame:
    """Give `prompts` with its times in UTC, and at, date, planned_date (days since 1970), hour, planned_hour (local).

    `at` is `about_at`, else the entry's own time (opened, submitted, `first_answer`), else when it came or was planned.
    """
    rows = prompts.copy()
    told, zone = prompts["about_at"], prompts["timezone"]
    own = (prompts["opened_at"], prompts["submitted_at"], first_answer)
    for text in (*own, prompts["delivered_at"], prompts["scheduled_at"]):
        told = told.where(told.notna(), text)
    for name in TIMES:
        rows[name] = moments(prompts[name])
    rows["at"] = moments(told)
    at, planned = local(rows["at"], told, zone), local(rows["scheduled_at"], prompts["scheduled_at"], zone)
    rows["date"], rows["planned_date"] = _days(at), _days(planned)
    rows["hour"] = (at - at.dt.floor("D")) / pd.Timedelta(hours=1)
    rows["planned_hour"] = ((planned - planned.dt.floor("D")) / pd.Timedelta(hours=1)).fillna(rows["hour"])
    return rows


def local(at: pd.Series, text: pd.Series, zone: pd.Series) -> pd.Series:
    """Give the wall-clock time: in the zone where one is named, else as `text` wrote it."""
    wall = pd.Series(pd.NaT, index=at.index, dtype="datetime64[us]")
    left = at.notna()
    for name in zone.dropna().unique():
        known = _zone(str(name))
        if known is not None:
            here = zone == name
            wall[here] = at[here].dt.tz_convert(known).dt.tz_localize(None)
            left &= ~here
    if left.any():
        written = text[left].astype("str").str.replace(OFFSET, "", regex=True)
        wall[left] = pd.to_datetime(written, format="ISO8601", errors="coerce").dt.as_unit("us")
    return wall


def offset_minutes(text: pd.Series) -> npt.NDArray[np.int64]:
    """Give the offset from UTC that each ISO 8601 text carries, minutes; 0 where it carries none."""
    place, ends = pd.factorize(text.astype("str").str[-6:], use_na_sentinel=False)
    return np.array([_offset(str(end)) for end in ends], dtype=np.int64)[place]


def _offset(end: str) -> int:
    found = SIGNED.search(end)
    if found is None:
        return 0
    sign, hours, minutes = found.groups()
    return (60 * int(hours) + int(minutes)) * (-1 if sign == "-" else 1)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def _days(wall: pd.Series) -> pd.Series:
    days: pd.Series = (wall.dt.floor("D") - pd.Timestamp(0)) / pd.Timedelta(days=1)
    return days
