"""Empatica E4: a folder or zip with EDA.csv, BVP.csv, ACC.csv, HR.csv, IBI.csv and tags.csv.

Each signal begins with its start (seconds since 1970, UTC) and its rate in Hz; IBI.csv with its start, then seconds
since then and the interval; tags.csv has one moment a line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

import numpy as np

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.exchange.body import recording as odd
from ema_app.exchange.body.e4_signal import Found, SignalFile, Taking, Track
from ema_app.exchange.body.e4_times import read_intervals, read_marks
from ema_app.exchange.body.members import Members
from ema_app.exchange.body.pulse import Pulse
from ema_app.exchange.body.recording import Oddities, Recording
from ema_app.exchange.source import Progress
from ema_app.measures.body_signals import Samples, Signals

DEVICE = "Empatica E4"
TRACKS = {
    "EDA.csv": Track("eda", "uS", 4.0),
    "ACC.csv": Track("activity", "mg", 32.0, columns=3),
    "HR.csv": Track("hr", "1/min", 1.0),
    "BVP.csv": Track("pulse", "", 64.0),
}
IBI, TAGS = "IBI.csv", "tags.csv"
_KNOWN = (*TRACKS, IBI, TAGS)


def e4_files(members: Members) -> dict[str, str]:
    """Give where the files of an E4 recording lie, by their usual names; empty where this is none.

    Raises EmaError `many_recordings` where a zip holds several.
    """
    usual = {name.lower(): name for name in _KNOWN}
    found: dict[str, str] = {}
    for name in members.names():
        known = usual.get(PurePosixPath(name).name.lower())
        if known and known in found:
            raise _many()
        if known:
            found[known] = name
    return found if found.keys() & {*TRACKS, IBI} else {}


@dataclass(frozen=True)
class E4:
    """An E4 recording on its way in."""

    members: Members
    files: Mapping[str, str]
    odd: Oddities
    progress: Progress

    def read(self) -> Recording:
        """Read all of it. Raises EmaError `no_signal`, and what the files raise."""
        signals = Signals(self._samples(), self._beats())
        self.odd.finish()
        if signals.span is None:
            raise no_signal(DEVICE)
        marks = read_marks(self.members, self.files[TAGS], self.odd) if TAGS in self.files else ()
        return Recording(f"e4-{self._fingerprint()}", DEVICE, signals, marks)

    def _samples(self) -> dict[str, Samples]:
        found = {name: one for name in ("EDA.csv", "ACC.csv", "HR.csv") if (one := self._signal(name)) is not None}
        usual = float(np.median([one.seconds for one in found.values()])) if found else 0.0
        for name, one in found.items():
            if abs(one.seconds - usual) > max(60.0, 0.1 * usual):
                self.odd.file(self.files[name], odd.OTHER_LENGTH)
        return {TRACKS[name].channel: one.samples for name, one in found.items()}

    def _signal(self, name: str, taking: Taking | None = None) -> Found | None:
        if name not in self.files:
            return None
        return SignalFile(self.members, self.files[name], TRACKS[name], self.odd, self.progress).read(taking)

    def _beats(self) -> Samples | None:
        beats = read_intervals(self.members, self.files[IBI], self.odd) if IBI in self.files else None
        if beats is not None:
            return beats
        pulse = Pulse()
        found = self._signal("BVP.csv", pulse)
        beats = pulse.intervals(found.start) if found else None
        if beats is not None:
            self.odd.file(self.files["BVP.csv"], odd.FROM_PULSE)
        return beats

    def _fingerprint(self) -> str:
        """The same for the same recording, in a folder or a zip: out of the beginning of each file."""
        told = sha256()
        for name in sorted(self.files):
            with self.members.open(self.files[name]) as stream:
                told.update(name.encode() + b"\0" + stream.read(4096))
        return told.hexdigest()[:12]


def no_signal(device: str) -> EmaError:
    """Give the error of a recording that holds nothing."""
    return EmaError("no_signal", say("errors", "There is no signal in it that can be used ({device}).", device=device),
                    say("errors", "Its files are empty or not as the device writes them."),
                    say("errors", "Export it again from the device or its site."))  # fmt: skip


def _many() -> EmaError:
    return EmaError("many_recordings", say("errors", "This holds more than one recording."),
                    say("errors", "Each recording has a clock and marks of its own."),
                    say("errors", "Bring them in one after the other."))  # fmt: skip

