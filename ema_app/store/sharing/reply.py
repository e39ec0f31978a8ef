"""What a clinician gives back for one record: versions of formulation or plan, sealed to that record."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store.record import Record
from ema_app.store.sharing.bond import bond, identity_of
from ema_app.store.sharing.envelope import Letter, damaged_share, seal, unseal

KINDS = ("formulation", "crisis_plan")
_COLUMNS = ("version_id", "kind", "made_at", "made_by", "body")


@dataclass(frozen=True)
class Reply:
    """A reply that was opened: when it was made (UTC milliseconds), by whom as they put it, and the versions in it."""

    made_ms: int
    called: str
    versions: tuple[Mapping[str, str], ...]


def make_reply(copy: Record, version_ids: Sequence[str], made_ms: int, called: str = "") -> bytes:
    """Give the file that offers versions of the copy to the person. Raises `EmaError` not_shared."""
    reply_to = copy.setting("share.reply_to")
    if not reply_to:
        raise EmaError("not_shared", say("errors", "This record did not come with a share."),
                       todo=say("errors", "Only to somebody who shared can something be given back."))  # fmt: skip
    rows = [row for wanted in version_ids for row in copy.rows("versions", "version_id = ?", (wanted,))]
    content = {
        "record_id": copy.id, "made_ms": made_ms, "called": called, "bond": copy.setting("share.bond"),
        "versions": [{name: row[name] for name in _COLUMNS} for row in rows if row["kind"] in KINDS],
    }  # fmt: skip
    return seal("reply", content, str(reply_to))


def read_reply(record: Record, letter: Letter, recipients: Iterable[str]) -> Reply:
    """Open a reply with the record's own key; `recipients`: the keys that shares were made for.

    Raises `EmaError` not_a_share, damaged_share, for_somebody_else, newer_version, not_from_recipient.
    """
    content = unseal("reply", letter, identity_of(record))
    try:
        theirs = str(content["bond"])
        versions = tuple({name: str(row[name] or "") for name in _COLUMNS} for row in content["versions"])
        reply = Reply(int(content["made_ms"]), str(content["called"])[:200], versions)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged_share(letter.name) from error
    known = [secrets.compare_digest(bond(record, recipient).encode(), theirs.encode()) for recipient in recipients]
    if not any(known) or content.get("record_id") != record.id:
        raise _unknown(letter.name)
    return Reply(reply.made_ms, reply.called, tuple(row for row in versions if row["kind"] in KINDS))


def _unknown(name: str) -> EmaError:
    return EmaError(
        "not_from_recipient",
        say("errors", "{name} does not come from anybody you shared with.", name=name),
        say(
            "errors", "What a clinician gives back carries a secret that came with your share, and this file does not."
        ),
        say("errors", "Nothing was taken in. Ask your clinician whether they made it."),
    )
