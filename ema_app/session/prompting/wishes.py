"""What the person wants of prompts: none at all, no extra ones, quiet hours, days off, a pause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from ema_app.core.prompt import Event, Kind
from ema_app.store import Record

KEY = "prompting.wishes"


MORNING = time(4)
"""A pause until tomorrow ends here, while everybody sleeps."""


class QuietHours(NamedTuple):
    """A span of every day by the clock; an end that is not after the beginning lies on the next day."""

    begin: time
    end: time

    def hold(self, moment: time) -> bool:
        """Say whether a time of day lies in the span."""
        if self.begin < self.end:
            return self.begin <= moment < self.end
        return moment >= self.begin or moment < self.end


@dataclass(frozen=True)
class Wishes:
    """The person's wishes.

    `on` = prompts come at all; `extra` = questions may follow earlier answers; `weekdays_off` counts from Monday = 0;
    `paused_until` is an instant in seconds since 1970 (0: until it is taken back, None: no pause); `at_login` = the
    app starts with the desktop.
    """

    on: bool = True
    extra: bool = True
    quiet: tuple[QuietHours, ...] = ()
    days_off: tuple[date, ...] = ()
    weekdays_off: tuple[int, ...] = ()
    paused_until: int | None = None
    at_login: bool = False

    def is_quiet(self, at: int, zone: ZoneInfo) -> bool:
        """Say whether an instant lies in the quiet hours."""
        return any(hours.hold(datetime.fromtimestamp(at, zone).time()) for hours in self.quiet)

    def is_day_off(self, at: int, zone: ZoneInfo) -> bool:
        """Say whether an instant lies on a day off, by the local calendar."""
        day = datetime.fromtimestamp(at, zone).date()
        return day in self.days_off or day.weekday() in self.weekdays_off

    def paused(self, at: int) -> bool:
        """Say whether a pause holds at an instant."""
        return self.paused_until is not None and (self.paused_until == 0 or at < self.paused_until)

    def without_past(self, at: int, zone: ZoneInfo) -> Wishes:
        """Give the wishes without days off that are over and a pause that has ended."""
        today = datetime.fromtimestamp(at, zone).date()
        paused = self.paused_until if self.paused(at) else None
        return replace(self, days_off=tuple(sorted(d for d in self.days_off if d >= today)), paused_until=paused)

    def against(self, at: int, zone: ZoneInfo) -> str:
        """Give the reason (core.tables.REASONS) why no prompt is wanted at an instant, or nothing."""
        reasons = {
            "paused": self.paused(at), "day_off": self.is_day_off(at, zone), "quiet_hours": self.is_quiet(at, zone),
        }  # fmt: skip
        return next((reason for reason, holds in reasons.items() if holds), "")


def read(record: Record) -> Wishes:
    """Give the wishes kept in the record."""
    kept = record.setting(KEY, {})
    return Wishes(
        on=kept.get("on", True), extra=kept.get("extra", True),
        quiet=tuple(QuietHours(*map(time.fromisoformat, pair)) for pair in kept.get("quiet", ())),
        days_off=tuple(map(date.fromisoformat, kept.get("days_off", ()))),
        weekdays_off=tuple(kept.get("weekdays_off", ())),
        paused_until=kept.get("paused_until"), at_login=kept.get("at_login", False),
    )  # fmt: skip


def write(record: Record, wishes: Wishes) -> None:
    """Keep the wishes."""
    record.set_setting(KEY, {
        "on": wishes.on, "extra": wishes.extra,
        "quiet": [[hours.begin.isoformat(), hours.end.isoformat()] for hours in wishes.quiet],
        "days_off": [day.isoformat() for day in wishes.days_off], "weekdays_off": list(wishes.weekdays_off),
        "paused_until": wishes.paused_until, "at_login": wishes.at_login,
    })  # fmt: skip


def tomorrow(at: int, zone: ZoneInfo) -> int:
    """Give the instant at which the next morning begins; late at night that is the morning to come."""
    shown = datetime.fromtimestamp(at, zone)
    day = shown.date() + timedelta(days=shown.time() >= MORNING)
    return int(datetime.combine(day, MORNING, zone).timestamp())


def now_events(wishes: Wishes, at: int, zone: ZoneInfo) -> list[Event]:
    """Give the events that tell the engine how the wishes stand at an instant."""
    pause = Kind.PAUSE if wishes.paused(at) else Kind.UNPAUSE
    return [
        Event(at, pause, amount=wishes.paused_until or 0, source="user"),
        Event(at, Kind.DAY_OFF_ON if wishes.is_day_off(at, zone) else Kind.DAY_OFF_OFF, source="user"),
        Event(at, Kind.QUIET_ON if wishes.is_quiet(at, zone) else Kind.QUIET_OFF, source="user"),
    ]


def turns(wishes: Wishes, since: int, until: int, zone: ZoneInfo) -> Iterator[int]:
    """Give the instants after `since`, up to `until`, at which quiet hours or a day off may begin or end."""
    if since >= until or not (wishes.quiet or wishes.days_off or wishes.weekdays_off):
        return
    first = datetime.fromtimestamp(since, zone).date()
    days = (datetime.fromtimestamp(until, zone).date() - first).days
    edges = sorted({time(0), *(edge for hours in wishes.quiet for edge in hours)})
    for n in range(days + 1):
        for edge in edges:
            at = int(datetime.combine(first + timedelta(days=n), edge, zone).timestamp())
            if since < at <= until:
                yield at


def with_turns(wishes: Wishes, event: Event, since: int, zone: ZoneInfo) -> list[Event]:
    """Give an event with what quiet hours and days off turn to between the last sign of life (0: none) and it."""
    if event.kind in (Kind.CLOCK_CHANGED, Kind.ZONE_CHANGED):
        return [event, *now_events(wishes, event.at, zone)]
    found: list[Event] = []
    for at in turns(wishes, since or event.at, event.at, zone):
        found += now_events(wishes, at, zone)[1:]
    return [*found, event]
