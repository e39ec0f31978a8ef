"""The switch events of some weeks as a table: when, what and with whom, how long until reflection was back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ema_app.charts.recovery_words import back_after
from ema_app.charts.spec import Table
from ema_app.core.words import Words, say

HOUR_MS = 3_600_000.0


@dataclass(frozen=True)
class Event:
    """A switch: onset in (onset_from, onset_to], back in (back_from, back_to] (None = not seen that day).

    All moments in UTC milliseconds. `tension` at the first automatic check-in; `what` happened before, with `who`;
    what `helped`; what was `said` of it.
    """

    event_id: str
    onset_from: float
    onset_to: float
    back_from: float
    back_to: float | None
    what: Words | None
    who: Words
    tension: float | None
    helped: tuple[Words, ...] = ()
    said: tuple[Words, ...] = ()

    @property
    def hours(self) -> tuple[float, float | None]:
        """Hours from the first automatic check-in until the last, and until the next controlled one (None = unseen)."""
        low = (self.back_from - self.onset_to) / HOUR_MS
        return low, None if self.back_to is None else (self.back_to - self.onset_to) / HOUR_MS


HEADINGS = (
    say("review", "day"), say("review", "onset"), say("review", "what, with whom"), say("review", "tension"),
    say("review", "reflection back"), say("review", "what helped"), say("review", "said of it"),
)  # fmt: skip


def switch_list(events: Sequence[Event], zone: str) -> Table:
    """Give the events, the newest first."""
    return Table(HEADINGS, lambda: [_row(event, ZoneInfo(zone)) for event in newest_first(events)])


def newest_first(events: Sequence[Event]) -> list[Event]:
    """Give the events in the order of the table."""
    return sorted(events, key=lambda event: -event.onset_to)


def _row(event: Event, place: ZoneInfo) -> tuple[object, ...]:
    first, last = (datetime.fromtimestamp(ms / 1000, UTC).astimezone(place)
                   for ms in (event.onset_from, event.onset_to))  # fmt: skip
    what = event.what or say("review", "no event told")
    onset = say("review", "between {a} and {b}", a=first.strftime("%H:%M"), b=last.strftime("%H:%M"))
    back = back_after(event.onset_to, event.back_from, event.back_to)
    return (
        last.date(), onset, say("review", "{what}, {who}", what=what, who=event.who),
        "" if event.tension is None else f"{event.tension:.0f}", back,
        _spaced(event.helped), _spaced(event.said),
    )  # fmt: skip


def _spaced(words: Sequence[Words]) -> Words:
    """Put words of a protocol, which begin with a capital, beside each other in a cell."""
    named = {f"w{k}": word for k, word in enumerate(words)}
    return Words("", " · ".join(f"{{{name}}}" for name in named) or "–", named)


def listed(words: Sequence[Words]) -> Words | None:
    """Join words by commas; None where there are none."""
    found: Words | None = None
    for word in words:
        found = word if found is None else Words("", "{first}, {then}", {"first": found, "then": word})
    return found
