"""The treatment as it is written down: sessions, incidents, phases, and who went over which half year."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from ema_app.core.entry import stamp
from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.session.changed import Changed, Topic
from ema_app.session.session import Session

TREATMENT: Changed = frozenset({Topic.TREATMENT})
PHASES_KIND, REVIEW_KIND = "phases", "period_review"


@dataclass(frozen=True)
class Held:
    """A therapy session. Tension is 0-100, None = not asked; `session_id` is empty for one that is new."""

    held_at: datetime
    kind: str
    attended: bool
    tension_before: float | None = None
    tension_after: float | None = None
    note: str = ""
    session_id: str = ""


@dataclass(frozen=True)
class Incident:
    """A self-harm, attempt, life-threatening self-harm or admission; its day may be unknown (None)."""

    occurred_at: datetime | None
    kind: str
    note: str = ""
    incident_id: str = ""


@dataclass(frozen=True)
class Phase:
    """A phase of the treatment from a day on, until the next one begins."""

    name: str
    since: date


@dataclass(frozen=True)
class Review:
    """Somebody went over the days from `first` to `last` with the person and wrote that down: when, and who."""

    first: date
    last: date
    made_at: datetime
    by: str


def sessions(session: Session) -> list[Held]:
    """Give the sessions, the newest first; one of unknown time is left out."""
    rows = session.record.rows("sessions", "held_at IS NOT NULL")
    found = [Held(datetime.fromisoformat(r["held_at"]), r["kind"] or "", bool(r["attended"]), r["tension_before"],
                  r["tension_after"], r["note"] or "", r["session_id"]) for r in rows]  # fmt: skip
    return sorted(found, key=lambda held: held.held_at, reverse=True)


def keep_session(session: Session, held: Held) -> Changed:
    """Keep a session, a new one or the one with this id. Raises EmaError where a number is out of bounds."""
    for tension in (held.tension_before, held.tension_after):
        if tension is not None and not 0 <= tension <= 100:
            raise EmaError("out_of_bounds", say("errors", "Tension lies between 0 and 100."))
    row = {
        "held_at": stamp(held.held_at), "kind": held.kind, "attended": int(held.attended), "note": held.note.strip(),
        "tension_before": held.tension_before, "tension_after": held.tension_after,
    }  # fmt: skip
    _keep(session, ("sessions", "session_id", held.session_id), row)
    return TREATMENT


def incidents(session: Session) -> list[Incident]:
    """Give the incidents, the newest first, those of an unknown day before all others."""
    rows = session.record.rows("incidents")
    found = [Incident(_moment(r["occurred_at"]), r["kind"] or "", r["note"] or "", r["incident_id"]) for r in rows]
    known = [(one.occurred_at, one) for one in found if one.occurred_at is not None]
    unknown = [one for one in found if one.occurred_at is None]
    return unknown + [one for _at, one in sorted(known, key=lambda pair: pair[0], reverse=True)]


def keep_incident(session: Session, incident: Incident) -> Changed:
    """Keep an incident, a new one or the one with this id."""
    at = None if incident.occurred_at is None else stamp(incident.occurred_at)
    row = {"occurred_at": at, "kind": incident.kind, "note": incident.note.strip()}
    _keep(session, ("incidents", "incident_id", incident.incident_id), row)
    return TREATMENT


def erase_log(session: Session, table: str, identity: str) -> Changed:
    """Take a session (`sessions`) or an incident (`incidents`) out of the log."""
    column = {"sessions": "session_id", "incidents": "incident_id"}[table]
    session.record.delete(table, {column: identity})
    return TREATMENT


def _keep(session: Session, where: tuple[str, str, str], row: dict[str, Any]) -> None:
    table, column, identity = where
    if identity:
        session.record.update(table, {column: identity}, row)
    else:
        session.record.insert(table, {column: session.around.new_id(), **row})


def phases(session: Session) -> list[Phase]:
    """Give the phases in the order of their days."""
    found = session.record.rows("versions", "kind = ?", (PHASES_KIND,), "rowid DESC LIMIT 1")
    rows = json.loads(found[0]["body"]) if found else []
    return sorted((Phase(row["name"], date.fromisoformat(row["since"])) for row in rows), key=lambda p: p.since)


def keep_phases(session: Session, kept: list[Phase]) -> Changed:
    """Keep the phases as a new version; those before stay."""
    _version(session, PHASES_KIND, [asdict(phase) | {"since": phase.since.isoformat()} for phase in kept], "")
    return TREATMENT


def began(session: Session) -> date | None:
    """Give the day the half years are counted from: the first phase, else the first session; None = not known."""
    known = phases(session)
    if known:
        return known[0].since
    held = sessions(session)
    return local_day(session, held[-1].held_at) if held else None


def reviews(session: Session) -> list[Review]:
    """Give who went over which days, in the order in which that was written down."""
    rows = session.record.rows("versions", "kind = ?", (REVIEW_KIND,), "rowid")
    return [_review(row) for row in rows]


def keep_review(session: Session, first: date, last: date, by: str) -> Changed:
    """Keep that somebody went over these days. Raises EmaError where they are not over yet."""
    if local_day(session, session.around.now()) <= last:
        raise EmaError("not_over", say("errors", "This half year is not over yet."),
                       todo=say("errors", "Go over it together when it is."))  # fmt: skip
    _version(session, REVIEW_KIND, {"first": first.isoformat(), "last": last.isoformat()}, by)
    return TREATMENT


def _review(row: dict[str, Any]) -> Review:
    body = json.loads(row["body"])
    first, last = (date.fromisoformat(body[name]) for name in ("first", "last"))
    return Review(first, last, datetime.fromisoformat(row["made_at"]), row["made_by"] or "")


def _version(session: Session, kind: str, body: object, by: str) -> None:
    session.record.insert("versions", {
        "version_id": session.around.new_id(), "kind": kind, "made_at": stamp(session.around.local_now()),
        "made_by": by.strip(), "body": json.dumps(body),
    })  # fmt: skip


def _moment(iso: str | None) -> datetime | None:
    return datetime.fromisoformat(iso) if iso else None


def local_day(session: Session, moment: datetime) -> date:
    """Give the day of a moment where the person is."""
    return moment.astimezone(ZoneInfo(session.around.zone())).date()
