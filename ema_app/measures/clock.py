"""The times of prompts: from ISO 8601 text to moments (UTC) and to the local clock."""

from __future__ import annotations

import re
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt
import pandas as pd

TIMES = ("scheduled_at", "delivered_at", "opened_at", "submitted_at")
OFFSET = r"(?:Z|[+-]\d{2}:?\d{2})$"
SIGNED = re.compile(r"([+-])(\d{2}):?(\d{2})$")

HOUR = 3_600_000_000
DAY = 24 * HOUR
"""Microseconds."""

NO_TIME = np.iinfo(np.int64).min
"""A moment that is not known."""

Integers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Texts = npt.NDArray[np.object_]


def moments(text: pd.Series) -> pd.Series:
    """Read ISO 8601 text with offset as UTC; what does not parse is missing."""
    return pd.Series(_read(text.to_numpy(dtype=object)), index=text.index)


def microseconds(text: pd.Series | Texts) -> Integers:
    """Read ISO 8601 text with offset as microseconds since 1970 UTC; the smallest int64 where it does not parse."""
    found: Integers = _read(np.asarray(text, dtype=object)).asi8.copy()
    return found


def _read(text: Texts) -> pd.DatetimeIndex:
    # Moments hardly repeat: looking for repeated ones first would only cost time.
    found = pd.to_datetime(pd.Index(text, dtype=object), utc=True, format="ISO8601", errors="coerce", cache=False)
    return found.as_unit("us")


def timed(prompts: pd.DataFrame, first_answer: Texts) -> dict[str, Any]:
    """Give the times of prompts as columns: `TIMES` and at (microseconds UTC, `NO_TIME` where not known), date and
    planned_date (days since 1970), hour and planned_hour (local).

    `at` is `about_at`, else the entry's own time (opened, submitted, `first_answer`), else when it came or was planned.
    """
    texts = {name: prompts[name].to_numpy(dtype=object) for name in TIMES}
    told = prompts["about_at"].to_numpy(dtype=object)
    for text in (texts["opened_at"], texts["submitted_at"], first_answer, texts["delivered_at"], texts["scheduled_at"]):
        told = np.where(pd.isna(told), text, told)
    read = microseconds(np.concatenate([*texts.values(), told])).reshape(len(TIMES) + 1, -1)
    rows: dict[str, Any] = dict(zip((*TIMES, "at"), read, strict=True))
    zone = prompts["timezone"].to_numpy(dtype=object)
    rows["date"], rows["hour"] = _day_and_hour(local(rows["at"], told, zone))
    planned = local(rows["scheduled_at"], texts["scheduled_at"], zone)
    rows["planned_date"], hour = _day_and_hour(planned)
    rows["planned_hour"] = np.where(np.isnan(hour), rows["hour"], hour)
    return rows


def local(at: Integers, text: Texts, zone: Texts) -> Integers:
    """Give the wall-clock time (microseconds as if of UTC): in the zone where one is named, else as `text` wrote it."""
    wall = np.full(len(at), NO_TIME)
    left = at != NO_TIME
    for name in pd.unique(zone[~pd.isna(zone)]):
        known = _zone(str(name))
        if known is not None:
            here = zone == name
            there = pd.DatetimeIndex(at[here].view("M8[us]"), tz="UTC").tz_convert(known)
            wall[here] = there.tz_localize(None).asi8
            left &= ~here
    if left.any():
        written = pd.Series(text[left]).astype("str").str.replace(OFFSET, "", regex=True)
        wall[left] = pd.DatetimeIndex(pd.to_datetime(written, format="ISO8601", errors="coerce")).as_unit("us").asi8
    return wall


def offset_minutes(text: Texts) -> Integers:
    """Give the offset from UTC that each ISO 8601 text carries, minutes; 0 where it carries none."""
    place, ends = pd.factorize(np.array([str(one)[-6:] for one in text], dtype=object), use_na_sentinel=False)
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


def _day_and_hour(wall: Integers) -> tuple[Floats, Floats]:
    """Give the day since 1970 and the hour with its fraction; NaN where the time is not known."""
    known, day = wall != NO_TIME, wall // DAY
    return np.where(known, day, np.nan), np.where(known, (wall - day * DAY) / HOUR, np.nan)
