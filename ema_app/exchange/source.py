"""What an export reads from, as a protocol: a record fits it, and so does a dataset that was opened for reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

Cell = str | int | float | None
"""One cell: text, code, time and id as text; number as float or int; yes and no as 1 and 0; missing as None."""

Row = tuple[Cell, ...]
"""One row, its cells in the order of the table's columns (`core.tables`)."""

Progress = Callable[[str, int], None]
"""Is told the file and the rows done so far; what it raises stops the work, and nothing half-done stays."""


class Item(NamedTuple):
    """One item of one version of a protocol; `low` and `high` bound its values, None where they have no bounds."""

    protocol_id: str
    protocol_version: str
    item_id: str
    role: str
    kind: str
    low: float | None
    high: float | None


class ProtocolText(NamedTuple):
    """One version of a protocol as it was written (TOML)."""

    protocol_id: str
    protocol_version: str
    toml: str


class Source(Protocol):
    """Where rows come from. What must not leave (entries only for me) is already left out."""

    def rows(self, table: str, /) -> Iterator[Row]:
        """Give the rows of one of `core.tables.STORED`, by its name, in an order that stays the same."""

    def items(self) -> Iterable[Item]:
        """Give every item of every protocol version."""

    def protocols(self) -> Iterable[ProtocolText]:
        """Give every protocol version."""


def no_progress(_file: str, _rows: int) -> None:
    """Tell nobody."""
