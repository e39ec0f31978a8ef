"""datapackage.json: the files and their columns as a Frictionless data package with table schemas."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ema_app.core.tables import Column, Table
from ema_app.exchange.tiers import Options

NAME = "switchpoint-dataset"
"""The package name by which an earlier export is known."""

OPEN_CODES = frozenset({("events", "kind"), ("body", "channel")})
"""Coded columns into which a foreign file may bring codes of its own."""

_TYPES = {"number": "number", "integer": "integer", "boolean": "boolean", "time": "datetime", "date": "date"}


def datapackage(tables: Iterable[Table], item_columns: Iterable[str], options: Options) -> str:
    """Give the text of datapackage.json; `item_columns` are the columns of entries.csv after those of prompts.csv."""
    items = [{"name": name, "type": "string"} for name in item_columns]
    package = {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": "Dataset of a Switchpoint record",
        "tier": options.tier,
        "without_text": not options.words_leave,
        "resources": [_resource(table, options, items if table.name == "entries" else []) for table in tables],
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _resource(table: Table, options: Options, more: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": f"A row is {table.row}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True},
        "schema": _schema(table, options, more),
    }


def _schema(table: Table, options: Options, more: list[dict[str, str]]) -> dict[str, Any]:
    fields = [_field(table, column, options) for column in table.columns]
    schema: dict[str, Any] = {"fields": [*fields, *more], "missingValues": [""]}
    if options.exact or not any(c.kind == "time" for c in table.columns if c.name in table.key):
        schema["primaryKey"] = list(table.key)
    return schema


def _field(table: Table, column: Column, options: Options) -> Mapping[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": _type(column, options), "description": column.meaning}
    if field["type"] == "boolean":
        field |= {"trueValues": ["1"], "falseValues": ["0"]}
    if column.kind == "code" and column.codes and (table.name, column.name) not in OPEN_CODES:
        field["constraints"] = {"enum": list(column.codes)}
    return field


def _type(column: Column, options: Options) -> str:
    if column.kind in ("time", "date") and not options.exact:
        return "year" if options.tier == "year" else "string"
    return _TYPES.get(column.kind, "string")
