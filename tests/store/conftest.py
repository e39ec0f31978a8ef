"""A record in a temporary folder, cheap to open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from record_making import make

from ema_app.store import Record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    record, _code = make(tmp_path / "ada.record", entries=3)
    yield record
    record.close()
