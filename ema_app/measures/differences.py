"""A measure in two stretches of time: their difference with its interval, and what it can tell."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from ema_app.measures.result import Measure


@dataclass(frozen=True)
class Difference:
    """The same measure `before` and `now`; `value` = now - before with its 95 % interval, None where there is none."""

    before: Measure
    now: Measure
    value: float | None
    low: float | None
    high: float | None

    @property
    def direction(self) -> int:
        """1 = higher now, -1 = lower now, 0 = cannot tell: the interval is absent or covers no difference."""
        if self.low is None or self.high is None:
            return 0
        return int(self.low > 0) - int(self.high < 0)


def difference(before: Measure, now: Measure) -> Difference:
    """Give now - before, the interval from both intervals (Zou & Donner 2008, Statistics in Medicine 27, 1693-1702)."""
    if before.value is None or now.value is None:
        return Difference(before, now, None, None, None)
    value = now.value - before.value
    if before.low is None or before.high is None or now.low is None or now.high is None:
        return Difference(before, now, value, None, None)
    down = hypot(now.value - now.low, before.high - before.value)
    up = hypot(now.high - now.value, before.value - before.low)
    return Difference(before, now, value, value - down, value + up)
