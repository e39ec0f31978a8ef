"""What kind of recording lies in a place, and reading it."""

from __future__ import annotations

import zipfile
from enum import StrEnum
from pathlib import Path, PurePosixPath

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.exchange.body.apple import Apple
from ema_app.exchange.body.apple_records import Between
from ema_app.exchange.body.e4 import E4, e4_files
from ema_app.exchange.body.members import Folder, Members, Zip, opened
from ema_app.exchange.body.recording import Oddities, Recording
from ema_app.exchange.rejected import Refuse
from ema_app.exchange.source import Progress

_HEALTH, _CLINICAL = b"<HealthData", "_cda"
_LOOKED_AT = 64 << 10


class Kind(StrEnum):
    """Recordings that are known."""

    E4 = "e4"
    APPLE = "apple"


def recognised(path: Path) -> Kind | None:
    """Give what kind of recording lies at `path` (folder, zip or xml); None where it is none that is known.

    Raises EmaError where it cannot be read, or is a zip that is broken or out of bounds.
    """
    if path.suffix.lower() == ".xml" and path.is_file():
        return Kind.APPLE
    if not path.is_dir() and not (path.is_file() and _is_zip(path)):
        return None
    members = _members(path)
    if e4_files(members):
        return Kind.E4
    return Kind.APPLE if _health_file(members) else None


def read_recording(path: Path, refuse: Refuse, progress: Progress, between: Between) -> Recording:
    """Read the recording at `path`; of a phone's export only what lies between two moments.

    `refuse` is told of what was odd. Raises EmaError: `no_recording`, `no_signal`, and what the files raise.
    """
    oddities = Oddities(refuse)
    kind = recognised(path)
    if kind is Kind.E4:
        members = _members(path)
        return E4(members, e4_files(members), oddities, progress).read()
    if kind is not Kind.APPLE:
        raise _no_recording(path.name)
    if path.suffix.lower() == ".xml":
        with opened(path) as file:
            return Apple(path.name, oddities, progress, between).read(file)
    members = _members(path)
    name = _health_file(members) or ""
    with members.open(name) as stream:
        return Apple(PurePosixPath(name).name, oddities, progress, between).read(stream)


def _is_zip(path: Path) -> bool:
    try:
        return path.suffix.lower() == ".zip" or zipfile.is_zipfile(path)
    except OSError:
        return False


def _members(path: Path) -> Members:
    return Folder(path) if path.is_dir() else Zip(path)


def _health_file(members: Members) -> str | None:
    """Give the file of an Apple Health export; its name is in the language of the phone."""
    for name in members.names():
        if name.lower().endswith(".xml") and _CLINICAL not in name.lower():
            with members.open(name) as stream:
                if _HEALTH in stream.read(_LOOKED_AT):
                    return name
    return None


def _no_recording(name: str) -> EmaError:
    return EmaError(
        "no_recording",
        say("errors", "There is no recording in {name} that is known here.", name=name),
        say("errors", "Known are the folder or zip of an Empatica E4, and the export of Apple Health."),
        say("errors", "A table from another device comes in with a mapping file."),
    )
