"""What an interpersonal event changes: the next answers beside those of the same hours without an event."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ema_app.measures.clock import moments
from ema_app.measures.series import Dataset, Floats, Integers, Series

WITHIN_HOURS = 4.0
"""Answers further from the event than this, on either side, are not compared."""

HOURS_APART = 2.0
"""Two moments are of the same hours where the clock differs by no more."""

LEAST_MATCHED = 5
"""Fewer moments without an event at the same hours, and the event has no match."""

HOUR = 3_600_000_000
"""Microseconds."""

MOST_STEPS = 12

WARM = frozenset({"closeness", "support"})
"""Kinds of events that are not meant as hard ones."""

REACTION_COLUMNS = ("event_id", "kind", "person_id", "date", "hour", "before", "after", "expected", "reaction",
                    "matched", "first", "noise")  # fmt: skip


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


def stream(series: Series, item_id: str) -> Stream:
    """Give the answers to one item, in time order, on 0-100."""
    low, high = (float(series.items.loc[series.items["item_id"] == item_id, name].iloc[0]) for name in ("low", "high"))
    value = series.values[item_id].to_numpy(dtype=float)
    value = 100 * (value - low) / (high - low) if high > low else value
    known = np.isfinite(value) & series.rows["at"].notna().to_numpy()
    rows = series.rows[known]
    at = pd.DatetimeIndex(rows["at"]).as_unit("us").asi8
    order = np.argsort(at, kind="stable")
    date, hour = (rows[name].to_numpy(dtype=float)[order] for name in ("date", "hour"))
    return Stream(at[order], date, hour, value[known][order])


def events_of(dataset: Dataset) -> pd.DataFrame:
    """Give the events with a known moment, in time order, with `when` in microseconds since 1970 (UTC)."""
    events = dataset["events"]
    when = moments(events["occurred_at"])
    events = events.assign(when=pd.DatetimeIndex(when).as_unit("us").asi8)[when.notna().to_numpy()]
    return events.sort_values(["when", "event_id"], kind="stable").reset_index(drop=True)


def reactions(answers: Stream, events: pd.DataFrame, window: Window = NEXT) -> pd.DataFrame:
    """Give a row per event with an answer at most 4 h before it and one in `window` on that day: `REACTION_COLUMNS`.

    `reaction` = after - expected. `expected` comes from pairs of answers of a day without an event between them
    (`NEXT`: successive ones at most 8 h apart; else as far apart as `window` allows): mean of (later - slope earlier)
    over those within 2 h of the clock, + slope x before; slope by least squares over all, so that a low or high start
    is not taken for a change. NaN under 5 such pairs.
    """
    first, second = _calm(answers, events["when"].to_numpy(dtype=np.int64), window)
    found = _around(answers, events, window)
    slope = _slope(answers.value[first], answers.value[second])
    hours, rest = answers.hour[second], answers.value[second] - slope * answers.value[first]
    mean, found["first"], found["matched"] = _by_clock(hours, rest, found["hour"].to_numpy(dtype=float))
    found["expected"] = mean + slope * found["before"]
    found["reaction"] = found["after"] - found["expected"]
    found["noise"] = float(np.var(rest, ddof=1)) if rest.size > 1 else np.nan
    return found[list(REACTION_COLUMNS)]


def matching_variance(rows: pd.DataFrame) -> float:
    """Give the variance that the mean expectation of these events owes to the moments they were matched with; a moment
    that serves several events counts with the sum of its shares."""
    first, count = (rows[name].to_numpy(dtype=np.int64) for name in ("first", "matched"))
    share = np.zeros(int((first + count).max()) + 1)
    np.add.at(share, first, 1 / count)
    np.add.at(share, first + count, -1 / count)
    return float(rows["noise"].iloc[0] * np.sum((np.cumsum(share) / len(rows)) ** 2))


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


def _around(answers: Stream, events: pd.DataFrame, window: Window) -> pd.DataFrame:
    """Find the answers before and after each event."""
    when = events["when"].to_numpy(dtype=np.int64)
    after = np.searchsorted(answers.at, when + int(window.start * HOUR), side="right")
    before = np.searchsorted(answers.at, when, side="left") - 1
    good = (before >= 0) & (after < answers.at.size)
    following = np.append(when[1:], np.iinfo(np.int64).max)[good]
    before, after, when, events = before[good], after[good], when[good], events[good]
    good = (answers.date[before] == answers.date[after]) & (when - answers.at[before] <= WITHIN_HOURS * HOUR)
    good &= answers.at[after] - when <= window.end * HOUR
    good &= (following >= answers.at[after]) | (not window.alone)
    before, after, events = before[good], after[good], events[good]
    return events[["event_id", "kind", "person_id"]].reset_index(drop=True).assign(
        date=answers.date[after], hour=answers.hour[after], before=answers.value[before], after=answers.value[after]
    )


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
