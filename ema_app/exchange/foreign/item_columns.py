"""The [[item]] sections of a mapping: columns with answers."""

from __future__ import annotations

from collections.abc import Iterable

from ema_app.core.protocol_file.fields import Fields
from ema_app.core.roles import family, is_role
from ema_app.core.words import say
from ema_app.exchange.foreign.mapping import ItemColumn

KINDS = ("number", "choice", "text", "person")
"""What a column can hold: numbers, codes, words, or the code of a person."""

_NEED_NUMBERS = frozenset({"self", "observed", "observer", "guess", "other", "mode", "attachment", "urge", "recall"})


def item_columns(found: Iterable[Fields], stem: str = "", taken: Iterable[str] = ()) -> tuple[ItemColumn, ...]:
    """Read the items of one file; an id that is `taken` gets `stem` in front. Raises FaultError."""
    items: list[ItemColumn] = []
    ids = set(taken)
    for fields in found:
        item = _item(fields, stem, ids)
        if item.item_id in ids:
            raise fields.fault("column", say("exchange", "The column {column} is named twice.", column=item.column),
                               say("exchange", "Take one of the two sections out."))  # fmt: skip
        ids.add(item.item_id)
        items.append(item)
    return tuple(items)


def _item(fields: Fields, stem: str, ids: set[str]) -> ItemColumn:
    column, role = fields.text("column"), fields.text("role")
    if not is_role(role):
        mend = say("exchange", "Write a role such as self.anger, observed.anger or context.place.")
        raise fields.fault("role", say("exchange", "{role} is not a role.", role=role), mend)
    kind = fields.text("kind", _usual_kind(role, "range" in fields))
    if kind not in KINDS:
        raise fields.fault("kind", say("exchange", "There is no kind {kind} for a column.", kind=kind),
                           say("exchange", "Take one of: {known}.", known=", ".join(KINDS)))  # fmt: skip
    low, high = _bounds(fields, column) if kind == "number" else (None, None)
    item_id = f"{stem}.{column}" if stem and column in ids else column
    item = ItemColumn(column, role, kind, low, high, fields.text("text", column), item_id)
    fields.done()
    return item


def _usual_kind(role: str, ranged: bool) -> str:
    if ranged or family(role) in _NEED_NUMBERS:
        return "number"
    return "person" if family(role) == "person" else "choice"


def _bounds(fields: Fields, column: str) -> tuple[float, float]:
    mend = say("exchange", "Write the smallest and the largest answer possible, such as range = [0, 100].")
    if "range" not in fields:
        raise fields.fault("", say("exchange", "The column {column} has no range.", column=column), mend)
    low, high = fields.bounds((0.0, 100.0))
    if not low < high:
        raise fields.fault("range", say("exchange", "The range of {column} is empty.", column=column), mend)
    return low, high
