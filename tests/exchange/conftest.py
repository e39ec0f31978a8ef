"""What several tests of the exchange start from."""

from __future__ import annotations

import pytest
from memory_source import MemorySource


@pytest.fixture
def source() -> MemorySource:
    return MemorySource()
