"""Two stretches of days beside each other, before and after: the measures of each page, and their differences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from ema_app.charts.before_after import Named
from ema_app.core.words import Words, say
from ema_app.measures.differences import difference
from ema_app.measures.result import Measure
from ema_app.session.review.ground import Ground
from ema_app.session.review.modes import Fitted

PAGES = ("timeline", "switches", "people", "moving", "quality")


@dataclass(frozen=True)
class Side:
    """One of the two stretches."""

    ground: Ground
    fit: Fitted
    people: tuple[Measure, ...]


def compared(before: Side, now: Side) -> dict[str, list[Named]]:
    """Give the differences that belong to each page, named; what one side lacks is there without a value."""
    one, two = ({(page, key): (name, found) for page, key, name, found in _measures(side)} for side in (before, now))
    rows: dict[str, list[Named]] = {page: [] for page in PAGES}
    for page, key in dict.fromkeys((*two, *one)):
        name = (two.get((page, key)) or one[(page, key)])[0]
        sides = (found[(page, key)][1] if (page, key) in found else _none(key) for found in (one, two))
        rows[page].append((name, difference(*sides)))
    return rows


def _none(key: str) -> Measure:
    return Measure.of(key, None, 0)


Keyed = tuple[str, str, Words, Measure]
"""The page, a key that is the same on both sides, the name, and the measure."""


def _measures(side: Side) -> Iterator[Keyed]:
    yield from _affect(side.ground)
    yield from _of_switches(side)
    names = {"affect_after_trigger": say("review", "{item} after events with {who}"),
             "discrepancy_bias": say("review", "{item}, felt minus seen, with {who}")}  # fmt: skip
    items = side.ground.series.items
    tense = set(items["item_id"][items["role"].isin(("self.arousal", "self.valence", "self.anger"))])
    for row in side.people:
        if row.measure in names and tense & set(row.item.split(";")):
            who = side.ground.who.of(row.scope.removeprefix("relationship:"))
            item = side.ground.item(row.item.split(";")[0])
            words = Words("review", names[row.measure].template, {"item": item, "who": who})
            yield "people", f"{row.measure}|{row.item}|{row.scope}", words, row


def _affect(ground: Ground) -> Iterator[Keyed]:
    from ema_app.measures.within_person import Settings, measures_of

    items = ground.series.items
    wanted = set(items["item_id"][items["role"].fillna("").str.startswith("self.")])
    pages = {"mean": ("timeline", say("review", "{item}, mean")), "rmssd": ("moving", say("review", "{item}, RMSSD")),
             "inertia": ("moving", say("review", "{item}, inertia"))}  # fmt: skip
    for row in measures_of(ground.series, Settings()):
        if row.measure in pages and row.item in wanted:
            page, name = pages[row.measure]
            words = Words("review", name.template, {"item": ground.item(row.item)})
            yield page, f"{row.measure}|{row.item}", words, row
        if row.measure == "compliance":
            yield "quality", row.measure, say("review", "answered, of 100"), _times(row, 100)
        if row.measure == "latency":
            yield "quality", row.measure, say("review", "minutes until opened"), row


def _times(row: Measure, factor: float) -> Measure:
    value, low, high = (None if x is None else x * factor for x in (row.value, row.low, row.high))
    return replace(row, value=value, low=low, high=high)


def _of_switches(side: Side) -> Iterator[Keyed]:
    from ema_app.measures.record.switch_json import switch_measures

    for row in switch_measures(side.fit.switched):
        if row.measure == "switch_point":
            alone = row.scope == "all"
            who = say("review", "everyone") if alone else side.ground.who.of(row.scope.removeprefix("relationship:"))
            yield "switches", f"point|{row.scope}", say("review", "switch point, {who}", who=who), row
        if row.measure == "recovery_median" and row.scope in ("observed", "from_rates"):
            name = say("review", "recovery, seen (h)")
            if row.scope == "from_rates":
                name = say("review", "recovery, from rates (h)")
            yield "switches", f"recovery|{row.scope}", name, row
    if not side.fit.modes.refused:
        yield "switches", "rate", say("review", "switches seen a day"), _rate(side)


def _rate(side: Side) -> Measure:
    """Give switches seen per day with answers, the interval from how they differ from day to day."""
    from ema_app.measures.discrepancy.blocks import mean_by_days

    moments = side.fit.switched.laid.moments
    days = np.unique(moments.day[moments.usable])
    counts = np.array([sum(e.day == day for e in side.fit.switched.result.events) for day in days], dtype=float)
    found = mean_by_days(counts, np.arange(len(days)))
    return Measure.of("switch_rate", found.value, len(days), low=found.low, high=found.high, unit="per day")
