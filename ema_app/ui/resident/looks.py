"""This machine's clocks, looked at."""

from __future__ import annotations

import time
from collections.abc import Callable

from ema_app.session.moment import Surroundings
from ema_app.session.prompting.heartbeat import Clocks

Look = Callable[[], Clocks]


def looking(around: Surroundings) -> Look:
    """Give the look at this machine's clocks, with the zone in force."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)

    def look() -> Clocks:
        since_boot = time.clock_gettime(boot) if boot is not None else None
        return Clocks(around.now().timestamp(), time.monotonic(), since_boot, around.zone())

    return look
