"""From a series to what the switch model reads: arousal, company and the items of both modes, prompt by prompt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.core.roles import AROUSAL, AUTOMATIC, CONTROLLED
from ema_app.core.words import Words, say
from ema_app.measures.clock import NO_TIME
from ema_app.measures.series import ALONE, Series
from ema_app.measures.switch import Moments

LEAST_GAP_HOURS = 1 / 3600
"""Two moments of a day lie at least a second apart: the model divides a day into gaps."""


@dataclass(frozen=True)
class Laid:
    """The moments of a series, and for each its position in the rows of the series."""

    moments: Moments
    positions: npt.NDArray[np.int64]


def absent(series: Series) -> Words | None:
    """Say which role the model needs and does not find; None where all are there."""
    if not series.of_role(AROUSAL):
        return say("switch", "No item has the role self.arousal, so there is nothing to set the mode against.")
    if not series.of_role(CONTROLLED) or not series.of_role(AUTOMATIC):
        return say("switch", "The model needs items of both modes (roles mode.controlled.* and mode.automatic.*).")
    return None


def lay_out(series: Series) -> Laid:
    """Give the moments of one person: planned prompts (missed ones without values) and self-started check-ins, by day.

    A missed prompt takes part if other prompts of its form were answered so: an evening's form may not ask. Values are
    brought to 0-100 by the bounds of their items. A moment whose time is not known is left out.
    """
    arousal = _on_hundred(series, series.of_role(AROUSAL)[:1])[:, 0]
    controlled, automatic = series.of_role(CONTROLLED), series.of_role(AUTOMATIC)
    items = _on_hundred(series, [*controlled, *automatic])
    answered = np.isfinite(arousal) & np.isfinite(items).any(axis=1)
    day, hour = _time(series.rows)
    planned = series.rows["number"].notna().to_numpy()
    asks = series.rows["form"].isin(set(series.rows["form"][answered])).to_numpy()
    missed = planned & asks & series.rows["entry_id"].isna().to_numpy()
    kept = np.flatnonzero((answered | missed) & np.isfinite(hour))
    kept = kept[np.lexsort((hour[kept], day[kept]))]
    names, company = _company(series.rows["relationship"].iloc[kept], answered[kept])
    blank = ~answered[kept]
    arousal, items = arousal[kept], items[kept]
    arousal[blank], items[blank] = np.nan, np.nan
    told = np.array([True] * len(controlled) + [False] * len(automatic))
    moments = Moments(day[kept], _apart(day[kept], hour[kept]), arousal, company, names, items, told)
    return Laid(moments, kept)


def _on_hundred(series: Series, columns: list[str]) -> npt.NDArray[np.float64]:
    low, high = (np.nan_to_num(bound, nan=end) for bound, end in zip(series.bounds(columns), (0.0, 100.0), strict=True))
    width = np.where(high > low, high - low, 100.0)
    scaled: npt.NDArray[np.float64] = (series.table(columns) - low) / width * 100.0
    return scaled


def _time(rows: pd.DataFrame) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    date = rows["date"].to_numpy(dtype=float)
    micros = rows["at"].to_numpy(dtype="M8[us]").view(np.int64)
    at = np.where(micros == NO_TIME, np.nan, micros / 1e6) / 3600
    known = np.isfinite(date)
    day = np.where(known, date, 0).astype(np.int64)
    midnight = np.zeros(len(rows))
    if known.any():
        local = rows["hour"].to_numpy(dtype=float)
        timed = np.flatnonzero(np.isfinite(at - local))
        days, first = np.unique(day[timed], return_index=True)
        midnight = np.append((at - local)[timed[first]], np.nan)[_place(days, day)]
    return day, np.where(known, at - midnight, np.nan)


def _place(days: npt.NDArray[np.int64], day: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Give the place of each day among rising ones; the place after the last where it is not there."""
    place = np.searchsorted(days, day)
    return np.where(np.append(days, -1)[place] == day, place, len(days))


def _company(
    relationship: pd.Series, answered: npt.NDArray[np.bool_]
) -> tuple[tuple[str, ...], npt.NDArray[np.int64]]:
    texts = relationship.fillna(ALONE).astype(str).to_numpy()
    names = tuple(dict.fromkeys(texts[answered]))
    places = {name: k for k, name in enumerate(names)}
    found = [places[text] if there else -1 for text, there in zip(texts, answered, strict=True)]
    return names, np.array(found, dtype=np.int64)


def _apart(day: npt.NDArray[np.int64], hour: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Move moments of the same second a second apart, in order."""
    apart = hour.copy()
    for k in np.flatnonzero((np.diff(day) == 0) & (np.diff(hour) < LEAST_GAP_HOURS)):
        apart[k + 1] = max(apart[k + 1], apart[k] + LEAST_GAP_HOURS)
    return apart
