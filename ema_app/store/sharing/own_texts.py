"""What leaves only where the person chose it: names, words typed freely, plan and formulation, settings, notes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ema_app.store.record import Record
from ema_app.store.sharing.scope import Scope
from ema_app.store.sharing.withheld import Kept, entry_behind, moment_of

if TYPE_CHECKING:
    from ema_app.store.sharing.gathering import Rows

Cells = tuple[Any, ...]

_OF_URGES = ("consents", "urge_line")
_OWN_WORDS = ("acts",)


def settings(record: Record, scope: Scope) -> list[Cells]:
    """Give the settings that the other side needs to read the answers: the protocol in force; line and own words."""
    wanted = ["protocol", *(_OF_URGES if scope.urges else ()), *(_OWN_WORDS if scope.urges and scope.words else ())]
    return [tuple(row.values()) for row in record.rows("settings") if row["key"] in wanted]


def versions(record: Record, scope: Scope, kept: Kept) -> list[Cells]:
    """Give the newest crisis plan and formulation, if chosen, without what points at a moment that stays here."""
    kinds = [kind for kind, on in (("crisis_plan", scope.plan), ("formulation", scope.formulation)) if on]
    found = [row for kind in kinds for row in record.rows("versions", "kind = ?", (kind,), "rowid DESC LIMIT 1")]
    return [tuple((row | {"body": _without(row["body"], kept.staying)}).values()) for row in found]


def _without(body: str | None, staying: frozenset[str]) -> str | None:
    if body is None or not any(entry_id in body for entry_id in staying):
        return body
    try:
        return json.dumps(_cleared(json.loads(body), staying))
    except ValueError:
        return None  # words of an unknown form that may name what stays


def _cleared(value: Any, staying: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {key: _cleared(part, staying) for key, part in value.items()}
    if isinstance(value, list):
        return [_cleared(part, staying) for part in value if not _points_at(part, staying)]
    return "" if _points_at(value, staying) else value


def _points_at(value: Any, staying: frozenset[str]) -> bool:
    """Say whether a value names a moment that stays: its id, or a pair of kind and id."""
    if isinstance(value, list) and len(value) == 2:
        return _points_at(value[1], staying)
    return isinstance(value, str) and _moment(value) in staying


def _moment(about: str) -> str:
    return entry_behind(about.rpartition(":")[2])


def names(record: Record, scope: Scope, people: Iterable[Cells]) -> list[Cells]:
    """Give the names of the people that leave, if chosen."""
    leaving = {row[0] for row in people} if scope.names else set()
    found = record.stream("SELECT person_id, name FROM people WHERE name IS NOT NULL ORDER BY rowid")
    return [row for row in found if row[0] in leaving]


def remarks(record: Record, scope: Scope, table: str, leaving: Rows) -> list[Cells]:
    """Give the notes of the sessions or incidents that leave, if words may leave."""
    key = leaving.columns[0]
    ids = {row[0] for row in leaving.rows} if scope.words else set()
    found = record.stream(f"SELECT {key}, note FROM {table} WHERE note IS NOT NULL ORDER BY rowid")  # noqa: S608
    return [row for row in found if row[0] in ids]


def notes(record: Record, scope: Scope, tables: dict[str, Rows], kept: Kept) -> list[Cells]:
    """Give the notes about moments that leave, if words may leave; a note about anything else stays."""
    if not scope.words:
        return []
    known = {row[0] for name in ("events", "sessions", "incidents") for row in tables[name].rows} | kept.entries
    found = record.rows("notes", order_by="rowid")
    return [
        tuple(row.values()) for row in found
        if {str(row["about"] or "").rpartition(":")[2], _moment(str(row["about"] or ""))} & known
        and scope.holds(moment_of(row["made_at"]))
    ]  # fmt: skip
