"""What a clinician proposed: kept beside the person's own versions until the person takes or leaves it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from ema_app.core.entry import stamp
from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.session.changed import NOTHING, Changed, Topic
from ema_app.session.crisis_plan import Line, Plan, from_json
from ema_app.session.session import Session
from ema_app.session.sharing.given import recipients
from ema_app.store.faults import world
from ema_app.store.sharing.envelope import Letter
from ema_app.store.sharing.reply import KINDS, read_reply

LARGEST_BYTES = 50_000_000
_MARK = "proposed:"
_CHOSEN = "proposals.chosen"

State = Literal["open", "taken", "left"]


@dataclass(frozen=True)
class Proposal:
    """A version that a clinician proposed: `kind` formulation or crisis_plan, `body` as versions are stored (JSON)."""

    version_id: str
    kind: str
    made_at: str
    made_by: str
    body: Any
    state: State = "open"

    @property
    def plan(self) -> Plan:
        """The crisis plan proposed; empty where it is none."""
        return from_json(self.body) if self.kind == "crisis_plan" else Plan()


def take_in(session: Session, path: Path) -> int:
    """Bring in a file that a clinician gave back; gives how many proposals are new. Nothing of the person's changes.

    Raises EmaError not_a_share, damaged_share, for_somebody_else, newer_version, not_from_recipient, missing.
    """
    reply = read_reply(session.record, read_letter(path), [address.key for address in recipients(session)])
    columns = ("version_id", "kind", "made_at", "made_by", "body")
    rows = [
        (_MARK + row["version_id"], _MARK + row["kind"], row["made_at"], reply.called or row["made_by"], row["body"])
        for row in reply.versions
    ]
    return session.record.insert_many("versions", columns, rows, ignore_known=True)


def read_letter(path: Path) -> Letter:
    """Read a file that came from somebody. Raises EmaError missing, too_large."""
    with world(path):
        if path.stat().st_size > LARGEST_BYTES:
            raise EmaError("too_large", say("errors", "{name} is too large for a share.", name=path.name),
                           todo=say("errors", "Choose another file."))  # fmt: skip
        return Letter(path.name, path.read_bytes())


def proposals(session: Session, states: Iterable[State] = ("open",)) -> list[Proposal]:
    """Give what was proposed, the newest first; usually only what the person has neither taken nor left."""
    chosen: dict[str, State] = session.record.setting(_CHOSEN, {})
    rows = session.record.rows("versions", "kind GLOB ?", (f"{_MARK}*",), "rowid DESC")
    found = (
        Proposal(
            row["version_id"], row["kind"].removeprefix(_MARK), row["made_at"], row["made_by"], _body(row["body"]),
            chosen.get(row["version_id"], "open"),
        )
        for row in rows
    )  # fmt: skip
    return [proposal for proposal in found if proposal.state in set(states) and proposal.kind in KINDS]


def _body(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def take(session: Session, proposal: Proposal) -> Changed:
    """Put a proposal in the place of what the person shows; what was there before stays among the versions."""
    record = session.record
    if proposal.kind == "crisis_plan":
        session.plan.save(_with_own_ticks(proposal.plan, session.plan.current()))
    else:
        now = stamp(session.around.local_now())
        body = proposal.body if isinstance(proposal.body, str) else json.dumps(proposal.body)
        record.insert("versions", {"version_id": session.around.new_id(), "kind": proposal.kind, "made_at": now,
                                   "made_by": proposal.made_by, "body": body})  # fmt: skip
    _choose(session, proposal, "taken")
    return frozenset({Topic.PLAN, Topic.TREATMENT})


def leave(session: Session, proposal: Proposal) -> Changed:
    """Leave a proposal: what the person shows stays as it is."""
    _choose(session, proposal, "left")
    return frozenset({Topic.PLAN}) if proposal.state == "open" else NOTHING


def _with_own_ticks(plan: Plan, own: Plan) -> Plan:
    """Only what the person ticked in their own plan may be read before unlocking; nobody else decides that."""
    ticked = {(section, line.text, line.number) for section, lines in own.lines.items() for line in lines if line.open}

    def own_tick(section: str, line: Line) -> Line:
        return replace(line, open=(section, line.text, line.number) in ticked)

    return Plan({section: tuple(own_tick(section, line) for line in lines) for section, lines in plan.lines.items()})


def _choose(session: Session, proposal: Proposal, state: State) -> None:
    chosen = session.record.setting(_CHOSEN, {})
    session.record.set_setting(_CHOSEN, chosen | {proposal.version_id: state})
