"""What is wrong with a protocol file, where, and how to mend it."""

from __future__ import annotations

from typing import NamedTuple

from ema_app.core.errors import EmaError
from ema_app.core.words import Words, say


class Place(NamedTuple):
    """A spot in a protocol file: the table (`item`, `sampling.scheme` …), its number among those from 0, and a key."""

    table: str
    number: int = 0
    key: str = ""


class Finding(NamedTuple):
    """One thing that cannot work: the line (None where it is not known), what it is, and how to mend it."""

    line: int | None
    what: Words
    mend: Words


class FaultError(ValueError):
    """Something in the file that cannot be read; becomes a Finding once its line is known."""

    def __init__(self, place: Place, what: Words, mend: Words) -> None:
        super().__init__(what.template)
        self.place, self.what, self.mend = place, what, mend


def bad_protocol(name: str, finding: Finding) -> EmaError:
    """Give the error that names file, line and mend."""
    if finding.line is None:
        what = say("errors", "The protocol {name} cannot be used.", name=name)
    else:
        what = say("errors", "The protocol {name} cannot be used as it is: line {line}.", name=name, line=finding.line)
    return EmaError("bad_protocol", what, finding.what, finding.mend)
