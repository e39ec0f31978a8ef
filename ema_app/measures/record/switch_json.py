"""The switch model of a record in the shape of `ema-app switches --json`, and as rows of measures and events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from ema_app.core.words import Words
from ema_app.measures.record.switch_moments import Laid
from ema_app.measures.result import Measure
from ema_app.measures.series import ALONE, Series
from ema_app.measures.switch import SwitchEvent, SwitchResult
from ema_app.measures.switch_view import Point, Spell, SwitchView

TRIGGER_HOURS = 3.0
"""An event of the person counts as the trigger where it lies at most this long before the first automatic prompt."""


@dataclass(frozen=True)
class Switched:
    """A fit, the moments it was made from, the series they came from, and the events of the record."""

    result: SwitchResult
    laid: Laid
    series: Series
    events: pd.DataFrame

    @cached_property
    def event_seconds(self) -> npt.NDArray[np.float64]:
        """When each event happened, in seconds since 1970 UTC; NaN where that is not known."""
        when = pd.to_datetime(self.events["occurred_at"], utc=True, errors="coerce", format="ISO8601")
        since = when - pd.Timestamp(0, tz="UTC")
        return np.asarray(since.dt.total_seconds(), dtype=np.float64)

    def at(self, row: int) -> str:
        """Give the time of a moment as ISO text in UTC."""
        moment = self.series.rows["at"].iloc[int(self.laid.positions[row])]
        return moment.isoformat()  # type: ignore[no-any-return]

    def entry(self, row: int) -> str | None:
        """Give the entry of a moment, None where it was missed."""
        return self._entries[row]

    @cached_property
    def _entries(self) -> list[str | None]:
        found = self.series.rows["entry_id"].to_numpy(dtype=object)[self.laid.positions]
        return [None if missing else str(entry) for entry, missing in zip(found, pd.isna(found), strict=True)]

    def relationship(self, row: int) -> str:
        """Give the relationship of a moment."""
        return str(self.series.rows["relationship"].iloc[int(self.laid.positions[row])])


def switches_json(switched: Switched) -> dict[str, object]:
    """Give the fit as plain dicts and lists; every absent value is None."""
    result = switched.result
    return {
        "refused": result.refused,
        "note": str(result.note),
        "evidence": asdict(result.evidence) if result.evidence else None,
        "switch_points": [_plain(asdict(point), point.note) for point in result.points],
        "half_lives": [asdict(half) for half in result.half_lives],
        "prompts": list(_prompts(switched)),
        "events": event_rows(switched),
        "recovery": _recovery(result),
        "n": result.n,
        "days": result.days,
    }


def _plain(row: dict[str, object], note: Words | None) -> dict[str, object]:
    return row | {"note": str(note) if note else ""}


def _recovery(result: SwitchResult) -> dict[str, object] | None:
    found = result.recovery
    if found is None:
        return None
    rest = {"events": found.events, "censored": found.censored, "spacing_hours": found.spacing_hours}
    return {"observed": asdict(found.observed), "from_rates": asdict(found.from_rates), **rest, "note": str(found.note)}


def _prompts(switched: Switched) -> Iterator[dict[str, object]]:
    for row, chance in enumerate(switched.result.p_automatic):
        if chance is not None:
            yield {"entry_id": switched.entry(row), "at": switched.at(row), "p_automatic": chance}


def event_rows(switched: Switched) -> list[dict[str, object]]:
    """Give the switch events: onset and recovery as intervals of times, whom they were about, what came before."""
    return [_event(switched, event) for event in switched.result.events]


def _event(switched: Switched, event: SwitchEvent) -> dict[str, object]:
    first = event.onset_rows[1]
    back = event.recovered_rows[1]
    about = switched.relationship(first)
    return {
        "event_id": f"switch-{switched.entry(first)}",
        "onset_from": switched.at(event.onset_rows[0]),
        "onset_to": switched.at(first),
        "recovered_from": switched.at(event.recovered_rows[0]),
        "recovered_to": None if back is None else switched.at(back),
        "censored": event.censored,
        "person_id": None if about == ALONE else about,
        "trigger": _trigger(switched, switched.at(first)),
    }


def _trigger(switched: Switched, first_at: str) -> str | None:
    at = datetime.fromisoformat(first_at)
    hours = np.round(at.timestamp() - switched.event_seconds, 3) / 3600
    near = np.flatnonzero((hours >= 0) & (hours <= TRIGGER_HOURS))
    if not len(near):
        return None
    kind = switched.events["kind"].iloc[int(near[np.argmin(hours[near])])]
    return None if pd.isna(kind) else str(kind)


def switch_measures(switched: Switched) -> Iterator[Measure]:
    """Give `switch_point`, `half_life`, `switch_rate` and `recovery_median` as measures."""
    result = switched.result
    if result.refused:
        for name, unit in (("switch_point", "points"), ("half_life", "h"), ("recovery_median", "h")):
            yield Measure.of(name, None, result.n, unit=unit, note=str(result.note))
        return
    for point in result.points:
        note = str(point.note) if point.note else ""
        yield Measure.of("switch_point", point.value, point.n, low=point.low, high=point.high, unit="points",
                         scope=point.scope, note=note)  # fmt: skip
    for half in result.half_lives:
        yield Measure.of("half_life", half.hours, result.n, low=half.low, high=half.high, unit="h",
                         scope=half.scope, note=f"at arousal {half.arousal:.1f}")  # fmt: skip
    yield Measure.of("switch_rate", len(result.events) / result.days, result.days, unit="per day",
                     note="switches seen at prompts; those between two prompts are not seen")  # fmt: skip
    if result.recovery:
        yield from _recovery_measures(result)


def _recovery_measures(result: SwitchResult) -> Iterator[Measure]:
    found = result.recovery
    assert found is not None
    for scope, median in (("observed", found.observed), ("from_rates", found.from_rates)):
        yield Measure.of("recovery_median", median.hours, found.events, low=median.low, high=median.high, unit="h",
                         scope=scope, missing=found.censored, note=str(found.note))  # fmt: skip


def view(switched: Switched) -> SwitchView:
    """Give what other measures need of the fit."""
    result = switched.result
    if result.refused:
        return SwitchView()
    chances = {entry: p for row, p in enumerate(result.p_automatic) if p is not None and (entry := switched.entry(row))}
    points = {
        point.scope.split(":", 1)[1]: Point(point.value, point.low, point.high, point.n)
        for point in result.points
        if point.value is not None and point.scope.startswith("relationship:")
    }
    return SwitchView(chances, points, tuple(_spell(switched, event) for event in result.events))


def _spell(switched: Switched, event: SwitchEvent) -> Spell:
    first = event.onset_rows[1]
    end = event.recovered_from if event.recovered_to is None else (event.recovered_from + event.recovered_to) / 2
    return Spell(switched.entry(first) or "", switched.relationship(first), end - event.onset_to, not event.censored)
