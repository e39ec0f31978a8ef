"""The computer's own log of sleep, waking, shutting down and starting, as `journalctl -o short-unix` prints it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ema_app.core.prompt import Event, Kind

_SAYS = (
    (r"systemd-logind\[\d+\]: (The system will (suspend|hibernate) now|Suspending\.\.\.)", Kind.SLEEP),
    (r"systemd-sleep\[\d+\]: (Entering sleep state|Performing sleep operation|Suspending system)", Kind.SLEEP),
    (r"kernel: PM: suspend entry", Kind.SLEEP),
    (r"(kernel: PM: suspend exit|systemd-sleep\[\d+\]: System (returned|resumed))", Kind.RESUME),
    (r"systemd-logind\[\d+\]: (The system will (power off|reboot) now|System is (powering down|rebooting))",
     Kind.SHUTDOWN),
    (r"systemd\[1\]: (Shutting down\.|Reached target .*(Power-Off|Reboot))", Kind.SHUTDOWN),
    (r"kernel: Linux version ", Kind.START),
)  # fmt: skip
_LINE = re.compile(r"^(\d+)(?:\.\d+)? \S+ (.*)$")


def events_of(lines: Iterable[str]) -> list[Event]:
    """Give the events that the lines tell of, in order; the same thing said twice in a row counts once."""
    found: list[Event] = []
    for line in lines:
        match = _LINE.match(line)
        kind = next((kind for said, kind in _SAYS if match and re.search(said, match[2])), None)
        if match and kind and (not found or found[-1].kind != kind):
            found.append(Event(int(match[1]), kind, source="journal"))
    return found
