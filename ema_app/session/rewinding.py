"""Rewind: the hours around one switch event, event, incident or entry, and everything that was said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from ema_app.charts.recovery_words import back_after, hours_words
from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say
from ema_app.session.check_ins import milliseconds
from ema_app.session.seen_around import Seen, Window, body, seen
from ema_app.session.session import Session
from ema_app.session.stretch import Entry, item_bounds, percent, stretch
from ema_app.session.switch_moments import Modes, Switch

HOUR_MS = 3_600_000
AROUND_MS = 12 * HOUR_MS
"""So much before and after is read; the page opens on less."""

NEAR_MS = HOUR_MS // 2
"""Ratings and body signals no further off belong to the moment (as in the pairs of felt and seen)."""

CLOSE_MS = 3 * HOUR_MS
"""An event or a check-in no further off is taken as being about the same moment."""

Kind = Literal["switch", "event", "incident", "entry"]


@dataclass(frozen=True)
class Event:
    """An interpersonal event: when, what, with whom, whether it happened, how strong (0-100), what helped (codes)."""

    event_id: str
    entry_id: str | None
    moment_ms: int
    kind: str
    person_id: str
    reality: str
    intensity: float | None
    helped: tuple[str, ...]


@dataclass(frozen=True)
class Around:
    """A moment and the hours around it, all times in UTC milliseconds.

    `entry`: the check-in at the moment or next to it; `told`: the entry that told of what happened; `event`: what
    happened, with whom; `switch`: the switch event where it is one or lies beside it; `incident`: its kind and note.
    """

    kind: Kind
    id: str
    moment_ms: int
    entries: Sequence[Entry] = ()
    events: Sequence[Event] = ()
    seen: Sequence[Seen] = ()
    body: Sequence[Window] = ()
    entry: Entry | None = None
    told: Entry | None = None
    event: Event | None = None
    switch: Switch | None = None
    incident: tuple[str, str] | None = None
    usual: dict[str, float] = field(default_factory=dict)


def around(session: Session, kind: Kind, identity: str, modes: Modes | None = None) -> Around:
    """Read everything around a moment. `modes` is needed for a switch event, and helps for the others.

    Raises EmaError not_there where the record does not hold it.
    """
    known = modes or Modes()
    at = _moment(session, kind, identity, known)
    low, high = at - AROUND_MS, at + AROUND_MS
    entries, events = stretch(session, low, high), events_between(session, low, high)
    event = _event_of(events, kind, identity, at)
    return Around(
        kind, identity, at, entries, events, seen(session, low, high), body(session, low, high),
        _entry_of(entries, kind, identity, at),
        next((e for e in entries if event and e.entry_id == event.entry_id), None), event,
        _switch_of(known, kind, identity, at), _incident(session, identity) if kind == "incident" else None,
        usual_modes(session),
    )  # fmt: skip


def _moment(session: Session, kind: Kind, identity: str, modes: Modes) -> int:
    if kind == "switch":
        found = next((s.onset_to_ms for s in modes.switches if s.event_id == identity), None)
        return _entry_moment(session, identity.removeprefix("switch-")) if found is None else found
    if kind == "entry":
        return _entry_moment(session, identity)
    table, column = ("events", "event_id") if kind == "event" else ("incidents", "incident_id")
    rows = session.record.rows(table, f"{column} = ? AND occurred_at IS NOT NULL", (identity,))
    if not rows:
        raise _gone()
    return milliseconds(datetime.fromisoformat(rows[0]["occurred_at"]))


def _entry_moment(session: Session, entry_id: str) -> int:
    rows = session.record.rows("prompts", "entry_id = ? AND moment_ms IS NOT NULL", (entry_id,))
    if not rows:
        raise _gone()
    return int(rows[0]["moment_ms"])


def _gone() -> EmaError:
    return EmaError(
        "not_there",
        say("errors", "This moment is not in the record."),
        say("errors", "It may have been erased, or its time is not known."),
        say("errors", "Choose another one."),
    )


def events_between(session: Session, low_ms: float, high_ms: float, *, private: bool = True) -> list[Event]:
    """Give the events between two times, oldest first; those of entries marked *only for me* only if `private`."""
    hidden = "" if private else (
        " AND (entry_id IS NULL OR entry_id NOT IN "
        "(SELECT entry_id FROM prompts WHERE only_for_me AND entry_id IS NOT NULL))"
    )  # fmt: skip
    found = [_event(row) for row in session.record.rows("events", "occurred_at IS NOT NULL" + hidden)]
    return sorted((e for e in found if low_ms <= e.moment_ms <= high_ms), key=lambda event: event.moment_ms)


def _event(row: dict[str, object]) -> Event:
    intensity = row["intensity"]
    return Event(
        str(row["event_id"]), str(row["entry_id"]) if row["entry_id"] else None,
        milliseconds(datetime.fromisoformat(str(row["occurred_at"]))), str(row["kind"] or ""),
        str(row["person_id"] or ""), str(row["real_or_feared"] or ""),
        None if intensity is None else float(str(intensity)),
        tuple(code for code in str(row["what_helped"] or "").split(";") if code),
    )  # fmt: skip


def _event_of(events: Sequence[Event], kind: Kind, identity: str, at: int) -> Event | None:
    """Give the event meant; beside a switch or an entry the nearest one before it, within three hours."""
    if kind == "event":
        return next((event for event in events if event.event_id == identity), None)
    own = [event for event in events if kind == "entry" and event.entry_id == identity]
    before = [event for event in events if 0 <= at - event.moment_ms <= CLOSE_MS]
    return next(iter([*own, *before[::-1]]), None)


def _entry_of(entries: Sequence[Entry], kind: Kind, identity: str, at: int) -> Entry | None:
    """Give the check-in meant, or the nearest one within three hours in which something was felt."""
    wanted = identity if kind == "entry" else identity.removeprefix("switch-")
    own = [e for e in entries if e.entry_id == wanted and e.values("self.")]
    near = [e for e in entries if e.values("self.") and abs(e.moment_ms - at) <= CLOSE_MS]
    return own[0] if own else min(near, key=lambda e: abs(e.moment_ms - at), default=None)


def _switch_of(modes: Modes, kind: Kind, identity: str, at: int) -> Switch | None:
    if kind == "switch":
        return next((s for s in modes.switches if s.event_id == identity), None)
    ends = ((s, s.recovered_to_ms or s.recovered_from_ms) for s in modes.switches)
    return next((s for s, end in ends if s.onset_from_ms - CLOSE_MS <= at <= end), None)


def _incident(session: Session, identity: str) -> tuple[str, str]:
    row = session.record.rows("incidents", "incident_id = ?", (identity,))[0]
    return str(row["kind"] or ""), str(row["note"] or "")


def usual_modes(session: Session) -> dict[str, float]:
    """Give the person's own mean (0-100) of every item of both modes, by stored item id, for the balance."""
    sql = "SELECT DISTINCT item_id FROM items WHERE role GLOB 'mode.controlled.*' OR role GLOB 'mode.automatic.*'"
    wanted, bounds = [str(item) for (item,) in session.record.stream(sql, ())], item_bounds(session)
    mean = "SELECT avg(value) FROM answers WHERE item_id = ?"
    found = {item: percent(next(session.record.stream(mean, (item,)))[0], bounds.get(item)) for item in wanted}
    return {item: value for item, value in found.items() if value is not None}


def length_words(around: Around) -> Words | None:
    """Say how long it took: of a switch between which bounds it lies, of an event until it was over; None = unknown."""
    if around.switch is not None:
        return switch_length(around.switch)
    over = _aware(around.told.text("event.over_at") if around.told else None)
    if over is None or around.event is None:
        return None
    length_ms = milliseconds(over) - around.event.moment_ms
    return None if length_ms < 0 else say("rewind", "About {time} until it was over.", time=hours_words(length_ms))


def _aware(iso: str | None) -> datetime | None:
    """Give a time with its zone; None where a foreign file gave something else."""
    try:
        found = datetime.fromisoformat(iso or "")
    except ValueError:
        return None
    return found if found.tzinfo else None


def switch_length(switch: Switch) -> Words:
    """Say between which bounds reflection was back after a switch, as every page says it."""
    return back_after(switch.onset_to_ms, switch.recovered_from_ms, switch.recovered_to_ms)
