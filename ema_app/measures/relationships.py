"""Each person in the roster beside the others: moments, reactions to triggers, felt and seen, switch, recovery."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.measures.discrepancy.blocks import Estimate, mean_by_days
from ema_app.measures.discrepancy.pairs import Pairing, paired
from ema_app.measures.discrepancy.summary import DIMENSIONS
from ema_app.measures.entries import ASKED_ABOUT
from ema_app.measures.pooling import Codes, Grouped, Pooled, Z, pooled_half_times, pooled_means
from ema_app.measures.reactions import Reactions, events_of, matching_variance, reactions_of
from ema_app.measures.result import Measure
from ema_app.measures.series import Dataset, Floats, Series, read
from ema_app.measures.switch_view import SwitchView

Texts = npt.NDArray[np.object_]

LEAST = 5
"""Events (or pairs) over all before anything is said of a reaction or a gap by person."""

FEW = 3
"""Events under which a person's value is said to be mostly that of the others."""

NO_SWITCH = SwitchView()


@dataclass(frozen=True)
class Named:
    """What a row of a measure is called: its name, item and unit."""

    measure: str
    item: str = ""
    unit: str = "points"


def relationship_measures(
    dataset: Dataset, series: Series | None = None, pairing: Pairing | None = None, switch: SwitchView = NO_SWITCH
) -> list[Measure]:
    """Give, with scope `relationship:<id>`, of one record: `moments` (answered), `affect_after_trigger` and
    `reactivity` (per affect item), `discrepancy_bias` (moments with that person; per emotion), `switch_point`, and
    `recovery_median` (hours). All but the count and the switch points (which the model pools) are drawn towards the
    other persons.
    """
    series = one_record(read(dataset) if series is None else series)
    pairing = paired(dataset, series) if pairing is None else pairing
    asked = [*_reactions(series, dataset), *_gaps(pairing.pairs)]
    pools = pooled_means([one.grouped for one in asked if len(one.value) >= LEAST])
    return [*_moments(series, dataset), *_rows_of(asked, pools), *_points(switch), *_recoveries(switch)]


@dataclass(frozen=True)
class _Asked:
    """Values to be pooled by person, what the rows are called, and the rows of persons without any value."""

    named: Named
    who: Texts
    value: Floats
    date: Floats
    unmet: tuple[Measure, ...] = ()

    @cached_property
    def names(self) -> tuple[list[str], Codes]:
        """The persons in order, and the person of each value."""
        group, names = pd.factorize(self.who.astype(str).astype(object), sort=True)
        return names.tolist(), group.astype(np.int64)

    @property
    def grouped(self) -> Grouped:
        """What is to be pooled."""
        return Grouped(self.value, self.names[1], _codes(self.date))


def _rows_of(asked: list[_Asked], pools: list[Pooled | None]) -> Iterator[Measure]:
    """Give the pooled mean of each person; reasons where too few values say how much they vary."""
    found = iter(pools)
    for one in asked:
        names, group = one.names
        n = np.bincount(group, minlength=len(names)).tolist()
        yield from _rows(one.named, names, n, next(found) if len(one.value) >= LEAST else None)
        yield from one.unmet


def reactivity_measures(dataset: Dataset, series: Series | None = None) -> list[Measure]:
    """Give `reactivity` per affect item and kind of event (scope `kind:<kind>`), and over all kinds (scope `all`):
    change of the item after an event beside the same hours without one, points, interval by days."""
    series = one_record(read(dataset) if series is None else series)
    kind = events_of(dataset, series)["kind"].to_numpy(dtype=object)
    kinds, found = {one: int((kind == one).sum()) for one in sorted(set(kind[~pd.isna(kind)]))}, []
    for item in affect_items(series) if len(kind) else []:
        rows = reactions_of(dataset, series, item).known()
        for one, count in kinds.items():
            found.append(_reactivity(rows.where(kind[rows.event] == one), count, item, one))
        found.append(_reactivity(rows, len(kind), item, ""))
    return found


def affect_items(series: Series) -> list[str]:
    """Give the items of one's own feelings: roles `self.…`."""
    return series.of_role("self")


def one_record(series: Series) -> Series:
    """Give the series back; ValueError where it holds several persons."""
    if int(series.rows["person_code"].to_numpy().max(initial=0)) > 0:
        raise ValueError("several")
    return series


def reaction_estimate(rows: Reactions) -> Estimate:
    """Give the mean reaction of the events whose reaction is known; the interval holds the days and the error of the
    matched moments."""
    return _estimate(rows.known())


