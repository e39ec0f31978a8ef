"""The switch events of a record and the mode at each prompt, as pages show them: plain values with UTC milliseconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ema_app.core.words import Words
from ema_app.session.check_ins import milliseconds

if TYPE_CHECKING:
    from ema_app.measures.record.switch_json import Switched


@dataclass(frozen=True)
class Switch:
    """A switch event: onset in (onset_from, onset_to], recovery in (recovered_from, recovered_to] (None = not seen)."""

    event_id: str
    entry_id: str
    onset_from_ms: int
    onset_to_ms: int
    recovered_from_ms: int
    recovered_to_ms: int | None
    person_id: str | None
    trigger: str | None


@dataclass(frozen=True)
class Modes:
    """What the switch model says of a record: chance of the automatic mode (0-1) by entry, the events, and the switch
    points by relationship (arousal: value, low, high). Where it was refused, all is empty and `note` says why."""

    p_automatic: Mapping[str, float] = field(default_factory=dict)
    switches: tuple[Switch, ...] = ()
    points: Mapping[str, tuple[float, float | None, float | None]] = field(default_factory=dict)
    refused: str | None = None
    note: Words | None = None


def modes_of(switched: Switched) -> Modes:
    """Give what a fit says, as plain values."""
    from ema_app.measures.record.switch_json import event_rows, view

    if switched.result.refused:
        return Modes(refused=switched.result.refused, note=switched.result.note)
    seen = view(switched)
    points = {name: (point.value, point.low, point.high) for name, point in seen.points.items()}
    switches = tuple(_switch(row) for row in event_rows(switched))
    return Modes(seen.p_automatic, switches, points, None, switched.result.note)


def _switch(row: Mapping[str, Any]) -> Switch:
    name, back = str(row["event_id"]), row["recovered_to"]
    return Switch(
        name, name.removeprefix("switch-"), _ms(row["onset_from"]), _ms(row["onset_to"]), _ms(row["recovered_from"]),
        None if back is None else _ms(back), row["person_id"], row["trigger"],
    )  # fmt: skip


def _ms(iso: str) -> int:
    return milliseconds(datetime.fromisoformat(iso))
