"""Statements on memory of the day, on reading others, and on what comes first over months."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.core.words import say
from ema_app.measures.clock import HOUR
from ema_app.measures.discrepancy.accuracy import guess_pairs
from ema_app.measures.discrepancy.blocks import mean_by_days
from ema_app.measures.discrepancy.pairs import paired
from ema_app.measures.discrepancy.ratings import self_ratings
from ema_app.measures.discrepancy.summary import LEAST_BIAS
from ema_app.measures.predictions.ground import Ground
from ema_app.measures.predictions.mentalizing import NO_SWITCH
from ema_app.measures.predictions.statement import Claim, Finding, Statement, absent, slope, statement, together
from ema_app.measures.recall import hard_days, recalled_days

RECALL = Claim("recall_bias", say(
    "predictions", "In the evening, the hard part of the day is remembered as harder than it was logged"),
    "points")  # fmt: skip
RECALL_NEED = Claim("recall_bias_attachment", say(
    "predictions", "This is more so on days of strong need for someone"), "r")  # fmt: skip
HOSTILE = Claim("hostile_reading", say(
    "predictions", "Others are taken to be angrier or more disappointed than they say they are"), "points")  # fmt: skip
NEARER = Claim("guess_by_mode", say(
    "predictions", "Guesses of what others feel are further off in the automatic mode"), "r")  # fmt: skip
CONTAGION = Claim("contagion", say(
    "predictions", "One's own feeling moves towards the feeling of the other"), "points per point")  # fmt: skip
MONTHS = Claim("mentalizing_first", say(
    "predictions", "A month of more automatic mentalizing comes before a month of feeling worse"), "r")  # fmt: skip

Floats = npt.NDArray[np.float64]
Columns = Mapping[str, npt.NDArray[Any]]

HOSTILE_FEELINGS = ("anger", "disappointment", "disgust", "contempt")
LEAST_DAYS = 5
LEAST_MONTHS = 8
LEAST_IN_MONTH = 10


def minds(ground: Ground) -> Iterator[Statement]:
    """Give the statements on memory, on other minds, and on months."""
    days = hard_days(recalled_days(ground.dataset, ground.series))
    yield statement(RECALL, _recall(days))
    yield statement(RECALL_NEED, _recall_need(ground, days))
    guesses = guess_pairs(ground.dataset, ground.series).pairs
    yield statement(HOSTILE, _hostile(guesses))
    yield statement(NEARER, _nearer(ground, guesses))
    yield statement(CONTAGION, _contagion(ground))
    yield statement(MONTHS, _months(ground))


def _recall(days: pd.DataFrame) -> Finding:
    if len(days) < LEAST_DAYS:
        return absent(f"needs recall.* in the evening: {LEAST_DAYS - len(days)} more days", len(days))
    return Finding(mean_by_days(days["bias"].to_numpy(dtype=float), np.arange(len(days))), len(days))


def _recall_need(ground: Ground, days: pd.DataFrame) -> Finding:
    by_date, date = ground.means("need", "date"), days["date"].to_numpy(dtype=float)
    need = np.array([by_date.get(one, np.nan) for one in date.tolist()], dtype=float)
    if np.isnan(need).all():
        return absent("needs recall.* in the evening and attachment.activation by day")
    return together(days["bias"].to_numpy(dtype=float), need, date)


def _hostile(guesses: pd.DataFrame) -> Finding:
    hostile = np.flatnonzero(np.isin(guesses["emotion"].to_numpy(dtype=object), HOSTILE_FEELINGS))
    if len(hostile) < LEAST_BIAS:
        more = LEAST_BIAS - len(hostile)
        return absent(f"needs guess.anger (or the like) beside other.anger: {more} more pairs", len(hostile))
    day = np.unique(guesses["date"].to_numpy()[hostile], return_inverse=True)[1].astype(np.int64)
    return Finding(mean_by_days(guesses["discrepancy"].to_numpy(dtype=float)[hostile], day), len(hostile))


def _nearer(ground: Ground, guesses: pd.DataFrame) -> Finding:
    if not np.isfinite(ground.column("automatic")).any():
        return absent(NO_SWITCH)
    mode = ground.near("automatic", guesses["at"].to_numpy(dtype=np.int64))
    gap = guesses["discrepancy"].abs().to_numpy(dtype=float)
    return together(gap, mode, guesses["date"].to_numpy(dtype=float))


def _contagion(ground: Ground) -> Finding:
    """Regress one's next feeling on the observer's own, one's present feeling held equal; about each emotion's mean."""
    pairs = paired(ground.dataset, ground.series).pairs
    own = self_ratings(ground.dataset, ground.series)
    here, there = (np.flatnonzero(table[name].notna().to_numpy()) for table, name in ((pairs, "own"), (own, "date")))
    if not len(here):
        return absent("needs what observers felt themselves (observer.*)")
    met, felt = (table["emotion"].to_numpy(dtype=object)[rows] for table, rows in ((pairs, here), (own, there)))
    seen = {name: pairs[name].to_numpy()[here] for name in ("at", "date", "self", "own")}
    rated = {name: own[name].to_numpy()[there] for name in ("at", "date", "value")}
    parts = [_followed(_some(rated, felt == one), _some(seen, met == one)) for one in sorted(set(met))]
    later, now, other, date = np.concatenate(parts, axis=1)
    return slope(later, other, now, date)


def _some(columns: Columns, here: npt.NDArray[np.bool_]) -> Columns:
    """Give the rows that are meant, in time order."""
    rows = np.flatnonzero(here)
    rows = rows[np.argsort(columns["at"][rows], kind="stable")]
    return {name: column[rows] for name, column in columns.items()}


def _followed(own: Columns, part: Columns) -> Floats:
    """Find one's next rating of an emotion on the same day: it, the one before, and the other's (each about its mean),
    and the date."""
    at, now = own["at"], part["at"]
    place = np.searchsorted(at, now, side="right")
    good = place < at.size
    place = np.minimum(place, at.size - 1)
    good &= (at[place] - now <= 8 * HOUR) & (own["date"][place] == part["date"])
    values = np.stack([own["value"][place], part["self"], part["own"]]).astype(float)[:, good]
    if values.shape[1]:
        values -= values.mean(axis=1, keepdims=True)
    return np.concatenate([values, part["date"][None, good].astype(float)])


def _months(ground: Ground) -> Finding:
    """Correlate change in the share of automatic mode with the next month's change in displeasure."""
    if not np.isfinite(ground.column("automatic")).any():
        return absent(NO_SWITCH)
    mode, feeling, date = (ground.column(name) for name in ("automatic", "displeasure", "date"))
    known = np.isfinite(mode) & np.isfinite(feeling)
    month = date[known].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    index, place, size = np.unique(month, return_inverse=True, return_counts=True)
    full = size >= LEAST_IN_MONTH
    automatic, worse = (np.diff((np.bincount(place, column[known]) / size)[full]) for column in (mode, feeling))
    index = index[full]
    joined = (np.diff(index)[:-1] == 1) & (np.diff(index)[1:] == 1) if index.size > 2 else np.empty(0, dtype=bool)
    turn = np.arange(joined.size, dtype=float)[joined]
    return together(automatic[:-1][joined] if joined.size else turn, worse[1:][joined] if joined.size else turn, turn,
                    LEAST_MONTHS)  # fmt: skip
