"""One thing that cannot work, at its place in the protocol."""

from __future__ import annotations

import re
from typing import NamedTuple

from ema_app.core.protocol_file import Place
from ema_app.core.words import Words, say

_PLAIN = re.compile(r"[a-z][a-z0-9_]*")
_READ_AS_MISSING = frozenset({"nan", "null"})


class Flaw(NamedTuple):
    """A place in the protocol, what cannot work there, and how to mend it."""

    place: Place
    what: Words
    mend: Words


def is_plain(name: str) -> bool:
    """Say whether a name is plain: small letters, digits and _, beginning with a letter, and never read as missing."""
    return bool(_PLAIN.fullmatch(name)) and name not in _READ_AS_MISSING


def plain_name(place: Place, name: str) -> list[Flaw]:
    """Give a flaw where a name is not plain."""
    if is_plain(name):
        return []
    return [Flaw(place, say("protocol", "{name} is no plain name.", name=name or '""'),
                 say("protocol", "Use small letters, digits and _, beginning with a letter."))]  # fmt: skip
