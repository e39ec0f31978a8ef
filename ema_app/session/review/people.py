"""The page of people: each with closeness, feelings after events, felt minus seen, switch point and recovery."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ema_app.charts.forest import Row, Said, Scale, by_value, forest
from ema_app.charts.spec import ChartSpec
from ema_app.core.words import Words, say
from ema_app.session.review.ground import Ground
from ema_app.session.review.modes import Fitted

if TYPE_CHECKING:
    from ema_app.measures.result import Measure

POINTS, HOURS = say("review", "points"), say("review", "hours")
PREFIX = "relationship:"
SHRUNK = say("review", "Few events pull a person's value towards the others'.")


@dataclass(frozen=True)
class People:
    """The measures by person, from which the charts of the page are drawn."""

    ground: Ground
    measures: tuple[Measure, ...]
    refused: Words | None


def people(ground: Ground, fit: Fitted) -> People:
    """Work out everything that is said by person, drawn towards the others."""
    from ema_app.measures import discrepancy, relationships
    from ema_app.measures.record.switch_json import switch_measures, view

    pairing = discrepancy.paired(ground.dataset, ground.series)
    found = relationships.relationship_measures(ground.dataset, ground.series, pairing, view(fit.switched))
    kept = [row for row in found if row.measure != "switch_point"]
    kept += [row for row in switch_measures(fit.switched) if row.measure == "switch_point"]
    return People(ground, tuple(kept), fit.switched.result.note if fit.modes.refused else None)


def items(found: People) -> list[str]:
    """Give the items for which something is known after events, or felt beside seen."""
    named = {row.item for row in found.measures if row.measure in ("affect_after_trigger", "discrepancy_bias")}
    roles = found.ground.series.items["item_id"]
    return [str(item) for item in roles if item in named]


def charts(found: People, item: str) -> list[ChartSpec]:
    """Give the forests of the page, `item` being the feeling they are about."""
    specs = [_closeness(found)]
    name = found.ground.item(item)
    specs.append(_forest(found, ("affect_after_trigger", item), Said(
        say("review", "{item} after events", item=name),
        say("review", "The next answer after an event with each person. {shrunk}", shrunk=SHRUNK),
        say("review", "n events"))))  # fmt: skip
    specs.append(_forest(found, ("reactivity", item), Said(
        say("review", "{item} after events, against the same hours without one", item=name),
        say("review", "Above 0: higher after an event than at the same hours without one. {shrunk}", shrunk=SHRUNK),
        say("review", "n events")), null=0.0))  # fmt: skip
    specs.append(_forest(found, ("discrepancy_bias", item), Said(
        say("review", "{item}: felt minus seen", item=name),
        say("review", "Below 0: felt less than others saw. Neither rating is the true one. {shrunk}", shrunk=SHRUNK),
        say("review", "n pairs")), null=0.0))  # fmt: skip
    return [*specs, *_of_switches(found)]


def _of_switches(found: People) -> list[ChartSpec]:
    point = say("review", "Tension at which both modes would be equally frequent. {shrunk}", shrunk=SHRUNK)
    back = say("review", "Hours from the first automatic check-in until half were back, as if the rate were even; "
               "short episodes between two check-ins were not seen. {shrunk}", shrunk=SHRUNK)  # fmt: skip
    if found.refused:
        point = back = say("review", "No switch is shown: {why}", why=found.refused)
    return [
        _forest(found, ("switch_point", ""), Said(say("review", "Switch point"), point, say("review", "n check-ins")),
                Scale(POINTS, Words("", ""), 0, 100)),
        _forest(found, ("recovery_median", ""), Said(say("review", "Recovery"), back, say("review", "n switches")),
                Scale(HOURS, Words("", ""), 0)),
    ]  # fmt: skip


def _closeness(found: People) -> ChartSpec:
    table = found.ground.dataset["people"].drop_duplicates("person_id")
    counts = {row.scope: row.n for row in found.measures if row.measure == "moments"}
    rows = [
        Row(found.ground.who.of(str(code)), None if value != value or value is None else float(value), None, None,
            counts.get(f"{PREFIX}{code}", 0))
        for code, value in zip(table["person_id"], table["closeness"], strict=True)
    ]  # fmt: skip
    told = say("review", "How close each person is, as the roster says; beside the name, the check-ins with them.")
    said = Said(say("review", "Closeness, as told"), told, say("review", "n check-ins"))
    return forest(by_value(rows), Scale(say("review", "closeness"), Words("", ""), 0, 100), said)


def _forest(
    found: People, which: tuple[str, str], said: Said, scale: Scale | None = None, null: float | None = None
) -> ChartSpec:
    name, item = which
    rows = [row for row in found.measures if row.measure == name and item in row.item.split(";")
            and (row.scope.startswith(PREFIX) or row.scope == "all")]  # fmt: skip
    drawn = [_row(found.ground, row) for row in rows if row.scope.startswith(PREFIX) or name == "switch_point"]
    return forest(by_value(drawn), scale or Scale(POINTS, Words("", ""), null=null), said)


def _row(ground: Ground, row: Measure) -> Row:
    whole = row.scope == "all"
    name = say("review", "everyone") if whole else ground.who.of(row.scope.removeprefix(PREFIX))
    note = Words("", "{note}", {"note": row.note}) if row.note else None
    return Row(name, row.value, row.low, row.high, row.n, note, strong=whole)


def some(specs: Sequence[ChartSpec]) -> list[ChartSpec]:
    """Give the charts in which somebody has a row."""
    return [spec for spec in specs if any(not row.strong for row in spec.panels[0].intervals)]


def sentence(found: People, shown: int) -> Words:
    """Say what `shown` charts show, and why there is no switch point where there is none."""
    words = say("review", "Nobody is named in these days.")
    if shown:
        words = say("review", "Each person beside the others, with 95 % intervals. Where intervals overlap, the data "
                    "cannot tell two people apart.")  # fmt: skip
    why = say("review", "No switch is shown: {why}", why=found.refused) if found.refused else None
    return say("review", "{first} {then}", first=words, then=why) if why else words
