"""What the person may see of what an observer saw, and when: one rule for every page that shows it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

MINIMUM_PAIRS = 10
"""Pairs of one observer from which on averages are shown."""

Shown = Literal["single", "average", "none"]


def may_show(single_agreed: bool, made_at: datetime, now: datetime, zone: str, pairs: int) -> Shown:
    """Give what may be shown of a rating made at `made_at`: its value, its part in an average, or nothing.

    `single_agreed` is the observer's choice; `pairs` counts the pairs of this observer (and emotion, where it is shown
    by emotion) whose ratings were made before today. A rating made today (in `zone`) shows in nothing, not even in an
    average: the average of before and after would give it away. Times are aware.
    """
    there = ZoneInfo(zone)
    if made_at.astimezone(there).date() >= now.astimezone(there).date():
        return "none"
    if single_agreed:
        return "single"
    return "average" if pairs >= MINIMUM_PAIRS else "none"
