"""The switch model over the days of a review: the fit, and its events in the form the charts draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ema_app.charts.switch_list import Event
from ema_app.core.words import Words
from ema_app.session.over_time import event_word
from ema_app.session.review.ground import Ground
from ema_app.session.switch_moments import Modes, Switch, modes_of

if TYPE_CHECKING:
    import pandas as pd

    from ema_app.measures.record.switch_json import Switched

HELP_HOURS = 12.0
"""What helped is looked for in events told from three hours before the switch to so long after it."""
TRIGGER_HOURS = 3.0
PRE_FROM = 50.0
"""From so many points on a prementalizing mode counts as said."""


@dataclass(frozen=True)
class Fitted:
    """A fit, what pages need of it as plain values, and its events as the charts draw them."""

    switched: Switched
    modes: Modes
    events: tuple[Event, ...]

    def events_at(self, places: Sequence[int] | None) -> tuple[Event, ...]:
        """Give the events at these places; all of them for None."""
        return self.events if places is None else tuple(self.events[k] for k in places)


def fitted(ground: Ground) -> Fitted:
    """Fit the switch model to the days of a review; refused, with the reason, where there is no switch."""
    from ema_app.measures.record.all_measures import switch_of
    from ema_app.measures.switch import Options

    switched = switch_of(ground.dataset, ground.series, Options())
    modes = modes_of(switched)
    around = _Around(ground)
    return Fitted(switched, modes, tuple(around.event(switch) for switch in modes.switches))


class _Around:
    """What was said around a switch: the event before it, what helped, which prementalizing modes."""

    def __init__(self, ground: Ground) -> None:
        import pandas as pd

        self._ground = ground
        events = ground.dataset["events"]
        at = pd.to_datetime(events["occurred_at"], utc=True, format="ISO8601", errors="coerce")
        self._events = events.assign(ms=at.dt.tz_localize(None).astype("datetime64[ms]").astype("int64"))
        self._events = self._events[at.notna().to_numpy()]
        series = ground.series
        entries = series.rows["entry_id"]
        self._place = {str(entry): k for k, entry in enumerate(entries) if isinstance(entry, str)}
        self._tension = series.of_role("self.arousal")[:1]
        self._pre = series.of_role("mode.pre")

    def event(self, switch: Switch) -> Event:
        near = self._near(switch)
        before = near[near["ms"] <= switch.onset_to_ms]
        row = before.iloc[-1] if len(before) else None
        what = None if row is None else event_word(_text(row["kind"]))
        person = (None if row is None else _text(row["person_id"])) or switch.person_id
        return Event(
            switch.event_id, switch.onset_from_ms, switch.onset_to_ms, switch.recovered_from_ms,
            switch.recovered_to_ms, what, self._ground.who.of(person), self._value(switch.entry_id, self._tension),
            self._helped(near), self._said(switch.entry_id),
        )  # fmt: skip

    def _near(self, switch: Switch) -> pd.DataFrame:
        """Give the events told from before the switch until it was over, as far as that was seen, oldest first."""
        first = switch.onset_to_ms - TRIGGER_HOURS * 3_600_000
        last = switch.recovered_to_ms or switch.recovered_from_ms + HELP_HOURS * 3_600_000
        ms = self._events["ms"]
        return self._events[(ms >= first) & (ms <= last)].sort_values("ms")

    def _helped(self, near: pd.DataFrame) -> tuple[Words, ...]:
        codes = [code for text in near["what_helped"].dropna() for code in str(text).split(";") if code.strip()]
        return tuple(self._ground.code(code.strip()) for code in dict.fromkeys(codes))

    def _value(self, entry: str, columns: Sequence[str]) -> float | None:
        if not columns or entry not in self._place:
            return None
        value = float(self._ground.series.values[columns[0]].iloc[self._place[entry]])
        return None if value != value else value

    def _said(self, entry: str) -> tuple[Words, ...]:
        values: Mapping[str, float | None] = {item: self._value(entry, [item]) for item in self._pre}
        return tuple(self._ground.item(item) for item, v in values.items() if v is not None and v >= PRE_FROM)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
