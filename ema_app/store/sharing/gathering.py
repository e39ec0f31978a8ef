"""The rows of a record that leave in a share, table by table; what stays is decided here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ema_app.store.record import Record
from ema_app.store.sharing import own_texts
from ema_app.store.sharing.columns import leaving_columns
from ema_app.store.sharing.scope import Scope
from ema_app.store.sharing.withheld import Kept, kept_moments, moment_of
from ema_app.store.statements import COLUMNS

Cells = tuple[Any, ...]
Named = dict[str, Any]

URGES = ("urge.", "act.")
_CODED = frozenset({"choice", "multi_choice", "yes_no", "person", "people", "time"})


@dataclass(frozen=True)
class Rows:
    """Rows of one table with the names of their columns."""

    columns: tuple[str, ...]
    rows: list[Cells] = field(repr=False)


@dataclass(frozen=True)
class Gathered:
    """Everything that leaves, by table, and which moments were kept for it."""

    tables: dict[str, Rows]
    kept: Kept


def gather(record: Record, scope: Scope) -> Gathered:
    """Give the rows that leave; read them from a snapshot, or while nobody writes, so that they fit together."""
    kept = kept_moments(record, scope)
    tables = {
        table: Rows(columns := leaving_columns(table), list(_rows(record, table, columns, choose(record, scope, kept))))
        for table, choose in _CHOOSING.items()
    }
    return Gathered(tables | _apart(record, scope, tables, kept), kept)


def _rows(record: Record, table: str, columns: Iterable[str], chosen: Callable[[Named], bool]) -> Iterator[Cells]:
    names = tuple(columns)
    listed = ", ".join(f'"{name}"' for name in names)
    for cells in record.stream(f"SELECT {listed} FROM {table} ORDER BY rowid", ()):  # noqa: S608
        if chosen(dict(zip(names, cells, strict=True))):
            yield cells


def _prompts(_record: Record, _scope: Scope, kept: Kept) -> Callable[[Named], bool]:
    return lambda row: row["prompt_id"] in kept.prompts


def _answers(record: Record, scope: Scope, kept: Kept) -> Callable[[Named], bool]:
    kinds: dict[str, set[str]] = {}
    for item_id, kind in record.stream("SELECT item_id, kind FROM items", ()):
        kinds.setdefault(item_id, set()).add(kind or "text")
    coded = {item_id for item_id, found in kinds.items() if found <= _CODED}

    def chosen(row: Named) -> bool:
        if row["entry_id"] not in kept.entries:
            return False
        if not scope.urges and str(row["role"] or "").startswith(URGES):
            return False
        return scope.words or row["text"] is None or row["item_id"] in coded

    return chosen


def _events(_record: Record, scope: Scope, kept: Kept) -> Callable[[Named], bool]:
    def chosen(row: Named) -> bool:
        if row["entry_id"] is not None:
            return row["entry_id"] in kept.entries
        return row["person_id"] not in scope.without and scope.holds(moment_of(row["occurred_at"]))

    return chosen


def _people(_record: Record, scope: Scope, _kept: Kept) -> Callable[[Named], bool]:
    return lambda row: row["person_id"] not in scope.without


def _observations(_record: Record, scope: Scope, kept: Kept) -> Callable[[Named], bool]:
    def chosen(row: Named) -> bool:
        if row["observer_id"] in scope.without:
            return False
        if row["entry_id"] is not None:
            return row["entry_id"] in kept.entries
        return scope.holds(moment_of(row["about_at"], row["made_at"]))

    return chosen


def _body(record: Record, scope: Scope, kept: Kept) -> Callable[[Named], bool]:
    """A window that ends at an entry that stays here would tell when it was."""
    rows = record.stream("SELECT entry_id, moment_ms FROM prompts WHERE moment_ms IS NOT NULL", ())
    staying = {moment_ms // 1000 for entry_id, moment_ms in rows if entry_id in kept.staying}

    def chosen(row: Named) -> bool:
        end = moment_of(row["end_at"])
        return scope.holds(moment_of(row["start_at"])) and (end is None or end // 1000 not in staying)

    return chosen


def _dated(column: str) -> Callable[[Record, Scope, Kept], Callable[[Named], bool]]:
    return lambda _record, scope, _kept: lambda row: scope.holds(moment_of(row[column]))


def _incidents(_record: Record, scope: Scope, _kept: Kept) -> Callable[[Named], bool]:
    return lambda row: scope.urges and scope.holds(moment_of(row["occurred_at"]))


def _all(_record: Record, _scope: Scope, _kept: Kept) -> Callable[[Named], bool]:
    return lambda _row: True


_CHOOSING: dict[str, Callable[[Record, Scope, Kept], Callable[[Named], bool]]] = {
    "protocols": _all,
    "items": _all,
    "people": _people,
    "prompts": _prompts,
    "answers": _answers,
    "events": _events,
    "observations": _observations,
    "body": _body,
    "sessions": _dated("held_at"),
    "incidents": _incidents,
}
"""How the rows of each table are chosen, in the order in which they are taken in; tombstones come before all."""


def _apart(record: Record, scope: Scope, tables: dict[str, Rows], kept: Kept) -> dict[str, Rows]:
    told = ("settings", "versions", "notes", "tombstones")
    rows = {
        "settings": own_texts.settings(record, scope),
        "versions": own_texts.versions(record, scope, kept),
        "notes": own_texts.notes(record, scope, tables, kept),
        "tombstones": [tuple(row.values()) for row in record.rows("tombstones")],
    }
    return {table: Rows(COLUMNS[table], rows[table]) for table in told} | {
        "names": Rows(("person_id", "name"), own_texts.names(record, scope, tables["people"].rows)),
        "session_notes": Rows(("session_id", "note"), own_texts.remarks(record, scope, "sessions", tables["sessions"])),
        "incident_notes": Rows(
            ("incident_id", "note"), own_texts.remarks(record, scope, "incidents", tables["incidents"])
        ),
    }
