"""Self-rated arousal beside the body: moving together, and how late; no levels. The body shows arousal, no emotion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ema_app.measures.clock import NO_TIME, moments, offset_minutes
from ema_app.measures.discrepancy.blocks import Codes, Estimate, Floats, flat
from ema_app.measures.discrepancy.decomposition import tracking
from ema_app.measures.discrepancy.pairing import Side, match
from ema_app.measures.discrepancy.pairs import Pairing, pair
from ema_app.measures.discrepancy.ratings import OBSERVED_COLUMNS, self_ratings
from ema_app.measures.discrepancy.sharing import codes, turn
from ema_app.measures.discrepancy.summary import LEAST_TRACKING
from ema_app.measures.once import once
from ema_app.measures.result import Measure
from ema_app.measures.series import Dataset, Series, read

LAGS = (-60, -45, -30, -15, 0, 15, 30, 45, 60)
"""Minutes of the body after (above 0) or before the moment rated."""

TOLERANCE_MINUTES = 15.0
WORST_ARTEFACTS = 0.5
"""Windows with a larger share set aside are left out."""

LEAST_WINDOWS = 30
"""Windows needed before a usual day can be taken out."""

NO_MOVEMENT = "heart rate says nothing of arousal where movement is not known"
CHANNELS = ("hr", "rmssd", "eda")


@dataclass(frozen=True)
class BodySeries:
    """One channel as standard scores about the person's usual value at that time of day: `windows` in the shape of
    `observed_ratings` (emotion `arousal`, observer `body:<channel>`); empty with the reason in `why`."""

    windows: pd.DataFrame
    why: str = ""


@once
def body_series(dataset: Dataset, _series: Series, channel: str) -> BodySeries:
    """Give a body channel with the usual course of the day taken out (24 h and 12 h waves, least squares).

    Heart rate is additional heart rate: movement (channel `activity`, same start) is taken out too, and windows without
    it are left out. The moment of a window is its middle.
    """
    table = dataset["body"]
    table = (table if "person" in table else table.assign(person="")).reset_index(drop=True)
    rows = _clean(table[table["channel"] == channel])
    if channel == "hr":
        rows = rows.assign(activity=_at_same_start(rows, table[table["channel"] == "activity"]))
        if len(rows) and rows["activity"].isna().all():
            return BodySeries(_shaped(rows.iloc[:0], channel), NO_MOVEMENT)
        rows = rows[rows["activity"].notna()]
    scores = [_standard(part) for _, part in rows.groupby("person")]
    kept = [part for part in scores if part is not None]
    if not kept:
        return BodySeries(_shaped(rows.iloc[:0], channel), f"needs {LEAST_WINDOWS} windows that differ")
    return BodySeries(_shaped(pd.concat(kept), channel))


@once
def arousal(dataset: Dataset, series: Series) -> pd.DataFrame:
    """Give self-rated arousal in the shape of `self_ratings`, as standard scores about the usual course of the day."""
    own = self_ratings(dataset, series)
    own = own[(own["emotion"] == "arousal") & (own["at"] != NO_TIME)]
    scores = [_standard(part) for _, part in own.groupby("person")]
    kept = [part for part in scores if part is not None]
    return pd.concat(kept, ignore_index=True) if kept else own.iloc[:0]


def body_pairs(own: pd.DataFrame, body: BodySeries, lag_minutes: float = 0.0) -> Pairing:
    """Pair arousal with the body `lag_minutes` after each moment, one to one, within 15 minutes."""
    moved = body.windows.assign(at=body.windows["at"] - int(lag_minutes * 60e6))
    return pair(own, moved, TOLERANCE_MINUTES)


def body_measures(dataset: Dataset, series: Series | None = None) -> list[Measure]:
    """Give `body_tracking` (r of arousal and body, both about their usual day) per channel at every lag of `LAGS`.

    Scope `lag:<minutes>`, item the channel. No bias, no limits, no concordance: standard scores have no level. Heights
    at several lags are shown together; the largest of them is not a finding by itself.
    """
    series = read(dataset) if series is None else series
    own = arousal(dataset, series)
    present = set(dataset["body"]["channel"].dropna())
    return [m for channel in CHANNELS if channel in present
            for m in _channel(own, channel, body_series(dataset, series, channel))]  # fmt: skip


def _channel(own: pd.DataFrame, channel: str, body: BodySeries) -> Iterator[Measure]:
    person = codes([pd.concat([own["person"], body.windows["person"]], ignore_index=True)])
    left = Side(person[: len(own)], own["at"].to_numpy(dtype=np.int64), turn(own["entry_id"]))
    right = Side(person[len(own) :], body.windows["at"].to_numpy(dtype=np.int64), turn(body.windows["observation_id"]))
    felt, seen = (side["value"].to_numpy(dtype=float) for side in (own, body.windows))
    day = codes([own["person"], own["date"]])
    for lag in LAGS:
        found = match(left, replace(right, at=right.at - int(lag * 60e6)), TOLERANCE_MINUTES)
        estimate, n = Estimate(None, why=body.why), len(found.left)
        if not body.why:
            estimate = _together(felt[found.left], seen[found.right], day[found.left], left.group[found.left])
        yield Measure.of(
            "body_tracking", estimate.value, n, item=channel, scope=f"lag:{lag}", low=estimate.low,
            high=estimate.high, missing=len(own) - n, unit="r", note=estimate.why,
        )  # fmt: skip


def _together(felt: Floats, seen: Floats, day: Codes, person: Codes) -> Estimate:
    if len(felt) < LEAST_TRACKING:
        return Estimate(None, why=f"{LEAST_TRACKING - len(felt)} more pairs are needed")
    return tracking(felt, seen, day, person)


def _at_same_start(rows: pd.DataFrame, others: pd.DataFrame) -> Floats:
    """Give the mean of the (first) window among `others` with the same person and start; NaN where there is none."""
    both = [pd.concat([rows[name], others[name]], ignore_index=True) for name in ("person", "start_at")]
    person, start = (pd.factorize(column)[0].astype(np.int64) for column in both)
    key = np.unique(person * (int(start.max(initial=0)) + 1) + start, return_inverse=True)[1]
    found = np.full(len(key), np.nan)
    found[key[len(rows) :][::-1]] = pd.to_numeric(others["mean"], errors="coerce").to_numpy(dtype=float)[::-1]
    there: Floats = found[key[: len(rows)]]
    return there


def _clean(rows: pd.DataFrame) -> pd.DataFrame:
    """Keep windows with a mean, a time and few artefacts; add `value`, `at` (middle, microseconds) and local `hour`."""
    value = pd.to_numeric(rows["mean"], errors="coerce")
    start, end = moments(rows["start_at"]), moments(rows["end_at"])
    middle = start + (end.where(end.notna(), start) - start) / 2
    at = pd.DatetimeIndex(middle).as_unit("us").asi8.copy()
    minute = (pd.DatetimeIndex(start).as_unit("us").asi8 // 60_000_000 + offset_minutes(rows["start_at"])) % 1440
    noisy = pd.to_numeric(rows["artefact_share"], errors="coerce") > WORST_ARTEFACTS
    good = np.isfinite(value) & start.notna() & ~noisy
    kept: pd.DataFrame = rows.assign(value=value, at=at, hour=minute // 60 + minute % 60 / 60)[good]
    return kept


def _standard(rows: pd.DataFrame) -> pd.DataFrame | None:
    """Take the usual course of one person's day (and movement, if given) out of `value`; None where nothing is left."""
    value = rows["value"].to_numpy(dtype=float)
    if len(rows) < LEAST_WINDOWS or flat(value):
        return None
    turn = 2 * np.pi * rows["hour"].to_numpy(dtype=float) / 24
    columns = [np.ones_like(turn), np.cos(turn), np.sin(turn), np.cos(2 * turn), np.sin(2 * turn)]
    if "activity" in rows:
        columns.append(rows["activity"].to_numpy(dtype=float))
    design: Floats = np.stack(columns, axis=1)
    left = value - design @ np.linalg.lstsq(design, value, rcond=None)[0]
    return None if flat(left + np.abs(value).max()) else rows.assign(value=left / left.std(ddof=1))


def _shaped(rows: pd.DataFrame, channel: str) -> pd.DataFrame:
    named = rows.assign(
        emotion="arousal", observer_id=f"body:{channel}", item_id=channel, observation_id=rows["start_at"],
        rescaled=False, first=np.nan, second=np.nan,
    )  # fmt: skip
    return named.reindex(columns=list(OBSERVED_COLUMNS)).reset_index(drop=True)
