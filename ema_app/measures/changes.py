"""Change points in a series looked back on, and a control chart that looks forward. Both are weak evidence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ema_app.core.words import Words, say
from ema_app.measures.series import Floats, Integers, Series

FEWEST = 10
"""Values that a search for change points needs."""

STEADIEST = 0.95
"""Bound of the autocorrelation that raises the penalty."""


@dataclass(frozen=True)
class Changes:
    """Where the level changes: `starts` are positions in the values given at which a new level begins, `levels` the
    means before the first start, between them and after the last. The search went by `noise` (SD), `autocorrelation`
    and `penalty`; `note` says why there was none."""

    starts: list[int]
    levels: list[float]
    noise: float
    autocorrelation: float
    penalty: float
    note: str = ""


def change_points(values: Floats) -> Changes:
    """Find changes of the mean: PELT with squared error, penalty 3 ln n on values divided by their noise SD.

    Noise is the robust SD of the steps from value to value. Values that resemble their neighbours raise the penalty by
    (1 + phi) / (1 - phi), phi their lag-1 correlation, not below 0. Missing values are passed over. Killick et al.
    (2012), JASA 107, 1590-1598.
    """
    given = np.flatnonzero(np.isfinite(values))
    x = values[given]
    level = [float(x.mean())] if len(x) else []
    if len(x) < FEWEST:
        note = say("changes", "Fewer than {least} values ({n}).", least=FEWEST, n=len(x))
        return Changes([], level, 0.0, 0.0, 0.0, str(note))
    if np.ptp(x) == 0:
        return Changes([], level, 0.0, 0.0, 0.0, str(say("changes", "The values do not vary.")))
    noise, phi = noise_sd(x), float(np.clip(_lag_one(x), 0, STEADIEST))
    penalty = 3 * np.log(len(x)) * (1 + phi) / (1 - phi)
    starts = _search((x / noise)[:, None], 2, penalty=penalty)
    levels = [float(part.mean()) for part in np.split(x, starts)]
    return Changes([int(given[start]) for start in starts], levels, noise, phi, float(penalty))


def split(values: Floats, count: int, shortest: int = 2) -> list[int]:
    """Give the `count` positions that best cut values (n, or n x signals) into level pieces of `shortest` or more."""
    table = np.asarray(values, dtype=float)
    return _search(table if table.ndim == 2 else table[:, None], shortest, count=count)


def squared_error(values: Floats, starts: list[int]) -> float:
    """Sum of squared distances from the means of the pieces that begin at `starts`."""
    return float(sum(((part - part.mean(axis=0)) ** 2).sum() for part in np.split(values, starts)))


def noise_sd(values: Floats) -> float:
    """SD of the noise from the steps between neighbours (median absolute deviation / 0.6745 / root 2).

    Where more than half of the steps are alike, their plain SD / root 2 stands in.
    """
    steps = np.diff(values)
    robust = float(np.median(np.abs(steps - np.median(steps)))) * 1.4826 / np.sqrt(2)
    return robust if robust > 0 else float(steps.std()) / np.sqrt(2) or float(np.std(values))


def _lag_one(x: Floats) -> float:
    before, after = x[:-1] - x[:-1].mean(), x[1:] - x[1:].mean()
    scale = float(np.sqrt((before @ before) * (after @ after)))
    return float(before @ after) / scale if scale > 0 else 0.0


def _search(table: Floats, shortest: int, penalty: float | None = None, count: int | None = None) -> list[int]:
    import ruptures  # slow to load and rarely needed

    if len(table) < 2 * shortest:
        return []
    search = ruptures.KernelCPD(kernel="linear", min_size=shortest, jump=1).fit(table)
    found = search.predict(pen=penalty) if count is None else search.predict(n_bkps=count) if count else [len(table)]
    return [int(end) for end in found[:-1]]


@dataclass(frozen=True)
class Chart:
    """An EWMA chart: the first `in_control` values give mean and SD, `weight` the newest value's share, `width` the
    limits in SDs of the average."""

    in_control: int = 28
    weight: float = 0.2
    width: float = 2.962


def ewma(values: Floats, chart: Chart, start: tuple[float, float] | None = None) -> pd.DataFrame:
    """Follow values with an exponentially weighted average: average, low, high, in_control, alarm (-1, 0, 1) per value.

    `start` gives mean and SD instead of the in-control phase. A missing value leaves the average as it was and is never
    an alarm; nor is anything inside the in-control phase. Roberts (1959), Technometrics 1, 239-250.
    """
    given = np.isfinite(values)
    turn = np.cumsum(given)
    early = np.zeros(len(values), dtype=bool) if start else turn <= chart.in_control
    centre, sd = start or _in_control(values[given & early])
    average = _averaged(np.where(given, values, np.nan), centre, chart.weight)
    keep = (1 - chart.weight) ** (2 * np.maximum(turn, 1))
    spread = chart.width * sd * np.sqrt(chart.weight / (2 - chart.weight) * (1 - keep))
    low, high = centre - spread, centre + spread
    alarm = np.where(given & ~early, (average > high).astype(int) - (average < low).astype(int), 0)
    return pd.DataFrame({"average": average, "low": low, "high": high, "in_control": early, "alarm": alarm})


def _in_control(values: Floats) -> tuple[float, float]:
    if len(values) < FEWEST or np.ptp(values) == 0:
        return np.nan, np.nan
    return float(values.mean()), float(values.std(ddof=1))


def _averaged(values: Floats, centre: float, weight: float) -> Floats:
    """z_t = weight x_t + (1 - weight) z_{t-1} from `centre`, in closed form over the values that are there."""
    given = np.isfinite(values)
    seen = np.concatenate([[centre], values[given]])
    averaged = pd.Series(seen).ewm(alpha=weight, adjust=False).mean().to_numpy()
    return np.asarray(averaged[np.cumsum(given)], dtype=float)


def day_means(series: Series, item: str) -> pd.DataFrame:
    """Mean of an item per day of one person: date (ISO), mean, n; days without an answer have mean NaN and n 0."""
    date = series.rows["date"]
    known = date.notna()
    days: Integers = date[known].to_numpy().astype(np.int64)
    if not len(days):
        return pd.DataFrame({"date": [], "mean": [], "n": []})
    first = int(days.min())
    values = series.values.loc[known, item].to_numpy(dtype=float)
    n = np.bincount(days - first, weights=~np.isnan(values))
    total = np.bincount(days - first, weights=np.nan_to_num(values))
    dates = (pd.Timestamp(0) + pd.to_timedelta(np.arange(first, first + len(n)), unit="D")).strftime("%Y-%m-%d")
    mean = np.where(n > 0, total / np.maximum(n, 1), np.nan)
    return pd.DataFrame({"date": dates, "mean": mean, "n": n.astype(int)})


def caution() -> Words:
    """The sentence that stands beside every alarm."""
    return say("changes", "Weak evidence: in a study of depression such alarms came before 68 of 100 relapses, and "
                          "also in 26 of 100 people who stayed well.")  # fmt: skip


def in_words(chart: Chart, days: int, direction: int) -> Words:
    """Say what an alarm means: the average of `days` days beyond the limits from the in-control phase."""
    if direction > 0:
        return say("changes", "The average of the last days is higher than in the first {first} days would be "
                              "expected by chance (day {days}).", first=chart.in_control, days=days)  # fmt: skip
    return say("changes", "The average of the last days is lower than in the first {first} days would be "
                          "expected by chance (day {days}).", first=chart.in_control, days=days)  # fmt: skip
