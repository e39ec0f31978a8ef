"""Where a session gets its time, its zone and its names from: always from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Surroundings:
    """The clock (aware times), the IANA name of the zone in force, and a source of fresh ids."""

    now: Callable[[], datetime]
    zone: Callable[[], str]
    new_id: Callable[[], str]

    def local_now(self) -> datetime:
        """Give the present moment in the zone in force."""
        return self.now().astimezone(ZoneInfo(self.zone()))
