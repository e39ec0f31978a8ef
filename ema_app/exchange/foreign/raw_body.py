"""Raw samples of a body signal out of a foreign table, and intervals between beats."""

from __future__ import annotations

import numpy as np

from ema_app.exchange.body import Recording
from ema_app.exchange.foreign.clock import Clock
from ema_app.exchange.foreign.mapping import BodyFile
from ema_app.exchange.foreign.more_files import each_value
from ema_app.exchange.foreign.rows import Collected
from ema_app.exchange.foreign.sheet import Sheet
from ema_app.measures.body_signals import Samples, Signals

INTERVALS = "ibi"
UNITS = {"hr": "1/min", INTERVALS: "ms"}


def raw_samples(sheet: Sheet, body: BodyFile, clock: Clock, into: Collected) -> Recording:
    """Give one person's samples in order of time; of intervals, each stands at the moment it ended."""
    found = each_value(sheet, body, clock, into)
    at = np.array([moment.timestamp() for moment, _ in found], dtype=np.float64)
    value = np.array([number for _, number in found], dtype=np.float64)
    samples = Samples.ordered(at, value, body.unit or UNITS.get(body.channel, ""))
    if body.channel == INTERVALS:
        return Recording(sheet.name, sheet.name, Signals({}, samples))
    return Recording(sheet.name, sheet.name, Signals({body.channel: samples}))
