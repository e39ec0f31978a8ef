"""What an interpersonal event changes: the next answers beside those of the same hours without an event."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ema_app.measures.clock import HOUR, NO_TIME, microseconds
from ema_app.measures.discrepancy.sharing import turn
from ema_app.measures.once import once
from ema_app.measures.series import Booleans, Dataset, Floats, Integers, Series

WITHIN_HOURS = 4.0
"""Answers further from the event than this, on either side, are not compared."""

HOURS_APART = 2.0
"""Two moments are of the same hours where the clock differs by no more."""

LEAST_MATCHED = 5
"""Fewer moments without an event at the same hours, and the event has no match."""

MOST_STEPS = 12

WARM = frozenset({"closeness", "support"})
"""Kinds of events that are not meant as hard ones."""


@dataclass(frozen=True)
class Window:
    """Which answer after the event is meant: the first that is more than `start` and at most `end` hours later.

    `alone`: only events without another one before that answer.
    """

    start: float = 0.0
    end: float = WITHIN_HOURS
    alone: bool = False


NEXT = Window()
LATER = Window(WITHIN_HOURS, 10.0, alone=True)


@dataclass(frozen=True)
class Stream:
    """Answers of one item in time order: `at` (microseconds), local `date` and `hour`, `value`."""

    at: Integers
    date: Floats
    hour: Floats
    value: Floats


@dataclass(frozen=True)
class Reactions:
    """The events with answers around them, in time order: their place among the events (`event`), the local `date` and
    `hour` of the answer after, the answers `before` and `after`, what was `expected` without the event, and `reaction`
    = after - expected (NaN where too few moments match). `first` and `matched` tell the moments matched with, `noise`
    is their variance."""

    event: Integers
    date: Floats
    hour: Floats
    before: Floats
    after: Floats
    expected: Floats
    first: Integers
    matched: Integers
    noise: float

    @property
    def reaction(self) -> Floats:
        """Points above what was expected."""
        return self.after - self.expected

    def where(self, kept: Booleans) -> Reactions:
        """Give the reactions that are kept."""
        return Reactions(
            self.event[kept], self.date[kept], self.hour[kept], self.before[kept], self.after[kept],
            self.expected[kept], self.first[kept], self.matched[kept], self.noise,
        )  # fmt: skip

    def known(self) -> Reactions:
        """Give those whose reaction is known."""
        return self.where(np.isfinite(self.reaction))


@dataclass(frozen=True)
class _Times:
    """The rows with a known moment, in time order: their places, and their times."""

    rows: Integers
    at: Integers
    date: Floats
    hour: Floats


@once
def _times(_dataset: Dataset, series: Series) -> _Times:
    at = series.rows["at"].to_numpy(dtype="M8[us]").view(np.int64)
    rows = np.flatnonzero(at != NO_TIME)
    rows = rows[np.argsort(at[rows], kind="stable")]
    date, hour = (series.rows[name].to_numpy(dtype=float)[rows] for name in ("date", "hour"))
    return _Times(rows, at[rows], date, hour)


def stream(dataset: Dataset, series: Series, item_id: str) -> Stream:
    """Give the answers to one item, in time order, on 0-100."""
    low, high = (float(bound[0]) for bound in series.bounds([item_id]))
    times = _times(dataset, series)
    value = series.table([item_id])[times.rows, 0]
    value = 100 * (value - low) / (high - low) if high > low else value
    known = np.isfinite(value)
    return Stream(times.at[known], times.date[known], times.hour[known], value[known])


@once
def events_of(dataset: Dataset, _series: Series) -> pd.DataFrame:
    """Give the events with a known moment, in time order, with `when` in microseconds since 1970 (UTC)."""
    events = dataset["events"]
    when = microseconds(events["occurred_at"])
    known = np.flatnonzero(when != NO_TIME)
    order = known[np.lexsort((turn(events["event_id"])[known], when[known]))]
    found: pd.DataFrame = events.assign(when=when).iloc[order].reset_index(drop=True)
    return found


@once
def reactions_of(dataset: Dataset, series: Series, item_id: str) -> Reactions:
    """Give the reactions of the next answers to one item to all events."""
    return reactions(stream(dataset, series, item_id), events_of(dataset, series)["when"].to_numpy(dtype=np.int64))


def reactions(answers: Stream, when: Integers, window: Window = NEXT) -> Reactions:
    """Give the events (at `when`, microseconds, rising) with an answer at most 4 h before and one in `window` that day.

    `expected` comes from pairs of answers of a day without an event between them (`NEXT`: successive ones at most 8 h
    apart; else as far apart as `window` allows): mean of (later - slope earlier) over those within 2 h of the clock,
    + slope x before; slope by least squares over all, so that a low or high start is not taken for a change. NaN under
    5 such pairs.
    """
    first, second = _calm(answers, when, window)
    event, before, after = _around(answers, when, window)
    slope = _slope(answers.value[first], answers.value[second])
    rest = answers.value[second] - slope * answers.value[first]
    mean, start, matched = _by_clock(answers.hour[second], rest, answers.hour[after])
    noise = float(np.var(rest, ddof=1)) if rest.size > 1 else np.nan
    value = answers.value
    return Reactions(event, answers.date[after], answers.hour[after], value[before], value[after],
                     mean + slope * value[before], start, matched, noise)  # fmt: skip


def matching_variance(rows: Reactions) -> float:
    """Give the variance that the mean expectation of these events owes to the moments they were matched with; a moment
    that serves several events counts with the sum of its shares."""
    share = np.zeros(int((rows.first + rows.matched).max()) + 1)
    np.add.at(share, rows.first, 1 / rows.matched)
    np.add.at(share, rows.first + rows.matched, -1 / rows.matched)
    return float(rows.noise * np.sum((np.cumsum(share) / len(rows.first)) ** 2))


def _calm(answers: Stream, when: Integers, window: Window) -> tuple[Integers, Integers]:
    """Give the positions of pairs of answers of a day without an event between."""
    between = np.searchsorted(when, answers.at, side="right")
    firsts, seconds = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for step in range(1, 2 if window.start == 0 else MOST_STEPS):
        gap = (answers.at[step:] - answers.at[:-step]) / HOUR
        good = (answers.date[step:] == answers.date[:-step]) & (between[step:] == between[:-step])
        first = np.flatnonzero(good & (gap > window.start) & (gap <= window.end + WITHIN_HOURS))
        firsts.append(first)
        seconds.append(first + step)
    return np.concatenate(firsts), np.concatenate(seconds)


def _around(answers: Stream, when: Integers, window: Window) -> tuple[Integers, Integers, Integers]:
    """Give the places of the events, and of the answers before and after each."""
    after = np.searchsorted(answers.at, when + int(window.start * HOUR), side="right")
    before = np.searchsorted(answers.at, when, side="left") - 1
    event = np.flatnonzero((before >= 0) & (after < answers.at.size))
    following = np.append(when[1:], np.iinfo(np.int64).max)[event]
    before, after, when = before[event], after[event], when[event]
    good = (answers.date[before] == answers.date[after]) & (when - answers.at[before] <= WITHIN_HOURS * HOUR)
    good &= answers.at[after] - when <= window.end * HOUR
    good &= (following >= answers.at[after]) | (not window.alone)
    return event[good], before[good], after[good]


def _slope(x: Floats, y: Floats) -> float:
    spread = float(np.sum((x - x.mean()) ** 2)) if x.size > 2 else 0.0
    return float(np.sum((x - x.mean()) * (y - y.mean()))) / spread if spread > 0 else 0.0


def _by_clock(hours: Floats, rest: Floats, wanted: Floats) -> tuple[Floats, Integers, Integers]:
    """Give the mean of `rest` over hours within 2 h of each wanted one (NaN under 5), and which these are: the place of
    the first among all in order of the clock, and their count."""
    order = np.argsort(hours)
    total = np.concatenate(([0.0], np.cumsum(rest[order])))
    first = np.searchsorted(hours[order], wanted - HOURS_APART, side="left")
    last = np.searchsorted(hours[order], wanted + HOURS_APART, side="right")
    count = last - first
    mean = np.where(count >= LEAST_MATCHED, (total[last] - total[first]) / np.maximum(count, 1), np.nan)
    return mean, first, count
