"""The formulation: how person and clinician understand things, written together; every version is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from ema_app.core.entry import stamp
from ema_app.core.words import say
from ema_app.session.changed import Changed, Topic
from ema_app.session.crisis_plan import Plan, to_json
from ema_app.session.session import Session

FORMULATION, PLAN = "formulation", "crisis_plan"
PARTS = {
    "trouble": say("formulation", "What brings me here"),
    "patterns": say("formulation", "How I am with people who matter to me"),
    "triggers": say("formulation", "When I stop seeing minds, and how one could notice"),
    "then": say("formulation", "What happens then, in me and between us"),
    "helps": say("formulation", "What helps me come back"),
    "strengths": say("formulation", "What I can rely on"),
    "aims": say("formulation", "What we want to work on"),
}
"""The parts of a formulation, in the order in which they are read."""

Moment = tuple[str, str]
"""A moment pointed at: kind (switch, event, incident, entry) and id."""


@dataclass(frozen=True)
class Formulation:
    """Words by part, and the moments it points at."""

    parts: Mapping[str, str] = field(default_factory=dict)
    moments: tuple[Moment, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.moments and not any(self.parts.values())


@dataclass(frozen=True)
class Version:
    """A version of the formulation: when it was written and by whom."""

    version_id: str
    made_at: datetime
    made_by: str
    formulation: Formulation


def versions(session: Session) -> list[Version]:
    """Give the versions, the newest first; that one is shown."""
    rows = session.record.rows("versions", "kind = ?", (FORMULATION,), "rowid DESC")
    return [
        Version(row["version_id"], datetime.fromisoformat(row["made_at"]), row["made_by"] or "", read(row["body"]))
        for row in rows
    ]


def current(session: Session) -> Formulation:
    """Give the newest version, or an empty formulation."""
    found = versions(session)
    return found[0].formulation if found else Formulation()


def read(body: str | Mapping[str, Any]) -> Formulation:
    """Give a formulation from the form in which it is stored; what does not fit is left out."""
    stored = _loaded(body) if isinstance(body, str) else body
    parts = stored.get("parts", {}) if isinstance(stored, Mapping) else {}
    moments = stored.get("moments", ()) if isinstance(stored, Mapping) else ()
    return Formulation(
        {name: str(parts[name]) for name in PARTS if parts.get(name)},
        tuple((str(kind), str(identity)) for kind, identity in moments),
    )


def _loaded(body: str) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return {"parts": {"trouble": body}}


def save(session: Session, formulation: Formulation, by: str) -> Changed:
    """Keep a new version; the ones before stay. Gives what changed."""
    body = {"parts": {k: v.strip() for k, v in formulation.parts.items() if v.strip()}, "moments": formulation.moments}
    _insert(session, FORMULATION, body, by)
    return frozenset({Topic.PLAN, Topic.TREATMENT})


def point_at(session: Session, moment: Moment, by: str) -> Changed:
    """Keep a new version that points at one more moment."""
    now = current(session)
    return save(session, replace(now, moments=(*(m for m in now.moments if m != moment), moment)), by)


def propose_plan(session: Session, plan: Plan, by: str) -> Changed:
    """Keep a version of the crisis plan in a copy of a record. No line of it is put anywhere unencrypted."""
    _insert(session, PLAN, to_json(plan), by)
    return frozenset({Topic.PLAN})


def newest(session: Session, kind: str) -> str | None:
    """Give the id of the newest version of a kind (formulation or crisis_plan); None where there is none."""
    rows = session.record.rows("versions", "kind = ?", (kind,), "rowid DESC LIMIT 1")
    return str(rows[0]["version_id"]) if rows else None


def _insert(session: Session, kind: str, body: object, by: str) -> None:
    session.record.insert("versions", {
        "version_id": session.around.new_id(), "kind": kind, "made_at": stamp(session.around.local_now()),
        "made_by": by.strip(), "body": json.dumps(body),
    })  # fmt: skip
