"""A record in a temporary folder, cheap to open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ema_app.store import Cost, Record

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
PASSPHRASE = "a long walk by the river"


@dataclass
class Made:
    """A new record with what opens it."""

    record: Record
    code: str

    @property
    def path(self) -> Path:
        return self.record.path


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    record, code = Record.create(tmp_path / "ada.record", PASSPHRASE, made_at=NOON, cost=CHEAP)
    yield Made(record, code)
    record.close()


@pytest.fixture
def record(made: Made) -> Record:
    return made.record
