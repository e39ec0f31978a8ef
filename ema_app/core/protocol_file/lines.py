"""Line numbers of a TOML text, which the standard parser does not give: a small scan for headers and keys."""

from __future__ import annotations

import re
from collections import Counter

from ema_app.core.protocol_file.finding import Place

_HEADER = re.compile(r"\s*\[(\[?)\s*([A-Za-z0-9_.\s\"'-]+?)\s*\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*(?:\.\s*[A-Za-z0-9_-]+\s*)*=")


class Lines:
    """Where the tables and keys of a TOML text stand. Lines count from 1."""

    def __init__(self, text: str) -> None:
        self._at: dict[Place, int] = {}
        self._count: Counter[str] = Counter()
        self._table = Place("")
        inside = False
        for number, line in enumerate(text.splitlines(), start=1):
            if not inside:
                self._note(line, number)
            inside ^= (line.count('"""') + line.count("'''")) % 2 == 1

    def _note(self, line: str, number: int) -> None:
        if header := _HEADER.match(line):
            self._open(header[2].replace(" ", ""), bool(header[1]), number)
        elif key := _KEY.match(line):
            self._at.setdefault(self._table._replace(key=key[1]), number)

    def _open(self, table: str, repeated: bool, number: int) -> None:
        self._table = Place(table, self._count[table] if repeated else 0)
        self._count[table] += repeated
        self._at.setdefault(self._table, number)
        parent, _, key = table.rpartition(".")
        if parent:
            self._at.setdefault(Place(parent, max(self._count[parent] - 1, 0), key), number)

    def of(self, place: Place) -> int | None:
        """Give the line of a key, else that of its table, else that of the table above; None where none is found."""
        parent, _, key = place.table.rpartition(".")
        steps = (place, place._replace(key=""), Place(parent, 0, key), Place("", 0, place.table), Place(place.key))
        return next((self._at[step] for step in steps if step in self._at), None)
