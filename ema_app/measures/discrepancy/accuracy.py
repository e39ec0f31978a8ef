"""Guesses of what another feels, beside what they say they feel, and beside one's own feeling."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures.discrepancy.blocks import Codes, Estimate, Floats, mean_by_days
from ema_app.measures.discrepancy.decomposition import judgment, tracking
from ema_app.measures.discrepancy.pairs import Pairing, columns_of, pair
from ema_app.measures.discrepancy.ratings import guesses, self_ratings, told_feelings
from ema_app.measures.discrepancy.sharing import codes, matched
from ema_app.measures.discrepancy.summary import LEAST_BIAS, LEAST_TRACKING
from ema_app.measures.once import once
from ema_app.measures.result import Measure
from ema_app.measures.series import Dataset, Series, read

FORCES = ("guess_level", "guess_force", "guess_own_force")


@once
def guess_pairs(dataset: Dataset, series: Series) -> Pairing:
    """Pair `guess.<emotion>` (columns `self`) with the other's `other.<emotion>` (`observed`): discrepancy = guess -
    told. `own` is one's own `self.<emotion>` of the same moment, where rated. The moment of a guess is the event's."""
    guessed, own = columns_of(guesses(dataset, series)), similarity_pairs(dataset, series).pairs
    names = ("person", "entry_id", "emotion")
    place = matched([guessed[name] for name in names], [own[name].to_numpy() for name in names])
    guessed["own"] = np.append(own["observed"].to_numpy(dtype=float), np.nan)[place]
    return pair(guessed, told_feelings(dataset, series))


@once
def similarity_pairs(dataset: Dataset, series: Series) -> Pairing:
    """Pair each guess (`self`) with one's own feeling of the same emotion at the nearest moment (`observed`)."""
    guessed, own = columns_of(guesses(dataset, series)), columns_of(self_ratings(dataset, series))
    del guessed["whom"]
    own["observation_id"] = own["entry_id"]
    nothing = np.full(len(own["at"]), None, dtype=object)
    own |= dict.fromkeys(("blind", "channel", "disclosed", "own"), nothing)
    return pair(guessed, own | {"observer_id": np.full(len(nothing), "self", dtype=object)})


def accuracy_measures(dataset: Dataset, series: Series | None = None) -> list[Measure]:
    """Give per emotion and over all (item ''), per person guessed at and over all of them:

    `empathic_accuracy` (within-person r of guess and told feeling), `empathic_bias` (mean of guess - told),
    `guess_level`, `guess_force`, `guess_own_force` (regression of the guess on the told and one's own feeling), and
    `assumed_similarity` (r of guess and own feeling).
    """
    series = read(dataset) if series is None else series
    told, own = guess_pairs(dataset, series), similarity_pairs(dataset, series)
    found = [measure for part in _parts(told.pairs) for measure in _accuracy(part)]
    found += [_similarity(part) for part in _parts(own.pairs) if part.scope == "all"]
    return found


@dataclass(frozen=True)
class _Part:
    """Pairs of one emotion ('' = every one) and scope: both sides, one's own feeling, day, and group (one person
    guessed at and one emotion)."""

    scope: str
    item: str
    guess: Floats
    other: Floats
    own: Floats
    day: Codes
    group: Codes

    def where(self, kept: npt.NDArray[np.bool_]) -> _Part:
        columns = (self.guess, self.other, self.own, self.day, self.group)
        return _Part(self.scope, self.item, *(column[kept] for column in columns))  # type: ignore[arg-type]


def _parts(pairs: pd.DataFrame) -> Iterator[_Part]:
    """Cut the pairs by emotion and observer."""
    numbers = [pairs[name].to_numpy(dtype=float) for name in ("self", "observed", "own")]
    emotion, observer, item = (pairs[name].to_numpy(dtype=object) for name in ("emotion", "observer_id", "self_item"))
    by = (["person", "date"], ["person", "observer_id", "emotion"])
    whole = _Part("all", "", *numbers, *(codes([pairs[name] for name in names]) for names in by))
    for one in [*sorted(set(emotion)), ""] if len(pairs) else []:
        here = emotion == one if one else np.ones(len(pairs), dtype=bool)
        part = replace(whole, item=";".join(sorted(set(item[here]))) if one else "")
        yield part.where(here)
        for who in sorted(set(observer[here])):
            yield replace(part, scope=f"observer:{who}").where(here & (observer == who))


def _accuracy(part: _Part) -> list[Measure]:
    n = len(part.guess)
    bias = mean_by_days(part.guess - part.other, part.day) if n >= LEAST_BIAS else _few(LEAST_BIAS - n)
    estimates = [("empathic_accuracy", _tracking(part), "r"), ("empathic_bias", bias, "points")]
    if part.item:
        estimates += zip(FORCES, _forces(part), ("points", *["points per point"] * 2), strict=True)
    return [_measure(name, estimate, part, unit) for name, estimate, unit in estimates]


def _tracking(part: _Part) -> Estimate:
    n = len(part.guess)
    return tracking(part.guess, part.other, part.day, part.group) if n >= LEAST_TRACKING else _few(LEAST_TRACKING - n)


def _forces(part: _Part) -> list[Estimate]:
    """Regress guesses on told feelings, and on one's own feeling where at least 20 pairs have it."""
    known = np.isfinite(part.own)
    enough = known.sum() >= LEAST_TRACKING
    if not enough and len(part.guess) < LEAST_TRACKING:
        return [_few(LEAST_TRACKING - len(part.guess))] * 3
    used = part.where(known) if enough else part
    fit = judgment(used.guess, used.other, used.own if enough else None, used.day)
    return [replace(one, n=len(used.guess)) for one in (fit.level, fit.criterion, fit.own)]


def _similarity(part: _Part) -> Measure:
    return _measure("assumed_similarity", _tracking(part), part, "r")


def _few(more: int) -> Estimate:
    return Estimate(None, why=f"{more} more pairs are needed")


def _measure(name: str, estimate: Estimate, part: _Part, unit: str) -> Measure:
    n = len(part.guess) if estimate.n is None else estimate.n
    return Measure.of(name, estimate.value, n, low=estimate.low, high=estimate.high, note=estimate.why,
                      scope=part.scope, item=part.item, unit=unit)  # fmt: skip
