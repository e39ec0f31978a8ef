"""A share: an encrypted copy of what the person chose, for one recipient."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ema_app.store.keys import newer_version
from ema_app.store.migrations import STEPS
from ema_app.store.record import Record
from ema_app.store.sharing.bond import bond
from ema_app.store.sharing.columns import known_columns
from ema_app.store.sharing.envelope import Letter, damaged_share, seal, unseal
from ema_app.store.sharing.gathering import Rows, gather
from ema_app.store.sharing.scope import Scope

Cells = tuple[Any, ...]
_ID_LENGTH, _BOND_LENGTH = 32, 64


@dataclass(frozen=True)
class Share:
    """A share that was opened.

    `made_ms`: when it was made, UTC milliseconds, later than every earlier share of the record; `called`: what the
    person wants to be called by the recipient; `reply_to`: the record's public key; `bond`: see `bond`; `told`: what
    was chosen, as the recipient may know it.
    """

    record_id: str
    made_ms: int
    called: str
    reply_to: str
    bond: str = field(repr=False)
    told: Mapping[str, Any]
    tables: Mapping[str, Rows] = field(repr=False)


@dataclass(frozen=True)
class Wish:
    """What a share is to be: for whom (an age recipient), what may leave, when it is made, how the person is called."""

    recipient: str
    scope: Scope
    made_ms: int
    called: str = ""


def make_share(record: Record, wish: Wish, tables: Mapping[str, Rows] | None = None) -> bytes:
    """Give the file of a share; `tables` where they were gathered already, so that what was seen is what leaves."""
    found = gather(record, wish.scope).tables if tables is None else tables
    content = {
        "schema": len(STEPS), "record_id": record.id, "made_ms": wish.made_ms,
        "called": wish.called, "reply_to": record.public_key, "bond": bond(record, wish.recipient),
        "told": wish.scope.told(),
        "tables": {name: {"columns": t.columns, "rows": t.rows} for name, t in found.items()},
    }  # fmt: skip
    return seal("share", content, wish.recipient)


def read_share(letter: Letter, identity: str) -> Share:
    """Open a share with the recipient's private key.

    Raises `EmaError` not_a_share, damaged_share, for_somebody_else, newer_version.
    """
    content = unseal("share", letter, identity)
    try:
        if int(content["schema"]) > len(STEPS):
            raise newer_version(letter.name)
        return _share(content)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise damaged_share(letter.name) from error


def _share(content: dict[str, Any]) -> Share:
    tables = {str(name): _rows(str(name), table) for name, table in content["tables"].items()}
    share = Share(
        str(content["record_id"]), int(content["made_ms"]), str(content["called"])[:200], str(content["reply_to"]),
        str(content["bond"]), dict(content["told"]), tables,
    )  # fmt: skip
    if len(bytes.fromhex(share.record_id)) * 2 != _ID_LENGTH or len(bytes.fromhex(share.bond)) * 2 != _BOND_LENGTH:
        raise ValueError("an id of the wrong length")
    return share


def _rows(name: str, table: Mapping[str, Any]) -> Rows:
    columns = tuple(str(column) for column in table["columns"])
    known, key = known_columns(name)
    if not set(key) <= set(columns) <= set(known) or len(set(columns)) < len(columns):
        raise ValueError("columns of another kind")
    return Rows(columns, [_cells(row, len(columns)) for row in table["rows"]])


def _cells(row: Sequence[Any], width: int) -> Cells:
    cells = tuple(row)
    if len(cells) != width or not all(cell is None or isinstance(cell, str | int | float) for cell in cells):
        raise ValueError("a row of another form")
    return cells
