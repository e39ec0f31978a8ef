"""Self-rated arousal beside the body: moving together, and how late; no levels. The body shows arousal, no emotion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures.clock import NO_TIME, microseconds, offset_minutes
from ema_app.measures.discrepancy.blocks import Codes, Estimate, Floats, flat
from ema_app.measures.discrepancy.decomposition import tracking
from ema_app.measures.discrepancy.pairing import Side, match
from ema_app.measures.discrepancy.pairs import Pairing, columns_of, pair
from ema_app.measures.discrepancy.ratings import OBSERVED_COLUMNS, self_ratings
from ema_app.measures.discrepancy.sharing import codes, matched, turn
from ema_app.measures.discrepancy.summary import LEAST_TRACKING
from ema_app.measures.entries import Columns
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
    """One channel as standard scores about the person's usual value at that time of day: the columns of `windows`;
    empty with the reason in `why`."""

    columns: Columns
    why: str = ""

    @cached_property
    def windows(self) -> pd.DataFrame:
        """The windows in the shape of `observed_ratings` (emotion `arousal`, observer `body:<channel>`)."""
        return pd.DataFrame(self.columns)


@once
def body_series(dataset: Dataset, _series: Series, channel: str) -> BodySeries:
    """Give a body channel with the usual course of the day taken out (24 h and 12 h waves, least squares).

    Heart rate is additional heart rate: movement (channel `activity`, same start) is taken out too, and windows without
    it are left out. The moment of a window is its middle.
    """
    rows = _clean(_of_channel(dataset["body"], channel))
    if channel == "hr":
        rows["activity"] = _at_same_start(rows, _of_channel(dataset["body"], "activity"))
        moving = ~np.isnan(rows["activity"])
        if len(moving) and not moving.any():
            return BodySeries(_shaped(rows, moving, channel), NO_MOVEMENT)
        rows = {name: column[moving] for name, column in rows.items()}
    score, known = _standard(rows)
    rows["value"] = score
    why = "" if known.any() else f"needs {LEAST_WINDOWS} windows that differ"
    return BodySeries(_shaped(rows, known, channel), why)


@once
def arousal(dataset: Dataset, series: Series) -> pd.DataFrame:
    """Give self-rated arousal in the shape of `self_ratings`, as standard scores about the usual course of the day."""
    every = columns_of(self_ratings(dataset, series))
    here = (every["emotion"] == "arousal") & (every["at"] != NO_TIME)
    own = {name: column[here] for name, column in every.items()}
    own["value"], known = _standard(own)
    return pd.DataFrame({name: column[known] for name, column in own.items()})


@dataclass(frozen=True)
class Sides:
    """Arousal and one body channel, ready to be matched at any lag: `felt` and `seen` are their values, `at` and `date`
    those of arousal."""

    own: Side
    body: Side
    felt: Floats
    seen: Floats
    at: Codes
    date: Floats


def sides(own: pd.DataFrame, body: BodySeries) -> Sides:
    """Lay arousal and a body channel side by side."""
    split, felt, seen = len(own), columns_of(own), body.columns
    person = codes([np.concatenate([felt["person"], seen["person"]])])
    left = Side(person[:split], felt["at"], turn(felt["entry_id"].astype(object)))
    right = Side(person[split:], seen["at"], turn(seen["observation_id"].astype(object)))
    return Sides(left, right, felt["value"], seen["value"], felt["at"], felt["date"])


def together_at(both: Sides, lag_minutes: float = 0.0) -> tuple[Codes, Codes]:
    """Give the rows of arousal and of the body `lag_minutes` after each, one to one, within 15 minutes."""
    found = match(both.own, replace(both.body, at=both.body.at - int(lag_minutes * 60e6)), TOLERANCE_MINUTES)
    return found.left, found.right


def body_pairs(own: pd.DataFrame, body: BodySeries, lag_minutes: float = 0.0) -> Pairing:
    """Pair arousal with the body `lag_minutes` after each moment, one to one, within 15 minutes."""
    moved = body.columns["at"] - int(lag_minutes * 60e6)
    return pair(own, body.columns | {"at": moved}, TOLERANCE_MINUTES)


def body_measures(dataset: Dataset, series: Series | None = None) -> list[Measure]:
    """Give `body_tracking` (r of arousal and body, both about their usual day) per channel at every lag of `LAGS`.

    Scope `lag:<minutes>`, item the channel. No bias, no limits, no concordance: standard scores have no level. Heights
    at several lags are shown together; the largest of them is not a finding by itself.
    """
    series = read(dataset) if series is None else series
    own = arousal(dataset, series)
    present = set(pd.unique(dataset["body"]["channel"].to_numpy(dtype=object)))
    return [m for channel in CHANNELS if channel in present
            for m in _channel(own, channel, body_series(dataset, series, channel))]  # fmt: skip


def _channel(own: pd.DataFrame, channel: str, body: BodySeries) -> Iterator[Measure]:
    both, day = sides(own, body), codes([own["person"], own["date"]])
    for lag in LAGS:
        left, right = together_at(both, lag)
        estimate, n = Estimate(None, why=body.why), len(left)
        if not body.why:
            estimate = _together(both.felt[left], both.seen[right], day[left], both.own.group[left])
        yield Measure.of(
            "body_tracking", estimate.value, n, item=channel, scope=f"lag:{lag}", low=estimate.low,
            high=estimate.high, missing=len(own) - n, unit="r", note=estimate.why,
        )  # fmt: skip


def _together(felt: Floats, seen: Floats, day: Codes, person: Codes) -> Estimate:
    if len(felt) < LEAST_TRACKING:
        return Estimate(None, why=f"{LEAST_TRACKING - len(felt)} more pairs are needed")
    return tracking(felt, seen, day, person)


def _of_channel(body: pd.DataFrame, channel: str) -> Columns:
    """Give the columns of one channel of the body table."""
    here = np.flatnonzero(body["channel"].to_numpy() == channel)
    rows = {name: body[name].to_numpy()[here] for name in ("start_at", "end_at", "mean", "artefact_share")}
    person = body["person"].to_numpy()[here] if "person" in body else np.full(len(here), "", dtype=object)
    return rows | {"person": person}


def _at_same_start(rows: Columns, others: Columns) -> Floats:
    """Give the mean of the (first) window among `others` with the same person and start; NaN where there is none."""
    place = matched(*([table[name][:: step].astype(object) for name in ("person", "start_at")]
                      for table, step in ((rows, 1), (others, -1))))  # fmt: skip
    mean = np.asarray(pd.to_numeric(others["mean"][::-1], errors="coerce"), dtype=float)
    there: Floats = np.append(mean, np.nan)[place]
    return there


def _clean(rows: Columns) -> Columns:
    """Keep windows with a mean, a time and few artefacts; give person, start_at, `value`, `at` (middle, microseconds)
    and local `hour`."""
    value, noise = (np.asarray(pd.to_numeric(rows[name], errors="coerce"), dtype=float)
                    for name in ("mean", "artefact_share"))  # fmt: skip
    start, end = (microseconds(rows[name]) for name in ("start_at", "end_at"))
    middle = start + (np.where(end == NO_TIME, start, end) - start) // 2
    minute = (start // 60_000_000 + offset_minutes(rows["start_at"])) % 1440
    good = np.isfinite(value) & (start != NO_TIME) & ~(noise > WORST_ARTEFACTS)
    made = {"value": value, "at": middle, "hour": minute // 60 + minute % 60 / 60}
    return {name: column[good] for name, column in (rows | made).items()}


def _standard(rows: Columns) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Take the usual course of each person's day (and movement, if given) out of `value`; also say of which rows
    something is left."""
    found = np.full(len(rows["value"]), np.nan)
    person = codes([rows["person"]])
    for one in range(int(person.max(initial=-1)) + 1):
        here = np.flatnonzero(person == one)
        left = _about_usual({name: column[here] for name, column in rows.items()})
        if left is not None:
            found[here] = left
    return found, ~np.isnan(found)


