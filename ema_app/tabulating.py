"""What a command computed, as JSON or as plain tables for a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

PARTS = {"measures": ("",), "switches": ("switch_points", "half_lives", "events"), "pairs": ("summary",)}
"""Which lists of a result are printed as tables."""


def as_json(found: Any) -> str:
    """Give the result as JSON; there is no NaN in it."""
    return json.dumps(found, ensure_ascii=False, allow_nan=False)


def as_text(command: str, found: Any) -> str:
    """Give the result of `command` as tables; of a folder, one after the other under the names of the records."""
    if isinstance(found, Mapping) and not ({"switch_points", "pairs"} & found.keys()):
        return "\n\n".join(f"{name}\n{as_text(command, one)}" for name, one in found.items())
    said = [str(found["note"])] if command == "switches" else []
    parts = [found] if command == "measures" else [found[part] for part in PARTS[command]]
    return "\n\n".join([*said, *(table(part) for part in parts if part)]) or "Nothing was found."


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    """Give rows as aligned columns."""
    names = list(rows[0])
    cells = [names, *([_cell(row.get(name)) for name in names] for row in rows)]
    widths = [max(len(row[k]) for row in cells) for k in range(len(names))]
    return "\n".join(_line(row, widths) for row in cells)


def _line(cells: Iterable[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.6g}" if isinstance(value, float) else str(value)
