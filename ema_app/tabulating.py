"""What a command computed, as JSON or as plain tables for a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ema_app.core.errors import EmaError

PARTS = {"measures": ("",), "switches": ("switch_points", "half_lives", "events"), "pairs": ("summary",)}
"""Which lists of a result are printed as tables."""


def as_json(found: Any) -> str:
    """Give the result as JSON; there is no NaN in it."""
    return json.dumps(found, ensure_ascii=False, allow_nan=False)


def folder_as_json(every: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """Give one JSON object by record name, piece by piece, so that only one record is held; whole even if stopped."""
    before = "{"
    try:
        for name, found in every:
            yield f"{before}\n{as_json(name)}: {as_json(found)}"
            before = ","
    except (EmaError, KeyboardInterrupt):
        if before == ",":
            yield "\n}\n"
        raise
    yield "\n}\n"


def as_text(command: str, found: Any) -> str:
    """Give the result of `command` as tables."""
    said = [str(found["note"])] if command == "switches" else []
    parts = [found] if command == "measures" else [found[part] for part in PARTS[command]]
    return "\n\n".join([*said, *(table(part) for part in parts if part)]) or "Nothing was found."


def folder_as_text(command: str, every: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """Give the tables of each record under its name."""
    for name, found in every:
        failed = isinstance(found, Mapping) and "error" in found
        yield f"{name}\n{found['error'] if failed else as_text(command, found)}\n\n"


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
