"""All measures of one record, in one pass over its tables."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ema_app.measures import discrepancy, relationships
from ema_app.measures.counted_heartbeats import heartbeat_measures
from ema_app.measures.discrepancy import Pairing, Summary
from ema_app.measures.intervals import Draws
from ema_app.measures.predictions import Board, board, prediction_measures
from ema_app.measures.recall import recall_measures
from ema_app.measures.record.switch_json import Switched, switch_measures, view
from ema_app.measures.record.switch_moments import Laid, absent, lay_out
from ema_app.measures.result import Measure
from ema_app.measures.series import Dataset, Series, read
from ema_app.measures.switch import Moments, Options, SwitchResult, fit
from ema_app.measures.switch_view import SwitchView
from ema_app.measures.within_person import Settings, measures_of


@dataclass(frozen=True)
class Wanted:
    """What is to be computed, and how intervals are drawn."""

    affect: bool = True
    pairs: bool = True
    switch: bool = True
    settings: Settings = field(default_factory=lambda: Settings(draws=Draws()))
    options: Options = field(default_factory=Options)


@dataclass(frozen=True)
class Computed:
    """What was computed: `measures` in order, the pairs with their summaries, the switch model, and the predictions."""

    measures: tuple[Measure, ...]
    pairing: Pairing | None = None
    summaries: tuple[Summary, ...] = ()
    switched: Switched | None = None
    board: Board | None = None


def compute(dataset: Dataset, wanted: Wanted | None = None) -> Computed:
    """Compute what is wanted of one record. What cannot be computed is there with the reason."""
    chosen = wanted or Wanted()
    series = read(dataset)
    found = list(measures_of(series, chosen.settings)) if chosen.affect else []
    pairing = discrepancy.paired(dataset, series) if chosen.pairs else None
    found += recall_measures(dataset, series) if chosen.affect else []
    summaries = discrepancy.summaries(pairing) if pairing else []
    switched = switch_of(dataset, series, chosen.options) if chosen.switch else None
    if pairing:
        found += discrepancy.measures(summaries)
        found += discrepancy.accuracy_measures(dataset, series)
        found += discrepancy.body_measures(dataset, series)
        found += heartbeat_measures(series)
    if switched:
        found += switch_measures(switched)
    told = None
    if pairing and switched:
        seen = view(switched)
        found += _by_relationship(dataset, series, pairing, seen)
        told = board(dataset, series, seen)
        found += prediction_measures(told)
    return Computed(tuple(found), pairing, tuple(summaries), switched, told)


def _by_relationship(dataset: Dataset, series: Series, pairing: Pairing, switch: SwitchView) -> list[Measure]:
    rows = relationships.relationship_measures(dataset, series, pairing, switch)
    # The switch model has given these already, with its own notes.
    rows = [row for row in rows if row.measure != "switch_point"]
    return [*rows, *relationships.reactivity_measures(dataset, series)]


def switch_of(dataset: Dataset, series: Series, options: Options) -> Switched:
    """Fit the switch model to a record; refused as too few, with the reason, where a role is absent."""
    events = dataset.get("events", pd.DataFrame(columns=["occurred_at", "kind", "person_id"]))
    missing = absent(series)
    if missing is not None:
        nothing = Laid(_nothing(), np.empty(0, np.int64))
        return Switched(SwitchResult("too_few", missing, 0, 0), nothing, series, events)
    laid = lay_out(series)
    return Switched(fit(laid.moments, options), laid, series, events)


def _nothing() -> Moments:
    none = np.empty(0)
    return Moments(none.astype(np.int64), none, none, none.astype(np.int64), (), np.empty((0, 0)), none.astype(bool))
