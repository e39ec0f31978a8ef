"""The lines of the crisis plan that the person ticked to be readable before unlocking: only those, in clear."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from ema_app.store.faults import world
from ema_app.store.files import beside, sync_folder, write_atomically

SUFFIX = "-plan"


@dataclass(frozen=True)
class PlanLine:
    """One ticked line: the section of the plan it stands in, and its words."""

    section: str
    text: str


def keep_plan_in_clear(record_path: Path, lines: Sequence[PlanLine]) -> None:
    """Replace the clear lines of the plan of the record at `record_path`; none: the file goes. Raises `EmaError`."""
    path = beside(record_path, SUFFIX)
    if lines:
        write_atomically(path, json.dumps({"lines": [asdict(line) for line in lines]}, ensure_ascii=False).encode())
    elif path.exists():
        with world(path):
            path.unlink()
            sync_folder(path.parent)


def plan_in_clear(record_path: Path) -> list[PlanLine]:
    """Give the clear lines in order; none where there is no such file or it cannot be read: help is never an error."""
    try:
        found = json.loads(beside(record_path, SUFFIX).read_text(encoding="utf-8"))
        return [PlanLine(str(line["section"]), str(line["text"])) for line in found["lines"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []
