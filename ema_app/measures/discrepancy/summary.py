"""Pairs in numbers: per emotion and observer, and over all of them, every measure with its n and its interval."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ema_app.measures.discrepancy.agreement import absolute_gap, concordance, limits, shuffled_gap, spread
from ema_app.measures.discrepancy.blocks import Codes, Estimate, Floats, mean_by_days
from ema_app.measures.discrepancy.decomposition import judgment, scatter_ratio, tracking
from ema_app.measures.discrepancy.pairs import Pairing
from ema_app.measures.discrepancy.reliability import Reliabilities, of_difference, of_two_halves
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


UNKNOWN = Reliabilities()


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
class _Scope:
    emotion: str
    name: str
    pairs: pd.DataFrame
    missing: int

    def column(self, name: str) -> Floats:
        return self.pairs[name].to_numpy(dtype=float)

    def codes(self, *names: str) -> Codes:
        return self.pairs.groupby(list(names), sort=True).ngroup().to_numpy().astype(np.int64)


@dataclass(frozen=True)
class Named:
    """The items behind a scope, joined by `;`, and whether any of their values came from another scale."""

    item: str
    rescaled: bool


def summaries(pairing: Pairing, choices: Choices = Choices()) -> list[Summary]:
    """Give a summary per emotion and observer, per emotion over observers, and over all emotions, in that order.

    Pairs of several persons may be given together: then persons are the clusters of the limits of agreement.
    """
    if choices.criterion not in CRITERIA:
        raise ValueError(choices.criterion)
    return [_summary(scope, choices) for scope in _scopes(pairing)]


def measures(found: list[Summary]) -> list[Measure]:
    """Give every measure of the summaries, one row each."""
    return [measure for summary in found for measure in summary.measures.values()]


def _scopes(pairing: Pairing) -> Iterator[_Scope]:
    pairs, seen = pairing.pairs, pairing.unpaired
    seen = seen[seen["side"] == "observed"]
    emotions = sorted({*pairs["emotion"], *seen["emotion"]})
    for emotion in emotions:
        part, left = pairs[pairs["emotion"] == emotion], seen[seen["emotion"] == emotion]
        yield from _by_observer(emotion, part, left)
    if emotions:
        yield from _by_observer("", pairs[~pairs["emotion"].isin(DIMENSIONS)], seen[~seen["emotion"].isin(DIMENSIONS)])


def _by_observer(emotion: str, pairs: pd.DataFrame, left: pd.DataFrame) -> Iterator[_Scope]:
    for observer in sorted({*pairs["observer_id"], *left["observer_id"].fillna("").astype(str)}):
        part = pairs[pairs["observer_id"] == observer]
        yield _Scope(emotion, f"observer:{observer}", part, int((left["observer_id"] == observer).sum()))
    yield _Scope(emotion, "all", pairs, len(left))


def _summary(scope: _Scope, choices: Choices) -> Summary:
    difference = scope.column("discrepancy")
    day = scope.codes("person", "date") if len(difference) else np.empty(0, np.int64)
    estimates = _estimates(scope, day, choices) if len(difference) >= LEAST_BIAS else {}
    rescaled = bool(scope.pairs["rescaled"].to_numpy(dtype=bool).any())
    named = Named(";".join(sorted(scope.pairs["self_item"].unique())) if scope.emotion else "", rescaled)
    found = {name: _measure(scope, named, name, estimates.get(name, Estimate(None))) for name in _names(scope)}
    return Summary(
        scope.emotion, scope.name, len(difference), int(np.unique(day).size), scope.missing,
        int((difference < 0).sum()), int((difference > 0).sum()), rescaled, found,
    )  # fmt: skip


def _names(scope: _Scope) -> tuple[str, ...]:
    shared = ("discrepancy_bias", "discrepancy_absolute", "discrepancy_shuffled", "tracking", "scatter_ratio")
    if scope.emotion == "":
        return shared
    return (*shared, "discrepancy_sd", "discrepancy_limit_low", "discrepancy_limit_high", "ccc", "criterion_level",
            "criterion_force", "own_feeling_force", "difference_reliability")  # fmt: skip


def _estimates(scope: _Scope, day: Codes, choices: Choices) -> dict[str, Estimate]:
    x, y = scope.column("self"), scope.column("observed")
    group = scope.codes("person", "observer_id", "emotion")
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
            found |= {"ccc": concordance(x, y)} | _judgment(scope, day, choices)
    return found


def _shuffled(x: Floats, y: Floats, group: Codes) -> float:
    """Average the shuffled gap over groups (one person, observer and emotion), weighted by their pairs."""
    gaps = [(int(here.sum()), shuffled_gap(x[here], y[here])) for here in (group == g for g in np.unique(group))]
    return sum(n * gap for n, gap in gaps if gap is not None) / x.size


def _limits(scope: _Scope, difference: Floats) -> dict[str, Estimate]:
    many = scope.pairs["person"].nunique() > 1
    cluster = scope.codes("person") if many else scope.codes("observer_id")
    low, high = limits(difference, cluster) or (None, None)
    return {"discrepancy_sd": Estimate(spread(difference, cluster)), "discrepancy_limit_low": Estimate(low),
            "discrepancy_limit_high": Estimate(high)}  # fmt: skip


def _judgment(scope: _Scope, day: Codes, choices: Choices) -> dict[str, Estimate]:
    """Regress the judgment on the criterion; the observer's own feeling counts only where the observer judges."""
    judged = "observed" if choices.criterion == "self" else "self"
    own = scope.column("own")
    known = np.isfinite(own) & (judged == "observed")
    use = known if known.sum() >= LEAST_TRACKING else np.ones(len(own), dtype=bool)
    feeling = own[use] if known.sum() >= LEAST_TRACKING else None
    fit = judgment(scope.column(judged)[use], scope.column(choices.criterion)[use], feeling, day[use])
    return {"criterion_level": fit.level, "criterion_force": fit.criterion, "own_feeling_force": fit.own}


def _reliability(scope: _Scope, choices: Choices) -> Estimate:
    sides = [
        known if known is not None else of_two_halves(scope.column(f"{side}_first"), scope.column(f"{side}_second"))
        for side, known in (("self", choices.known.own), ("observed", choices.known.observed))
    ]
    return of_difference(scope.column("self"), scope.column("observed"), Reliabilities(*sides))


def _measure(scope: _Scope, named: Named, name: str, estimate: Estimate) -> Measure:
    n = len(scope.pairs)
    least = LEAST_TRACKING if name in ABOUT_MOVING else LEAST_BIAS
    note = f"{least - n} more pairs are needed" if n < least else estimate.why
    if not note and named.rescaled:
        note = "some ratings were put on 0-100 from another scale"
    return Measure.of(
        name, estimate.value, n, item=named.item, scope=scope.name, low=estimate.low, high=estimate.high,
        missing=scope.missing, unit=UNITS.get(name, "points"), note=note,
    )  # fmt: skip