def _about_usual(rows: Columns) -> Floats | None:
    """Give one person's values about the usual course of the day as standard scores; None where nothing is left."""
    value = np.asarray(rows["value"], dtype=float)
    if len(value) < LEAST_WINDOWS or flat(value):
        return None
    turn = 2 * np.pi * rows["hour"].astype(float) / 24
    columns = [np.ones_like(turn), np.cos(turn), np.sin(turn), np.cos(2 * turn), np.sin(2 * turn)]
    if "activity" in rows:
        columns.append(rows["activity"])
    design: Floats = np.stack(columns, axis=1)
    left: Floats = value - design @ np.linalg.lstsq(design, value, rcond=None)[0]
    return None if flat(left + np.abs(value).max()) else left / left.std(ddof=1)


def _shaped(rows: Columns, here: npt.NDArray[np.bool_], channel: str) -> Columns:
    """Give the windows meant as columns in the shape of `observed_ratings`."""
    said = {"emotion": "arousal", "observer_id": f"body:{channel}", "item_id": channel}
    made = {name: rows[name][here] for name in ("person", "value", "at")} | {"observation_id": rows["start_at"][here]}
    nothing = np.full(int(here.sum()), np.nan)
    made |= {name: np.full(len(nothing), text, dtype=object) for name, text in said.items()}
    made["rescaled"] = np.zeros(len(nothing), dtype=bool)
    return {name: made.get(name, nothing) for name in OBSERVED_COLUMNS}
