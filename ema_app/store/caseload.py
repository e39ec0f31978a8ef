"""A clinician's caseload: a folder with an encrypted index, and one copy of a record for each person who shared.

The index is itself a record file, so that passphrase, recovery code, lock and backups are the same as everywhere. Its
age key is the clinician's: shares are made for it, and the data key of every copy is wrapped with a key made from it.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.store.creating import create_copy
from ema_app.store.derivation import USUAL_COST, Cost, Derivation, Secret
from ema_app.store.erase import erase_setting
from ema_app.store.erase_record import erase_record
from ema_app.store.faults import world
from ema_app.store.record import Record
from ema_app.store.sharing.address import Address
from ema_app.store.sharing.bond import identity_of
from ema_app.store.sharing.envelope import Letter
from ema_app.store.sharing.share import Share, read_share

INDEX = "caseload.switchpoint-caseload"
PEOPLE = "people"
INDEX_MARK = "caseload"
"""The setting that tells an index from a diary."""

_NAME, _ENTRY = "caseload.name", "person:"


@dataclass(frozen=True)
class CaseloadKey:
    """The key that wraps the data keys of the copies: made from the caseload's own private key."""

    identity: str = field(repr=False)
    kind: Literal["caseload"] = field(default="caseload", init=False)

    def fresh(self) -> tuple[Derivation, bytes]:
        """Give a new salt and the key."""
        derivation = {"name": "hkdf-sha256", "salt": secrets.token_hex(16)}
        return derivation, self.key_for(derivation)

    def key_for(self, derivation: Derivation) -> bytes:
        """Derive the key for a slot's salt (HKDF-SHA256, RFC 5869); a random private key needs no slow derivation."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        salt = bytes.fromhex(str(derivation["salt"]))
        return HKDF(SHA256(), 32, salt, b"switchpoint caseload").derive(self.identity.encode())


@dataclass(frozen=True)
class Shared:
    """Somebody whose record is in the caseload, as the index knows them.

    `label`: the clinician's own name for them; `called`: what they called themselves; `bond`: the secret that every
    share of theirs carries; `last_ms`: when their latest share was made; `summary`: what the list shows.
    """

    record_id: str
    label: str = ""
    called: str = ""
    bond: str = field(default="", repr=False)
    last_ms: int = -1
    next_session: str = ""
    summary: Mapping[str, Any] = field(default_factory=dict)


class Caseload:
    """An open caseload. Raises `EmaError` as `Record` does."""

    def __init__(self, folder: Path, index: Record) -> None:
        self.folder, self.index = folder, index
        self._identity = identity_of(index)

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, *, made_at: datetime, cost: Cost = USUAL_COST
    ) -> tuple[Caseload, str]:
        """Make a caseload in `folder` (made if it is not there); gives it, and its recovery code, shown once."""
        with world(folder):
            (folder / PEOPLE).mkdir(mode=0o700, parents=True, exist_ok=True)
        index, code = Record.create(folder / INDEX, passphrase, made_at=made_at, cost=cost)
        index.set_setting(INDEX_MARK, True)
        return cls(folder, index), code

    @classmethod
    def open(cls, folder: Path, secret: str | Secret) -> Caseload:
        """Open the caseload in `folder`. Raises `EmaError` missing, wrong_passphrase, in_use, damaged."""
        if not is_caseload(folder):
            raise _no_caseload(folder)
        return cls(folder, Record.open(folder / INDEX, secret))

    @property
    def key(self) -> CaseloadKey:
        """What opens the copies and their backups."""
        return CaseloadKey(self._identity)

    @property
    def address(self) -> Address:
        """What people need to make a share for this caseload."""
        return Address(self.index.public_key, str(self.index.setting(_NAME, "")))

    def rename(self, name: str) -> None:
        """Keep the clinician's name as it stands in the address."""
        self.index.set_setting(_NAME, name.strip())

    def people(self) -> list[Shared]:
        """Give everybody in the caseload."""
        rows = self.index.rows("settings", "key GLOB ?", (f"{_ENTRY}*",), "key")
        return [Shared(**json.loads(row["value"])) for row in rows]

    def person(self, record_id: str) -> Shared | None:
        """Give somebody by the id of their record."""
        found = self.index.setting(_ENTRY + record_id)
        return Shared(**found) if found else None

    def keep(self, person: Shared) -> None:
        """Keep what the index knows of somebody."""
        self.index.set_setting(_ENTRY + person.record_id, asdict(person))

    def path_of(self, record_id: str) -> Path:
        """Give where the copy of a record lies: a name that says nothing about the person."""
        return self.folder / PEOPLE / f"{record_id}.switchpoint-copy"

    def read(self, letter: Letter) -> Share:
        """Open a share made for this caseload. Raises `EmaError` as `read_share`, and other_record."""
        share = read_share(letter, self._identity)
        known = self.person(share.record_id)
        if known and not secrets.compare_digest(known.bond, share.bond):
            raise _not_theirs(letter.name)
        return share

    def open_copy(self, record_id: str) -> Record:
        """Open the copy of a record."""
        return Record.open(self.path_of(record_id), self.key)

    def make_copy(self, record_id: str, made_at: datetime) -> Record:
        """Make the copy of a record that is not there yet, empty, and open it."""
        create_copy(self.path_of(record_id), self.key, record_id, made_at)
        return self.open_copy(record_id)

    def forget(self, record_id: str) -> None:
        """Take somebody out for good: their copy and what the index knew, both with their backups."""
        path = self.path_of(record_id)
        if path.exists():
            erase_record(path)
        erase_setting(self.index, _ENTRY + record_id)

    def close(self) -> None:
        """Lock the caseload."""
        self._identity = ""
        self.index.close()


def is_caseload(folder: Path) -> bool:
    """Say whether there is a caseload in `folder`."""
    return (folder / INDEX).exists()


def _no_caseload(folder: Path) -> EmaError:
    return EmaError(
        "missing",
        say("errors", "There is no caseload in {name}.", name=folder.name),
        say("errors", "It was moved or renamed, or its drive is not connected."),
        say("errors", "Choose another folder, or begin a new caseload there."),
    )


def _not_theirs(name: str) -> EmaError:
    return EmaError(
        "other_record",
        say("errors", "{name} does not come from the diary it names.", name=name),
        say(
            "errors",
            "Every share of a diary carries a secret that only that diary knows, and this one carries another.",
        ),
        say("errors", "Nothing was taken in. Ask the person in a way you trust whether they made it."),
    )
