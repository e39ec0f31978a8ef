"""From a file and a secret to a session, and from nothing to a new record."""

from __future__ import annotations

from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.session.moment import Surroundings
from ema_app.session.protocols import USUAL, shipped_text
from ema_app.session.session import Session
from ema_app.store import USUAL_COST, Cost, KeyEncryption, Record, RecoveryCode


def create(
    path: Path, passphrase: str | KeyEncryption, around: Surroundings, protocol: str = USUAL, cost: Cost = USUAL_COST
) -> tuple[Session, str]:
    """Make a new record with a protocol that came with the app; gives the open session and the recovery code."""
    text = shipped_text(protocol)
    record, code = Record.create(path, passphrase, made_at=around.local_now(), cost=cost)
    session = Session(record, around)
    session.protocols.adopt(text, f"{protocol}.toml")
    return session, code


def open_session(path: Path, secret: str | KeyEncryption | RecoveryCode, around: Surroundings) -> Session:
    """Open a record with its passphrase or its recovery code. Raises EmaError as `Record.open`."""
    from ema_app.store.caseload import INDEX_MARK

    record = Record.open(path, secret)
    if record.setting(INDEX_MARK):
        record.close()
        raise EmaError("a_caseload", say("errors", "{name} is a caseload, not a diary.", name=path.name),
                       todo=say("errors", "Open it by the door I am a clinician."))  # fmt: skip
    return Session(record, around)
