"""Reading a record: one item over time for a chart, all tables for the measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ema_app.core.tables import STORED
from ema_app.store import Record

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Line:
    """One item over time: moments in UTC milliseconds and values; None where a prompt went without an answer."""

    item_id: str
    moments_ms: tuple[int, ...]
    values: tuple[float | None, ...]


def line(record: Record, item_id: str, since_ms: int | None = None, until_ms: int | None = None) -> Line:
    """Give one item over time, oldest first, missed prompts as moments without a value."""
    low, high = since_ms if since_ms is not None else -(2**62), until_ms if until_ms is not None else 2**62
    found = record.stream(
        "SELECT p.moment_ms, a.value, max(coalesce(a.amends, 0)) FROM prompts p "
        "LEFT JOIN answers a ON a.entry_id = p.entry_id AND a.item_id = ? "
        "WHERE p.moment_ms BETWEEN ? AND ? "
        "AND (a.value IS NOT NULL OR p.status IN ('missed', 'declined', 'dismissed')) "
        "GROUP BY p.prompt_id ORDER BY p.moment_ms",
        (item_id, low, high),
    )
    rows = list(found)
    return Line(item_id, tuple(r[0] for r in rows), tuple(r[1] for r in rows))


def rows(record: Record, table: str, *, private: bool = False) -> Iterator[tuple[object, ...]]:
    """Give the rows of a table of the dataset, columns in its order; entries marked *only for me* only if `private`."""
    columns = next(t.names for t in STORED if t.name == table)
    which = "" if private else _open(table)
    return record.stream(f"SELECT {', '.join(columns)} FROM {table}{which} ORDER BY rowid", ())  # noqa: S608


_PRIVATE = "(SELECT entry_id FROM prompts WHERE only_for_me AND entry_id IS NOT NULL)"


def _open(table: str) -> str:
    if table == "prompts":
        return " WHERE NOT only_for_me"
    if table in ("answers", "events", "observations"):
        return f" WHERE entry_id IS NULL OR entry_id NOT IN {_PRIVATE}"
    return ""


ITEM_COLUMNS = ("item_id", "role", "kind", "low", "high")


def dataset(record: Record, *, private: bool = True) -> dict[str, pd.DataFrame]:
    """Give all tables as frames (times as ISO text), and `items`: what the measures read."""
    import pandas as pd

    frames = {t.name: _frame(pd, rows(record, t.name, private=private), t.names) for t in STORED}
    found = record.stream(f"SELECT DISTINCT {', '.join(ITEM_COLUMNS)} FROM items", ())  # noqa: S608
    frames["items"] = _frame(pd, found, ITEM_COLUMNS).drop_duplicates("item_id", keep="last")
    return frames


def _frame(pd: object, found: Iterator[tuple[object, ...]], columns: Sequence[str]) -> pd.DataFrame:  # type: ignore[name-defined]
    return pd.DataFrame(list(found), columns=list(columns))  # type: ignore[attr-defined, no-any-return]
