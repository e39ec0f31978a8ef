"""What is kept of an Apple Health export: numbers in plain arrays, so that a large file fits into little memory."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from datetime import datetime

import numpy as np

from ema_app.exchange.body.minutes import Minutes
from ema_app.measures.body_signals import Floats, Samples, Signals

Between = tuple[float, float]
"""Seconds since 1970."""

YEARS = range(2000, 2200)
MOST = 10_000_000
"""Heart rates, and beats, that are kept at most: more than ten years of a watch."""

LONGEST_BEATS = 300.0
"""Seconds that one record of variability may last; a beat further off has a time of day that cannot be meant."""

_CLOCK = re.compile(r"(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,6}))?", re.ASCII)


class Kept:
    """Takes records one by one; `signals` gives what came of them, `without_moment` how many had no time."""

    def __init__(self, between: Between) -> None:
        self._between = between
        self._rate_at, self._rate = array("d"), array("d")
        self._beat_at, self._beat_ms = array("d"), array("d")
        self._steps, self._energy = Minutes(), Minutes()
        self._open: datetime | None = None
        self._last = 0.0
        self.without_moment = 0

    def heart_rate(self, record: Mapping[str, str]) -> None:
        """Take a heart rate in beats per minute."""
        at, value = self._moment(record, "startDate"), _number(record)
        if at is not None and value is not None and len(self._rate) < MOST:
            self._rate_at.append(at.timestamp())
            self._rate.append(value)

    def steps(self, record: Mapping[str, str]) -> None:
        """Take steps counted over a while."""
        self._amount(record, self._steps)

    def energy(self, record: Mapping[str, str]) -> None:
        """Take active energy used over a while."""
        self._amount(record, self._energy)

    def variability(self, record: Mapping[str, str]) -> None:
        """Begin a record of variability: its beats follow."""
        self._open = self._moment(record, "startDate")
        self._last = 0.0

    def beat(self, record: Mapping[str, str]) -> None:
        """Take one beat of the record that is open: its rate, and its time of day (minutes and seconds are enough)."""
        rate = _number(record, "bpm")
        if self._open is None or rate is None or not 10 <= rate <= 400 or len(self._beat_ms) >= MOST:
            return
        clock = _CLOCK.search(record.get("time", ""))
        after = _after(self._open, clock) if clock else LONGEST_BEATS
        self._last = after if after < LONGEST_BEATS else self._last + 60 / rate
        self._beat_at.append(self._open.timestamp() + self._last)
        self._beat_ms.append(60_000 / rate)

    def end_record(self) -> None:
        """End the record that is open."""
        self._open = None

    def signals(self) -> Signals:
        """Give all that was kept, in order of time."""
        samples = {}
        if self._rate_at:
            samples["hr"] = Samples.ordered(np.frombuffer(self._rate_at), np.frombuffer(self._rate), "1/min")
        moving, unit = (self._steps, "steps/min") if self._steps else (self._energy, "kcal/min")
        if moving:
            worn = np.unique(samples["hr"].at // 60) if samples else np.empty(0)
            minutes, amount = moving.per_minute(worn)
            samples["activity"] = Samples(minutes * 60 + 30, amount, unit)
        if not self._beat_at:
            return Signals(samples)
        return Signals(samples, _single(np.frombuffer(self._beat_at), np.frombuffer(self._beat_ms)))

    def _amount(self, record: Mapping[str, str], into: Minutes) -> None:
        start, end, value = self._moment(record, "startDate"), self._moment(record, "endDate"), _number(record)
        if start and end and end >= start and value is not None and value >= 0:
            into.add(record.get("sourceName", ""), start.timestamp(), end.timestamp(), value)

    def _moment(self, record: Mapping[str, str], name: str) -> datetime | None:
        text = record.get(name, "")
        try:
            found = datetime.fromisoformat(text[:19] + text[20:])
            at = found.timestamp() if found.tzinfo and found.year in YEARS else None
        except (ValueError, OverflowError):
            at = None
        if at is None:
            self.without_moment += 1
            return None
        return found if self._between[0] <= at <= self._between[1] else None


def _single(at: Floats, ms: Floats) -> Samples:
    """Give beats in order, each once: the same record may be in a file twice."""
    at, first = np.unique(at, return_index=True)
    return Samples(at, ms[first], "ms")


def _after(start: datetime, clock: re.Match[str]) -> float:
    """Give the seconds from `start` to a time of day within the hour; hours may be written in any country's way."""
    fraction = float(f"0.{clock[4] or 0}")
    return (int(clock[2]) * 60 + int(clock[3]) + fraction - (start.minute * 60 + start.second)) % 3600


def _number(record: Mapping[str, str], name: str = "value") -> float | None:
    try:
        value = float(record.get(name, ""))
    except ValueError:
        return None
    return value if abs(value) < 1e9 else None
