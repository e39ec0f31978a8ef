"""The protocols of a record: the one in force, and the versions that earlier entries were made with."""

from __future__ import annotations

from pathlib import Path

from ema_app.core.entry import stamp
from ema_app.core.errors import EmaError
from ema_app.core.protocol import Protocol
from ema_app.core.protocol_file import item_rows, read_protocol
from ema_app.core.protocol_lint import sound_protocol
from ema_app.core.words import say
from ema_app.places import resource
from ema_app.session.changed import Changed, Topic
from ema_app.session.moment import Surroundings
from ema_app.store import Record

USUAL = "core"


def shipped() -> list[Path]:
    """Give the protocol files that came with the app, by name."""
    return sorted(resource("protocols").glob("*.toml"))


def shipped_text(protocol_id: str) -> str:
    """Give the text of a protocol that came with the app."""
    path = resource("protocols", f"{protocol_id}.toml")
    if not path.is_file():
        known = ", ".join(p.stem for p in shipped())
        raise EmaError(
            "no_protocol",
            say("errors", "There is no protocol called {name}.", name=protocol_id),
            todo=say("errors", "These came with the app: {known}.", known=known),
        )
    return path.read_text(encoding="utf-8")


class Protocols:
    """Read the protocol in force, put a new version in force."""

    def __init__(self, record: Record, around: Surroundings) -> None:
        self._record, self._around = record, around
        self._read: dict[tuple[str, str], Protocol] = {}

    def adopt(self, text: str, name: str = "protocol") -> Changed:
        """Put a protocol in force; the versions before stay with the entries that were made with them.

        Raises EmaError bad_protocol where it cannot be read or cannot work, version_taken where the record has this
        version already and it says something else.
        """
        protocol = sound_protocol(text, name)
        with self._record.atomic():
            self.add(protocol, text)
            self._record.set_setting("protocol", [protocol.id, protocol.version])
        return frozenset({Topic.PROTOCOL})

    def add(self, protocol: Protocol, text: str) -> None:
        """Keep a version of a protocol with its items, if it is not there yet; one that cannot be read is replaced.

        Raises EmaError version_taken.
        """
        there = self._readable(protocol.id, protocol.version)
        if there == protocol:
            return
        if there is not None:
            raise _version_taken(protocol)
        for table, version in (("protocols", "version"), ("items", "protocol_version")):
            self._record.delete(table, {"protocol_id": protocol.id, version: protocol.version})
        added_at = stamp(self._around.local_now())
        self._record.insert("protocols", {
            "protocol_id": protocol.id, "version": protocol.version, "toml": text, "added_at": added_at,
        })  # fmt: skip
        columns = ("protocol_id", "protocol_version", "item_id", "role", "kind", "low", "high")
        rows = ((protocol.id, protocol.version, *row) for row in item_rows(protocol))
        self._record.insert_many("items", columns, rows)

    def _kept(self, protocol_id: str, version: str) -> str:
        found = self._record.rows("protocols", "protocol_id = ? AND version = ?", (protocol_id, version))
        return str(found[0]["toml"]) if found else ""

    def _readable(self, protocol_id: str, version: str) -> Protocol | None:
        kept = self._kept(protocol_id, version)
        try:
            return read_protocol(kept, protocol_id) if kept else None
        except EmaError:
            return None

    def is_taken(self, protocol: Protocol) -> bool:
        """Say whether the record has this version of this protocol already, and it says something else.

        Comments and the order of lines make no difference.
        """
        return self._readable(protocol.id, protocol.version) not in (None, protocol)

    def current(self) -> Protocol:
        """Give the protocol in force."""
        protocol_id, version = self._record.setting("protocol", [USUAL, ""])
        return self.version(protocol_id, version)

    def version(self, protocol_id: str, version: str) -> Protocol:
        """Give a version of a protocol as it was when it was put in force. Raises EmaError where it cannot be read."""
        key = (protocol_id, version)
        if key not in self._read:
            text = self._kept(*key) or shipped_text(protocol_id)
            self._read[key] = read_protocol(text, f"{protocol_id}.toml")
        return self._read[key]


def _version_taken(protocol: Protocol) -> EmaError:
    return EmaError(
        "version_taken",
        say("errors", "Your diary has version {version} of {id} already, and this one differs.",
            version=protocol.version, id=protocol.id),
        say("errors", "What was answered before would seem to have been asked in other words."),
        say("errors", "Give it a new version."),
    )  # fmt: skip
