"""Reading a record: one item over time for a chart, all tables for the measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ema_app.core.tables import STORED
from ema_app.exchange.writing import blocks
from ema_app.store import Record
from ema_app.store.item_over_time import item_over_time

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Line:
    """One item over time: moments in UTC milliseconds and values; None where a prompt went without an answer."""

    item_id: str
    moments_ms: tuple[int, ...]
    values: tuple[float | None, ...]


WITHOUT_ANSWER = frozenset({"missed", "declined", "dismissed"})
"""Prompts that went by unanswered: gaps in a line."""


BEGINNING = -(2**62)


def line(record: Record, item_id: str, since_ms: int = BEGINNING) -> Line:
    """Give one item over time since a moment, oldest first, missed prompts as moments without a value."""
    found = item_over_time(record, item_id, since_ms)
    points = [p for p in found if p.value is not None or p.prompt_status in WITHOUT_ANSWER]
    return Line(item_id, tuple(p.moment_ms for p in points), tuple(p.value for p in points))


def rows(record: Record, table: str, *, private: bool = False) -> Iterator[tuple[object, ...]]:
    """Give the rows of a table of the dataset, columns in its order; entries marked *only for me* only if `private`."""
    columns = next(t.names for t in STORED if t.name == table)
    return _select(record, table, columns, private)


def _select(record: Record, table: str, columns: Sequence[str], private: bool) -> Iterator[tuple[object, ...]]:
    hidden = not private and next(record.stream("SELECT count(*) FROM prompts WHERE only_for_me"))[0]
    which = _open(table) if hidden else ""
    return record.stream(f"SELECT {', '.join(columns)} FROM {table}{which} ORDER BY rowid", ())  # noqa: S608


_PRIVATE = "(SELECT entry_id FROM prompts WHERE only_for_me AND entry_id IS NOT NULL)"


def _open(table: str) -> str:
    if table == "prompts":
        return " WHERE NOT only_for_me"
    if table in ("answers", "events", "observations"):
        return f" WHERE entry_id IS NULL OR entry_id NOT IN {_PRIVATE}"
    if table == "body":
        # A window that ends at an entry would tell when it was.
        private = "(SELECT moment_ms / 1000 FROM prompts WHERE only_for_me AND moment_ms IS NOT NULL)"
        return f" WHERE ifnull(unixepoch(end_at), -1) NOT IN {private}"
    return ""


ITEM_COLUMNS = ("item_id", "role", "kind", "low", "high")


UNREAD = {
    "prompts": ("displayed_at", "expired_at", "protocol_id", "protocol_version"),
    "body": ("unit", "sd", "samples", "source"),
}
"""Columns that no measure reads. The body fills most of a record."""

UNREAD_TABLES = ("sessions", "incidents")


def dataset(record: Record, *, private: bool = True) -> dict[str, pd.DataFrame]:
    """Give what the measures read: tables as frames (times as ISO text), without `UNREAD`, and `items`."""
    frames = {}
    for table in STORED:
        if table.name not in UNREAD_TABLES:
            columns = [name for name in table.names if name not in UNREAD.get(table.name, ())]
            frames[table.name] = _frame(_select(record, table.name, columns, private), columns)
    found = record.stream(f"SELECT DISTINCT {', '.join(ITEM_COLUMNS)} FROM items", ())  # noqa: S608
    frames["items"] = _frame(found, ITEM_COLUMNS).drop_duplicates("item_id", keep="last")
    return frames


def _frame(found: Iterator[tuple[object, ...]], columns: Sequence[str]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(list(_shared(found)), columns=list(columns))


def _shared(found: Iterator[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    """Give the same rows, equal texts near each other being one object: less memory, and quicker to compare."""
    for block in blocks(found):
        known: dict[object, object] = {}
        columns = zip(*block, strict=True)
        shared = (map(known.setdefault, one, one) if isinstance(one[0], str) else one for one in columns)
        yield from zip(*shared, strict=True)
