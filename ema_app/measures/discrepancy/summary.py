"""Pairs in numbers: per emotion and observer, and over all of them, every measure with its n and its interval."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures.discrepancy.agreement import absolute_gap, concordance, limits, shuffled_gap, spread
from ema_app.measures.discrepancy.blocks import Codes, Estimate, Floats, mean_by_days
from ema_app.measures.discrepancy.decomposition import judgment, scatter_ratio, tracking
from ema_app.measures.discrepancy.reliability import Reliabilities, of_difference, of_two_halves
from ema_app.measures.discrepancy.sharing import codes
from ema_app.measures.result import Measure

LEAST_BIAS = 10
"""Pairs needed before a mean difference is said."""

LEAST_TRACKING = 20
"""Pairs needed before anything is said about moving together."""

DIMENSIONS = frozenset({"valence", "arousal", "calmness", "energy"})
"""What is rated besides emotions; left out where all emotions are taken together."""

CRITERIA = ("self", "observed")
"""Which side may be the criterion of the regression of judgments."""

UNITS = {"tracking": "r", "scatter_ratio": "ratio", "ccc": "ccc", "difference_reliability": "share",
         "criterion_force": "points per point", "own_feeling_force": "points per point"}  # fmt: skip
ABOUT_MOVING = ("tracking", "scatter_ratio", "ccc", "criterion_level", "criterion_force", "own_feeling_force")


NUMBERS = ("self", "observed", "discrepancy", "own", "self_first", "self_second", "observed_first", "observed_second")
GROUP = ("person", "observer_id", "emotion")
UNKNOWN = Reliabilities()


class Paired(Protocol):
    """Pairs, and ratings without a partner: a `Pairing`, or a part of one."""

    @property
    def pairs(self) -> pd.DataFrame:
        """The columns of `Pairing.pairs`."""

    @property
    def unpaired(self) -> pd.DataFrame:
        """The columns of `Pairing.unpaired`."""


@dataclass(frozen=True)
class Choices:
    """What may be set: which side is the criterion, and reliabilities known from elsewhere."""

    criterion: str = "self"
    known: Reliabilities = UNKNOWN


@dataclass(frozen=True)
class Summary:
    """One emotion ('' = all emotions together) in one scope (`all` or `observer:<id>`).

    `n` pairs on `days` days, `missing` ratings without a partner, `self_lower` and `self_higher` moments with the self
    below or above the observed, `rescaled` = some values came from another scale than 0-100. `measures` by name.
    """

    emotion: str
    scope: str
    n: int
    days: int
    missing: int
    self_lower: int
    self_higher: int
    rescaled: bool
    measures: Mapping[str, Measure]

    @property
    def needs(self) -> int:
        """Pairs still needed before a mean difference is said; 0 where there are enough."""
        return max(0, LEAST_BIAS - self.n)


@dataclass(frozen=True)
class _Table:
    """The columns of all pairs as arrays, with codes of day, of group (one person, observer and emotion), and of the
    clusters of the limits of agreement: persons, or the observers of one."""

    columns: Mapping[str, npt.NDArray[np.generic]]
    day: Codes
    group: Codes
    cluster: tuple[Codes, Codes]

    @classmethod
    def of(cls, pairs: pd.DataFrame) -> _Table:
        columns = {name: pairs[name].to_numpy(dtype=float) for name in NUMBERS}
        columns |= {name: pairs[name].to_numpy(dtype=object) for name in ("emotion", "observer_id", "self_item")}
        columns["rescaled"] = pairs["rescaled"].to_numpy(dtype=bool)
        day, group = (codes([pairs[one] for one in by]) for by in (("person", "date"), GROUP))
        return cls(columns, day, group, (codes([pairs["person"]]), codes([pairs["observer_id"]])))


@dataclass(frozen=True)
class _Scope:
    """One emotion in one scope: its rows of the table, and the ratings without a partner."""

    emotion: str
    name: str
    table: _Table
    rows: Codes
    missing: int

    def column(self, name: str) -> Floats:
        return self.table.columns[name][self.rows].astype(np.float64)

    @property
    def day(self) -> Codes:
        return self.table.day[self.rows]


@dataclass(frozen=True)
class Named:
    """The items behind a scope, joined by `;`, and whether any of their values came from another scale."""

    item: str
    rescaled: bool


def summaries(pairing: Paired, choices: Choices = Choices()) -> list[Summary]:
    """Give a summary per emotion and observer, per emotion over observers, and over all emotions, in that order.

    Pairs of several persons may be given together: then persons are the clusters of the limits of agreement.
    """
    if choices.criterion not in CRITERIA:
        raise ValueError(choices.criterion)
    return [_summary(scope, choices) for scope in _scopes(pairing)]


def measures(found: list[Summary]) -> list[Measure]:
    """Give every measure of the summaries, one row each."""
    return [measure for summary in found for measure in summary.measures.values()]


def _scopes(pairing: Paired) -> Iterator[_Scope]:
    table, seen = _Table.of(pairing.pairs), pairing.unpaired
    observed = seen["side"].to_numpy(dtype=object) == "observed"
    met, by = table.columns["emotion"], table.columns["observer_id"]
    left, left_by = (seen[name].to_numpy(dtype=object)[observed] for name in ("emotion", "observer_id"))
    left_by = np.where(pd.isna(left_by), "", left_by)
    every = sorted({*met, *left})
    for emotion in [*every, *[""][: len(every)]]:
        here, there = (each == emotion if emotion else ~np.isin(each, list(DIMENSIONS)) for each in (met, left))
        for observer in sorted({*by[here], *left_by[there]}):
            rows = np.flatnonzero(here & (by == observer))
            yield _Scope(emotion, f"observer:{observer}", table, rows, int((left_by[there] == observer).sum()))
        yield _Scope(emotion, "all", table, np.flatnonzero(here), int(there.sum()))


def _summary(scope: _Scope, choices: Choices) -> Summary:
    difference = scope.column("discrepancy")
    estimates = _estimates(scope, choices) if len(difference) >= LEAST_BIAS else {}
    rescaled = bool(scope.table.columns["rescaled"][scope.rows].any())
    items = set(scope.table.columns["self_item"][scope.rows]) if scope.emotion else ()
    named = Named(";".join(sorted(items)), rescaled)
    found = {name: _measure(scope, named, name, estimates.get(name, Estimate(None))) for name in _names(scope)}
    return Summary(
        scope.emotion, scope.name, len(difference), int(np.unique(scope.day).size), scope.missing,
        int((difference < 0).sum()), int((difference > 0).sum()), rescaled, found,
    )  # fmt: skip


def _names(scope: _Scope) -> tuple[str, ...]:
    shared = ("discrepancy_bias", "discrepancy_absolute", "discrepancy_shuffled", "tracking", "scatter_ratio")
    if scope.emotion == "":
        return shared
    return (*shared, "discrepancy_sd", "discrepancy_limit_low", "discrepancy_limit_high", "ccc", "criterion_level",
            "criterion_force", "own_feeling_force", "difference_reliability")  # fmt: skip


def _estimates(scope: _Scope, choices: Choices) -> dict[str, Estimate]:
    x, y, day, group = scope.column("self"), scope.column("observed"), scope.day, scope.table.group[scope.rows]
    found = {
        "discrepancy_bias": mean_by_days(x - y, day),
        "discrepancy_absolute": absolute_gap(x, y, day),
        "discrepancy_shuffled": Estimate(_shuffled(x, y, group)),
    }
    if scope.emotion:
        found |= _limits(scope, x - y) | {"difference_reliability": _reliability(scope, choices)}
    if x.size >= LEAST_TRACKING:
        found |= {"tracking": tracking(x, y, day, group), "scatter_ratio": scatter_ratio(x, y, day, group)}
        if scope.emotion:
            found |= {"ccc": concordance(x, y)} | _judgment(scope, choices)
    return found


def _shuffled(x: Floats, y: Floats, group: Codes) -> float:
    """Average the shuffled gap over groups (one person, observer and emotion), weighted by their pairs."""
    gaps = [(int(here.sum()), shuffled_gap(x[here], y[here])) for here in (group == g for g in np.unique(group))]
    return sum(n * gap for n, gap in gaps if gap is not None) / x.size


def _limits(scope: _Scope, difference: Floats) -> dict[str, Estimate]:
    persons, observers = (codes[scope.rows] for codes in scope.table.cluster)
    cluster = persons if np.ptp(persons) else observers
    low, high = limits(difference, cluster) or (None, None)
    return {"discrepancy_sd": Estimate(spread(difference, cluster)), "discrepancy_limit_low": Estimate(low),
            "discrepancy_limit_high": Estimate(high)}  # fmt: skip


def _judgment(scope: _Scope, choices: Choices) -> dict[str, Estimate]:
    """Regress the judgment on the criterion; the observer's own feeling counts only where the observer judges."""
    judged = "observed" if choices.criterion == "self" else "self"
    own = scope.column("own")
    known = np.isfinite(own) & (judged == "observed")
    use = known if known.sum() >= LEAST_TRACKING else np.ones(len(own), dtype=bool)
    feeling = own[use] if known.sum() >= LEAST_TRACKING else None
    fit = judgment(scope.column(judged)[use], scope.column(choices.criterion)[use], feeling, scope.day[use])
    found = {"criterion_level": fit.level, "criterion_force": fit.criterion, "own_feeling_force": fit.own}
    return {name: replace(one, n=int(use.sum())) for name, one in found.items()}


def _reliability(scope: _Scope, choices: Choices) -> Estimate:
    sides = [
        known if known is not None else of_two_halves(scope.column(f"{side}_first"), scope.column(f"{side}_second"))
        for side, known in (("self", choices.known.own), ("observed", choices.known.observed))
    ]
    return of_difference(scope.column("self"), scope.column("observed"), Reliabilities(*sides))


def _measure(scope: _Scope, named: Named, name: str, estimate: Estimate) -> Measure:
    n = len(scope.rows)
    least = LEAST_TRACKING if name in ABOUT_MOVING else LEAST_BIAS
    note = f"{least - n} more pairs are needed" if n < least else estimate.why
    if not note and named.rescaled:
        note = "some ratings were put on 0-100 from another scale"
    return Measure.of(
        name, estimate.value, n if estimate.n is None else estimate.n, item=named.item, scope=scope.name,
        low=estimate.low, high=estimate.high,
        missing=scope.missing, unit=UNITS.get(name, "points"), note=note,
    )  # fmt: skip
