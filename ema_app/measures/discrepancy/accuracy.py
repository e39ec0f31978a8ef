"""Guesses of what another feels, beside what they say they feel, and beside one's own feeling."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ema_app.measures.discrepancy.blocks import Codes, Estimate, Floats, mean_by_days
from ema_app.measures.discrepancy.decomposition import judgment, tracking
from ema_app.measures.discrepancy.pairs import Pairing, pair
from ema_app.measures.discrepancy.ratings import guesses, self_ratings, told_feelings
from ema_app.measures.discrepancy.summary import LEAST_BIAS, LEAST_TRACKING
from ema_app.measures.once import once
from ema_app.measures.result import Measure
from ema_app.measures.series import Dataset, Series, read

FORCES = ("guess_level", "guess_force", "guess_own_force")


@once
def guess_pairs(dataset: Dataset, series: Series) -> Pairing:
    """Pair `guess.<emotion>` (columns `self`) with the other's `other.<emotion>` (`observed`): discrepancy = guess -
    told. `own` is one's own `self.<emotion>` of the same moment, where rated. The moment of a guess is the event's."""
    found = pair(guesses(dataset, series), told_feelings(dataset, series))
    own = similarity_pairs(dataset, series).pairs.set_index(["person", "entry_id", "emotion"])["observed"]
    keys = pd.MultiIndex.from_frame(found.pairs[["person", "entry_id", "emotion"]])
    return Pairing(found.pairs.assign(own=own.reindex(keys).to_numpy()), found.both)


@once
def similarity_pairs(dataset: Dataset, series: Series) -> Pairing:
    """Pair each guess (`self`) with one's own feeling of the same emotion at the nearest moment (`observed`)."""
    own = self_ratings(dataset, series).rename(columns={"entry_id": "observation_id"})
    blank = dict.fromkeys(("blind", "channel", "disclosed", "own"))
    return pair(guesses(dataset, series).drop(columns="whom"), own.assign(observer_id="self", **blank))


def accuracy_measures(dataset: Dataset, series: Series | None = None) -> list[Measure]:
    """Give per emotion and over all (item ''), per person guessed at and over all of them:

    `empathic_accuracy` (within-person r of guess and told feeling), `empathic_bias` (mean of guess - told),
    `guess_level`, `guess_force`, `guess_own_force` (regression of the guess on the told and one's own feeling), and
    `assumed_similarity` (r of guess and own feeling).
    """
    series = read(dataset) if series is None else series
    told, own = guess_pairs(dataset, series), similarity_pairs(dataset, series)
    found = [m for scope, item, part in _parts(told.pairs) for m in _accuracy(scope, item, part)]
    found += [_similarity(item, part) for scope, item, part in _parts(own.pairs) if scope == "all"]
    return found


def _parts(pairs: pd.DataFrame) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Cut the pairs by emotion and observer: scope, item ('' = every emotion), rows."""
    for emotion in [*sorted(pairs["emotion"].unique()), ""] if len(pairs) else []:
        part = pairs if emotion == "" else pairs[pairs["emotion"] == emotion]
        item = ";".join(sorted(part["self_item"].unique())) if emotion else ""
        yield "all", item, part
        for observer in sorted(part["observer_id"].unique()):
            yield f"observer:{observer}", item, part[part["observer_id"] == observer]


def _accuracy(scope: str, item: str, part: pd.DataFrame) -> list[Measure]:
    guess, told, day, group = _columns(part)
    n = len(part)
    bias = mean_by_days(guess - told, day) if n >= LEAST_BIAS else _few(LEAST_BIAS - n)
    track = tracking(guess, told, day, group) if n >= LEAST_TRACKING else _few(LEAST_TRACKING - n)
    estimates = [("empathic_accuracy", track, "r"), ("empathic_bias", bias, "points")]
    if item:
        estimates += zip(FORCES, _forces(part, day), ("points", *["points per point"] * 2), strict=True)
    return [_measure(name, estimate, n, scope=scope, item=item, unit=unit) for name, estimate, unit in estimates]


def _forces(part: pd.DataFrame, day: Codes) -> list[Estimate]:
    """Regress guesses on told feelings, and on one's own feeling where at least 20 pairs have it."""
    own = part["own"].to_numpy(dtype=float)
    known = np.isfinite(own)
    enough = known.sum() >= LEAST_TRACKING
    use = known if enough else np.ones(len(part), dtype=bool)
    if use.sum() < LEAST_TRACKING:
        return [_few(LEAST_TRACKING - len(part))] * 3
    guess, told, _, _ = _columns(part[use])
    fit = judgment(guess, told, own[use] if enough else None, day[use])
    return [fit.level, fit.criterion, fit.own]


def _similarity(item: str, part: pd.DataFrame) -> Measure:
    guess, own, day, group = _columns(part)
    few = LEAST_TRACKING - len(part)
    estimate = _few(few) if few > 0 else tracking(guess, own, day, group)
    return _measure("assumed_similarity", estimate, len(part), scope="all", item=item, unit="r")


def _columns(part: pd.DataFrame) -> tuple[Floats, Floats, Codes, Codes]:
    """Give both sides, the day and the group (one person guessed at and one emotion) of each pair."""
    sides = [part[name].to_numpy(dtype=float) for name in ("self", "observed")]
    day = part.groupby(["person", "date"]).ngroup().to_numpy().astype(np.int64)
    group = part.groupby(["person", "observer_id", "emotion"]).ngroup().to_numpy().astype(np.int64)
    return sides[0], sides[1], day, group


def _few(more: int) -> Estimate:
    return Estimate(None, why=f"{more} more pairs are needed")


def _measure(name: str, estimate: Estimate, n: int, **rest: str) -> Measure:
    return Measure.of(name, estimate.value, n, low=estimate.low, high=estimate.high, note=estimate.why, **rest)
