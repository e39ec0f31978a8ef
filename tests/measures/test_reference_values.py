from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

validate_dynamics = pytest.importorskip("benchmarks.validate_dynamics")


def test_every_value_is_as_near_to_its_reference_as_it_has_to_be(reference_data):
    rows = validate_dynamics.rows()
    assert len(rows) > 400
    assert [row for row in rows if not row.ok] == []
