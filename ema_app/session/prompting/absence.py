"""The time in which the app did not run, as events: what the computer's log says of it, else when it started."""

from __future__ import annotations

from collections.abc import Sequence

from ema_app.core.prompt import Event, Kind

_WOKE = frozenset({Kind.RESUME, Kind.START})


def absence(since: int, started: int, told: Sequence[Event] = (), booted: int = 0) -> list[Event]:
    """Give the events from the last sign of life (0: none) up to the start of the app.

    `told` is what the computer's own log says (sleep, resume, shutdown, start of the computer). Where it says nothing
    of a start, `booted` (an instant, 0 = not known) tells that the computer was off before. Whenever the computer ran
    in that time, the app was closed.
    """
    if not since:
        return [Event(started, Kind.START, source="app")]
    inside = sorted((event for event in told if since < event.at <= started), key=lambda event: event.at)
    if since < booted <= started and not any(event.kind == Kind.START for event in inside):
        off = max((event.at for event in inside if event.at <= booted), default=since)
        inside = [event for event in inside if event.at <= booted]
        inside += [Event(off, Kind.SHUTDOWN, source="boot"), Event(booted, Kind.START, source="boot")]
    found = [Event(since, Kind.QUIT, source="app")]
    for event in inside:
        found.append(event)
        if event.kind in _WOKE:
            found.append(Event(event.at, Kind.QUIT, source="app"))
    return [*found, Event(started, Kind.START, source="app")]
