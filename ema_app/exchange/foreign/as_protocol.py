"""A mapping as a protocol, so that items, bounds and words of foreign data are kept and explained like any others."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import tomli_w

from ema_app.exchange.foreign.mapping import ItemColumn, Mapping
from ema_app.exchange.foreign.rows import FORM
from ema_app.exchange.source import Item, ProtocolText

RATED = "imported_observer"
"""The form of the observers' items."""


def as_protocol(mapping: Mapping) -> ProtocolText:
    """Give the mapping as a protocol file; its version changes with its items and with nothing else."""
    body: dict[str, Any] = {"form": _forms(mapping), "item": [_item(item) for item in _items(mapping)]}
    version = "v" + sha256(tomli_w.dumps(body).encode("utf-8", "replace")).hexdigest()[:12]
    head = {"id": mapping.name, "version": version, "title": {"en": mapping.name}, "languages": ["en"]}
    return ProtocolText(mapping.name, version, tomli_w.dumps({"protocol": head, **body}))


def items_of(mapping: Mapping, version: str) -> list[Item]:
    """Give the items of the mapping."""
    return [
        Item(mapping.name, version, item.item_id, item.role, item.kind, item.low, item.high) for item in _items(mapping)
    ]


def _items(mapping: Mapping) -> list[ItemColumn]:
    if not mapping.person or any(item.item_id == mapping.person for item in mapping.items):
        return list(mapping.all_items)
    company = ItemColumn(mapping.person, "person.with", "person", None, None, mapping.person, mapping.person)
    return [*mapping.all_items, company]


def _forms(mapping: Mapping) -> list[dict[str, Any]]:
    seen = [item.item_id for item in _items(mapping) if item.is_observed]
    own = [item.item_id for item in _items(mapping) if not item.is_observed]
    named = ((FORM, "Imported", own), (RATED, "Imported ratings of others", seen))
    return [{"id": name, "title": {"en": title}, "pages": [ids]} for name, title, ids in named if ids]


def _item(item: ItemColumn) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": item.item_id, "role": item.role, "kind": item.kind, "text": {"en": item.text},
        "quality": "From a foreign file; its own source says how it was asked.",
    }  # fmt: skip
    if item.low is not None and item.high is not None:
        found["range"] = [item.low, item.high]
    return found
