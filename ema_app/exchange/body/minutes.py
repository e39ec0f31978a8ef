"""Amounts counted over a while (steps, energy) as amounts per minute; a day of one source takes six kilobytes."""

from __future__ import annotations

from array import array

import numpy as np
import numpy.typing as npt

from ema_app.measures.body_signals import Floats

WORN_MINUTES = 10
"""So near to a heart rate, a minute without a step is a minute of rest; elsewhere nobody knows."""

MOST_SOURCES = 32
"""Sources that are told apart; all others count as one."""

MOST_MINUTES = 180
Whole = npt.NDArray[np.int64]
_DAY = 1440
_WAITING = 50_000


class Minutes:
    """Amounts spread evenly over the minutes they were counted in, for each source apart."""

    def __init__(self) -> None:
        self._days: dict[str, dict[int, Floats]] = {}
        self._seen: set[str] = set()
        self._waiting: dict[str, tuple[array[float], array[float], array[float]]] = {}

    def __bool__(self) -> bool:
        return bool(self._days or self._waiting)

    def add(self, source: str, start: float, end: float, amount: float) -> None:
        """Add an amount counted from `start` to `end`, in seconds since 1970."""
        if source not in self._seen and len(self._seen) >= MOST_SOURCES:
            source = ""
        self._seen.add(source)
        waiting = self._waiting.setdefault(source, (array("d"), array("d"), array("d")))
        for column, value in zip(waiting, (start, end, amount), strict=True):
            column.append(value)
        if len(waiting[0]) >= _WAITING:
            self._put_down(source)

    def _put_down(self, source: str) -> None:
        minute, amount = _spread(*(np.frombuffer(column) for column in self._waiting.pop(source)))
        days = self._days.setdefault(source, {})
        firsts = np.flatnonzero(np.diff(minute // _DAY, prepend=-1))
        for part, more in zip(np.split(minute, firsts[1:]), np.split(amount, firsts[1:]), strict=True):
            day = int(part[0] // _DAY)
            if day not in days:
                days[day] = np.full(_DAY, np.nan)
            place = part - day * _DAY
            days[day][place] = np.nan_to_num(days[day][place]) + more

    def per_minute(self, worn: Floats) -> tuple[Floats, Floats]:
        """Give minutes (numbered since 1970) and the amount in each.

        Phone and watch count the same steps, so the larger of the two is taken. A minute near a heart rate (`worn`:
        their minutes, ascending) without an amount has 0; every other minute without one is left out.
        """
        for source in list(self._waiting):
            self._put_down(source)
        rest = {day: _near(worn, day) for day in np.unique(worn // _DAY).astype(int)}
        every = sorted({*rest, *(day for days in self._days.values() for day in days)})
        minutes: list[Floats] = [np.empty(0)]
        amounts: list[Floats] = [np.empty(0)]
        for day in every:
            most: Floats = rest.get(day, np.full(_DAY, np.nan))
            for days in self._days.values():
                most = np.fmax(most, days.get(day, np.nan))
            known = np.flatnonzero(~np.isnan(most))
            minutes.append(np.asarray(known + day * _DAY, dtype=np.float64))
            amounts.append(most[known])
        return np.concatenate(minutes), np.concatenate(amounts)


def _near(worn: Floats, day: int) -> Floats:
    """Give 0 for the minutes of a day near those in `worn`, NaN for the others."""
    own = worn[slice(*np.searchsorted(worn, [day * _DAY, (day + 1) * _DAY]))].astype(np.int64) - day * _DAY
    edges = np.zeros(_DAY + 1)
    np.add.at(edges, np.maximum(own - WORN_MINUTES, 0), 1)
    np.add.at(edges, np.minimum(own + WORN_MINUTES + 1, _DAY), -1)
    near: Floats = np.where(np.cumsum(edges[:-1]) > 0, 0.0, np.nan)
    return near


def _spread(starts: Floats, ends: Floats, amounts: Floats) -> tuple[Whole, Floats]:
    """Give minutes, ascending, and their sums; an amount over several minutes is spread evenly over them."""
    first = (starts // 60).astype(np.int64)
    over = np.clip(np.ceil(ends / 60).astype(np.int64) - first, 1, MOST_MINUTES)
    share = np.repeat(amounts / over, over)
    step = np.arange(over.sum()) - np.repeat(np.cumsum(over) - over, over)
    minute, place = np.unique(np.repeat(first, over) + step, return_inverse=True)
    return minute, np.asarray(np.bincount(place, weights=share), dtype=np.float64)
