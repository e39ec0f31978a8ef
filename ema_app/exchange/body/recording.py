"""A recording as it was read, with what was odd about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ema_app.core.words import Words, say
from ema_app.exchange.rejected import Refuse, Rejected
from ema_app.measures.body_signals import Signals

BEGINNINGS = (0.0, 7.2e9)
"""Seconds since 1970 that a device may begin at: until the year 2198."""

MOST_LISTED = 20
"""Single lines of one file that are listed; the rest is counted."""

EMPTY = say("body", "this file is empty")
NO_RATE = say("body", "the first two lines are not a start and a rate, so nothing of the file was taken")
ODD_FILE = say("body", "this is not a file of numbers, so nothing of it was taken")
NO_NUMBERS = say("body", "this line is not what the device writes; it counts as missing")
UNSORTED = say("body", "the times are not in order; they were put in order")
ODD_RATE = say("body", "the rate cannot be that of this device, so nothing of the file was taken")
OTHER_RATE = say("body", "the rate is not the usual one of this device; it was taken as the file says")
OTHER_LENGTH = say("body", "this file is much shorter or longer than the others; its rate may be wrong")
TOO_LONG = say("body", "this is longer than the device can record; the rest was left out")
NOT_A_MOMENT = say("body", "these entries have no time that can be meant")
AHEAD = say("body", "part of it lies in the future: the clock of the device may be ahead")
ELSEWHERE = say("body", "another recording covers part of the same time; both are kept")
FROM_PULSE = say("body", "there are no intervals between beats, so they were taken out of the pulse")
ROUNDED = say("body", "beats are given as whole beats per minute, so RMSSD is coarse where it is small")


@dataclass(frozen=True)
class Recording:
    """What one device measured: `source` (its code in the record; the same whenever the same thing is read), `device`
    (its name), the signals by the device's own clock, and the moments that were marked on it (seconds since 1970)."""

    source: str
    device: str
    signals: Signals
    marks: tuple[float, ...] = ()


@dataclass
class Oddities:
    """Where readers note what was odd: single lines up to a number, then how many more."""

    refuse: Refuse
    more: dict[str, int] = field(default_factory=dict)

    def file(self, name: str, what: Words) -> None:
        """Note something about a whole file."""
        self.refuse(Rejected(name, 0, "", what))

    def line(self, name: str, line: int, what: Words = NO_NUMBERS) -> None:
        """Note a line."""
        self.more[name] = self.more.get(name, 0) + 1
        if self.more[name] <= MOST_LISTED:
            self.refuse(Rejected(name, line, "", what))

    def finish(self) -> None:
        """Note how many lines are not listed one by one."""
        for name, count in self.more.items():
            if count > MOST_LISTED:
                self.file(name, say("body", "{count} more lines like these", count=count - MOST_LISTED))
        self.more.clear()
