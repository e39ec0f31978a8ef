"""The measures of prompts and entries as wholes: differentiation, compliance, latency, flags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

import numpy as np

from ema_app.core.words import say
from ema_app.measures import compliance, differentiation, intervals
from ema_app.measures.result import Measure
from ema_app.measures.series import Floats, Series
from ema_app.measures.within_person.settings import Settings

FEWEST_MOMENTS = 5
DIFFERENTIATION = {"differentiation": "share", "differentiation_momentary": "", "differentiation_z": ""}
_LAYER = {"differentiation": "differentiation", "differentiation_momentary": "momentary", "differentiation_z": "z"}


def of_differentiation(series: Series, settings: Settings) -> Iterator[Measure]:
    """Give differentiation of unpleasant and of pleasant emotions (scope `emotions:<kind>`)."""
    for kind in differentiation.KINDS:
        items = differentiation.emotions(series, kind)
        if len(items) < 2 or not len(series.rows):
            note = str(say("measures", "Needs at least two {kind} emotions with answers.", kind=kind))
            yield from (Measure.of(name, None, 0, scope=f"emotions:{kind}", note=note) for name in DIFFERENTIATION)
            continue
        found = differentiation.occasions(series, items)
        values = {name: value[0, 0] for name, value in differentiation.indices_of(found.by_person()).items()}
        n, refusal = int(values["n"]), _too_little(values)
        given = ~np.isnan(series.table(items)).all(axis=1) & series.rows["number"].notna().to_numpy()
        bounds = differentiation.several_intervals(found, list(_LAYER.values()), settings.draws) if (
            settings.draws and not refusal) else {}  # fmt: skip
        for name, unit in DIFFERENTIATION.items():
            low, high = (float(bound[0, 0]) for bound in bounds[_LAYER[name]]) if bounds else (None, None)
            yield Measure.of(name, None if refusal else values[_LAYER[name]], n, scope=f"emotions:{kind}", low=low,
                             high=high, missing=int(given.sum()) - n, unit=unit,
                             note=refusal or _among(items))  # fmt: skip


def _too_little(values: dict[str, float]) -> str:
    if values["n"] < FEWEST_MOMENTS:
        return str(say("measures", "Fewer than {least} moments with all emotions ({n}).",
                       least=FEWEST_MOMENTS, n=int(values["n"])))  # fmt: skip
    return "" if np.isfinite(values["differentiation"]) else str(say("measures", "The answers do not vary."))


def _among(items: list[str]) -> str:
    return str(say("measures", "Among {n} emotions: {names}.", n=len(items), names=", ".join(items)))


def of_compliance(prompts: compliance.Prompts, settings: Settings) -> Iterator[Measure]:
    """Give compliance over all prompts, by scheme, by hour and by day; and the share left half-way, apart."""
    found = compliance.counted(prompts, [by for by in get_args(compliance.By) if by != "day"], settings.draws)
    found |= compliance.counted(prompts, ["day"], None)
    for by in get_args(compliance.By):
        for values in zip(*(column.tolist() for column in found[by].values()), strict=True):
            row = dict(zip(found[by], values, strict=True))
            if row["group"]:
                yield _share("compliance", "answered", "all" if by == "all" else f"{by}:{row['group']}", row)
            if by == "all":
                yield _share("partial", "partial", "all", row)
    if not len(prompts.date):
        yield Measure.of("compliance", None, 0, note=str(say("measures", "No planned prompts.")))


def _share(name: str, counted: str, scope: str, row: Mapping[str, Any]) -> Measure:
    """A share of the offered prompts; `missing` counts the offered prompts that were not answered to the end."""
    note = "" if row["offered"] else str(say("measures", "No prompt could be answered."))
    left_out = int(row["planned"] - row["offered"])
    if left_out and row["offered"]:
        note = str(say("measures", "{n} prompts that could not be shown are left out.", n=left_out))
    bounds = {"low": row.get("low"), "high": row.get("high")} if name == "compliance" else {}
    value = row[counted] / row["offered"] if row["offered"] else None
    return Measure.of(name, value, int(row["offered"]), scope=scope, unit="share", note=note,
                      missing=int(row["offered"] - row["answered"]), **bounds)  # fmt: skip


def of_latency(series: Series, prompts: compliance.Prompts) -> Iterator[Measure]:
    """Give the median latency in minutes."""
    minutes = compliance.latency_minutes(series).to_numpy(dtype=float)
    known = minutes[~np.isnan(minutes)]
    low, high = intervals.of_median(known)
    note = "" if len(known) else str(say("measures", "No times of arrival and opening."))
    yield Measure.of("latency", float(np.median(known)) if len(known) else None, len(known), low=low, high=high,
                     missing=max(prompts.answered - len(known), 0), unit="min", note=note)  # fmt: skip


def of_entries(series: Series, items: list[str]) -> Iterator[Measure]:
    """Give the shares of fast, even and one-value entries."""
    entered = series.rows["entry_id"].notna().to_numpy()
    for name, column in compliance.flags(series, items).items():
        yield _flagged(str(name), column.to_numpy(dtype=float)[entered])


def _flagged(name: str, column: Floats) -> Measure:
    told = column[~np.isnan(column)]
    note = say("measures", "A flag, not a judgement: nothing was left out for it.")
    if not len(told):
        note = say("measures", "Cannot be told: times or items are missing.")
    return Measure.of(f"{name}_answering", float(told.mean()) if len(told) else None, len(told),
                      missing=len(column) - len(told), unit="share", note=str(note))  # fmt: skip
