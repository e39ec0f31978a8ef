"""The measures of every item: level, spread, instability, inertia."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ema_app.core import roles
from ema_app.core.words import say
from ema_app.measures import compliance, dynamics, intervals
from ema_app.measures.intervals import Draws
from ema_app.measures.result import Measure
from ema_app.measures.series import Booleans, Floats, Series, valid_pairs
from ema_app.measures.within_person.settings import Settings

FEWEST_ANSWERS = 5
FEW_PAIRS = 20

OWN = ("self", "attachment", "mode", "urge", "coping")
"""Families of roles that say how a person is, as a check-in asks it."""

OTHER_KINDS = ("yes_no", "duration", "time", "choice")
"""Kinds of item whose numbers are not points on a scale."""

UNITS = {
    "mean": "points", "sd": "points", "skewness": "", "relative_sd": "share", "floor_share": "share",
    "ceiling_share": "share", "mssd": "points^2", "rmssd": "points", "pac": "share", "inertia": "r",
    "mssd_adjusted": "points^2", "inertia_continuous": "r",
}  # fmt: skip
"""The measures of one item, in the order of the table, with their units."""

OF_PAIRS = ("mssd", "rmssd", "pac", "inertia")

def affect_items(series: Series) -> list[str]:
    """Give the items that take part in affect dynamics: own state on a numeric scale, or a foreign scale."""
    kinds = series.items["kind"].to_numpy(dtype=object)
    asked = zip(series.roles.items(), kinds, strict=True)
    return [item for (item, role), kind in asked if kind not in OTHER_KINDS and _is_own(roles.family(role))]


def _is_own(family: str) -> bool:
    return family in OWN or family not in roles.FAMILIES


@dataclass(frozen=True)
class _Table:
    """The values of one measure for all items (items), with bounds, n and missing, and a note for some."""

    value: Floats
    low: Floats
    high: Floats
    n: Floats
    missing: Floats
    notes: list[str]


def of_items(series: Series, items: list[str], settings: Settings) -> Iterator[Measure]:
    """Give the rows of every item; one row per item and measure, absent ones with the reason."""
    tables = _Tables(series, items, settings)
    for place, item in enumerate(items):
        for name, unit in UNITS.items():
            table = tables.tables[name]
            value, note = table.value[place], table.notes[place]
            refusal = tables.refusal(name, place, value)
            absent = bool(refusal)
            yield Measure.of(
                name, None if absent else value, int(table.n[place]), item=item, unit=unit,
                low=None if absent else table.low[place], high=None if absent else table.high[place],
                missing=int(table.missing[place]), note=refusal or " ".join(filter(None, (note, tables.aside[place]))),
            )  # fmt: skip


class _Tables:
    """All measures of all items at once: `tables` by name."""

    def __init__(self, series: Series, items: list[str], settings: Settings) -> None:
        pairs = valid_pairs(series.rows, series.table(items), settings.overnight)
        self.cutoff = dynamics.cutoffs(series, items, pairs, settings.cutoff)
        self.sums = dynamics.summed(series, items, self.cutoff.value, settings.overnight)
        self.found = {name: value[:, 0] for name, value in dynamics.indices(self.sums).items()}
        self.aside = _aside(series, items)
        self.low, self.high, draws = self.sums.low, self.sums.high, settings.draws
        could = _could_bring(series, items)
        missing = (could & np.isnan(series.table(items))).sum(axis=0).astype(float)
        lost = (could[pairs.before] & could[pairs.after] & ~pairs.valid).sum(axis=0).astype(float)
        bounds = self._bounds(draws) if draws else {}
        self.tables = {
            name: _Table(self.found[name], *bounds.get(name, _nothing(len(items))),
                         self.found["pairs" if name in OF_PAIRS else "n"], lost if name in OF_PAIRS else missing,
                         self._notes(name, len(items)))
            for name in UNITS if name in self.found
        }  # fmt: skip
        self.tables |= _of_gaps(series, items, self.sums, draws)

    def _bounds(self, draws: Draws) -> dict[str, tuple[Floats, Floats]]:
        """Intervals of everything that follows from sums, from one set of draws."""
        names = [name for name in UNITS if name in self.found]
        shift, low, high = self.sums.shift[:, None], self.sums.low[:, None, None], self.sums.high[:, None, None]

        def statistic(drawn: Floats) -> Floats:
            found = dynamics.indices_of(drawn, shift, low, high)
            return np.stack([found[name] for name in names])

        lower, upper = intervals.by_days(self.sums.table, self.sums.blocks, statistic, draws)
        return {name: (lower[i, :, 0], upper[i, :, 0]) for i, name in enumerate(names)}

    def _notes(self, name: str, items: int) -> list[str]:
        if name == "pac":
            return [_pac_note(self.cutoff, place) for place in range(items)]
        if name == "inertia":
            few = str(say("measures", "From few pairs: take it with care."))
            return [few if 0 < n < FEW_PAIRS else "" for n in self.found["pairs"]]
        return [""] * items

    def refusal(self, name: str, place: int, value: float) -> str:
        """Say why a measure of an item has no value; empty where it has one."""
        n = int(self.found["n"][place])
        if n == 0:
            return str(say("measures", "No answers."))
        if name == "mean":
            return ""
        if n < FEWEST_ANSWERS:
            return str(say("measures", "Fewer than {least} answers ({n}).", least=FEWEST_ANSWERS, n=n))
        return "" if np.isfinite(value) else self._why(name, place)

    def _why(self, name: str, place: int) -> str:
        mean, sd = self.found["mean"][place], self.found["sd"][place]
        if name in OF_PAIRS and self.found["pairs"][place] == 0:
            return str(say("measures", "No two neighbouring prompts were both answered."))
        if name == "pac":
            return str(say("measures", "No cut-off: the scale has no bounds, or the cut-off would be 0."))
        if name in ("relative_sd", "floor_share", "ceiling_share"):
            if np.isnan(self.low[place]) or np.isnan(self.high[place]):
                return str(say("measures", "The scale has no bounds."))
            if mean <= self.low[place] or mean >= self.high[place]:
                return str(say("measures", "The mean is at the end of the scale."))
        if sd == 0 or name in ("inertia", "skewness"):
            return str(say("measures", "The answers do not vary."))
        return str(say("measures", "The gaps between answers do not determine it."))


def _of_gaps(series: Series, items: list[str], sums: dynamics.Sums, draws: Draws | None) -> dict[str, _Table]:
    """The measures that use the hours between successive answers."""
    gaps = dynamics.successive(series, items)
    fit, flow = dynamics.adjusted(gaps), dynamics.continuous(gaps, bounds=draws is not None)
    low, high = _nothing(len(items))
    if draws:
        drawn = intervals.by_days(dynamics.by_day(gaps, fit.squares, sums.blocks), sums.blocks, _mean, draws)
        low, high = drawn[0][:, 0], drawn[1][:, 0]
    zero = [str(say("measures", "{n} gaps of zero hours were left out.", n=n)) if n else "" for n in gaps.zero]
    how = [str(say("measures", "Adjusted to gaps of {hours:.2f} h, exponent {power:.3f}.", hours=hours, power=one))
           for hours, one in zip(fit.median_hours, fit.exponent, strict=True)]  # fmt: skip
    left = [str(say("measures", "Correlation left after one hour."))] * len(items)
    zeros = gaps.zero.astype(float)
    return {
        "mssd_adjusted": _Table(fit.value, low, high, fit.n.astype(float), zeros, _joined(how, zero)),
        "inertia_continuous": _Table(flow.phi, flow.low, flow.high, flow.n.astype(float), zeros, _joined(left, zero)),
    }


def _mean(sums: Floats) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        result: Floats = sums[1] / sums[0]
    return result


def _joined(first: list[str], second: list[str]) -> list[str]:
    return [" ".join(filter(None, both)) for both in zip(first, second, strict=True)]


def _nothing(items: int) -> tuple[Floats, Floats]:
    return np.full(items, np.nan), np.full(items, np.nan)


def _pac_note(cutoff: dynamics.Cutoff, place: int) -> str:
    step, share = float(cutoff.value[place, 0]), float(cutoff.share[place])
    return str(say("measures", "Steps of at least {step:g} points (cut-off {label}); {share:.1%} of pairs.",
                   step=step, label=cutoff.label, share=share))  # fmt: skip


def _aside(series: Series, items: list[str]) -> list[str]:
    """One sentence per item about answers that were not used; empty where all were."""
    counts = Counter[str]()
    for row in series.set_aside.to_dict("records") if len(series.set_aside) else ():
        counts[row["item_id"]] += row["outside"] + row["unreadable"]
    doubled = int(series.rows["duplicate"].sum())
    notes = []
    for item in items:
        parts = []
        if counts[item]:
            parts.append(say("measures", "{n} answers off the scale or not a number left out.", n=counts[item]))
        if doubled:
            parts.append(say("measures", "{n} prompts share their number with another.", n=doubled))
        notes.append(" ".join(str(part) for part in parts))
    return notes


def _could_bring(series: Series, items: list[str]) -> Booleans:
    """Prompts with a number that could have brought an answer to each item, by the forms that ask it."""
    rows = series.rows
    form = pd.factorize(rows["form"].fillna(""))[0]
    given = ~np.isnan(series.table(items))
    asked = np.zeros((form.max(initial=0) + 1, len(items)), dtype=bool)
    np.logical_or.at(asked, form, given)
    offered = (rows["number"].notna() & ~rows["status"].isin(compliance.NOT_OFFERED)).to_numpy()
    result: Booleans = asked[form] & offered[:, None]
    return result


def no_items() -> list[Measure]:
    """The rows of a person without items for affect dynamics: every measure absent, with the reason."""
    note = str(say("measures", "No check-in item with a numeric scale, or no entries."))
    return [Measure.of(name, None, 0, unit=unit, note=note) for name, unit in UNITS.items()]
