"""Records for tests: cheap to open, with a few entries in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from ema_app.core.errors import EmaError
from ema_app.store import Cost, Record

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PASSPHRASE = "a long walk by the river"


def make(path: Path, entries: int = 0) -> tuple[Record, str]:
    """Make a record with `entries` entries of two answers; gives it open, and its recovery code."""
    record, code = Record.create(path, PASSPHRASE, made_at=NOON, cost=CHEAP)
    add_entries(record, range(entries))
    return record, code


def add_entries(record: Record, numbers: range) -> None:
    with record.atomic():
        record.insert_many("prompts", ("prompt_id", "entry_id", "trigger", "status"),
                           ((f"p{n}", f"e{n}", "self", "answered") for n in numbers))  # fmt: skip
        record.insert_many("answers", ("entry_id", "item_id", "role", "value", "text", "status"),
                           (row for n in numbers for row in _answers(n)))  # fmt: skip


def _answers(n: int) -> list[tuple[object, ...]]:
    return [
        (f"e{n}", "tension", "self.arousal", float(n % 101), None, "answered"),
        (f"e{n}", "with", "person.with", None, "anna;bob", "answered"),
    ]


def count(record: Record, table: str) -> int:
    return int(next(record.stream(f"SELECT count(*) FROM {table}"))[0])


def refused(act: Callable[[], object]) -> str:
    """Give the code of the error that `act` raises, after making sure that it says what, and more, to a user."""
    try:
        act()
    except EmaError as error:
        text, code = error.text(), error.code
    else:
        return "not refused"
    assert text.endswith(".")
    assert text.count(". ") >= 1
    return code


def flip(path: Path, at: int) -> None:
    """Change one byte of a file."""
    content = bytearray(path.read_bytes())
    content[at] ^= 0xFF
    path.write_bytes(content)
