"""What a clinician gives back to a person: versions of the formulation or the plan, as proposals and nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ema_app.session.check_ins import milliseconds
from ema_app.session.session import Session
from ema_app.store.files import write_atomically
from ema_app.store.sharing.reply import make_reply

ENDING = ".switchpoint-reply"


def can_give_back(session: Session) -> bool:
    """Say whether this is a copy that came with a share: only then is there somebody to give something back to."""
    return session.record.setting("share.reply_to") is not None


def urges_shared(session: Session) -> bool:
    """Say whether answers about urges and acts came with any share; in a record that is no copy: yes.

    Where they did not, that none are there says nothing about whether they were asked.
    """
    return not can_give_back(session) or bool(session.record.setting("share.urges", False))


def give_back(session: Session, version_ids: Sequence[str], path: Path, called: str = "") -> None:
    """Write a file for the person to `path` with these versions (rows of `versions`, formulation or crisis_plan).

    Only that person's record can open it; there each version is a proposal until they take or leave it. `called`:
    how the clinician signs. Raises EmaError not_shared, disk_full, read_only.
    """
    write_atomically(path, make_reply(session.record, version_ids, milliseconds(session.around.now()), called))
