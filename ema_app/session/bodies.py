"""Signals of the body: a recording is read, looked at as windows around the entries, and only then kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ema_app.core.day_words import moment_words
from ema_app.core.entry import stamp
from ema_app.core.errors import EmaError
from ema_app.core.tables import BODY
from ema_app.core.words import say
from ema_app.exchange.rejected import Rejected
from ema_app.exchange.source import Cell, Progress, no_progress
from ema_app.session.body_moments import moments
from ema_app.session.bringing_in import CameIn
from ema_app.session.changed import NOTHING, Topic
from ema_app.session.session import Session

if TYPE_CHECKING:
    from ema_app.exchange.body import Recording
    from ema_app.measures.body_signals import Signals

KIND = "body"
"""The kind of `versions` that says how each recording was taken in."""

DAY = 86_400.0
CLOCK_SET = (datetime(2000, 1, 1, tzinfo=UTC).timestamp(), datetime(2200, 1, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True)
class Correction:
    """One moment told twice: what the device said, and when it was. Both are aware."""

    device_said: datetime
    it_was: datetime

    @property
    def seconds(self) -> float:
        """By how much the clock of the device was behind."""
        return (self.it_was - self.device_said).total_seconds()


@dataclass(frozen=True)
class Wishes:
    """How windows are made: minutes before each entry, and the correction of the clock (None: the one kept before)."""

    minutes: float = 5.0
    correction: Correction | None = None


@dataclass(frozen=True)
class Reading:
    """A recording that was read, and what was odd about it."""

    recording: Recording
    flagged: tuple[Rejected, ...]


@dataclass(frozen=True)
class ChannelSpan:
    """One channel of what would be kept: windows with a value, and from when to when the device measured."""

    channel: str
    windows: int
    from_at: datetime
    to_at: datetime


@dataclass(frozen=True)
class Look:
    """What would be kept: the rows, per channel how much, entries that get a window of all that were looked at, what is
    odd, by how many seconds the clock is corrected, and how it was taken in (`how`)."""

    device: str
    rows: Iterable[tuple[Cell, ...]]
    channels: tuple[ChannelSpan, ...]
    entries: int
    with_window: int
    flagged: tuple[Rejected, ...]
    offset_seconds: float
    how: Mapping[str, Any]


def read(session: Session, path: Path, progress: Progress = no_progress) -> Reading:
    """Read a recording (E4 folder or zip, Apple Health xml or zip). Raises EmaError `no_entries`, `no_recording`, …"""
    from ema_app.exchange.body import read_recording

    flagged: list[Rejected] = []
    span = moments(session.record).span
    if span is None:
        raise EmaError("no_entries", say("errors", "There is no check-in yet."),
                       say("errors", "Signals of the body are kept around check-ins only."),
                       say("errors", "Check in first; the recording can come in at any time later."))  # fmt: skip
    between = (span[0] - 2 * DAY, span[1] + 2 * DAY)
    found = read_recording(path, flagged.append, progress, between)
    return Reading(found, tuple(flagged))


def look(session: Session, reading: Reading, wishes: Wishes) -> Look:
    """Give what would be kept. Raises EmaError `clock_not_set`, `no_overlap`."""
    before = last_taken(session, reading.recording.source)
    offset = wishes.correction.seconds if wishes.correction else float(before.get("offset_seconds", 0.0))
    signals = reading.recording.signals.moved(offset)
    span = signals.span
    if span is None or span[0] < CLOCK_SET[0] or span[1] > CLOCK_SET[1]:
        raise _clock_not_set()
    how = {"source": reading.recording.source, "device": reading.recording.device, "minutes": wishes.minutes,
           "offset_seconds": offset, **_pair(wishes.correction, before)}  # fmt: skip
    found = _windowed(session, reading, signals, how)
    if found is None:
        raise _no_overlap(span, session)
    return found


def _windowed(session: Session, reading: Reading, signals: Signals, how: Mapping[str, Any]) -> Look | None:
    """Sum signals up in the windows that touch them; None where no day with an entry does."""
    from ema_app.session.body_rows import body_rows, measured, valued

    span = signals.span
    chosen = moments(session.record).windows(span, how["minutes"] * 60) if span else ()
    if span is None or not chosen:
        return None
    rows, zone = body_rows(signals, chosen, how["source"]), ZoneInfo(session.around.zone())
    channels = tuple(
        ChannelSpan(one.name, valued(one), *(_at(end, zone) for end in measured(signals, one.name)))
        for one in rows.channels
    )
    flagged = (*reading.flagged, *_oddities(session, reading.recording, span))
    entries = sum(one.of_entry for one in chosen)
    return Look(how["device"], rows, channels, entries, rows.with_window, flagged, how["offset_seconds"], how)


def keep(session: Session, found: Look) -> CameIn:
    """Keep what was looked at. The same recording again changes nothing; with another clock or length of windows, its
    rows are put in place of those before."""
    record, before = session.record, last_taken(session, str(found.how["source"]))
    with record.atomic():
        if before and dict(found.how) != before:
            record.delete("body", {"source": found.how["source"]})
        added = record.insert_many("body", BODY.names, found.rows, ignore_known=True)
        if dict(found.how) != before:
            now = stamp(session.around.local_now())
            record.insert("versions", {"version_id": session.around.new_id(), "kind": KIND, "made_at": now,
                                       "made_by": "", "body": json.dumps(found.how)})  # fmt: skip
    return CameIn(added, found.flagged, frozenset({Topic.BODY}) if added else NOTHING)


def keep_overlap(session: Session, recording: Recording) -> int:
    """Keep windows of a recording around the entries there are; gives how many were new, 0 where none lies in it."""
    how = {"source": recording.source, "device": recording.device, "minutes": Wishes.minutes, "offset_seconds": 0.0}
    found = _windowed(session, Reading(recording, ()), recording.signals, how)
    return keep(session, found).rows if found else 0


def last_taken(session: Session, source: str) -> dict[str, Any]:
    """Give how a recording was taken in last: device, minutes, offset_seconds, and the pair; empty if it was not."""
    found = (json.loads(row["body"]) for row in session.record.rows("versions", "kind = ?", (KIND,), "rowid DESC"))
    return next((how for how in found if how.get("source") == source), {})


def _pair(correction: Correction | None, before: Mapping[str, Any]) -> dict[str, str | None]:
    if correction is None:
        return {name: before.get(name) for name in ("device_said", "it_was")}
    return {name: stamp(at) for name, at in asdict(correction).items()}


def _at(seconds: float, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(seconds, zone)


def _oddities(session: Session, recording: Recording, span: tuple[float, float]) -> list[Rejected]:
    from ema_app.exchange.body.recording import AHEAD, ELSEWHERE

    found = []
    if span[1] > session.around.now().timestamp() + 60:
        found.append(Rejected(recording.device, 0, "", AHEAD))
    other = session.record.stream(
        "SELECT 1 FROM body WHERE source LIKE 'e4-%' AND source <> ? AND unixepoch(start_at) BETWEEN ? AND ? LIMIT 1",
        (recording.source, *span),
    )
    if recording.source.startswith("e4-") and any(other):
        found.append(Rejected(recording.device, 0, "", ELSEWHERE))
    return found


def _clock_not_set() -> EmaError:
    return EmaError(
        "clock_not_set",
        say("errors", "The recording has no time that can be meant."),
        say("errors", "The clock of the device was not set: it says a year before 2000 or after 2199."),
        say("errors", "Under Your data, in the window, say of one moment what the device said and when it was."),
    )


def _no_overlap(span: tuple[float, float], session: Session) -> EmaError:
    zone = ZoneInfo(session.around.zone())
    first, last = (moment_words(_at(end, zone)) for end in span)
    return EmaError(
        "no_overlap",
        say("errors", "No day with a check-in lies in this recording ({first} to {last}).", first=first, last=last),
        say("errors", "Signals of the body are kept around check-ins only."),
        say(
            "errors",
            "If that is not when it was recorded: under Your data, in the window, the clock can be put right.",
        ),
    )

