"""What a value of the file is, if it is of the kind that is asked for; None where it is not."""

from __future__ import annotations

import math
from datetime import time

LARGEST = 100_000
"""No whole number in a protocol is larger: minutes of 69 days."""


def as_whole(value: object) -> int | None:
    """Give a whole number from 0 to LARGEST."""
    good = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST
    return value if good and isinstance(value, int) else None


def as_number(value: object) -> float | None:
    """Give a finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value) or abs(value) > 1e12:
        return None
    return float(value)


def as_texts(value: object) -> tuple[str, ...] | None:
    """Give a list of texts."""
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        return None
    return tuple(value)


def as_clock(value: object) -> time | None:
    """Give a time of day in whole minutes, written as TOML time or as text; "24:00" is midnight."""
    try:
        moment = value if isinstance(value, time) else time.fromisoformat(str(value).replace("24:00", "00:00"))
    except ValueError:
        return None
    return None if moment.tzinfo is not None or moment.second or moment.microsecond else moment