def _estimate(rows: Reactions) -> Estimate:
    n = len(rows.event)
    if n < LEAST:
        return Estimate(None, why=f"needs {LEAST - n} more events with an answer before and after")
    found = mean_by_days(rows.reaction, _codes(rows.date))
    if found.value is None or found.low is None or found.high is None:
        return found
    extra = Z * np.sqrt(matching_variance(rows))
    half = float(np.hypot((found.high - found.low) / 2, extra))
    return Estimate(found.value, found.value - half, found.value + half)


def _reactivity(known: Reactions, events: int, item: str, kind: str) -> Measure:
    estimate, n = _estimate(known), len(known.event)
    return Measure.of(
        "reactivity", estimate.value, n, item=item, scope=f"kind:{kind}" if kind else "all", low=estimate.low,
        high=estimate.high, missing=events - n, unit="points", note=estimate.why,
    )  # fmt: skip


def _moments(series: Series, dataset: Dataset) -> list[Measure]:
    """Answered entries with each person, and alone; only of forms that ask who is there or in mind."""
    answered = ~np.isnan(series.values.to_numpy(dtype=float)).all(axis=1)
    about = dataset["answers"]["role"].isin(ASKED_ABOUT)
    told = series.rows["entry_id"].isin(set(dataset["answers"]["entry_id"][about]))
    asks = series.rows["form"].isin(set(series.rows["form"][told]))
    met = Counter(series.rows["relationship"].to_numpy(dtype=object)[answered & asks.to_numpy()])
    return [Measure.of("moments", n, n, scope=f"relationship:{who}", unit="answers") for who, n in sorted(met.items())]


def _reactions(series: Series, dataset: Dataset) -> Iterator[_Asked]:
    who = events_of(dataset, series)["person_id"].to_numpy(dtype=object)
    named = ~pd.isna(who)
    for item in affect_items(series):
        rows = reactions_of(dataset, series, item)
        rows = rows.where(named[rows.event])
        known = rows.known()
        yield _Asked(Named("affect_after_trigger", item), who[rows.event], rows.after, rows.date)
        unmet = tuple(_unmet(who[named], who[known.event], item))
        yield _Asked(Named("reactivity", item), who[known.event], known.reaction, known.date, unmet)


def _unmet(who: Texts, met: Texts, item: str) -> Iterator[Measure]:
    """Name the persons whose events have no answer before and after."""
    known, why = set(met), "no answer close enough before and after the events"
    for one, n in sorted(Counter(str(person) for person in who if person not in known).items()):
        yield Measure.of("reactivity", None, 0, item=item, scope=f"relationship:{one}", missing=n, unit="points",
                         note=why)  # fmt: skip


def _gaps(pairs: pd.DataFrame) -> Iterator[_Asked]:
    emotion, item, who = (pairs[name].to_numpy(dtype=object) for name in ("emotion", "self_item", "relationship"))
    gap, date = (pairs[name].to_numpy(dtype=float) for name in ("discrepancy", "date"))
    for one in sorted(set(emotion) - DIMENSIONS):
        here = emotion == one
        yield _Asked(Named("discrepancy_bias", ";".join(sorted(set(item[here])))), who[here], gap[here], date[here])


def _rows(named: Named, names: list[str], n: list[int], found: Pooled | None) -> Iterator[Measure]:
    for i, who in enumerate(names):
        scope = f"relationship:{who}"
        if found is None:
            note = "too few, or too alike, to say how much they vary"
            yield Measure.of(named.measure, None, n[i], item=named.item, scope=scope, unit=named.unit, note=note)
            continue
        note = "few events: mostly what the others show" if n[i] < FEW and len(names) > 1 else ""
        yield Measure.of(
            named.measure, found.value[i], n[i], item=named.item, scope=scope, low=found.low[i],
            high=found.high[i], unit=named.unit, note=note,
        )  # fmt: skip


def _points(switch: SwitchView) -> Iterator[Measure]:
    for who, point in sorted(switch.points.items()):
        yield Measure.of(
            "switch_point", point.value, point.n, scope=f"relationship:{who}", low=point.low, high=point.high,
            unit="points",
        )  # fmt: skip


def _recoveries(switch: SwitchView) -> Iterator[Measure]:
    if not switch.spells:
        return
    names, group = np.unique([spell.relationship for spell in switch.spells], return_inverse=True)
    hours = np.array([spell.hours for spell in switch.spells])
    over = np.array([spell.over for spell in switch.spells])
    found = pooled_half_times(hours, over, group.astype(np.int64)) if over.sum() >= FEW and hours.sum() > 0 else None
    yield from _rows(Named("recovery_median", unit="h"), list(names), np.bincount(group).tolist(), found)


def _codes(date: Floats) -> Codes:
    codes: Codes = np.unique(date, return_inverse=True)[1].astype(np.int64)
    return codes
